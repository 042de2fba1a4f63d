/** The names that partials give to operands and result. */
const FEW = ['u', 'v', 'w'] as const;

/** The result, in a partial. */
export const RESULT = 'y';

/** u, v, w for up to three operands; u1, u2, … for more. */
export function operandNames(count: number): readonly string[] {
  if (count <= FEW.length) return FEW.slice(0, count);
  return Array.from({ length: count }, (_, slot) => `u${slot + 1}`);
}
