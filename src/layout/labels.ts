/**
 * Edge courses and label sizes → where each partial stands, and in which form. For every edge the cheapest
 * free place is taken: near t = 0.3 of a bend or the middle of a level edge, outside the bend, in the fullest
 * form. Never over another label, chip, node, arrowhead or its own edge; over another edge only where the
 * only other way is a dot.
 */
import { distanceBetween } from './curve';
import type { Box, DrawingEdge, Point, Size } from './drawing';
import { boxAround, boxesOverlap, Grid, type Piece, pieceMeetsBox } from './grid';
import { HEAD_HALF, HEAD_LENGTH, type Metrics } from './metrics';

export interface LabelledEdge {
  readonly edge: DrawingEdge;
  /** Polylines as drawn, from the operand to the node and back; empty where no edge has a label. */
  readonly base: readonly Point[];
  readonly adjoint: readonly Point[];
  readonly heads: readonly Box[];
  /** Points at t = 0, 1/24 … 1 of the base. */
  readonly along: readonly Point[];
  /** +1 where the inside of the bend lies on the side (−dy, dx), else −1. */
  readonly inside: 1 | -1;
  /** The step along the base that its label wishes to stand at, where the usual one is not wished for. */
  readonly wish?: number;
  /** Whether its label may stand there, as far as frames are concerned. */
  readonly admits?: (box: Box) => boolean;
}

export interface LabelPlace {
  readonly form: number | 'dot';
  readonly at: Point;
}

/** Gap between a label and its own edge: the usual one, then the least. */
const GAPS = { right: [17, 9], down: [10, 6] } as const;
const BEHIND_ADJOINT = 4;
const CLEAR = 3;
const LEVEL_SLOPE = 0.12;
const STEPS_ALONG = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const;
/** For an edge whose label belongs near its end. */
const STEPS_TO_END = [...STEPS_ALONG, 20, 21, 22] as const;
const COST = { step: 0.35, flip: 1.6, closer: 0.8, form: 4, crossing: 9, dot: 19 } as const;

export function placeLabels(
  edges: readonly LabelledEdge[],
  occupied: readonly Box[],
  metrics: Metrics,
): LabelPlace[] {
  const boxes = new Grid<Box>();
  for (const box of occupied) boxes.add(box, box);
  for (const { heads } of edges) for (const head of heads) boxes.add(head, head);
  const pieces = new Grid<Piece>();
  const labelled = edges.some(({ edge }) => edge.labels.length > 0);
  if (labelled) for (const [i, edge] of edges.entries()) addPieces(pieces, edge, i);

  const places: LabelPlace[] = edges.map((edge) => ({
    form: 'dot',
    at: edge.along[12] ?? { x: 0, y: 0 },
  }));
  const order = edges.map((_, i) => i).filter((i) => (edges[i]?.edge.labels.length ?? 0) > 0);
  const freedom = edges.map((edge) => distanceAlong(edge));
  order.sort((a, b) => (freedom[a] as number) - (freedom[b] as number) || a - b);
  for (const i of order) {
    const place = bestPlace(edges[i] as LabelledEdge, i, boxes, pieces, metrics);
    if (place === undefined) continue;
    const size = (edges[i] as LabelledEdge).edge.labels[place.form] as Size;
    const box = { ...place.at, ...size };
    boxes.add(box, box);
    places[i] = place;
  }
  edges.forEach((edge, i) => {
    if (places[i]?.form === 'dot') places[i] = { form: 'dot', at: freeDot(edge, boxes) };
  });
  return places;
}

function distanceAlong({ along }: LabelledEdge): number {
  const first = along[0] as Point;
  const last = along.at(-1) as Point;
  return Math.abs(last.x - first.x) + Math.abs(last.y - first.y);
}

/**
 * Boxes around the arrowheads: the base's at the node, the adjoint's at the operand; wide enough for a head that
 * points along the end of the curve, and for one that points along the chord that it covers.
 */
export function headBoxes(base: readonly Point[], adjoint: readonly Point[]): Box[] {
  return [base, adjoint].flatMap((points) => {
    const tip = points.at(-1);
    const last = points.at(-2);
    if (tip === undefined || last === undefined) return [];
    const chord = headCorners(tip, pointBack(points, HEAD_LENGTH));
    return [boxAround(tip, ...chord, ...headCorners(tip, last))];
  });
}

