/**
 * The functions behind the local partials of a list, one for all edges that are alike: a loop
 * squares a thousand times, and 2u is compiled once.
 */
import type { CompiledPartial, Primitive } from '../primitives';
import { compiledPartialOf, type OperationNode, type Trace } from '../trace';

/** Of operations with a constant operand: by the primitive, the slot of the edge, the constant. */
type Known = Map<Primitive, Map<number, CompiledPartial>[]>;

/** @param isConstant 1 for the nodes that no derivative reaches */
export function localPartials(
  trace: Trace,
  isConstant: Uint8Array,
): (node: OperationNode, slot: number) => CompiledPartial {
  const known: Known = new Map();
  return (node, slot) => {
    const { primitive, operands } = node;
    const count = operands.length;
    if (!operands.some((operand) => isConstant[operand] === 1)) {
      return primitive.compiledPartial(slot, count);
    }
    const constant = count === 2 ? trace.nodes[operands[1 - slot] ?? -1]?.primal : undefined;
    // As a key −0 would be 0, and u/−0 is another function than u/0.
    if (constant === undefined || constant === 0) return compiledPartialOf(trace, node, slot);
    const bySlot = known.get(primitive) ?? [new Map(), new Map()];
    known.set(primitive, bySlot);
    const ready = bySlot[slot]?.get(constant);
    if (ready !== undefined) return ready;
    const made = compiledPartialOf(trace, node, slot);
    bySlot[slot]?.set(constant, made);
    return made;
  };
}
