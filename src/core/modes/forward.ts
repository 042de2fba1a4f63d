/**
 * Forward mode as steps: one pass for each direction, values and tangents in one traversal. The
 * first step of a pass seeds the inputs, then comes one step for each operation. The numbers are
 * those of `passForward`.
 */
import type { Operations, Pushforward, TangentTerm } from './step';
import { type ForwardPass, pushEdge } from './sweeps';
import { at, type Tape } from './tape';

/** eᵢ: 1 at one place, 0 elsewhere. */
export function unitVector(length: number, place: number): readonly number[] {
  return Array.from({ length }, (_, position) => (position === place ? 1 : 0));
}

/** i of eᵢ; undefined for any other vector. */
export function unitPlace(vector: readonly number[] = []): number | undefined {
  const place = vector.indexOf(1);
  const isUnit = vector.every((component, index) => component === (index === place ? 1 : 0));
  return isUnit && place >= 0 ? place : undefined;
}

/** eᵢ for every input: the directions whose passes together give the gradient. */
export function unitDirections(inputs: number): readonly (readonly number[])[] {
  return Array.from({ length: inputs }, (_, pass) => unitVector(inputs, pass));
}

/** Steps of one pass. */
export function lengthOfPass({ operations }: Tape): number {
  return operations.length + 1;
}

/** What one pass does, whatever its direction: a product an edge, and a sum for each but the first. */
export function operationsOfPass({ operations, edgeStart, edgeOperand }: Tape): Operations {
  let additions = 0;
  for (const node of operations) {
    additions += Math.max(0, at(edgeStart, node + 1) - at(edgeStart, node) - 1);
  }
  return { evaluations: operations.length, multiplications: edgeOperand.length, additions };
}

/** The step of a pass at which the tangent of an operation becomes known. */
export function pushforwardAt(
  tape: Tape,
  pass: ForwardPass,
  node: number,
  phase: number,
): Pushforward {
  const terms: TangentTerm[] = [];
  for (let edge = at(tape.edgeStart, node); edge < at(tape.edgeStart, node + 1); edge += 1) {
    const operand = at(tape.edgeOperand, edge);
    terms.push({
      edge: { node, slot: at(tape.edgeSlot, edge) },
      operand,
      partial: at(tape.edgePartial, edge),
      tangent: at(pass.tangents, operand),
      product: pushEdge(tape, pass, edge),
    });
  }
  return { kind: 'pushforward', node, terms, tangent: at(pass.tangents, node), phase };
}
