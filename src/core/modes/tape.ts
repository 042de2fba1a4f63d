/**
 * The trace as flat arrays: what it computed, and the local partials at its point. A tape can be
 * run again at another point; its sweeps do one multiplication and one addition an edge.
 * What most lists are made of, + − × ÷ and partials that are an operand's value, takes no call.
 *
 *   forward:  v̇ᵢ = Σⱼ ∂vᵢ/∂vⱼ · v̇ⱼ        (pushforward, JVP)
 *   reverse:  v̄ⱼ += v̄ᵢ · ∂vᵢ/∂vⱼ          (pullback, VJP)
 *
 * Griewank and Walther, Evaluating Derivatives, 2nd ed., SIAM 2008, tables 3.2 and 3.5.
 */
import type { CompiledPartial, Primitive } from '../primitives';

/** Edges that share a function, say all cosines: one call after another to the same place. */
interface VaryingEdges {
  readonly partial: CompiledPartial['at'];
  readonly edges: Int32Array;
  /** The nodes whose edges they are. */
  readonly nodes: Int32Array;
}

export interface Tape {
  readonly length: number;
  readonly inputs: Int32Array;
  /** The first output. */
  readonly output: number;
  readonly outputs: Int32Array;
  readonly primals: Float64Array;
  /** The nodes that are operations, in order, how to come to their values, and what does. */
  readonly operations: Int32Array;
  readonly codes: Uint8Array;
  readonly evaluators: readonly Primitive['evaluate'][];
  /** Operands of node i are `operandStart[i] … operandStart[i + 1] − 1`, constants included. */
  readonly operandStart: Int32Array;
  readonly operands: Int32Array;
  /** Edges of node i are `edgeStart[i] … edgeStart[i + 1] − 1`; those from constants are left out. */
  readonly edgeStart: Int32Array;
  readonly edgeOperand: Int32Array;
  /** The operand slot that an edge fills. */
  readonly edgeSlot: Int32Array;
  readonly edgePartial: Float64Array;
  /** The edges whose partial is the value of a node (of u·v: v and u), and these nodes. */
  readonly copyingEdges: Int32Array;
  readonly copiedNodes: Int32Array;
  /** The other edges whose partial depends on the point, by the function that computes it. */
  readonly varying: readonly VaryingEdges[];
  /** 1 where an output depends on the node. */
  readonly reaches: Uint8Array;
}

/** How `replay` comes to a value. */
export const Code = {
  sum: 0,
  difference: 1,
  product: 2,
  quotient: 3,
  unary: 4,
  binary: 5,
  other: 6,
};

/**
 * Runs the list again at another point, in place: the same operations, whatever a branch of the
 * program would have done there. The partials stay those of the old point until `linearise`.
 * @param point a number for each input, in order
 * @returns the value of the output
 */
export function replay(tape: Tape, point: ArrayLike<number>): number {
  const { inputs, output, primals, operations, codes, evaluators, operandStart, operands } = tape;
  for (let position = 0; position < inputs.length; position += 1) {
    primals[at(inputs, position)] = point[position] ?? Number.NaN;
  }
  for (let position = 0; position < operations.length; position += 1) {
    const code = at(codes, position);
    const node = at(operations, position);
    const first = at(operandStart, node);
    const u = at(primals, at(operands, first));
    if (code === Code.unary) {
      primals[node] = (evaluators[position] as Primitive['evaluate'])(u);
    } else if (code === Code.other) {
      primals[node] = (evaluators[position] as Primitive['evaluate'])(...operandsAt(tape, node));
    } else {
      const v = at(primals, at(operands, first + 1));
      if (code === Code.sum) primals[node] = u + v;
      else if (code === Code.product) primals[node] = u * v;
      else if (code === Code.difference) primals[node] = u - v;
      else if (code === Code.quotient) primals[node] = u / v;
      else primals[node] = (evaluators[position] as Primitive['evaluate'])(u, v);
    }
  }
  return at(primals, output);
}

/** Computes the local partials at the primals of the tape, in place. */
export function linearise(tape: Tape): void {
  const { primals, operandStart, operands, edgePartial } = tape;
  const { copyingEdges, copiedNodes } = tape;
  for (let position = 0; position < copyingEdges.length; position += 1) {
    edgePartial[at(copyingEdges, position)] = at(primals, at(copiedNodes, position));
  }
  for (const { partial, edges, nodes } of tape.varying) {
    for (let position = 0; position < edges.length; position += 1) {
      const node = at(nodes, position);
      const first = at(operandStart, node);
      const count = at(operandStart, node + 1) - first;
      const u = at(primals, at(operands, first));
      const v = count > 1 ? at(primals, at(operands, first + 1)) : u;
      const all = count > 2 ? operandsAt(tape, node) : NONE;
      edgePartial[at(edges, position)] = partial(u, v, at(primals, node), all);
    }
  }
}

const NONE: readonly number[] = [];

function operandsAt(tape: Tape, node: number): readonly number[] {
  const { operandStart, operands, primals } = tape;
  return Array.from(operands.subarray(at(operandStart, node), at(operandStart, node + 1)), (id) =>
    at(primals, id),
  );
}

/** An element of a typed array that the loop's own bounds keep inside it. */
export function at(array: Int32Array | Float64Array | Uint8Array, index: number): number {
  return array[index] as number;
}
