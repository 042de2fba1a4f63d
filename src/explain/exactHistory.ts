/** The exact fraction of a tangent or an adjoint as it stands after k steps, from the step that wrote it. */

import { adjointWrittenAt, computedAt, passAt, sweepAt } from '../core/frames';
import type { ExactRun, Run } from '../core/modes';
import type { Fraction } from '../core/primitives';
import { fractionOfText } from '../core/primitives';
import type { NodeId } from '../core/trace';

export function exactTangent(
  run: Run,
  exact: ExactRun,
  node: NodeId,
  k: number,
): Fraction | undefined {
  const pass = passAt(run, k);
  const writer = pass === undefined ? undefined : computedAt(run, pass, node);
  if (writer === undefined || writer > k) return undefined;
  const step = run.steps.at(writer - 1);
  if (step?.kind !== 'seedTangent') return exact.step(writer - 1)?.tangent;
  return exactDecimal(step.direction[step.nodes.indexOf(node)] ?? 0);
}

export function exactAdjoint(
  run: Run,
  exact: ExactRun,
  node: NodeId,
  k: number,
): Fraction | undefined {
  const sweep = sweepAt(run, k);
  const writer = sweep === undefined ? undefined : adjointWrittenAt(run, sweep, node, k);
  const step = writer === undefined ? undefined : run.steps.at(writer - 1);
  if (writer === undefined || step === undefined) return undefined;
  if (step.kind !== 'seedAdjoint') return exact.step(writer - 1)?.after;
  const seeds = step.nodes.flatMap((output, position) =>
    output === node ? [exactDecimal(step.seeds[position] ?? 0)] : [],
  );
  return seeds.reduce((sum, seed) => (seed === undefined ? undefined : sum?.add(seed)));
}

/** The decimal that a number is written as. */
export function exactDecimal(value: number): Fraction | undefined {
  const size = fractionOfText(String(Math.abs(value)));
  return value < 0 ? size?.neg() : size;
}
