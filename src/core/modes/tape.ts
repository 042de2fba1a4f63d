/**
 * The trace as flat arrays: what it computed, and the local partials at its point. A tape can be
 * run again at another point; its sweeps do one multiplication and one addition an edge.
 *
 *   forward:  v̇ᵢ = Σⱼ ∂vᵢ/∂vⱼ · v̇ⱼ        (pushforward, JVP)
 *   reverse:  v̄ⱼ += v̄ᵢ · ∂vᵢ/∂vⱼ          (pullback, VJP)
 *
 * Griewank and Walther, Evaluating Derivatives, 2nd ed., SIAM 2008, tables 3.2 and 3.5.
 */
import type { CompiledPartial, Primitive } from '../primitives';
import { compiledPartialOf, nodeAt, operationsOf, reachesOutput, type Trace } from '../trace';

export interface Tape {
  readonly length: number;
  readonly inputs: Int32Array;
  readonly output: number;
  readonly primals: Float64Array;
  /** The nodes that are operations, in order, and what evaluates each of them. */
  readonly operations: Int32Array;
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
  /** The edges whose partial depends on the point, with their nodes and functions. */
  readonly varyingEdges: Int32Array;
  readonly varyingNodes: Int32Array;
  readonly varyingPartials: readonly CompiledPartial['at'][];
  /** 1 where the output depends on the node; the reverse sweep passes over the rest. */
  readonly reaches: Uint8Array;
}

/** Flattens a trace and computes the local partials at its point. */
export function tapeOf(trace: Trace): Tape {
  const { nodes } = trace;
  const operations = operationsOf(trace);
  const operandStart = new Int32Array(nodes.length + 1);
  const edgeStart = new Int32Array(nodes.length + 1);
  const operands: number[] = [];
  const edgeOperand: number[] = [];
  const edgeSlot: number[] = [];
  const edgePartial: number[] = [];
  const varying: { edge: number; node: number; at: CompiledPartial['at'] }[] = [];
  for (const node of nodes) {
    operandStart[node.id] = operands.length;
    edgeStart[node.id] = edgeOperand.length;
    if (node.kind !== 'operation') continue;
    node.operands.forEach((operand, slot) => {
      operands.push(operand);
      if (nodeAt(trace, operand).kind === 'constant') return;
      const partial = compiledPartialOf(trace, node, slot);
      if (partial.constant === undefined) {
        varying.push({ edge: edgeOperand.length, node: node.id, at: partial.at });
      }
      edgeOperand.push(operand);
      edgeSlot.push(slot);
      edgePartial.push(partial.constant ?? Number.NaN);
    });
  }
  operandStart[nodes.length] = operands.length;
  edgeStart[nodes.length] = edgeOperand.length;
  const tape: Tape = {
    length: nodes.length,
    inputs: Int32Array.from(trace.inputs),
    output: trace.output,
    primals: Float64Array.from(nodes, (node) => node.primal),
    operations: Int32Array.from(operations, (node) => node.id),
    evaluators: operations.map((node) => node.primitive.evaluate),
    operandStart,
    operands: Int32Array.from(operands),
    edgeStart,
    edgeOperand: Int32Array.from(edgeOperand),
    edgeSlot: Int32Array.from(edgeSlot),
    edgePartial: Float64Array.from(edgePartial),
    varyingEdges: Int32Array.from(varying, ({ edge }) => edge),
    varyingNodes: Int32Array.from(varying, ({ node }) => node),
    varyingPartials: varying.map((partial) => partial.at),
    reaches: Uint8Array.from(reachesOutput(trace), Number),
  };
  linearise(tape);
  return tape;
}

/**
 * Runs the list again at another point, in place: the same operations, whatever a branch of the
 * program would have done there. The partials stay those of the old point until `linearise`.
 * @param point a number for each input, in order
 * @returns the value of the output
 */
export function replay(tape: Tape, point: ArrayLike<number>): number {
  const { inputs, output, primals, operations, evaluators, operandStart, operands } = tape;
  for (let position = 0; position < inputs.length; position += 1) {
    primals[at(inputs, position)] = point[position] ?? Number.NaN;
  }
  for (let position = 0; position < operations.length; position += 1) {
    const evaluate = evaluators[position] as Primitive['evaluate'];
    const node = at(operations, position);
    const first = at(operandStart, node);
    const count = at(operandStart, node + 1) - first;
    const u = at(primals, at(operands, first));
    if (count === 1) primals[node] = evaluate(u);
    else if (count === 2) primals[node] = evaluate(u, at(primals, at(operands, first + 1)));
    else primals[node] = evaluate(...operandsAt(tape, node));
  }
  return at(primals, output);
}

/** Computes the local partials at the primals of the tape, in place. */
export function linearise(tape: Tape): void {
  const { primals, operandStart, operands, edgePartial } = tape;
  const { varyingEdges, varyingNodes, varyingPartials } = tape;
  for (let position = 0; position < varyingEdges.length; position += 1) {
    const partial = varyingPartials[position] as CompiledPartial['at'];
    const node = at(varyingNodes, position);
    const first = at(operandStart, node);
    const count = at(operandStart, node + 1) - first;
    const u = at(primals, at(operands, first));
    const v = count > 1 ? at(primals, at(operands, first + 1)) : u;
    const all = count > 2 ? operandsAt(tape, node) : NONE;
    edgePartial[at(varyingEdges, position)] = partial(u, v, at(primals, node), all);
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
export function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] as number;
}
