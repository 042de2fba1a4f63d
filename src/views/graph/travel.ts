/** When what moves in a step: DESIGN section 6, as parts of its 640 ms. */

const STEP = 640;

/** Until here the operands are outlined. */
export const DEPART = 120 / STEP;
/** Here tokens land, and the chip begins to count. */
export const LAND = 520 / STEP;

/** How far along its way a token has come; cubic-bezier(.45, 0, .25, 1). */
export function travelled(progress: number): number {
  const x = Math.max(0, Math.min(1, (progress - DEPART) / (LAND - DEPART)));
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i += 1) {
    const t = (low + high) / 2;
    if (bezier(t, 0.45, 0.25) < x) low = t;
    else high = t;
  }
  return bezier(low, 0, 1);
}

/** How far a number has counted from its old value to the new one. */
export function counted(progress: number): number {
  return Math.max(0, Math.min(1, (progress - LAND) / (1 - LAND)));
}

function bezier(t: number, a: number, b: number): number {
  const s = 1 - t;
  return 3 * s * s * t * a + 3 * s * t * t * b + t * t * t;
}
