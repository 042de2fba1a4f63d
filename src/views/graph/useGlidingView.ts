/** A view that is moved to another place by the program glides there; by hand it is never moved. */
import { easeCubicInOut, timer } from 'd3';
import { useEffect, useRef, useState } from 'react';
import type { View } from './viewport';

/** Design, section 6, in ms: as long as groups take to open. */
const GLIDE = 420;

/** `name` is that of the place; while it is the same, the view follows its target at once. */
export function useGlidingView(target: View, name: string, moves: boolean): View {
  const [way, setWay] = useState<{ readonly name: string; readonly from: View | undefined }>({
    name,
    from: undefined,
  });
  const [time, setTime] = useState(1);
  const last = useRef(target);
  if (way.name !== name) {
    setWay({ name, from: moves ? last.current : undefined });
    setTime(moves ? 0 : 1);
  }
  const { from } = way;
  useEffect(() => {
    if (from === undefined) return;
    const running = timer((elapsed) => {
      const next = Math.min(1, elapsed / GLIDE);
      if (next === 1) running.stop();
      setTime(next);
    });
    return () => running.stop();
  }, [from]);
  const shown = from === undefined || time >= 1 ? target : between(from, target, time);
  useEffect(() => {
    last.current = shown;
  });
  return shown;
}

/** Every point of the picture goes straight to its place. */
function between(from: View, to: View, time: number): View {
  const part = easeCubicInOut(time);
  const mix = (a: number, b: number): number => a + (b - a) * part;
  return { scale: mix(from.scale, to.scale), x: mix(from.x, to.x), y: mix(from.y, to.y) };
}
