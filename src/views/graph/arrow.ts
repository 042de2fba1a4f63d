/**
 * An edge's path → a line and an arrowhead on it. The line ends inside the head, so that a thick
 * line does not stand out at its tip; the tip is where the path ends.
 */
import type { Point } from '../../layout';

export interface Arrow {
  readonly line: string;
  readonly head: string;
}

export type Cubic = readonly [Point, Point, Point, Point];

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
const COMMAND = /([MLC])([^MLC]*)/g;

/** Reads the paths that the layout writes: M, then L and C, absolute. */
export function readPath(path: string): Cubic[] {
  const cubics: Cubic[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command, text = ''] of path.matchAll(COMMAND)) {
    const points = pointsIn(text);
    const last = points.at(-1) ?? at;
    if (command === 'L') cubics.push([at, at, last, last]);
    if (command === 'C') cubics.push([at, points[0] ?? at, points[1] ?? last, last]);
    at = last;
  }
  return cubics;
}

function pointsIn(text: string): Point[] {
  const numbers = text.match(NUMBER)?.map(Number) ?? [];
  const points: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    points.push({ x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0 });
  }
  return points;
}

/** `length` and half of `width` of the head in px; a head is shorter on a very short edge. */
export function arrowOn(path: string, length: number, width: number): Arrow {
  const cubics = readPath(path);
  const first = cubics[0]?.[0];
  const tip = cubics.at(-1)?.[3];
  if (first === undefined || tip === undefined) return { line: '', head: '' };
  const neck = Math.min(length, 0.6 * distance(first, tip) || length);
  while (cubics.length > 1 && distance(cubics.at(-1)?.[0] ?? tip, tip) < neck) cubics.pop();
  const last = cubics.at(-1);
  if (last === undefined) return { line: '', head: '' };
  const base = pointAt(last, parameterAt(last, tip, neck));
  const along = { x: (tip.x - base.x) / neck, y: (tip.y - base.y) / neck };
  const half = width / 2;
  const wing = (side: number): string =>
    `${tenth(base.x - side * along.y * half)},${tenth(base.y + side * along.x * half)}`;
  // Half a px into the head, so that no seam shows between the two.
  const end = parameterAt(last, tip, Math.max(0, neck - 1));
  const trimmed = [...cubics.slice(0, -1), startOf(last, end)];
  return {
    line: writePath(trimmed),
    head: `M${tenth(tip.x)},${tenth(tip.y)}L${wing(1)}L${wing(-1)}Z`,
  };
}

/** Where the cubic comes within `radius` of its end. */
function parameterAt(cubic: Cubic, end: Point, radius: number): number {
  let outside = 0;
  let inside = 1;
  for (let i = 0; i < 16; i += 1) {
    const middle = (outside + inside) / 2;
    if (distance(pointAt(cubic, middle), end) > radius) outside = middle;
    else inside = middle;
  }
  return outside;
}

const mix = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

function pointAt(cubic: Cubic, t: number): Point {
  return startOf(cubic, t)[3];
}

/** The piece from 0 to t. */
function startOf(cubic: Cubic, t: number): Cubic {
  return splitCubic(cubic, t)[0];
}

/** The pieces before and after t, by de Casteljau; they share the point between them. */
export function splitCubic([p0, p1, p2, p3]: Cubic, t: number): readonly [Cubic, Cubic] {
  const a = mix(p0, p1, t);
  const b = mix(p1, p2, t);
  const c = mix(p2, p3, t);
  const ab = mix(a, b, t);
  const bc = mix(b, c, t);
  const middle = mix(ab, bc, t);
  return [
    [p0, a, ab, middle],
    [middle, bc, c, p3],
  ];
}

export function writePath(cubics: readonly Cubic[]): string {
  const [first] = cubics;
  if (first === undefined) return '';
  const place = ({ x, y }: Point): string => `${tenth(x)},${tenth(y)}`;
  return cubics.reduce(
    (path, [, p1, p2, p3]) => `${path}C${place(p1)} ${place(p2)} ${place(p3)}`,
    `M${place(first[0])}`,
  );
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
