/**
 * The only clock of the app: how far the motion of the current step has come, from 0 to 1, and
 * when Play goes on. D3's timer drives it; listeners are told in every animation frame.
 */
import { type Timer, timer } from 'd3';

/** Design, section 6, in ms at speed 1. */
const TRAVEL = 640;
const HOLD = 1200;

export interface Clock {
  /** 0 … 1; 1 while nothing moves. */
  readonly progress: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts the motion of a step; `onHeld` is called when its hold is over. */
  readonly start: (options: ClockStart) => void;
  /** Ends the motion at once, in its end state. */
  readonly settle: () => void;
}

export interface ClockStart {
  /** 0.25 … 4 */
  readonly speed: number;
  /** Without motion progress is 1 at once, and only the hold passes. */
  readonly moves: boolean;
  /** What Play does when the step has been held; nothing for a single step. */
  readonly onHeld?: () => void;
}

export function createClock(): Clock {
  const listeners = new Set<() => void>();
  let progress = 1;
  let running: Timer | undefined;

  const show = (next: number): void => {
    if (next === progress) return;
    progress = next;
    for (const listener of listeners) listener();
  };

  const settle = (): void => {
    running?.stop();
    running = undefined;
    show(1);
  };

  return {
    progress: () => progress,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: ({ speed, moves, onHeld }) => {
      running?.stop();
      show(moves ? 0 : 1);
      running = timer((elapsed) => {
        if (moves) show(Math.min(1, (elapsed * speed) / TRAVEL));
        if (elapsed * speed < (onHeld === undefined ? TRAVEL : HOLD)) return;
        settle();
        onHeld?.();
      });
    },
    settle,
  };
}
