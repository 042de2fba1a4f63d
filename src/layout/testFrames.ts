/** What of a drawing with open groups is not in its frame, or is in a foreign one: for the tests, from the drawing alone. */
import type { Box, Drawing, DrawingNode, LayoutRequest, PlacedGroup, Point } from './drawing';
import { metricsFor, outlineHalf } from './metrics';
import { pathPoints } from './testOverlaps';

const holds = (outer: Box, box: Box): boolean =>
  Math.abs(outer.x - box.x) * 2 <= outer.width - box.width + 0.01 &&
  Math.abs(outer.y - box.y) * 2 <= outer.height - box.height + 0.01;

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width - 0.01 &&
  Math.abs(a.y - b.y) * 2 < a.height + b.height - 0.01;

const contains = ({ x, y, width, height }: Box, point: Point): boolean =>
  Math.abs(point.x - x) < width / 2 - 0.5 && Math.abs(point.y - y) < height / 2 - 0.5;

/** One line for each fault; empty where the drawing is right. */
export function findFrameFaults(request: LayoutRequest, drawing: Drawing): string[] {
  const parents = new Map((request.groups ?? []).map(({ key, parent }) => [key, parent]));
  const around = (key: string | undefined): string[] => {
    const keys: string[] = [];
    for (let at = key; at !== undefined; at = parents.get(at)) keys.push(at);
    return keys;
  };
  const nodes = new Map(request.nodes.map((node) => [node.id, node]));
  const groupOf = (id: number): string | undefined => nodes.get(id)?.group;
  const found: string[] = [];
  const expectPlace = (name: string, box: Box, inside: readonly string[], group: PlacedGroup) => {
    if (inside.includes(group.key)) {
      if (!holds(group, box)) found.push(`${name} sticks out of ${group.key}`);
    } else if (overlap(group, box)) found.push(`${name} in ${group.key}`);
  };

  for (const group of drawing.groups) {
    const { header } = (request.groups ?? []).find(({ key }) => key === group.key) ?? {};
    const headerBox = { ...group.header, ...(header ?? { width: 0, height: 0 }) };
    if (!holds(group, headerBox)) found.push(`header sticks out of ${group.key}`);
    for (const other of drawing.groups) {
      if (other.key === group.key || around(group.key).includes(other.key)) continue;
      expectPlace(other.key, other, around(other.key), group);
    }
    for (const placed of drawing.nodes) {
      const node = nodes.get(placed.id) as DrawingNode;
      for (const [name, box] of boxesOf(request, node, placed)) {
        expectPlace(name, box, around(node.group), group);
        if (overlap(box, headerBox)) found.push(`${name} over the header of ${group.key}`);
      }
    }
    for (const edge of drawing.edges) {
      const name = `${edge.source}-${edge.node}/${edge.slot}`;
      const ends = [around(groupOf(edge.source)), around(groupOf(edge.node))] as const;
      const both = ends[0].filter((key) => ends[1].includes(key));
      const box = labelBox(request, edge);
      if (box !== undefined) {
        const isForeign = !ends[0].includes(group.key) && !ends[1].includes(group.key);
        if (both.includes(group.key) && !holds(group, box))
          found.push(`partial ${name} sticks out of ${group.key}`);
        if (overlap(group, box) && (isForeign || !holds(group, box)))
          found.push(`partial ${name} over the border of ${group.key}`);
        if (overlap(box, headerBox)) found.push(`partial ${name} over the header of ${group.key}`);
      }
    }
  }
  return found;
}

function boxesOf(
  request: LayoutRequest,
  node: DrawingNode,
  placed: Drawing['nodes'][number],
): [string, Box][] {
  const { along, across } = outlineHalf(node, metricsFor(request.orientation));
  const [width, height] =
    request.orientation === 'right' ? [2 * along, 2 * across] : [2 * across, 2 * along];
  const named: [string, Box][] = [
    [`node ${node.id}`, { x: placed.x, y: placed.y, width, height }],
    [`value ${node.id}`, { ...placed.value, ...node.value }],
    [`chip ${node.id}`, { ...placed.chip, ...node.chip }],
  ];
  return named.filter(([, box]) => box.width > 0);
}

function labelBox(request: LayoutRequest, edge: Drawing['edges'][number]): Box | undefined {
  if (edge.label.form === 'dot') return undefined;
  const wanted = request.edges.find(({ node, slot }) => node === edge.node && slot === edge.slot);
  const size = wanted?.labels[edge.label.form];
  return size && { ...edge.label.at, ...size };
}

/** Edges that run through frames of groups that they have nothing to do with, and where. */
export function findStrayEdges(request: LayoutRequest, drawing: Drawing): string[] {
  const parents = new Map((request.groups ?? []).map(({ key, parent }) => [key, parent]));
  const groupOf = new Map(request.nodes.map(({ id, group }) => [id, group]));
  return drawing.edges.flatMap((edge) => {
    const own = new Set<string>();
    for (const end of [edge.source, edge.node])
      for (let at = groupOf.get(end); at !== undefined; at = parents.get(at)) own.add(at);
    const points = [...pathPoints(edge.path), ...pathPoints(edge.adjointPath)];
    return drawing.groups
      .filter((group) => !own.has(group.key) && points.some((point) => contains(group, point)))
      .map(({ key }) => `${edge.source}-${edge.node}/${edge.slot} through ${key}`);
  });
}

/** The largest turn between two pieces of an SVG path, in degrees. */
export function largestKink(path: string): number {
  const pieces: { start: Point; end: Point }[] = [];
  let at: Point = { x: 0, y: 0 };
  const towards = (from: Point, to: Point): Point => ({ x: to.x - from.x, y: to.y - from.y });
  for (const [, command, text] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = (text?.match(/-?[\d.]+/g) ?? []).map(Number);
    const stops: Point[] = [];
    for (let i = 0; i + 1 < numbers.length; i += 2)
      stops.push({ x: numbers[i] as number, y: numbers[i + 1] as number });
    const to = stops.at(-1) as Point;
    if (command === 'L') pieces.push({ start: towards(at, to), end: towards(at, to) });
    if (command === 'C')
      pieces.push({
        start: towards(at, stops[0] as Point),
        end: towards(stops[1] as Point, to),
      });
    at = to;
  }
  let largest = 0;
  for (let i = 1; i < pieces.length; i += 1) {
    const [a, b] = [pieces[i - 1]?.end as Point, pieces[i]?.start as Point];
    // Coordinates are written to a tenth: a piece shorter than a few px has no direction to speak of.
    if (Math.min(Math.hypot(a.x, a.y), Math.hypot(b.x, b.y)) < 3) continue;
    const turn = Math.abs(Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
    largest = Math.max(largest, (turn * 180) / Math.PI);
  }
  return largest;
}
