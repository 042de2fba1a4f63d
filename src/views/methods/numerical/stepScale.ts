/** The slider of h: positions from −17 to 0 are powers of ten, a tenth of a decade apart. */

export const SMALLEST_POWER = -17;
export const POWER_STEP = 0.1;

/** Three digits: 1e-5, 5.01e-6; a position and its number belong together. */
export function stepAt(power: number): number {
  return inRange(Number((10 ** power).toPrecision(3)));
}

export function powerOf(h: number): number {
  return Math.log10(inRange(h));
}

/** 1e-17 … 1 */
function inRange(h: number): number {
  return Math.min(1, Math.max(Number(`1e${SMALLEST_POWER}`), h));
}

/** How h stands in its field: `0.02`, `1e-5`. */
export function stepText(h: number): string {
  return h >= 1e-3 ? String(h) : h.toExponential();
}

/** Whether h is one that the view is drawn for. */
export function isStep(h: number): boolean {
  return h > 0 && h <= 1 && inRange(h) === h;
}
