/** The range of an input's slider: −10 … 10, widened by powers of ten until it holds the number. */

const USUAL = 10;
const POSITIONS = 100;

/** The end of the range that holds `value`: 10, 100, 1000 … up to the largest number there is. */
export function boundFor(value: number): number {
  const size = Math.abs(value);
  if (!(size > USUAL)) return USUAL;
  const bound = 10 ** Math.ceil(Math.log10(size));
  // log10 rounds: 1000 may come out a hair above or below 3.
  return Math.min(bound < size ? bound * 10 : bound, Number.MAX_VALUE);
}

/** From one position of the slider to the next: two figures are enough to drag with. */
export function stepOf(bound: number): number {
  return bound / POSITIONS;
}

/** How far along the range a number lies, 0 … 1. */
export function shareOf(value: number, bound: number): number {
  // Not (value + bound)/(2·bound), which overflows at the largest bound.
  return Math.max(0, Math.min(1, (value / bound + 1) / 2));
}
