/**
 * Forward mode as steps: one pass for each direction, values and tangents in one traversal.
 * The numbers are those of `sweepForward`, watched edge by edge.
 */
import { operationsOf, type Trace } from '../trace';
import type { Operations, Phase, Pushforward, Step, TangentTerm } from './step';
import { type ForwardPass, pushEdge, sweepForward } from './sweeps';
import { at, type Tape } from './tape';

export interface Schedule {
  readonly steps: readonly Step[];
  readonly phases: readonly Phase[];
  readonly operations: Operations;
}

/** eᵢ for every input: the directions whose passes together give the gradient. */
export function unitDirections(inputs: number): readonly (readonly number[])[] {
  return Array.from({ length: inputs }, (_, pass) =>
    Array.from({ length: inputs }, (_, position) => (position === pass ? 1 : 0)),
  );
}

/**
 * @param directions one ẋ a pass, each with a number for every input
 */
export function forwardPasses(
  trace: Trace,
  tape: Tape,
  directions: readonly (readonly number[])[],
): Schedule {
  const steps: Step[] = [];
  const phases: Phase[] = [];
  let evaluations = 0;
  let multiplications = 0;
  let additions = 0;
  directions.forEach((direction, phase) => {
    const from = steps.length;
    steps.push({ kind: 'seedTangent', nodes: trace.inputs, direction, phase });
    sweepForward(tape, direction, (node, pass) => {
      const pushforward = recordPushforward(tape, node, pass, phase);
      steps.push(pushforward);
      multiplications += pushforward.terms.length;
      additions += pushforward.terms.length - 1;
    });
    evaluations += operationsOf(trace).length;
    phases.push({ kind: 'forward pass', direction, from, to: steps.length });
  });
  return { steps, phases, operations: { evaluations, multiplications, additions } };
}

function recordPushforward(
  tape: Tape,
  node: number,
  pass: ForwardPass,
  phase: number,
): Pushforward {
  const terms: TangentTerm[] = [];
  for (let edge = at(tape.edgeStart, node); edge < at(tape.edgeStart, node + 1); edge += 1) {
    const operand = at(tape.edgeOperand, edge);
    const partial = at(tape.edgePartial, edge);
    const tangent = at(pass.tangents, operand);
    terms.push({
      edge: { node, slot: at(tape.edgeSlot, edge) },
      operand,
      partial,
      tangent,
      product: pushEdge(tape, pass, edge),
    });
  }
  return { kind: 'pushforward', node, terms, tangent: at(pass.tangents, node), phase };
}