function headCorners(tip: Point, from: Point): Point[] {
  const length = distanceBetween(tip, from) || 1;
  const dx = (tip.x - from.x) / length;
  const dy = (tip.y - from.y) / length;
  const foot = { x: tip.x - dx * HEAD_LENGTH, y: tip.y - dy * HEAD_LENGTH };
  return [
    { x: foot.x - dy * HEAD_HALF, y: foot.y + dx * HEAD_HALF },
    { x: foot.x + dy * HEAD_HALF, y: foot.y - dx * HEAD_HALF },
  ];
}

/** The point of a polyline `distance` px before its end, as the crow flies. */
function pointBack(points: readonly Point[], distance: number): Point {
  const tip = points.at(-1) as Point;
  for (let i = points.length - 2; i > 0; i -= 1) {
    const point = points[i] as Point;
    if (distanceBetween(point, tip) >= distance) return point;
  }
  return points[0] as Point;
}

function addPieces(pieces: Grid<Piece>, edge: LabelledEdge, i: number): void {
  for (const points of [edge.base, edge.adjoint]) {
    for (let k = 1; k < points.length; k += 1) {
      const from = points[k - 1] as Point;
      const to = points[k] as Point;
      pieces.add({ from, to, edge: i }, boxAround(from, to));
    }
  }
}

interface Candidate extends LabelPlace {
  readonly form: number;
  readonly box: Box;
  readonly cost: number;
}

function bestPlace(
  edge: LabelledEdge,
  i: number,
  boxes: Grid<Box>,
  pieces: Grid<Piece>,
  metrics: Metrics,
): (LabelPlace & { form: number }) | undefined {
  const candidates = candidatesFor(edge, metrics).sort((a, b) => a.cost - b.cost);
  let best: Candidate | undefined;
  let least: number = COST.dot;
  for (const candidate of candidates) {
    if (candidate.cost >= least) break;
    const { box } = candidate;
    if (edge.admits?.(box) === false) continue;
    if (boxes.some(box, CLEAR, (other) => boxesOverlap(box, other, CLEAR))) continue;
    const crossed = new Set<number>();
    const coversOwn = pieces.some(box, CLEAR, (piece) => {
      if (crossed.has(piece.edge) || !pieceMeetsBox(piece, box, piece.edge === i ? 1 : CLEAR))
        return false;
      crossed.add(piece.edge);
      return piece.edge === i;
    });
    const cost = candidate.cost + COST.crossing * crossed.size;
    if (coversOwn || cost >= least) continue;
    best = candidate;
    least = cost;
  }
  return best && { form: best.form, at: best.at };
}

function candidatesFor(
  { edge, along, inside, wish: wished }: LabelledEdge,
  metrics: Metrics,
): Candidate[] {
  const candidates: Candidate[] = [];
  const [first, last] = [along[0] as Point, along.at(-1) as Point];
  const flow = metrics.orientation === 'right' ? last.x - first.x : last.y - first.y;
  const rise = metrics.orientation === 'right' ? last.y - first.y : last.x - first.x;
  const wish = wished ?? (Math.abs(rise) < LEVEL_SLOPE * Math.abs(flow) ? 12 : 7);
  edge.labels.forEach((size, form) => {
    for (const step of wished === undefined ? STEPS_ALONG : STEPS_TO_END) {
      const at = along[step] as Point;
      const before = along[step - 1] as Point;
      const after = along[step + 1] as Point;
      const length = distanceBetween(before, after) || 1;
      const normal = { x: -(after.y - before.y) / length, y: (after.x - before.x) / length };
      for (const side of [-inside, inside]) {
        GAPS[metrics.orientation].forEach((gap, closer) => {
          const aside = side === inside ? metrics.adjointOffset + BEHIND_ADJOINT : 0;
          const reach =
            (Math.abs(normal.x) * size.width + Math.abs(normal.y) * size.height) / 2 + gap + aside;
          const cost =
            form * COST.form +
            Math.abs(step - wish) * COST.step +
            (side === inside ? COST.flip : 0) +
            closer * COST.closer;
          if (cost >= COST.dot) return;
          const x = at.x + side * normal.x * reach;
          const y = at.y + side * normal.y * reach;
          const box = { x, y, width: size.width, height: size.height };
          candidates.push({ form, at: { x, y }, box, cost });
        });
      }
    }
  });
  return candidates;
}

const DOT_HALF = 5;

function freeDot({ along }: LabelledEdge, boxes: Grid<Box>): Point {
  for (const step of [12, 10, 14, 8, 16, 6, 18, 5, 19]) {
    const at = along[step] as Point;
    const box = { ...at, width: 2 * DOT_HALF, height: 2 * DOT_HALF };
    if (!boxes.some(box, 0, (other) => boxesOverlap(box, other, 0))) return at;
  }
  return along[12] as Point;
}
