/** What of a drawing lies over what it must not: for the tests, computed from the drawing alone. */
import type { Box, Drawing, DrawingNode, LayoutRequest, PlacedNode, Point } from './drawing';
import { metricsFor, outlineHalf } from './metrics';

const HEAD = 14;
const HEAD_HALF = 6;

interface Named {
  readonly name: string;
  readonly box: Box;
}

/** The end of an SVG path and the point before it. */
function pathEnd(path: string): [Point, Point] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const [x0, y0, x1, y1] = numbers.slice(-4) as [number, number, number, number];
  return [
    { x: x0, y: y0 },
    { x: x1, y: y1 },
  ];
}

/** Corners, middles and centre of the arrowhead at the end of a path. */
function headPoints(path: string): Point[] {
  const [before, tip] = pathEnd(path);
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const dx = (tip.x - before.x) / length;
  const dy = (tip.y - before.y) / length;
  return [0, 0.25, 0.5, 0.75, 1].flatMap((t) =>
    [-1, 0, 1].map((side) => ({
      x: tip.x - dx * HEAD * t - side * dy * HEAD_HALF * t,
      y: tip.y - dy * HEAD * t + side * dx * HEAD_HALF * t,
    })),
  );
}

/** Points every few px along an SVG path of M, L and C. */
export function pathPoints(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command, text] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = (text?.match(/-?[\d.]+/g) ?? []).map(Number);
    const stops: Point[] = [];
    for (let i = 0; i + 1 < numbers.length; i += 2)
      stops.push({ x: numbers[i] as number, y: numbers[i + 1] as number });
    const from = points.at(-1);
    if (command === 'M' || from === undefined) points.push(...stops);
    else {
      const [p1, p2, p3] =
        command === 'C'
          ? (stops as [Point, Point, Point])
          : [from, stops[0] as Point, stops[0] as Point];
      for (let i = 1; i <= 40; i += 1) {
        const t = i / 40;
        const s = 1 - t;
        const at = (axis: 'x' | 'y'): number =>
          s ** 3 * from[axis] +
          3 * s * s * t * p1[axis] +
          3 * s * t * t * p2[axis] +
          t ** 3 * p3[axis];
        points.push({ x: at('x'), y: at('y') });
      }
    }
  }
  return points;
}

const inside = ({ x, y }: Point, box: Box): boolean =>
  Math.abs(x - box.x) < box.width / 2 - 0.05 && Math.abs(y - box.y) < box.height / 2 - 0.05;

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width - 0.1 &&
  Math.abs(a.y - b.y) * 2 < a.height + b.height - 0.1;

/** One line for each overlap; empty where the drawing is right. */
export function findOverlaps(request: LayoutRequest, drawing: Drawing): string[] {
  const metrics = metricsFor(request.orientation);
  const nodes = new Map(request.nodes.map((node) => [node.id, node]));
  const outlines: (Named & { id: number })[] = [];
  const texts: (Named & { id: number })[] = [];
  for (const placed of drawing.nodes) {
    const node = nodes.get(placed.id) as DrawingNode;
    const { along, across } = outlineHalf(node, metrics);
    const [width, height] =
      request.orientation === 'right' ? [2 * along, 2 * across] : [2 * across, 2 * along];
    outlines.push({
      name: `node ${placed.id}`,
      id: placed.id,
      box: { x: placed.x, y: placed.y, width, height },
    });
    texts.push(...textsOf(node, placed));
  }
  const labels: Named[] = drawing.edges.flatMap((edge) => {
    const wanted = request.edges.find(
      (other) => other.node === edge.node && other.slot === edge.slot,
    );
    const size = edge.label.form === 'dot' ? undefined : wanted?.labels[edge.label.form];
    return size === undefined
      ? []
      : [
          {
            name: `partial ${edge.source}-${edge.node}/${edge.slot}`,
            box: { ...edge.label.at, ...size },
          },
        ];
  });
  const found: string[] = [];
  const boxes: Named[] = [...outlines, ...texts, ...labels];
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1))
      if (overlap(a.box, b.box)) found.push(`${a.name} over ${b.name}`);
  });
  for (const edge of drawing.edges) {
    const name = `${edge.source}-${edge.node}/${edge.slot}`;
    for (const [kind, path] of [
      ['head', edge.path],
      ['adjoint head', edge.adjointPath],
    ] as const) {
      const points = headPoints(path);
      for (const text of [...texts, ...labels]) {
        if (points.some((point) => inside(point, text.box)))
          found.push(`${kind} ${name} over ${text.name}`);
      }
    }
    for (const [kind, path] of [
      ['edge', edge.path],
      ['adjoint', edge.adjointPath],
    ] as const) {
      const points = pathPoints(path);
      for (const other of [...outlines, ...texts]) {
        if (other.id === edge.source || other.id === edge.node) continue;
        if (points.some((point) => inside(point, other.box)))
          found.push(`${kind} ${name} over ${other.name}`);
      }
    }
    const own = labels.find((label) => label.name === `partial ${name}`);
    if (own !== undefined && pathPoints(edge.path).some((point) => inside(point, own.box)))
      found.push(`edge ${name} under its label`);
  }
  return found;
}

function textsOf(node: DrawingNode, placed: PlacedNode): (Named & { id: number })[] {
  const named = [
    { name: `value ${node.id}`, id: node.id, box: { ...placed.value, ...node.value } },
    { name: `chip ${node.id}`, id: node.id, box: { ...placed.chip, ...node.chip } },
  ];
  return named.filter(({ box }) => box.width > 0 && box.height > 0);
}
