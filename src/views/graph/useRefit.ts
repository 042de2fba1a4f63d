/** Fits the picture again when it becomes quite another one: where it was looked at means nothing then. */
import { useEffect, useRef } from 'react';
import type { Picture } from './useDrawing';

export function useRefit(picture: Picture | undefined, refit: () => void): void {
  const before = useRef(picture);
  useEffect(() => {
    const from = before.current;
    before.current = picture;
    if (from === undefined || picture === undefined || from.drawing === picture.drawing) return;
    const { drawing } = picture;
    const isTurned = from.drawing.orientation !== drawing.orientation;
    // Folding and unfolding leave it the same graph.
    if (!isTurned && from.told.run.program === picture.told.run.program) return;
    const former = new Set(from.drawing.nodes.map(({ key }) => key));
    const kept = drawing.nodes.filter(({ key }) => former.has(key)).length;
    if (isTurned || 2 * kept < drawing.nodes.length) refit();
  }, [picture, refit]);
}
