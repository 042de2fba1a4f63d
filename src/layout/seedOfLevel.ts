/** The seed of a drawing → what of it seeds one level: the places of its nodes and groups, and of its legs. */
import type { Box, DrawingEdge, LayoutRequest, Point, Seed } from './drawing';
import { groupItemKey, type Leg, type Level } from './levels';
import type { Whole } from './placeLevel';
import { edgeKey } from './seed';

/**
 * @param items the level as a graph of its own: its edges are the legs, numbered by their slots
 * @param offMiddle how far from the middle of an inner group its edges meet it, px across
 */
export function seedOfLevel(
  level: Level,
  items: LayoutRequest,
  whole: Whole,
  seed: Seed,
  offMiddle: (id: number) => number,
): Seed {
  const positions: Record<string, Point> = {};
  for (const node of level.nodes) {
    const { id, key } = node;
    const at = seed.positions[key] ?? foldedPlace(seed.groups?.[key], id, whole, seed);
    if (at !== undefined) positions[key] = at;
  }
  for (const { id, group } of level.inner) {
    const at = group && (seed.groups?.[group.key] ?? unfolded(seed.positions[group.key], id));
    if (at !== undefined) positions[groupItemKey(group?.key ?? '')] = { x: at.x, y: at.y };
  }
  return { positions, passages: passagesIn(level, items, whole, seed) };

  /** What of a group its neighbours are joined to stands where the folded one stood. */
  function unfolded(at: Point | undefined, id: number): Point | undefined {
    if (at === undefined) return undefined;
    return whole.metrics.orientation === 'right'
      ? { x: at.x, y: at.y - offMiddle(id) }
      : { x: at.x - offMiddle(id), y: at.y };
  }
}

/** A group that has been folded stands where its frame stood, level with a neighbour that is known. */
function foldedPlace(
  frame: Box | undefined,
  id: number,
  { request, keys, metrics }: Whole,
  seed: Seed,
): Point | undefined {
  if (frame === undefined) return undefined;
  for (const { source, node } of request.edges) {
    const other = node === id ? source : source === id ? node : undefined;
    const at = other === undefined ? undefined : seed.positions[keys.get(other) ?? ''];
    if (at === undefined) continue;
    return metrics.orientation === 'right' ? { x: frame.x, y: at.y } : { x: at.x, y: frame.y };
  }
  return { x: frame.x, y: frame.y };
}

/** An edge passed a level before at the points that lay in its frame, but in no frame within. */
function passagesIn(
  { group, legs, inner }: Level,
  items: LayoutRequest,
  { request, keys }: Whole,
  seed: Seed,
): Record<string, readonly Point[]> {
  const own = group && seed.groups?.[group.key];
  if (group !== undefined && own === undefined) return {};
  const frames = inner.flatMap((child) => (child.group && seed.groups?.[child.group.key]) ?? []);
  const isHere = (point: Point): boolean =>
    (own === undefined || holds(own, point)) && !frames.some((frame) => holds(frame, point));
  const itemKeys = new Map(items.nodes.map(({ id, key }) => [id, key]));
  const passages: Record<string, readonly Point[]> = {};
  for (const leg of items.edges) {
    const edge = request.edges[(legs[leg.slot] as Leg).edge] as DrawingEdge;
    const points = seed.passages?.[keyOf(edge, keys)]?.filter(isHere) ?? [];
    if (points.length > 0) passages[keyOf(leg, itemKeys)] = points;
  }
  return passages;
}

function keyOf({ source, node, slot }: DrawingEdge, keys: ReadonlyMap<number, string>): string {
  return edgeKey(keys.get(source) ?? '', keys.get(node) ?? '', slot);
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return Math.abs(point.x - x) < width / 2 && Math.abs(point.y - y) < height / 2;
}
