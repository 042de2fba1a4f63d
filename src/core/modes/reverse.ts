/**
 * Reverse mode as steps: a forward sweep for the values, then for each seed the list backwards,
 * one step for each edge, so that adjoints are seen to add up. The numbers are those of
 * `sweepReverse`; what it did on its way is kept in flat arrays, and a step is read from these.
 */
import type { Operations, Pullback } from './step';
import { pullEdge, sweepReverse } from './sweeps';
import { at, type Tape } from './tape';

/** What one reverse sweep did. Its pullbacks count from 0. */
export interface ReverseSweep {
  /** By node, at the end. */
  readonly adjoints: Float64Array;
  /** By pullback: its edge, in falling order, and the operand's adjoint before it. */
  readonly edges: Int32Array;
  readonly before: Float64Array;
  /** The pullbacks to node i, in order: `arrivals[arrivalStart[i] … arrivalStart[i + 1] − 1]`. */
  readonly arrivalStart: Int32Array;
  readonly arrivals: Int32Array;
}

/** The values alone: what the forward sweep of reverse mode does. */
export function operationsOfValues({ operations }: Tape): Operations {
  return { evaluations: operations.length, multiplications: 0, additions: 0 };
}

export function operationsOfSweep(pullbacks: number): Operations {
  return { evaluations: 0, multiplications: pullbacks, additions: pullbacks };
}

/**
 * Counts the pullbacks of reverse sweeps without doing them, one edge of what a seeded output
 * depends on after the other.
 */
export function pullbackCounter(tape: Tape): (seeds: ArrayLike<number>) => number {
  const { length, outputs, edgeStart, edgeOperand } = tape;
  const seen = new Int32Array(length);
  const waiting = new Int32Array(length);
  let sweep = 0;
  return (seeds) => {
    sweep += 1;
    let size = 0;
    let pullbacks = 0;
    for (let position = 0; position < outputs.length; position += 1) {
      const output = at(outputs, position);
      if ((seeds[position] ?? 0) === 0 || seen[output] === sweep) continue;
      seen[output] = sweep;
      waiting[size++] = output;
    }
    while (size > 0) {
      size -= 1;
      const node = at(waiting, size);
      const end = at(edgeStart, node + 1);
      for (let edge = at(edgeStart, node); edge < end; edge += 1) {
        pullbacks += 1;
        const operand = at(edgeOperand, edge);
        if (seen[operand] === sweep) continue;
        seen[operand] = sweep;
        waiting[size++] = operand;
      }
    }
    return pullbacks;
  };
}

/** @param pullbacks how many there will be */
export function recordReverse(
  tape: Tape,
  seeds: ArrayLike<number>,
  pullbacks: number,
): ReverseSweep {
  const edges = new Int32Array(pullbacks);
  const before = new Float64Array(pullbacks);
  const arrivalStart = new Int32Array(tape.length + 1);
  let count = 0;
  const adjoints = sweepReverse(tape, seeds, (edge, sum) => {
    edges[count] = edge;
    before[count] = sum;
    count += 1;
    const next = at(tape.edgeOperand, edge) + 1;
    arrivalStart[next] = at(arrivalStart, next) + 1;
  });
  for (let node = 0; node < tape.length; node += 1) {
    arrivalStart[node + 1] = at(arrivalStart, node + 1) + at(arrivalStart, node);
  }
  const arrivals = new Int32Array(pullbacks);
  const filled = arrivalStart.slice();
  for (let position = 0; position < pullbacks; position += 1) {
    const operand = at(tape.edgeOperand, at(edges, position));
    const place = at(filled, operand);
    arrivals[place] = position;
    filled[operand] = place + 1;
  }
  return { adjoints, edges, before, arrivalStart, arrivals };
}

export function pullbackAt(
  tape: Tape,
  sweep: ReverseSweep,
  position: number,
  phase: number,
): Pullback {
  const edge = at(sweep.edges, position);
  const node = nodeOfEdge(tape, edge);
  const operand = at(tape.edgeOperand, edge);
  // All that uses a node stands behind it in the list: its adjoint is complete before it travels.
  const adjoint = at(sweep.adjoints, node);
  const contribution = pullEdge(tape, adjoint, edge);
  const before = at(sweep.before, position);
  return {
    kind: 'pullback',
    edge: { node, slot: at(tape.edgeSlot, edge) },
    operand,
    adjoint,
    partial: at(tape.edgePartial, edge),
    contribution,
    before,
    after: before + contribution,
    arrival: arrivedBy(sweep, operand, position),
    arrivals: arrivalsAt(sweep, operand),
    phase,
  };
}

/** How many contributions a sweep brings to a node in all. */
export function arrivalsAt({ arrivalStart }: ReverseSweep, node: number): number {
  return at(arrivalStart, node + 1) - at(arrivalStart, node);
}

/** How many of them have come once pullback `position` is done. */
export function arrivedBy(sweep: ReverseSweep, node: number, position: number): number {
  const { arrivalStart, arrivals } = sweep;
  const start = at(arrivalStart, node);
  return countUpTo(start, at(arrivalStart, node + 1), (i) => at(arrivals, i) <= position);
}

/** The last node whose edges start at or before this one. */
function nodeOfEdge({ edgeStart, length }: Tape, edge: number): number {
  return countUpTo(0, length, (node) => at(edgeStart, node + 1) <= edge);
}

/** How many places from `from` on hold, where all that hold come before those that do not. */
export function countUpTo(from: number, to: number, holds: (place: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

/** A node's adjoint once so many contributions have come; with none it is what it was seeded with. */
export function adjointAfter(sweep: ReverseSweep, node: number, arrived: number): number {
  const place = at(sweep.arrivalStart, node) + arrived;
  return place < at(sweep.arrivalStart, node + 1)
    ? at(sweep.before, at(sweep.arrivals, place))
    : at(sweep.adjoints, node);
}

/** The pullback that travels an edge; undefined where the sweep passes over it. */
export function pullbackOn(
  tape: Tape,
  { edges }: ReverseSweep,
  node: number,
  slot: number,
): number | undefined {
  const first = at(tape.edgeStart, node);
  const end = at(tape.edgeStart, node + 1);
  const edge = first + countUpTo(first, end, (i) => at(tape.edgeSlot, i) < slot);
  const position = countUpTo(0, edges.length, (i) => at(edges, i) > edge);
  return edge < end && edges[position] === edge ? position : undefined;
}
