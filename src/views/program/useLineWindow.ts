/** Which lines of a long text are in view, so that only these are rendered. */
import { type RefObject, useCallback, useEffect, useState } from 'react';

/** px; held by UnrolledPanel.css. */
export const LINE_HEIGHT = 22;
/** Lines rendered above and below those in view. */
const MARGIN = 12;
/** Up to so many lines all are rendered, so that they can be selected and found. */
const ALL_UP_TO = 300;

interface LineWindow {
  readonly from: number;
  readonly to: number;
  readonly scrollTo: (line: number) => void;
}

export function useLineWindow(box: RefObject<HTMLElement | null>, count: number): LineWindow {
  const [view, setView] = useState({ top: 0, height: 240 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [box]);
  const scrollTo = useCallback(
    (line: number): void => {
      const element = box.current;
      if (element === null) return;
      const top = line * LINE_HEIGHT;
      const { scrollTop, clientHeight } = element;
      if (top < scrollTop) element.scrollTop = top;
      else if (top + 2 * LINE_HEIGHT > scrollTop + clientHeight) {
        element.scrollTop = top + 2 * LINE_HEIGHT - clientHeight;
      }
    },
    [box],
  );
  if (count <= ALL_UP_TO) return { from: 0, to: count, scrollTo };
  return {
    from: Math.max(0, Math.floor(view.top / LINE_HEIGHT) - MARGIN),
    to: Math.min(count, Math.ceil((view.top + view.height) / LINE_HEIGHT) + MARGIN),
    scrollTo,
  };
}
