/**
 * The pointer over a chart → the sample beside it, and the x that is picked. A finger that scrolls
 * the page picks nothing: it counts once it moves sideways, or is lifted.
 */
import { type PointerEvent, useState } from 'react';
import type { Spot } from './placeLabels';
import { type Nearest, nearestSample, type PlotFrame } from './plotFrame';
import type { Series } from './series';

interface PointerOptions {
  readonly frame: PlotFrame | undefined;
  readonly series: readonly Series[];
  readonly onPick: ((x: number) => void) | undefined;
}

export function usePointer({ frame, series, onPick }: PointerOptions) {
  const [pointer, setPointer] = useState<Spot>();
  const nearest: Nearest | undefined =
    pointer === undefined || frame === undefined
      ? undefined
      : nearestSample(series, frame, pointer);

  const pick = (spot: Spot): void => {
    if (frame === undefined) return;
    const inside = Math.max(frame.left, Math.min(frame.right, spot.x));
    onPick?.(frame.x.valueAt(inside));
  };
  const follow = (event: PointerEvent<HTMLElement>, isPicked: boolean): void => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const spot = { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
    setPointer(spot);
    if (isPicked) pick(spot);
  };

  return {
    nearest,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        if (onPick !== undefined) event.currentTarget.setPointerCapture(event.pointerId);
        follow(event, event.pointerType === 'mouse');
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) =>
        follow(event, event.currentTarget.hasPointerCapture(event.pointerId)),
      onPointerUp: (event: PointerEvent<HTMLElement>) =>
        follow(event, event.currentTarget.hasPointerCapture(event.pointerId)),
      onPointerLeave: (event: PointerEvent<HTMLElement>) => {
        // After a tap the numbers stay, since a finger cannot rest on them.
        if (event.pointerType === 'mouse') setPointer(undefined);
      },
      onPointerCancel: () => setPointer(undefined),
    },
  };
}
