/** Boxes and line pieces in square cells, to ask quickly what lies in a box. */
import type { Box, Point } from './drawing';

const CELL = 96;

export interface Piece {
  readonly from: Point;
  readonly to: Point;
  /** Index of the edge that the piece belongs to. */
  readonly edge: number;
}

export function boxesOverlap(a: Box, b: Box, gap: number): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + 2 * gap &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height + 2 * gap
  );
}

/** Whether a line piece touches a box (Liang and Barsky 1984). */
export function pieceMeetsBox({ from, to }: Piece, box: Box, gap: number): boolean {
  let enter = 0;
  let leave = 1;
  const clip = (start: number, delta: number, low: number, high: number): boolean => {
    if (Math.abs(delta) < 1e-9) return start >= low && start <= high;
    const a = (low - start) / delta;
    const b = (high - start) / delta;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
    return enter <= leave;
  };
  const halfWidth = box.width / 2 + gap;
  const halfHeight = box.height / 2 + gap;
  return (
    clip(from.x, to.x - from.x, box.x - halfWidth, box.x + halfWidth) &&
    clip(from.y, to.y - from.y, box.y - halfHeight, box.y + halfHeight)
  );
}

export class Grid<Item> {
  private readonly cells = new Map<number, Item[]>();

  /** Adds an item to every cell that the box touches. */
  add(item: Item, box: Box): void {
    this.visit(box, 0, (key) => {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [item]);
      else cell.push(item);
      return false;
    });
  }

  /** Whether some item near the box meets the condition; an item may be asked about more than once. */
  some(box: Box, gap: number, meets: (item: Item) => boolean): boolean {
    return this.visit(box, gap, (key) => this.cells.get(key)?.some(meets) ?? false);
  }

  private visit(box: Box, gap: number, stop: (key: number) => boolean): boolean {
    const right = Math.floor((box.x + box.width / 2 + gap) / CELL);
    const bottom = Math.floor((box.y + box.height / 2 + gap) / CELL);
    for (
      let column = Math.floor((box.x - box.width / 2 - gap) / CELL);
      column <= right;
      column += 1
    ) {
      for (let row = Math.floor((box.y - box.height / 2 - gap) / CELL); row <= bottom; row += 1) {
        if (stop((column + 32_768) * 65_536 + row + 32_768)) return true;
      }
    }
    return false;
  }
}

/** The least box around what was added. */
export class Bounds {
  private left = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private top = Number.POSITIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;

  addPoint({ x, y }: Point): void {
    this.left = Math.min(this.left, x);
    this.right = Math.max(this.right, x);
    this.top = Math.min(this.top, y);
    this.bottom = Math.max(this.bottom, y);
  }

  addBox({ x, y, width, height }: Box): void {
    this.left = Math.min(this.left, x - width / 2);
    this.right = Math.max(this.right, x + width / 2);
    this.top = Math.min(this.top, y - height / 2);
    this.bottom = Math.max(this.bottom, y + height / 2);
  }

  /** 0 × 0 at the origin where nothing was added. */
  box(): Box {
    if (this.left > this.right) return { x: 0, y: 0, width: 0, height: 0 };
    return {
      x: (this.left + this.right) / 2,
      y: (this.top + this.bottom) / 2,
      width: this.right - this.left,
      height: this.bottom - this.top,
    };
  }
}

export function boxAround(...points: readonly Point[]): Box {
  const bounds = new Bounds();
  for (const point of points) bounds.addPoint(point);
  return bounds.box();
}
