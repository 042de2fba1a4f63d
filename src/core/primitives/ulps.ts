/** How far two numbers lie apart, counted in the numbers between them (units in the last place). */
const bits = new DataView(new ArrayBuffer(8));

/** Position among all numbers in order; both zeros are 0. */
function rank(value: number): bigint {
  bits.setFloat64(0, value);
  const pattern = bits.getBigInt64(0);
  return pattern < 0n ? -(pattern & 0x7fff_ffff_ffff_ffffn) : pattern;
}

/** 0 for equal numbers and for NaN twice; Infinity where just one is NaN. */
export function ulpsBetween(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) {
    return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.POSITIVE_INFINITY;
  }
  const distance = rank(a) - rank(b);
  return Number(distance < 0n ? -distance : distance);
}
