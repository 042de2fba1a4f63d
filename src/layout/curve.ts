/** Cubic Bézier chains: split, trim at an outline, move to one side, flatten, sample and write as an SVG path. */
import type { Point } from './drawing';

/** Control points p0 to p3. */
export interface Cubic {
  readonly p0: Point;
  readonly p1: Point;
  readonly p2: Point;
  readonly p3: Point;
}

const mix = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/** Faster than `Math.hypot`, whose care for overflow no drawing needs. */
export function distanceBetween(a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return Math.sqrt(dx * dx + dy * dy);
}

export function lineAsCubic(p0: Point, p3: Point): Cubic {
  return { p0, p1: mix(p0, p3, 1 / 3), p2: mix(p0, p3, 2 / 3), p3 };
}

export function pointAt({ p0, p1, p2, p3 }: Cubic, t: number): Point {
  const s = 1 - t;
  const a = s * s * s;
  const b = 3 * s * s * t;
  const c = 3 * s * t * t;
  const d = t * t * t;
  return {
    x: a * p0.x + b * p1.x + c * p2.x + d * p3.x,
    y: a * p0.y + b * p1.y + c * p2.y + d * p3.y,
  };
}

/** de Casteljau. */
export function splitCubic({ p0, p1, p2, p3 }: Cubic, t: number): [Cubic, Cubic] {
  const a = mix(p0, p1, t);
  const b = mix(p1, p2, t);
  const c = mix(p2, p3, t);
  const ab = mix(a, b, t);
  const bc = mix(b, c, t);
  const middle = mix(ab, bc, t);
  return [
    { p0, p1: a, p2: ab, p3: middle },
    { p0: middle, p1: bc, p2: c, p3 },
  ];
}

export function reverseChain(chain: readonly Cubic[]): Cubic[] {
  return chain.map(({ p0, p1, p2, p3 }) => ({ p0: p3, p1: p2, p2: p1, p3: p0 })).reverse();
}

/** y of a cubic whose x grows, where it reaches `x`; Newton's method. */
export function heightAt(cubic: Cubic, x: number): number {
  const { p0, p1, p2, p3 } = cubic;
  let t = Math.max(0, Math.min(1, (x - p0.x) / (p3.x - p0.x)));
  for (let i = 0; i < 5; i += 1) {
    const s = 1 - t;
    const slope = 3 * s * s * (p1.x - p0.x) + 6 * s * t * (p2.x - p1.x) + 3 * t * t * (p3.x - p2.x);
    if (slope < 1e-6) break;
    t = Math.max(0, Math.min(1, t - (pointAt(cubic, t).x - x) / slope));
  }
  return pointAt(cubic, t).y;
}

/** Cuts off the beginning of a chain that is not yet outside; `isOutside` turns true once along the way. */
export function trimStart(chain: readonly Cubic[], isOutside: (point: Point) => boolean): Cubic[] {
  const first = chain.findIndex((cubic) => isOutside(cubic.p3));
  const cut = chain[first];
  if (cut === undefined) return chain.slice(-1);
  if (isOutside(cut.p0)) return chain.slice(first);
  let inside = 0;
  let outside = 1;
  for (let i = 0; i < 14; i += 1) {
    const t = (inside + outside) / 2;
    if (isOutside(pointAt(cut, t))) outside = t;
    else inside = t;
  }
  return [splitCubic(cut, outside)[1], ...chain.slice(first + 1)];
}

export function isLevel({ p0, p1, p2, p3 }: Cubic): boolean {
  return (
    Math.abs(p1.y - p0.y) < 0.01 && Math.abs(p2.y - p0.y) < 0.01 && Math.abs(p3.y - p0.y) < 0.01
  );
}

