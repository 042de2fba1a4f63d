/**
 * Long tables: only the rows in view are rendered, and the scroll box is kept on the current
 * row without moving the page.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useMediaQuery } from '../../store/useMediaQuery';
import { rowsInView } from './rowsInView';

/** Up to this many rows all are rendered, so that the browser's own search finds them. */
const ALL_UP_TO = 300;
/** Rows rendered above and below those in view. */
const MARGIN = 10;
/** px, with its line; held by TraceTable.css, which makes rows higher for a thumb. */
const ROW_HEIGHT = { mouse: 36, thumb: 44 } as const;
/** px of the head, which stays in place. */
const HEAD_HEIGHT = 28;

export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** px that the rows left out take. */
  readonly above: number;
  readonly below: number;
  /** "rows 3–9 of 24", where not all are in view. */
  readonly seen: string | undefined;
  readonly scrollTo: (row: number) => void;
}

export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  current: number,
): RowWindow {
  const long = count > ALL_UP_TO;
  const rowHeight = useMediaQuery('(pointer: coarse)') ? ROW_HEIGHT.thumb : ROW_HEIGHT.mouse;
  // What the browser tells is kept: to ask for it in the middle of a step costs a layout.
  const known = useRef({ top: 0, height: 0 });
  const [view, setView] = useState({ top: 0, height: 600 });
  const [seen, setSeen] = useState<string>();

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => {
      known.current = { top: element.scrollTop, height: element.clientHeight };
      if (long) setView(known.current);
      setSeen(rowsInView({ ...known.current, head: HEAD_HEIGHT }, count, rowHeight));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box, long, count, rowHeight]);

  const scrollTo = useCallback(
    (row: number): void => {
      const element = box.current;
      if (element === null) return;
      const top = row * rowHeight;
      const room = (known.current.height || element.clientHeight) - HEAD_HEIGHT;
      if (top < known.current.top) element.scrollTop = top;
      else if (top + rowHeight > known.current.top + room) {
        element.scrollTop = top + rowHeight - room;
      }
    },
    [box, rowHeight],
  );
  useEffect(() => {
    if (current >= 0) scrollTo(current);
  }, [scrollTo, current]);

  if (!long) return { from: 0, to: count, above: 0, below: 0, seen, scrollTo };
  const from = Math.max(0, Math.floor(view.top / rowHeight) - MARGIN);
  const to = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + MARGIN);
  return {
    from,
    to,
    above: from * rowHeight,
    below: (count - to) * rowHeight,
    seen,
    scrollTo,
  };
}
