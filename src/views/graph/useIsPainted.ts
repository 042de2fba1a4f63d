/**
 * Whether what was first rendered has been painted. An effect is too early to fetch what comes
 * after it: React may run effects before the browser paints, and the fetch would delay the picture.
 */
import { useEffect, useState } from 'react';

export function useIsPainted(isRendered: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (!isRendered || isPainted) return;
    let task: ReturnType<typeof setTimeout> | undefined;
    // A frame's callback runs before its paint, a task that it posts after.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [isRendered, isPainted]);
  return isPainted;
}
