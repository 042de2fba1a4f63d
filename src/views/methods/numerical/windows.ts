/** What a chart of numerical differentiation shows: the decades of errors, the window of a graph. */
import type { ErrorCurve, Sample } from '../../../core/modes/numerical';

/** Errors from 1e-16 on are those of the last digit. */
const LEAST_ERROR = 1e-17;

const FEWEST_DECADES = 3;

/**
 * Whole decades around all errors that are neither 0 nor without a number. Where there are zeros,
 * a decade more is left below for them.
 */
export function errorDecades({ samples }: Pick<ErrorCurve, 'samples'>): readonly [number, number] {
  const errors = samples.map(({ error }) => error).filter((error) => error > 0 && error < Infinity);
  if (errors.length === 0) return [LEAST_ERROR, 1];
  const hasZeros = samples.some(({ error }) => error === 0);
  const from = Math.floor(Math.log10(Math.min(...errors)) + 1e-9) - (hasZeros ? 1 : 0);
  const to = Math.ceil(Math.log10(Math.max(...errors)) - 1e-9);
  // Errors that are all about equal lie in the middle, not on the axis.
  const more = to - from < FEWEST_DECADES ? 1 : 0;
  return [decade(from - more), decade(to + more)];
}

/** 10 ** power is not always the number that is written 1e-5. */
function decade(power: number): number {
  return Number(`1e${Math.max(-307, Math.min(308, power))}`);
}

/** A quarter of the graph around the point lies within so little of its height. */
const QUARTER = 0.25;
/** A graph up to so many times as high is shown whole, a wilder one is cut off. */
const TAME = 20;
const CUT_OFF = 3;
const MARGIN = 0.07;

export interface GraphWindow {
  readonly across: readonly [number, number];
  readonly heights: readonly [number, number];
}

/** What is shown of a graph: all of it, or what is near the point where it is wild. */
export function graphWindow(at: Sample, picture: readonly Sample[]): GraphWindow {
  const heights = picture.map(({ y }) => y).filter(Number.isFinite);
  const around = Number.isFinite(at.y) ? at.y : (heights[0] ?? 0);
  const distances = heights.map((y) => Math.abs(y - around)).sort((a, b) => a - b);
  const near = distances[Math.floor(QUARTER * distances.length)] ?? 0;
  const most = distances.at(-1) ?? 0;
  const isWild = near > 0 && most > TAME * near;
  const reach = isWild ? CUT_OFF * near : most;
  const low = Math.max(around - reach, Math.min(around, ...heights));
  const high = Math.min(around + reach, Math.max(around, ...heights));
  const room = (high - low) * MARGIN || Math.max(1, Math.abs(around)) / 2;
  const shown = isWild ? samplesWithin(picture, at, low, high) : picture;
  return {
    across: [shown.at(0)?.x ?? at.x - 1, shown.at(-1)?.x ?? at.x + 1],
    heights: [low - room, high + room],
  };
}

/** A wild graph is shown as far to both sides as it stays in the window, and a little further. */
function samplesWithin(
  picture: readonly Sample[],
  at: Sample,
  low: number,
  high: number,
): readonly Sample[] {
  const isOutside = ({ y }: Sample): boolean => !(y >= low && y <= high);
  const left = picture.findLastIndex((sample) => sample.x < at.x && isOutside(sample));
  const right = picture.findIndex((sample) => sample.x > at.x && isOutside(sample));
  const to = right < 0 ? picture.length : right;
  const more = Math.max(MORE, Math.ceil((to - left) * SHARE_MORE));
  return picture.slice(Math.max(0, left - more), to + more + 1);
}

const MORE = 6;
const SHARE_MORE = 0.15;
