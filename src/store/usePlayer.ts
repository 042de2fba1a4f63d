/** Ties the player's clock to the choices: what moves, for how long, and when Play goes on. */
import { type Dispatch, useEffect, useLayoutEffect, useRef } from 'react';
import type { Action, Choices } from './choices';
import type { Clock } from './clock';
import { useMediaQuery } from './useMediaQuery';

export function usePlayer(clock: Clock, choices: Choices, dispatch: Dispatch<Action>): void {
  const { step, arrival, playing, speed, recipe } = choices;
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const shown = useRef({ step, recipe });
  // Before the paint: a step would otherwise flash its end state for one frame.
  useLayoutEffect(() => {
    const isNew = shown.current.step !== step && shown.current.recipe === recipe;
    shown.current = { step, recipe };
    const moves = isNew && arrival === 'step' && !still;
    if (playing) clock.start({ speed, moves, onHeld: () => dispatch({ type: 'playOn' }) });
    else if (moves) clock.start({ speed, moves });
    else clock.settle();
  }, [clock, step, recipe, arrival, playing, speed, still, dispatch]);
  useEffect(() => () => clock.settle(), [clock]);
}
