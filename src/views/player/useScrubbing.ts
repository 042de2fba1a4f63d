/** Dragging over the cells: where the pointer is, that step is shown, with no motion in between. */
import { type PointerEvent, useRef } from 'react';
import type { ScrubberTrack } from './scrubberTracks';

export interface Scrubbing {
  /** The element that the cells of a group fill evenly, by the step before its first. */
  readonly registerBar: (from: number, element: HTMLElement | null) => void;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  };
}

export function useScrubbing(
  tracks: readonly ScrubberTrack[],
  step: number,
  goTo: (step: number) => void,
): Scrubbing {
  const bars = useRef(new Map<number, HTMLElement>());

  const follow = (event: PointerEvent<HTMLElement>): void => {
    const target = stepAt(event.clientX, tracks, bars.current);
    if (target !== step) goTo(target);
  };

  return {
    registerBar: (from, element) => {
      if (element === null) bars.current.delete(from);
      else bars.current.set(from, element);
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
  tracks: readonly ScrubberTrack[],
  bars: ReadonlyMap<number, HTMLElement>,
): number {
  const groups = tracks.flatMap((track) => track.groups);
  for (const { from, to } of groups.toReversed()) {
    const bounds = bars.get(from)?.getBoundingClientRect();
    if (bounds === undefined || bounds.width === 0 || x < bounds.left) continue;
    const cell = Math.floor(((x - bounds.left) / bounds.width) * (to - from));
    return Math.min(to, from + cell + 1);
  }
  return 0;
}
