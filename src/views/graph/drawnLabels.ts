/** Plan and drawing → look-ups that the labels are written from. */
import type { Frame } from '../../core/frames';
import type { NodeId } from '../../core/trace';
import type { PlacedEdge } from '../../layout';
import type { Plan, PlannedEdge, PlannedNode } from './plan';

export function groupByNode(
  edges: readonly PlacedEdge[],
): ReadonlyMap<NodeId, readonly PlacedEdge[]> {
  const groups = new Map<NodeId, PlacedEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge.node);
    if (group === undefined) groups.set(edge.node, [edge]);
    else group.push(edge);
  }
  return groups;
}

export function lookUp({ nodes, edges }: Plan) {
  return {
    nodes: new Map<NodeId, PlannedNode>(nodes.map((node) => [node.id, node])),
    edges: new Map<string, PlannedEdge>(edges.map((edge) => [`${edge.node}.${edge.slot}`, edge])),
  };
}

/** What is written below a node at a step. */
export function valueText(
  { id, kind, labels }: PlannedNode,
  frame: Frame,
  plan: Plan,
): string | undefined {
  if (kind === 'constant' || !plan.showsValues) return undefined;
  return frame.primal(id) === undefined ? labels.valueUnknown : labels.value;
}
