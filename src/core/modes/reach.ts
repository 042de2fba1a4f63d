/** What outputs depend on, edge by edge through the tape: a reverse sweep passes over the rest. */
import { at, type Tape } from './tape';

type Edges = Pick<Tape, 'length' | 'edgeStart' | 'edgeOperand'>;

/** 1 for the nodes that one of these outputs depends on. */
export function reachedFrom(
  { length, edgeStart, edgeOperand }: Edges,
  outputs: ArrayLike<number>,
): Uint8Array {
  const reaches = new Uint8Array(length);
  let last = -1;
  for (let position = 0; position < outputs.length; position += 1) {
    const output = outputs[position] ?? -1;
    reaches[output] = 1;
    last = Math.max(last, output);
  }
  for (let node = last; node >= 0; node -= 1) {
    if (reaches[node] === 0) continue;
    const end = at(edgeStart, node + 1);
    for (let edge = at(edgeStart, node); edge < end; edge += 1) reaches[at(edgeOperand, edge)] = 1;
  }
  return reaches;
}

/** 1 for the nodes that an output with a seed other than 0 depends on. */
export function reachedBy(tape: Tape, seeds: ArrayLike<number>): Uint8Array {
  const isSeeded = (_: number, position: number): boolean => (seeds[position] ?? 0) !== 0;
  return tape.outputs.every(isSeeded)
    ? tape.reaches
    : reachedFrom(tape, tape.outputs.filter(isSeeded));
}
