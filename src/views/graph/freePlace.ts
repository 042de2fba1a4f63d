/** The place nearest to a point where a box covers nothing, or covers least; all in px on the screen. */
import type { Box, Point, Size } from '../../layout';
import { overlap } from './boxes';

/** How far off a box may be put, and where around the point, the best first. */
const DISTANCES = [0, 16, 36, 60, 90, 130, 180] as const;
const DIRECTIONS: readonly (readonly [x: number, y: number])[] = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
/** px² that may be covered rather than go one px further. */
const FURTHER = 1.5;
const EDGE = 2;

/** `reach` is the least distance between the point and the box. */
export function freePlace(
  point: Point,
  reach: number,
  size: Size,
  taken: readonly Box[],
  window: Size,
): Point {
  const span = Math.max(size.width, size.height) + reach + (DISTANCES.at(-1) ?? 0);
  const near = taken.filter(
    (box) =>
      Math.abs(box.x - point.x) < span + box.width / 2 &&
      Math.abs(box.y - point.y) < span + box.height / 2,
  );
  let best = point;
  let least = Number.POSITIVE_INFINITY;
  for (const distance of DISTANCES) {
    if (distance * FURTHER > least) break;
    DIRECTIONS.forEach(([dx, dy], order) => {
      const off = reach + distance;
      const wished = {
        x: point.x + dx * (off + size.width / 2),
        y: point.y + dy * (off + size.height / 2),
      };
      const at = keepInside(wished, size, window);
      const box = { ...at, ...size };
      const covered = near.reduce((sum, other) => sum + overlap(box, other), 0);
      // Pushed back from the window's edge, it may lie on the point itself.
      const onPoint = overlap(box, { ...point, width: 2 * reach, height: 2 * reach });
      const cost = covered + onPoint + FURTHER * distance + order;
      if (cost >= least) return;
      best = at;
      least = cost;
    });
  }
  return best;
}

function keepInside(at: Point, { width, height }: Size, window: Size): Point {
  const within = (value: number, room: number, extent: number): number =>
    Math.max(extent / 2 + EDGE, Math.min(room - extent / 2 - EDGE, value));
  return { x: within(at.x, window.width, width), y: within(at.y, window.height, height) };
}
