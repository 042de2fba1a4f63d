/**
 * Graph → the column of each node: the longest path from the inputs.
 * Inputs stand in the first column, outputs in the last; a constant stands one column before its first user,
 * and never among the inputs.
 */
import type { DrawingEdge, DrawingNode } from './drawing';

/** Column by node id, counted from 0. Edges of a cycle, which no trace has, are left out. */
export function assignLayers(
  nodes: readonly DrawingNode[],
  edges: readonly DrawingEdge[],
): Map<number, number> {
  const kinds = new Map(nodes.map((node) => [node.id, node.kind]));
  const users = new Map<number, number[]>(nodes.map((node) => [node.id, []]));
  const waiting = new Map<number, number>(nodes.map((node) => [node.id, 0]));
  for (const { node, source } of edges) {
    users.get(source)?.push(node);
    waiting.set(node, (waiting.get(node) ?? 0) + 1);
  }
  const layers = new Map<number, number>(
    nodes.map((node) => [node.id, node.kind === 'input' ? 0 : 1]),
  );
  const ready = nodes.filter((node) => waiting.get(node.id) === 0).map((node) => node.id);
  for (const id of ready) {
    const next = (layers.get(id) ?? 0) + 1;
    for (const user of users.get(id) ?? []) {
      layers.set(user, Math.max(layers.get(user) ?? 0, next));
      const left = (waiting.get(user) ?? 0) - 1;
      waiting.set(user, left);
      if (left === 0) ready.push(user);
    }
  }
  const isFinal = (node: DrawingNode): boolean =>
    node.isOutput && node.kind !== 'input' && (users.get(node.id)?.length ?? 0) === 0;
  for (const [id, kind] of kinds) {
    const first = Math.min(...(users.get(id) ?? []).map((user) => layers.get(user) ?? 0));
    if (kind === 'constant' && Number.isFinite(first)) layers.set(id, Math.max(1, first - 1));
  }
  let last = 0;
  for (const node of nodes) {
    const layer = layers.get(node.id) ?? 0;
    last = Math.max(last, isFinal(node) || node.kind === 'ghost' ? layer : layer + 1);
  }
  for (const node of nodes) if (isFinal(node)) layers.set(node.id, last);
  return layers;
}
