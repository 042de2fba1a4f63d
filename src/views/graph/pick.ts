/**
 * Run → the nodes and edges of the trace that are drawn. Without groups that is all of it;
 * constants stand inside the operations that use them, unless they are asked for.
 */
import type { Run } from '../../core/modes';
import { type Edge, edgesInto, type NodeId, type TraceNode } from '../../core/trace';

/** An edge as it is drawn. Between folded groups it may stand for several edges of the trace. */
export interface PickedEdge {
  /** Its ends: nodes of the trace, or what stands for some of them. */
  readonly node: number;
  readonly slot: number;
  readonly source: number;
  /** Where `node` is a node of the trace: the operands that come along this edge. */
  readonly slots: readonly number[];
  /** The first and the last edge of the list that it stands for. */
  readonly first: Edge;
  readonly last: Edge;
  /** Whether derivatives travel along it: not from constants. */
  readonly carries: boolean;
}

export interface Picked {
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly PickedEdge[];
  readonly keyOf: (node: NodeId) => string;
  /** How much is drawn: what stands for folded groups counts too. */
  readonly size: number;
  /** Whether it is a program, and no line of formulas. */
  readonly isProgram: boolean;
  /** How many frames are drawn. */
  readonly frames: number;
  /** Whether branch tests stand beside the nodes. */
  readonly hasTests: boolean;
}

export function pickAll(
  { trace, program }: Run,
  keys: readonly string[],
  constants: boolean,
): Picked {
  const nodes = drawnNodes(trace.nodes, trace.outputs, constants);
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = nodes.flatMap((node) => {
    if (node.kind !== 'operation') return [];
    const carrying = new Set(edgesInto(trace, node).map(({ slot }) => slot));
    return node.operands.flatMap((source, slot): PickedEdge[] =>
      ids.has(source) ? [plainEdge({ node: node.id, slot }, source, carrying.has(slot))] : [],
    );
  });
  return {
    nodes,
    edges,
    keyOf: (node) => keys[node] ?? `${node}`,
    size: nodes.length,
    isProgram: program.form === 'program',
    frames: 0,
    hasTests: false,
  };
}

export function plainEdge(edge: Edge, source: NodeId, carries: boolean): PickedEdge {
  return { ...edge, source, slots: [edge.slot], first: edge, last: edge, carries };
}

/** Of these nodes, those that are drawn. */
export function drawnNodes(
  nodes: readonly TraceNode[],
  outputs: readonly NodeId[],
  constants: boolean,
): readonly TraceNode[] {
  const used = new Set<NodeId>(outputs);
  if (constants) {
    for (const node of nodes) {
      if (node.kind === 'operation') for (const operand of node.operands) used.add(operand);
    }
  }
  return nodes.filter((node) => node.kind !== 'constant' || used.has(node.id));
}
