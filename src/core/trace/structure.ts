/** Questions about the shape of a trace: edges, users, and what reaches the output. */
import type { CompiledPartial } from '../primitives';
import type { Edge, NodeId, OperationNode, Trace, TraceNode } from './trace';

/** The node at a position of the list. @throws RangeError outside the list */
export function nodeAt(trace: Trace, id: NodeId): TraceNode {
  const node = trace.nodes[id];
  if (node === undefined) throw new RangeError(`the trace has no node ${id}`);
  return node;
}

/** The operations of the list, in order. */
export function operationsOf(trace: Trace): readonly OperationNode[] {
  return trace.nodes.filter((node) => node.kind === 'operation');
}

/** The edges into a node along which derivatives travel: those from constants are left out. */
export function edgesInto(trace: Trace, node: TraceNode): readonly Edge[] {
  if (node.kind !== 'operation') return [];
  return node.operands.flatMap((operand, slot) =>
    nodeAt(trace, operand).kind === 'constant' ? [] : [{ node: node.id, slot }],
  );
}

/** The operand at the start of an edge. @throws RangeError where there is no such edge */
export function operandOf(trace: Trace, edge: Edge): NodeId {
  const node = nodeAt(trace, edge.node);
  const operand = node.kind === 'operation' ? node.operands[edge.slot] : undefined;
  if (operand === undefined) throw new RangeError(`no edge into ${edge.node} at ${edge.slot}`);
  return operand;
}

/** ∂node/∂operand on an edge, at the point of the trace. @throws RangeError as `operandOf` */
export function partialOf(trace: Trace, edge: Edge): number {
  const node = nodeAt(trace, edge.node);
  if (node.kind !== 'operation') throw new RangeError(`node ${edge.node} has no edges into it`);
  const operands = node.operands.map((operand) => nodeAt(trace, operand).primal);
  const [u = Number.NaN, v = Number.NaN] = operands;
  return compiledPartialOf(trace, node, edge.slot).at(u, v, node.primal, operands);
}

/** The function behind a local partial; constant operands are worked into it. */
export function compiledPartialOf(
  trace: Trace,
  node: OperationNode,
  slot: number,
): CompiledPartial {
  const constants = node.operands.map((operand) => {
    const { kind, primal } = nodeAt(trace, operand);
    return kind === 'constant' ? primal : undefined;
  });
  return node.primitive.compiledPartial(slot, node.operands.length, constants);
}

/** The edges out of every node, by node: its uses. */
export function consumersOf(trace: Trace): readonly (readonly Edge[])[] {
  const consumers: Edge[][] = trace.nodes.map(() => []);
  for (const node of trace.nodes) {
    if (node.kind !== 'operation') continue;
    node.operands.forEach((operand, slot) => {
      consumers[operand]?.push({ node: node.id, slot });
    });
  }
  return consumers;
}

/** Whether an output depends on a node, by node. */
export function reachesOutput(trace: Trace): readonly boolean[] {
  const outputs = new Set(trace.outputs);
  const reaches = trace.nodes.map((node) => outputs.has(node.id));
  for (let id = trace.nodes.length - 1; id >= 0; id -= 1) {
    const node = trace.nodes[id];
    if (reaches[id] !== true || node?.kind !== 'operation') continue;
    for (const operand of node.operands) reaches[operand] = true;
  }
  return reaches;
}
