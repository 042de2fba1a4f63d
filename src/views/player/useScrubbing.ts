/** Dragging over the cells: where the pointer is, that step is shown, with no motion in between. */
import { type PointerEvent, useRef } from 'react';
import type { ScrubberPhase } from './scrubberPhases';

export interface Scrubbing {
  /** The element that the cells of a phase fill evenly. */
  readonly registerBar: (position: number, element: HTMLElement | null) => void;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  };
}

export function useScrubbing(
  phases: readonly ScrubberPhase[],
  step: number,
  goTo: (step: number) => void,
): Scrubbing {
  const bars = useRef(new Map<number, HTMLElement>());

  const follow = (event: PointerEvent<HTMLElement>): void => {
    const target = stepAt(event.clientX, phases, bars.current);
    if (target !== step) goTo(target);
  };

  return {
    registerBar: (position, element) => {
      if (element === null) bars.current.delete(position);
      else bars.current.set(position, element);
    },
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      },
      onPointerMove: (event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      },
    },
  };
}

/** Left of the first cell is the picture before the first step. */
function stepAt(
  x: number,
  phases: readonly ScrubberPhase[],
  bars: ReadonlyMap<number, HTMLElement>,
): number {
  for (const { position, from, to } of phases.toReversed()) {
    const bounds = bars.get(position)?.getBoundingClientRect();
    if (bounds === undefined || bounds.width === 0 || x < bounds.left) continue;
    const cell = Math.floor(((x - bounds.left) / bounds.width) * (to - from));
    return Math.min(to, from + cell + 1);
  }
  return 0;
}
