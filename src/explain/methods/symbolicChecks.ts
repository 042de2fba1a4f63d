/** Checks of a symbolic derivative → what "equal" means, and where the simplified form loses digits. */
import { type PointCheck, TOLERANCE } from '../../core/modes/symbolic';

export const TOLERANCE_IN_WORDS = `Equal: to within 10⁻${superscript(-Math.log10(TOLERANCE))} of what is added up on the way.`;

function superscript(digit: number): string {
  return '⁰¹²³⁴⁵⁶⁷⁸⁹'[Math.round(digit)] ?? '';
}

/** How much nearer the derivative as it comes has to be for a word about it. */
const MUCH_NEARER = 100;

/** A sentence where the simplified form is much further from the automatic derivative; the point is the first. */
export function digitsLost([here]: readonly PointCheck[]): string | undefined {
  if (here?.asItComes === undefined || !Number.isFinite(here.automatic)) return undefined;
  const { symbolic, asItComes, automatic } = here;
  const rounding = Math.max(Math.abs(asItComes - automatic), Number.EPSILON * Math.abs(automatic));
  if (!(Math.abs(symbolic - automatic) > MUCH_NEARER * rounding)) return undefined;
  return 'The simplified form loses digits by cancellation at this point: terms in it are much larger than their sum. The derivative as it comes is nearer.';
}
