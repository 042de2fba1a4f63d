/**
 * Polynomial ÷ polynomial in one variable, where it leaves no rest: what the quotient rule needs to
 * say (1 − x)/(x + 1)³ for (1 − x²)/(x + 1)⁴. One x + 1 always stays below.
 */
import { type Fraction, fraction } from '../../primitives';
import { isZero, ZERO } from './numbers';
import type { Factor, Term } from './product';
import { collect, isPolynomial, type Sum, variablesOf } from './sum';

/** By rising powers: the coefficient of xⁱ at place i. */
type Coefficients = readonly Fraction[];

/** @returns undefined where there is a rest, or where one is no polynomial in a single variable */
export function divideExactly(dividend: Sum, divisor: Sum): Sum | undefined {
  if (!isPolynomial(dividend) || !isPolynomial(divisor)) return undefined;
  const variables = new Set([...variablesOf(dividend), ...variablesOf(divisor)]);
  const factor = firstFactor(divisor);
  if (variables.size !== 1 || !factor) return undefined;
  const [above, below] = [coefficientsOf(dividend), coefficientsOf(divisor)];
  const quotient = above && below && longDivision(above, below);
  return (
    quotient &&
    collect(
      quotient.flatMap((coefficient, power): readonly Term[] => {
        if (isZero(coefficient)) return [];
        return [{ coefficient, factors: power === 0 ? [] : [{ ...factor, up: power, down: 0 }] }];
      }),
    )
  );
}

function firstFactor(sum: Sum): Factor | undefined {
  return [...sum.values()].flatMap(({ factors }) => factors)[0];
}

/** What a quotient rule brings is far below; x^1000000 would be a list of a million. */
const HIGHEST_DEGREE = 64;

/** Undefined where a constant such as pi is among them, or a power beyond `HIGHEST_DEGREE`. */
function coefficientsOf(sum: Sum): Coefficients | undefined {
  const found: Fraction[] = [];
  for (const { coefficient, factors } of sum.values()) {
    const [only, ...others] = factors;
    if (others.length > 0 || only?.base.kind === 'constant') return undefined;
    if ((only?.up ?? 0) > HIGHEST_DEGREE) return undefined;
    found[only?.up ?? 0] = coefficient;
  }
  return Array.from(found, (coefficient) => coefficient ?? ZERO);
}

function longDivision(dividend: Coefficients, divisor: Coefficients): Coefficients | undefined {
  const lead = divisor.at(-1);
  if (!lead || dividend.length < divisor.length) return undefined;
  const rest = [...dividend];
  const quotient: Fraction[] = Array.from({ length: dividend.length - divisor.length + 1 }, () =>
    fraction(0),
  );
  for (let place = quotient.length - 1; place >= 0; place -= 1) {
    const next = (rest[place + divisor.length - 1] ?? ZERO).div(lead);
    quotient[place] = next;
    for (const [offset, coefficient] of divisor.entries()) {
      rest[place + offset] = (rest[place + offset] ?? ZERO).sub(coefficient.mul(next));
    }
  }
  return rest.every(isZero) ? quotient : undefined;
}