function direction(from: Point, to: Point): Point {
  const length = distanceBetween(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function isGentle({ p0, p3 }: Cubic): boolean {
  return Math.abs(p3.y - p0.y) < 0.4 * Math.abs(p3.x - p0.x);
}

/**
 * The chain moved by `distance` to the side of (−dy, dx); every piece keeps its end tangents, and steep ones
 * are halved first, which keeps the distance within a few per cent (after Tiller and Hanson 1984).
 */
export function offsetChain(chain: readonly Cubic[], distance: number): Cubic[] {
  const moved: Cubic[] = [];
  for (const cubic of chain) {
    if (isGentle(cubic)) moved.push(offsetCubic(cubic, distance));
    else for (const half of splitCubic(cubic, 0.5)) moved.push(offsetCubic(half, distance));
  }
  return moved;
}

function offsetCubic({ p0, p1, p2, p3 }: Cubic, distance: number): Cubic {
  const start = direction(p0, p1);
  const end = direction(p2, p3);
  const q0 = { x: p0.x - start.y * distance, y: p0.y + start.x * distance };
  const q3 = { x: p3.x - end.y * distance, y: p3.y + end.x * distance };
  const scale = distanceBetween(q0, q3) / (distanceBetween(p0, p3) || 1);
  return {
    p0: q0,
    p1: { x: q0.x + (p1.x - p0.x) * scale, y: q0.y + (p1.y - p0.y) * scale },
    p2: { x: q3.x + (p2.x - p3.x) * scale, y: q3.y + (p2.y - p3.y) * scale },
    p3: q3,
  };
}

/** Points along the chain; level pieces by their ends, steep ones in ten parts, others in four. */
export function flattenChain(chain: readonly Cubic[]): Point[] {
  const points: Point[] = [];
  for (const cubic of chain) {
    if (points.length === 0) points.push(cubic.p0);
    const parts = isLevel(cubic) ? 1 : isGentle(cubic) ? 4 : 10;
    for (let i = 1; i < parts; i += 1) points.push(pointAt(cubic, i / parts));
    points.push(cubic.p3);
  }
  return points;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** `count + 1` points of a polyline at even distances, ends included, to `digits` after the point, 0 or 1. */
export function samplePolyline(points: readonly Point[], count: number, digits: 0 | 1): Point[] {
  const round = digits === 0 ? Math.round : tenth;
  const lengths = new Float64Array(points.length);
  for (let i = 1; i < points.length; i += 1) {
    const a = points[i - 1] as Point;
    const b = points[i] as Point;
    lengths[i] = (lengths[i - 1] as number) + distanceBetween(a, b);
  }
  const total = lengths.at(-1) ?? 0;
  const samples: Point[] = [];
  let i = 1;
  for (let k = 0; k <= count; k += 1) {
    const wanted = (total * k) / count;
    while (i < points.length - 1 && (lengths[i] as number) < wanted) i += 1;
    const a = points[i - 1] as Point;
    const b = points[i] ?? a;
    const start = lengths[i - 1] as number;
    const span = (lengths[i] ?? start) - start;
    const t = span > 0 ? (wanted - start) / span : 0;
    samples.push({ x: round(a.x + (b.x - a.x) * t), y: round(a.y + (b.y - a.y) * t) });
  }
  return samples;
}

const same = (a: number, b: number, c: number, d: number): boolean =>
  Math.abs(a - d) < 0.05 && Math.abs(b - a) < 0.05 && Math.abs(c - a) < 0.05;

/** SVG path data; `digits` after the point, 0 or 1. */
export function pathOf(chain: readonly Cubic[], digits: 0 | 1): string {
  const round = digits === 0 ? Math.round : tenth;
  const first = chain[0];
  if (first === undefined) return '';
  // Joined at the end: adding up strings keeps every step of the sum in memory until someone reads the path.
  const parts: (string | number)[] = ['M', round(first.p0.x), ',', round(first.p0.y)];
  for (const { p0, p1, p2, p3 } of chain) {
    if (same(p0.y, p1.y, p2.y, p3.y) || same(p0.x, p1.x, p2.x, p3.x)) parts.push('L');
    else parts.push('C', round(p1.x), ',', round(p1.y), ' ', round(p2.x), ',', round(p2.y), ' ');
    parts.push(round(p3.x), ',', round(p3.y));
  }
  return parts.join('');
}

/** Exchanges x and y, which turns a drawing to the right into one from top to bottom. */
export function turnChain(chain: readonly Cubic[]): Cubic[] {
  const turn = ({ x, y }: Point): Point => ({ x: y, y: x });
  return chain.map(({ p0, p1, p2, p3 }) => ({
    p0: turn(p0),
    p1: turn(p1),
    p2: turn(p2),
    p3: turn(p3),
  }));
}
