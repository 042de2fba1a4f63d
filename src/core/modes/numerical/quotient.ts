/**
 * f and a step h → a difference quotient, with the numbers that went into it:
 *
 *   forward   (f(x + h) − f(x)) / h          truncation error ~ h · f″/2
 *   backward  (f(x) − f(x − h)) / h          the same
 *   central   (f(x + h) − f(x − h)) / 2h     truncation error ~ h² · f‴/6
 */
import { assertNever } from '../../language';
import type { Difference, Quotient, Sample } from './report';

/** f as one input moves. */
export type Probe = (x: number) => number;

/**
 * The textbook's formula: it divides by h or 2h as written, also where x + h was rounded. Where
 * x + h is x, a one-sided quotient is 0, an error of 100 %.
 */
export function differenceQuotient(
  difference: Difference,
  probe: Probe,
  x: number,
  h: number,
): Quotient {
  const at = (neighbour: number): Sample => ({ x: neighbour, y: probe(neighbour) });
  return quotientAt(difference, at, difference === 'central' ? undefined : at(x), x, h);
}

/** @param here f at the point, where it is known already */
export function quotientAt(
  difference: Difference,
  at: (x: number) => Sample,
  here: Sample | undefined,
  x: number,
  h: number,
): Quotient {
  const [left, right] = neighboursOf(difference, at, here, x, h);
  const divisor = difference === 'central' ? 2 * h : h;
  const losesStep = difference === 'central' ? left.x === x || right.x === x : left.x === right.x;
  const value = (right.y - left.y) / divisor;
  return { difference, h, left, right, divisor, value, losesStep };
}

function neighboursOf(
  difference: Difference,
  at: (x: number) => Sample,
  here: Sample | undefined,
  x: number,
  h: number,
): readonly [left: Sample, right: Sample] {
  switch (difference) {
    case 'forward':
      return [here ?? at(x), at(x + h)];
    case 'backward':
      return [at(x - h), here ?? at(x)];
    case 'central':
      return [at(x - h), at(x + h)];
    default:
      return assertNever(difference);
  }
}
