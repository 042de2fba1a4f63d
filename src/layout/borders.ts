/**
 * Placed inner groups → where edges meet their frames: at the height where they go on inside, so that they can run
 * level across the border. The links of a frame are aligned to these heights.
 */
import type { Route, Vertex } from './layeredGraph';
import type { Leg, Level } from './levels';
import type { PlacedLevel } from './placeLevel';

/** Links of a frame are level where the edges meet it, not at its middle. */
export function alignAtFrames(
  routes: readonly Route[],
  level: Level,
  inner: ReadonlyMap<number, PlacedLevel>,
): void {
  const shifts = new Map<Vertex, Map<Vertex, number[]>>();
  const note = (a: Vertex, b: Vertex, shift: number): void => {
    const ofA = shifts.get(a) ?? new Map<Vertex, number[]>();
    shifts.set(a, ofA);
    const known = ofA.get(b);
    if (known === undefined) ofA.set(b, [shift]);
    else known.push(shift);
  };
  for (const { edge, vertices } of routes) {
    const whole = (level.legs[edge.slot] as Leg).edge;
    const [out, into] = [inner.get(edge.source), inner.get(edge.node)];
    if (out === undefined && into === undefined) continue;
    const leave = out === undefined ? 0 : heightAtBorder(out, whole, 'out');
    const arrive = into === undefined ? 0 : heightAtBorder(into, whole, 'in');
    const [first, second] = vertices as [Vertex, Vertex];
    const [beforeLast, last] = vertices.slice(-2) as [Vertex, Vertex];
    if (vertices.length === 2) note(first, last, leave - arrive);
    else {
      note(first, second, leave);
      note(beforeLast, last, -arrive);
    }
  }
  for (const [a, ofA] of shifts) {
    for (const [b, all] of ofA) {
      const shift = middleOf(all);
      a.shifts = (a.shifts ?? new Map<Vertex, number>()).set(b, -shift);
      b.shifts = (b.shifts ?? new Map<Vertex, number>()).set(a, shift);
    }
  }
}

/** Of two, as for the operands of an operation, between them: the node that they leave then stands at the middle. */
function middleOf(shifts: readonly number[]): number {
  const sorted = [...shifts].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Where the edges that leave an inner group do so, or those that enter it; from its middle, px across. */
export function heightOfEdges(
  { legs }: Level,
  id: number,
  inner: ReadonlyMap<number, PlacedLevel>,
): number {
  const child = inner.get(id);
  if (child === undefined) return 0;
  const out = legs.filter(({ source }) => source === id);
  return out.length > 0
    ? middleOf(out.map(({ edge }) => heightAtBorder(child, edge, 'out')))
    : middleOf(
        legs.filter(({ node }) => node === id).map(({ edge }) => heightAtBorder(child, edge, 'in')),
      );
}

/** Where an edge runs on inside, from the middle of the frame, px across. */
export function heightAtBorder(placed: PlacedLevel, edge: number, way: 'in' | 'out'): number {
  const middle = (placed.frame.before + placed.frame.after) / 2;
  const vertices = placed.routes.get(edge)?.vertices ?? [];
  const next = way === 'in' ? vertices[1] : vertices.at(-2);
  if (next === undefined) return 0;
  const deeper = next.node === undefined ? undefined : placed.inner.get(next.node.id);
  return next.y - middle + (deeper === undefined ? 0 : heightAtBorder(deeper, edge, way));
}
