/**
 * Levels → placed levels, twice where it pays: once each group by itself, and where its edges then come in or go out
 * in another order than they run outside, again with that order known.
 */
import { heightAtBorder } from './borders';
import { type Outside, turned } from './gateOrder';
import type { Level } from './levels';
import { type PlacedLevel, placeLevel, type Whole } from './placeLevel';

export function placeLevels(root: Level, whole: Whole): PlacedLevel {
  const first = placeAll(root, whole, new Map(), new Map());
  const outsides = new Map<Level, Outside>();
  collectTurned(first, outsides);
  if (outsides.size === 0) return first;
  const known = new Map<Level, PlacedLevel>();
  collect(first, known);
  return placeAll(root, whole, outsides, known);
}

/** Innermost first; what is known already and has nothing new in it is taken as it is. */
function placeAll(
  level: Level,
  whole: Whole,
  outsides: ReadonlyMap<Level, Outside>,
  known: ReadonlyMap<Level, PlacedLevel>,
): PlacedLevel {
  const inner = new Map<number, PlacedLevel>();
  for (const child of level.inner) inner.set(child.id, placeAll(child, whole, outsides, known));
  const before = known.get(level);
  const isSame = (child: PlacedLevel): boolean => known.get(child.level) === child;
  if (before !== undefined && !outsides.has(level) && [...inner.values()].every(isSame))
    return before;
  return placeLevel(level, whole, inner, outsides.get(level));
}

function collect(placed: PlacedLevel, known: Map<Level, PlacedLevel>): void {
  known.set(placed.level, placed);
  for (const child of placed.inner.values()) collect(child, known);
}

/** The levels whose gates stand in another order than their edges run outside. */
function collectTurned(placed: PlacedLevel, found: Map<Level, Outside>): void {
  const outsides = outsidesOf(placed);
  for (const child of placed.inner.values()) {
    const outside = outsides.get(child.level.id) ?? new Map<number, number>();
    const { layers } = child.placement.graph;
    const isTurned = layers.some(
      (layer) =>
        layer.some(({ node }) => node !== undefined && outside.has(node.id)) &&
        turned(layer, outside) > 0,
    );
    if (isTurned) found.set(child.level, outside);
    collectTurned(child, found);
  }
}

/** Where the edges of all inner groups run just outside them, by group and gate. */
function outsidesOf({ level, routes, inner }: PlacedLevel): Map<number, Outside> {
  const heights = new Map<number, Map<number, number[]>>();
  const note = (group: number, edge: number, y: number, end: 'in' | 'out'): void => {
    const gate = inner.get(group)?.gates.get(edge)?.[end];
    if (gate === undefined) return;
    const ofGroup = heights.get(group) ?? new Map<number, number[]>();
    heights.set(group, ofGroup);
    ofGroup.set(gate, [...(ofGroup.get(gate) ?? []), y]);
  };
  for (const { edge, source, node } of level.legs) {
    const vertices = routes.get(edge)?.vertices ?? [];
    const [second, beforeLast] = [vertices[1], vertices.at(-2)];
    if (second === undefined || beforeLast === undefined) continue;
    const [from, to] = [inner.get(source), inner.get(node)];
    const direct = vertices.length === 2;
    if (to !== undefined)
      note(
        node,
        edge,
        beforeLast.y + (direct && from ? heightAtBorder(from, edge, 'out') : 0),
        'in',
      );
    if (from !== undefined)
      note(source, edge, second.y + (direct && to ? heightAtBorder(to, edge, 'in') : 0), 'out');
  }
  return new Map(
    [...heights].map(([group, gates]) => [
      group,
      new Map([...gates].map(([gate, ys]) => [gate, ys.reduce((a, b) => a + b, 0) / ys.length])),
    ]),
  );
}
