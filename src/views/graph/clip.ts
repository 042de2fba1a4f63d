/**
 * A path → the pieces of it that are in view. A browser dashes and strokes all of a path, however
 * far it runs beside the window; in a large graph that is most of the work.
 */
import type { Point } from '../../layout';
import { type Cubic, readPath, splitCubic, writePath } from './arrow';
import type { Area } from './viewport';

/** Halvings of a piece: one part in 128 is shorter than a window. */
const DEEPEST = 7;

export function clipPath(path: string, area: Area | undefined): string {
  if (area === undefined) return path;
  const pieces: Cubic[][] = [];
  let end: Point | undefined;
  const keep = (cubic: Cubic): void => {
    const last = pieces.at(-1);
    if (last !== undefined && end === cubic[0]) last.push(cubic);
    else pieces.push([cubic]);
    end = cubic[3];
  };
  for (const cubic of readPath(path)) clipCubic(cubic, area, DEEPEST, keep);
  return pieces.map(writePath).join('');
}

function clipCubic(cubic: Cubic, area: Area, depth: number, keep: (piece: Cubic) => void): void {
  const xs = cubic.map(({ x }) => x);
  const ys = cubic.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (right < area.left || left > area.right || bottom < area.top || top > area.bottom) return;
  const isInside =
    left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;
  if (isInside || depth === 0) {
    keep(cubic);
    return;
  }
  for (const half of splitCubic(cubic, 0.5)) clipCubic(half, area, depth - 1, keep);
}
