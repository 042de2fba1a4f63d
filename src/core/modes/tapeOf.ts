/** A trace → its tape: operands, edges and what computes them, flattened in one traversal. */
import type { CompiledPartial, Primitive } from '../primitives';
import type { OperationNode, Trace, TraceNode } from '../trace';
import { localPartials } from './localPartials';
import { reachedFrom } from './reach';
import { Code, linearise, type Tape } from './tape';

/** Flattens a trace and computes the local partials at its point. */
export function tapeOf(trace: Trace): Tape {
  const { nodes } = trace;
  const { length } = nodes;
  const primals = new Float64Array(length);
  const isConstant = new Uint8Array(length);
  const partialOf = localPartials(trace, isConstant);
  const operandStart = new Int32Array(length + 1);
  const edgeStart = new Int32Array(length + 1);
  const operations: number[] = [];
  const codes: number[] = [];
  const evaluators: Primitive['evaluate'][] = [];
  const operands: number[] = [];
  const edgeOperand: number[] = [];
  const edgeSlot: number[] = [];
  const edgePartial: number[] = [];
  const copyingEdges: number[] = [];
  const copiedNodes: number[] = [];
  const varying = new Map<CompiledPartial['at'], { edges: number[]; nodes: number[] }>();
  for (let id = 0; id < length; id += 1) {
    const node = nodes[id] as TraceNode;
    operandStart[id] = operands.length;
    edgeStart[id] = edgeOperand.length;
    primals[id] = node.primal;
    if (node.kind === 'constant') isConstant[id] = 1;
    if (node.kind !== 'operation') continue;
    operations.push(id);
    codes.push(codeOf(node));
    evaluators.push(node.primitive.evaluate);
    for (let slot = 0; slot < node.operands.length; slot += 1) {
      const operand = node.operands[slot] as number;
      operands.push(operand);
      if (isConstant[operand] === 1) continue;
      const partial = partialOf(node, slot);
      const edge = edgeOperand.length;
      if (partial.operand !== undefined) {
        copyingEdges.push(edge);
        copiedNodes.push(node.operands[partial.operand] as number);
      } else if (partial.constant === undefined) {
        const alike = varying.get(partial.at) ?? { edges: [], nodes: [] };
        varying.set(partial.at, alike);
        alike.edges.push(edge);
        alike.nodes.push(id);
      }
      edgeOperand.push(operand);
      edgeSlot.push(slot);
      edgePartial.push(partial.constant ?? Number.NaN);
    }
  }
  operandStart[length] = operands.length;
  edgeStart[length] = edgeOperand.length;
  const outputs = new Int32Array(trace.outputs);
  const edges = { length, edgeStart, edgeOperand: new Int32Array(edgeOperand) };
  const tape: Tape = {
    ...edges,
    inputs: new Int32Array(trace.inputs),
    output: trace.output,
    outputs,
    primals,
    operations: new Int32Array(operations),
    codes: new Uint8Array(codes),
    evaluators,
    operandStart,
    operands: new Int32Array(operands),
    edgeSlot: new Int32Array(edgeSlot),
    edgePartial: new Float64Array(edgePartial),
    copyingEdges: new Int32Array(copyingEdges),
    copiedNodes: new Int32Array(copiedNodes),
    varying: Array.from(varying, ([partial, alike]) => ({
      partial,
      edges: new Int32Array(alike.edges),
      nodes: new Int32Array(alike.nodes),
    })),
    reaches: reachedFrom(edges, outputs),
  };
  linearise(tape);
  return tape;
}

function codeOf({ primitive, operands }: OperationNode): number {
  switch (primitive.operator) {
    case '+':
      return Code.sum;
    case '-':
      return Code.difference;
    case '*':
      return Code.product;
    case '/':
      return Code.quotient;
    default:
      if (operands.length === 1) return Code.unary;
      return operands.length === 2 ? Code.binary : Code.other;
  }
}
