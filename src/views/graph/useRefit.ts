/** Fits the picture again when it becomes quite another one: where it was looked at means nothing then. */
import { useEffect, useRef } from 'react';
import type { Drawing } from '../../layout';

export function useRefit(drawing: Drawing | undefined, refit: () => void): void {
  const before = useRef(drawing);
  useEffect(() => {
    const from = before.current;
    before.current = drawing;
    if (from === undefined || drawing === undefined || from === drawing) return;
    const former = new Set(from.nodes.map(({ key }) => key));
    const kept = drawing.nodes.filter(({ key }) => former.has(key)).length;
    if (2 * kept < drawing.nodes.length || from.orientation !== drawing.orientation) refit();
  }, [drawing, refit]);
}
