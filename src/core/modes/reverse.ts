/**
 * Reverse mode as steps: a forward sweep for the values, then the list backwards, one step for
 * each edge, so that adjoints are seen to add up. The numbers are those of `sweepReverse`.
 */
import { operationsOf, type Trace } from '../trace';
import type { Schedule } from './forward';
import type { Phase, Step } from './step';
import { sweepReverse } from './sweeps';
import { at, type Tape } from './tape';

/** The values: all inputs in one step, then each operation. */
export function forwardSweep(trace: Trace): Schedule {
  const operations = operationsOf(trace);
  const steps: Step[] = [
    { kind: 'evaluate', nodes: trace.inputs, phase: 0 },
    ...operations.map((node): Step => ({ kind: 'evaluate', nodes: [node.id], phase: 0 })),
  ];
  return {
    steps,
    phases: [{ kind: 'forward sweep', from: 0, to: steps.length }],
    operations: { evaluations: operations.length, multiplications: 0, additions: 0 },
  };
}

/** The adjoints. @param seed ȳ */
export function reverseSweep(trace: Trace, tape: Tape, seed: number): Schedule {
  const steps: Step[] = [{ kind: 'seedAdjoint', node: trace.output, seed, phase: 0 }];
  const arrivals = countArrivals(tape);
  const arrived = new Int32Array(tape.length);
  sweepReverse(tape, seed, (node, edge, adjoint, contribution, before) => {
    const operand = at(tape.edgeOperand, edge);
    const partial = at(tape.edgePartial, edge);
    const arrival = at(arrived, operand) + 1;
    arrived[operand] = arrival;
    steps.push({
      kind: 'pullback',
      edge: { node, slot: at(tape.edgeSlot, edge) },
      operand,
      adjoint,
      partial,
      contribution,
      before,
      after: before + contribution,
      arrival,
      arrivals: at(arrivals, operand),
      phase: 0,
    });
  });
  const sums = steps.length - 1;
  const phase: Phase = { kind: 'reverse sweep', from: 0, to: steps.length };
  return {
    steps,
    phases: [phase],
    operations: { evaluations: 0, multiplications: sums, additions: sums },
  };
}

/** How many contributions the reverse sweep brings to each node. */
function countArrivals(tape: Tape): Int32Array {
  const arrivals = new Int32Array(tape.length);
  for (let node = 0; node < tape.length; node += 1) {
    if (tape.reaches[node] === 0) continue;
    for (let edge = at(tape.edgeStart, node); edge < at(tape.edgeStart, node + 1); edge += 1) {
      const operand = at(tape.edgeOperand, edge);
      arrivals[operand] = at(arrivals, operand) + 1;
    }
  }
  return arrivals;
}
