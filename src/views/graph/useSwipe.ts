/** One finger across the fitted picture: to the left is the next step, to the right the last one. */
import { useEffect, useRef } from 'react';

/** px, and ms */
const LEAST = 40;
const SLOWEST = 700;

export function useSwipe(
  stage: HTMLElement | null,
  isOn: boolean,
  onSwipe: (count: 1 | -1) => void,
): void {
  const act = useRef(onSwipe);
  useEffect(() => {
    act.current = onSwipe;
  });
  useEffect(() => {
    if (stage === null || !isOn) return;
    let start: { x: number; y: number; time: number } | undefined;
    const begin = (event: TouchEvent): void => {
      const [touch] = event.touches;
      const single = event.touches.length === 1 && touch !== undefined;
      start = single ? { x: touch.clientX, y: touch.clientY, time: event.timeStamp } : undefined;
    };
    const end = (event: TouchEvent): void => {
      const [touch] = event.changedTouches;
      if (start === undefined || touch === undefined || event.touches.length > 0) return;
      const dx = touch.clientX - start.x;
      const dy = touch.clientY - start.y;
      const isSwipe = Math.abs(dx) >= LEAST && Math.abs(dy) < Math.abs(dx) / 2;
      if (isSwipe && event.timeStamp - start.time < SLOWEST) act.current(dx < 0 ? 1 : -1);
      start = undefined;
    };
    stage.addEventListener('touchstart', begin, { passive: true });
    stage.addEventListener('touchend', end, { passive: true });
    return () => {
      stage.removeEventListener('touchstart', begin);
      stage.removeEventListener('touchend', end);
    };
  }, [stage, isOn]);
}
