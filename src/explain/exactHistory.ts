/** The exact fraction of a tangent or an adjoint as it stands after k steps, found in the steps. */
import type Fraction from 'fraction.js';
import type { ExactRun, Run, Step } from '../core/modes';
import { fractionOfText } from '../core/primitives';
import type { NodeId } from '../core/trace';

/** Step numbers k that write a node's tangent or adjoint, by node. */
interface Writers {
  readonly tangent: ReadonlyMap<NodeId, readonly number[]>;
  readonly adjoint: ReadonlyMap<NodeId, readonly number[]>;
}

const known = new WeakMap<Run, Writers>();

export function exactTangent(
  run: Run,
  exact: ExactRun,
  node: NodeId,
  k: number,
): Fraction | undefined {
  const writer = lastBefore(writersOf(run).tangent.get(node), k);
  const step = writer === undefined ? undefined : run.steps[writer - 1];
  if (writer === undefined || step === undefined) return undefined;
  if (step.kind !== 'seedTangent') return exact.step(writer - 1)?.tangent;
  return exactDecimal(step.direction[step.nodes.indexOf(node)] ?? 0);
}

export function exactAdjoint(
  run: Run,
  exact: ExactRun,
  node: NodeId,
  k: number,
): Fraction | undefined {
  const writer = lastBefore(writersOf(run).adjoint.get(node), k);
  return writer === undefined ? undefined : exact.step(writer - 1)?.after;
}

/** The decimal that a number is written as. */
export function exactDecimal(value: number): Fraction | undefined {
  const size = fractionOfText(String(Math.abs(value)));
  return value < 0 ? size?.neg() : size;
}

function writersOf(run: Run): Writers {
  const ready = known.get(run);
  if (ready !== undefined) return ready;
  const tangent = new Map<NodeId, number[]>();
  const adjoint = new Map<NodeId, number[]>();
  run.steps.forEach((step, position) => {
    const map = isTangentStep(step) ? tangent : adjoint;
    for (const node of writtenBy(step)) {
      const list = map.get(node) ?? [];
      map.set(node, list);
      list.push(position + 1);
    }
  });
  const writers = { tangent, adjoint };
  known.set(run, writers);
  return writers;
}

function isTangentStep(step: Step): boolean {
  return step.kind === 'seedTangent' || step.kind === 'pushforward';
}

function writtenBy(step: Step): readonly NodeId[] {
  switch (step.kind) {
    case 'evaluate':
      return [];
    case 'seedTangent':
      return step.nodes;
    case 'pushforward':
    case 'seedAdjoint':
      return [step.node];
    case 'pullback':
      return [step.operand];
  }
}

function lastBefore(writers: readonly number[] | undefined, k: number): number | undefined {
  return writers?.findLast((writer) => writer <= k);
}
