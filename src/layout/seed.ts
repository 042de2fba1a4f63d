/** A drawing → what seeds the next one: where its nodes stood and where its long edges ran, by key. */
import type { Drawing, Point, Seed } from './drawing';

/** The same while both ends keep their keys. */
export function edgeKey(sourceKey: string, nodeKey: string, slot: number): string {
  return `${sourceKey} > ${nodeKey} ${slot}`;
}

export function seedFrom(drawing: Drawing): Seed {
  const positions: Record<string, Point> = {};
  const passages: Record<string, readonly Point[]> = {};
  const keys = new Map<number, string>();
  for (const { id, key, x, y } of drawing.nodes) {
    positions[key] = { x, y };
    keys.set(id, key);
  }
  for (const { source, node, slot, passages: points } of drawing.edges) {
    if (points.length === 0) continue;
    passages[edgeKey(keys.get(source) ?? '', keys.get(node) ?? '', slot)] = points;
  }
  if (drawing.groups.length === 0) return { positions, passages };
  const groups = Object.fromEntries(
    drawing.groups.map(({ key, x, y, width, height }) => [key, { x, y, width, height }]),
  );
  return { positions, passages, groups };
}
