/** Whether the columns of the trace need more room than there is with a name before each derivative. */
import { type RefObject, useEffect, useState } from 'react';

/** @param subject what is listed: once too wide, it stays set tight, whatever its numbers become */
export function useTightColumns(box: RefObject<HTMLElement | null>, subject: string): boolean {
  const [tooWide, setTooWide] = useState<string>();
  useEffect(() => {
    const element = box.current;
    const table = element?.firstElementChild;
    if (element === null || table === null || table === undefined) return;
    // An observer is told after the browser's own layout, and costs none in the middle of a step.
    const observer = new ResizeObserver(() => {
      if (table.getBoundingClientRect().width > element.clientWidth + 1) setTooWide(subject);
    });
    observer.observe(table);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, subject]);
  return tooWide === subject;
}
