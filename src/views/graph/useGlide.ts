/** Follows a drawing: when a new one comes, shows the way from the old one to it. */
import { easeCubicInOut, timer } from 'd3';
import { useEffect, useMemo, useState } from 'react';
import type { Drawing } from '../../layout';
import { useLoaded } from '../../store/useLoaded';
import type { Glide } from './glide';

/** Design, section 6, in ms. */
const GLIDE = 420;
/** Larger drawings are cut to their new state: moving all of it would not be smooth. */
const LARGEST = 300;

/** Fetched when the first drawing stands, which is the one that does not move. */
const loadGlide = () => import('./glide');

interface Motion {
  readonly target: Drawing | undefined;
  readonly glide: Glide | undefined;
}

export function useGlide(target: Drawing | undefined, moves: boolean): Drawing | undefined {
  const [motion, setMotion] = useState<Motion>({ target, glide: undefined });
  const [time, setTime] = useState(1);
  // Without it drawings are cut to their new state.
  const loaded = useLoaded(target !== undefined && moves, loadGlide);
  const { glide } = motion;
  const shown = useMemo(
    () => (glide === undefined || time >= 1 ? motion.target : glide(easeCubicInOut(time))),
    [motion.target, glide, time],
  );
  // At once, before anything is drawn: the nodes of the old drawing are gone from the run.
  if (motion.target !== target) {
    const from = shown;
    const canMove = moves && from !== undefined && target !== undefined && !differs(from, target);
    const way = canMove ? loaded?.glideBetween(from, target) : undefined;
    setMotion({ target, glide: way });
    setTime(way === undefined ? 1 : 0);
  }
  useEffect(() => {
    if (glide === undefined) return;
    const running = timer((elapsed) => {
      const next = Math.min(1, elapsed / GLIDE);
      if (next === 1) running.stop();
      setTime(next);
    });
    return () => running.stop();
  }, [glide]);
  return shown;
}

/** Whether the two have nothing in common that could move. */
function differs(from: Drawing, to: Drawing): boolean {
  if (from.orientation !== to.orientation || to.nodes.length > LARGEST) return true;
  const former = new Set(from.nodes.map(({ key }) => key));
  return !to.nodes.some(({ key }) => former.has(key));
}
