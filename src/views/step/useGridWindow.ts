/**
 * Large tables: only the cells in view are rendered, and the scroll box is kept on the current
 * row and column without moving the page.
 */
import { type RefObject, useEffect, useState } from 'react';

/** Up to this many cells all are rendered. */
const ALL_UP_TO = 400;
/** Rendered on each side of those in view. */
const MARGIN = 4;
/** px, held by JacobianTable.css for large tables. */
const ROW = 32;
const COLUMN = 92;

interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** The current ones. */
  readonly row: number | undefined;
  readonly column: number | undefined;
}

export interface Range {
  readonly from: number;
  readonly to: number;
  /** px that the ones left out take. */
  readonly before: number;
  readonly after: number;
}

export interface GridWindow {
  readonly isLong: boolean;
  readonly rows: Range;
  readonly columns: Range;
}

export function useGridWindow(box: RefObject<HTMLElement | null>, grid: Grid): GridWindow {
  const { rows, columns, row, column } = grid;
  const isLong = rows * columns > ALL_UP_TO;
  const [view, setView] = useState({ top: 0, left: 0, height: 400, width: 600 });

  useEffect(() => {
    const element = box.current;
    if (element === null || !isLong) return;
    const look = (): void =>
      setView({
        top: element.scrollTop,
        left: element.scrollLeft,
        height: element.clientHeight,
        width: element.clientWidth,
      });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box, isLong]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    if (row !== undefined)
      element.scrollTop = near(element.scrollTop, element.clientHeight, row, ROW);
    if (column !== undefined) {
      element.scrollLeft = near(element.scrollLeft, element.clientWidth, column, COLUMN);
    }
  }, [box, row, column]);

  return {
    isLong,
    rows: isLong ? rangeOf(view.top, view.height, rows, ROW) : all(rows),
    columns: isLong ? rangeOf(view.left, view.width, columns, COLUMN) : all(columns),
  };
}

function all(count: number): Range {
  return { from: 0, to: count, before: 0, after: 0 };
}

/** The lines that a box shows, with a margin. */
export function rangeOf(start: number, room: number, count: number, size: number): Range {
  const first = Math.min(Math.floor(start / size), count - Math.floor(room / size));
  const from = Math.max(0, first - MARGIN);
  const to = Math.min(count, Math.ceil((start + room) / size) + MARGIN);
  return { from, to, before: from * size, after: (count - to) * size };
}

/** How far to scroll so that a line is in view behind the head, as little as that takes. */
function near(start: number, room: number, line: number, size: number): number {
  const top = line * size;
  if (top < start) return top;
  const least = top + 2 * size - room;
  return Math.max(start, least);
}
