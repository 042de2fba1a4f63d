/**
 * The two ways through a tape. Everything that turns local partials into derivatives runs here;
 * the steps only watch.
 */
import { reachedBy } from './reach';
import { at, type Tape } from './tape';

/** What a forward pass knows, by node. */
export interface ForwardPass {
  readonly tangents: Float64Array;
  /** 1 where the node depends on an input that moves; the tangents of others are 0 for good. */
  readonly moves: Uint8Array;
}

/**
 * partial · tangent of an operand. What does not move contributes 0 whatever the partial is: xʸ at
 * x < 0 has no derivative in y, and yet one in x.
 */
export function pushEdge(
  { edgeOperand, edgePartial }: Tape,
  { tangents, moves }: ForwardPass,
  edge: number,
): number {
  const operand = at(edgeOperand, edge);
  return moves[operand] === 0 ? 0 : at(edgePartial, edge) * at(tangents, operand);
}

/**
 * One forward pass.
 * @param direction ẋ, one number for each input
 */
export function passForward(tape: Tape, direction: ArrayLike<number>): ForwardPass {
  const { length, inputs, edgeStart, edgeOperand } = tape;
  const tangents = new Float64Array(length);
  const moves = new Uint8Array(length);
  const pass: ForwardPass = { tangents, moves };
  for (let position = 0; position < inputs.length; position += 1) {
    const input = at(inputs, position);
    tangents[input] = direction[position] ?? 0;
    moves[input] = tangents[input] === 0 ? 0 : 1;
  }
  for (let node = 0; node < length; node += 1) {
    const first = at(edgeStart, node);
    const end = at(edgeStart, node + 1);
    if (first === end) continue;
    let tangent = 0;
    let isMoved = 0;
    for (let edge = first; edge < end; edge += 1) {
      tangent += pushEdge(tape, pass, edge);
      isMoved |= moves[at(edgeOperand, edge)] ?? 0;
    }
    tangents[node] = tangent;
    moves[node] = isMoved;
  }
  return pass;
}

/** The tangents of a forward pass along ẋ, by node. */
export function sweepForward(tape: Tape, direction: ArrayLike<number>): Float64Array {
  return passForward(tape, direction).tangents;
}

/** adjoint · partial of an edge */
export function pullEdge({ edgePartial }: Tape, adjoint: number, edge: number): number {
  return adjoint * at(edgePartial, edge);
}

/** Told of every edge that a reverse sweep travels, with the operand's running sum before it. */
export type WatchPullback = (edge: number, before: number) => void;

/**
 * One reverse sweep, backwards through the list; of a node's edges the last operand comes first.
 * It visits only what an output with a seed other than 0 depends on.
 * @param seeds ȳ, the adjoint that each output starts with; those of one node add up
 * @returns the adjoint of every node
 */
export function sweepReverse(
  tape: Tape,
  seeds: ArrayLike<number>,
  watch?: WatchPullback,
): Float64Array {
  const { length, outputs, edgeStart, edgeOperand } = tape;
  const adjoints = new Float64Array(length);
  for (let position = 0; position < outputs.length; position += 1) {
    const output = at(outputs, position);
    adjoints[output] = at(adjoints, output) + (seeds[position] ?? 0);
  }
  const reaches = reachedBy(tape, seeds);
  for (let node = length - 1; node >= 0; node -= 1) {
    if (reaches[node] === 0) continue;
    const adjoint = at(adjoints, node);
    const first = at(edgeStart, node);
    for (let edge = at(edgeStart, node + 1) - 1; edge >= first; edge -= 1) {
      const operand = at(edgeOperand, edge);
      const before = at(adjoints, operand);
      adjoints[operand] = before + pullEdge(tape, adjoint, edge);
      watch?.(edge, before);
    }
  }
  return adjoints;
}
