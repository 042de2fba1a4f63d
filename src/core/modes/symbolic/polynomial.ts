/** Sum · sum, multiplied out: polynomials in variables, and in whatever else stands as a factor. */
import { OUT_OF_REACH, ZERO } from './numbers';
import { multiplyTerms, type Term } from './product';
import { collect, degreeOf, type Sum } from './sum';

/**
 * Powers beyond this are left in brackets. Multiplied out they lose digits: the terms of
 * (1 − x)^20 are up to 184756 in size where their sum is near 0, and floating point keeps 16 digits.
 */
const HIGHEST_DEGREE = 8;
const MOST_TERMS = 32;

export const ZERO_TERM: Term = { coefficient: ZERO, factors: [] };

/** @throws OutOfReach for products of too high a degree or too many terms */
export function multiplySums(a: Sum, b: Sum): Sum {
  // A sum that came to 0 is 0 and not nothing: the product still has the domain of the other.
  const [left, right] = [a, b].map((sum) => (sum.size === 0 ? [ZERO_TERM] : [...sum.values()]));
  if (!left || !right) return a;
  const isProductOfSums = left.length > 1 && right.length > 1;
  if (isProductOfSums && degreeOf(a) + degreeOf(b) > HIGHEST_DEGREE) throw OUT_OF_REACH;
  if (left.length * right.length > MOST_TERMS * 4) throw OUT_OF_REACH;
  const product = collect(left.flatMap((term) => right.map((other) => multiplyTerms(term, other))));
  if (product.size > MOST_TERMS) throw OUT_OF_REACH;
  return product;
}
