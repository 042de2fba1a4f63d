/**
 * Long tables: only the rows in view are rendered, and the scroll box is kept on the current
 * row without moving the page.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Up to this many rows all are rendered, so that the browser's own search finds them. */
const ALL_UP_TO = 300;
/** Rows rendered above and below those in view. */
const MARGIN = 10;
/** px, with its line; held by TraceTable.css. */
const ROW_HEIGHT = 36;
/** px of the head, which stays in place. */
const HEAD_HEIGHT = 28;

export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** px that the rows left out take. */
  readonly above: number;
  readonly below: number;
}

export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  current: number,
): RowWindow {
  const long = count > ALL_UP_TO;
  // What the browser tells is kept: to ask for it in the middle of a step costs a layout.
  const known = useRef({ top: 0, height: 0 });
  const [view, setView] = useState({ top: 0, height: 600 });

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => {
      known.current = { top: element.scrollTop, height: element.clientHeight };
      if (long) setView(known.current);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box, long]);

  useEffect(() => {
    const element = box.current;
    if (element === null || current < 0) return;
    const top = current * ROW_HEIGHT;
    const room = (known.current.height || element.clientHeight) - HEAD_HEIGHT;
    if (top < known.current.top) element.scrollTop = top;
    else if (top + ROW_HEIGHT > known.current.top + room) {
      element.scrollTop = top + ROW_HEIGHT - room;
    }
  }, [box, current]);

  if (!long) return { from: 0, to: count, above: 0, below: 0 };
  const from = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - MARGIN);
  const to = Math.min(count, Math.ceil((view.top + view.height) / ROW_HEIGHT) + MARGIN);
  return { from, to, above: from * ROW_HEIGHT, below: (count - to) * ROW_HEIGHT };
}
