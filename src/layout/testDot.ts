/** A drawing by Graphviz dot with the same node sizes and spacing, and the measures to compare drawings by. */
import type { Viz } from '@viz-js/viz';
import type { Drawing, LayoutRequest, Point } from './drawing';
import { ARRIVE_GAP, LEAVE_GAP } from './metrics';

export interface EdgeLine {
  readonly source: number;
  readonly node: number;
  readonly points: readonly Point[];
}

const INCH = 72;

/** dot's language; `pinned` keeps inputs in the first rank and the output in the last, as our columns do. */
export function dotSource({ nodes, edges }: LayoutRequest, pinned: boolean): string {
  const side = (64 / INCH).toFixed(4);
  const lines = [
    'digraph {',
    `rankdir=LR; nodesep=${((146 - 64) / INCH).toFixed(4)}; ranksep=${((196 - 64) / INCH).toFixed(4)};`,
    `node [shape=box, fixedsize=true, width=${side}, height=${side}, label=""]; edge [arrowhead=none];`,
  ];
  const named = (kind: (node: LayoutRequest['nodes'][number]) => boolean): string =>
    nodes
      .filter(kind)
      .map(({ id }) => `${id};`)
      .join(' ');
  if (pinned)
    lines.push(
      `{rank=min; ${named(({ kind }) => kind === 'input')}}`,
      `{rank=max; ${named(({ isOutput }) => isOutput)}}`,
    );
  lines.push(
    ...nodes.map(({ id }) => `${id};`),
    ...edges.map(({ source, node }) => `${source} -> ${node};`),
    '}',
  );
  return lines.join('\n');
}

interface DotEdge {
  readonly tail: number;
  readonly head: number;
  readonly pos: string;
}

interface DotDrawing {
  readonly objects?: readonly { readonly _gvid: number; readonly name: string }[];
  readonly edges?: readonly DotEdge[];
}

export function linesByDot(viz: Viz, request: LayoutRequest, pinned: boolean): EdgeLine[] {
  const drawing = JSON.parse(
    viz.renderString(dotSource(request, pinned), { format: 'json' }),
  ) as DotDrawing;
  const names = new Map((drawing.objects ?? []).map(({ _gvid, name }) => [_gvid, Number(name)]));
  return (drawing.edges ?? []).map(({ tail, head, pos }) => {
    const stops = pos
      .split(' ')
      .filter((part) => /^-?[\d.]/.test(part))
      .map((part) => {
        const [x, y] = part.split(',').map(Number);
        return { x: x ?? 0, y: -(y ?? 0) };
      });
    return {
      source: names.get(tail) ?? -1,
      node: names.get(head) ?? -1,
      points: flattenSpline(stops),
    };
  });
}

function flattenSpline(stops: readonly Point[]): Point[] {
  const points = stops.slice(0, 1);
  for (let i = 3; i < stops.length; i += 3) {
    const [a, b, c, d] = stops.slice(i - 3, i + 1) as [Point, Point, Point, Point];
    for (let k = 1; k <= 10; k += 1) {
      const t = k / 10;
      const s = 1 - t;
      const at = (axis: 'x' | 'y'): number =>
        s * s * s * a[axis] +
        3 * s * s * t * b[axis] +
        3 * s * t * t * c[axis] +
        t * t * t * d[axis];
      points.push({ x: at('x'), y: at('y') });
    }
  }
  return points;
}

export function linesOf(drawing: Drawing): EdgeLine[] {
  return drawing.edges.map(({ source, node, along }) => ({ source, node, points: along }));
}

/** Total length of the edges, px; `gap` is what the ends leave out of each. */
export function totalLength(lines: readonly EdgeLine[], gap = 0): number {
  let sum = 0;
  for (const { points } of lines) {
    sum += gap;
    for (let i = 1; i < points.length; i += 1) {
      sum += Math.hypot(
        (points[i] as Point).x - (points[i - 1] as Point).x,
        (points[i] as Point).y - (points[i - 1] as Point).y,
      );
    }
  }
  return sum;
}

export const OWN_GAP = LEAVE_GAP + ARRIVE_GAP;

/** How often drawn edges cross; where two edges leave or reach the same node, what happens beside it is no crossing. */
export function drawnCrossings(lines: readonly EdgeLine[]): number {
  let crossings = 0;
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      if (a.source === b.source && a.node === b.node) continue;
      crossings += crossingsOf(a.points, b.points);
    }
  });
  return crossings;
}

function crossingsOf(a: readonly Point[], b: readonly Point[]): number {
  let crossings = 0;
  for (let i = 1; i < a.length; i += 1) {
    for (let k = 1; k < b.length; k += 1) {
      if (meet(a[i - 1] as Point, a[i] as Point, b[k - 1] as Point, b[k] as Point)) crossings += 1;
    }
  }
  return crossings;
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const turn = (p: Point, q: Point, r: Point): number =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
