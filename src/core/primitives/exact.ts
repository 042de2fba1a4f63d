/**
 * Exact rational arithmetic for values and partials that are rational.
 * Everything returns undefined where the result is not rational, or has grown beyond reading.
 */
import { type Fraction, fraction } from './fraction';

type Exact = (operands: readonly Fraction[]) => Fraction | undefined;

/** Numerators and denominators beyond this are no longer worth showing. */
const LARGEST = 10n ** 15n;
/** Exponents beyond this are not tried. */
const LARGEST_EXPONENT = 64n;

export const ZERO = fraction(0);
export const ONE = fraction(1);

export function readable(value: Fraction | undefined): Fraction | undefined {
  return value !== undefined && value.n <= LARGEST && value.d <= LARGEST ? value : undefined;
}

/** A decimal as it is written, `1e-3` included. */
export function fractionOfText(text: string): Fraction | undefined {
  const parts = /^(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text.replaceAll('_', ''));
  if (!parts) return undefined;
  const [, whole = '', decimals = '', exponent = '0'] = parts;
  const digits = whole + decimals;
  const shift = Number(exponent) - decimals.length;
  if (digits === '' || Math.abs(shift) > 30 || digits.length > 30) return undefined;
  const scale = 10n ** BigInt(Math.abs(shift));
  return readable(shift < 0 ? fraction(BigInt(digits), scale) : fraction(BigInt(digits) * scale));
}

export function isZero(value: Fraction): boolean {
  return value.n === 0n;
}

export function isNegative(value: Fraction): boolean {
  return value.s < 0n;
}

/** Of one operand. */
export function unary(compute: (u: Fraction) => Fraction | undefined): Exact {
  return ([u]) => (u ? compute(u) : undefined);
}

/** Of two operands. */
export function binary(compute: (u: Fraction, v: Fraction) => Fraction | undefined): Exact {
  return ([u, v]) => (u && v ? compute(u, v) : undefined);
}

/** A function that is rational at one rational place only: exp at 0, ln at 1. */
export function onlyAt(place: number, value: number): Exact {
  return unary((u) => (u.equals(place) ? fraction(value) : undefined));
}

/** A function that is odd and rational at 0 only. */
export const zeroAtZero: Exact = onlyAt(0, 0);

function wholeRoot(value: bigint, degree: 2 | 3): bigint | undefined {
  const size = Number(value);
  const root = BigInt(Math.round(degree === 2 ? Math.sqrt(size) : Math.cbrt(size)));
  return root ** BigInt(degree) === value ? root : undefined;
}

export function exactRoot(value: Fraction, degree: 2 | 3): Fraction | undefined {
  if (degree === 2 && isNegative(value)) return undefined;
  if (readable(value) === undefined) return undefined;
  const numerator = wholeRoot(value.n, degree);
  const denominator = wholeRoot(value.d, degree);
  if (numerator === undefined || denominator === undefined) return undefined;
  return fraction(value.s * numerator, denominator);
}

export function exactPower(base: Fraction, exponent: Fraction): Fraction | undefined {
  if (exponent.d === 2n || exponent.d === 3n) {
    if (isNegative(base)) return undefined;
    const root = exactRoot(base, exponent.d === 2n ? 2 : 3);
    return root && exactPower(root, fraction(exponent.s * exponent.n));
  }
  if (exponent.d !== 1n || exponent.n > LARGEST_EXPONENT || !readable(base)) return undefined;
  const numerator = (base.s * base.n) ** exponent.n;
  const denominator = base.d ** exponent.n;
  if (!isNegative(exponent)) return fraction(numerator, denominator);
  return numerator === 0n ? undefined : fraction(denominator, numerator);
}

/** k where baseᵏ = value, a whole number within reach. */
export function exactLogarithm(value: Fraction, base: Fraction): Fraction | undefined {
  if (base.compare(0) <= 0 || base.equals(1) || value.compare(0) <= 0) return undefined;
  for (let k = 0n; k < LARGEST_EXPONENT; k++) {
    const power = exactPower(base, fraction(k));
    if (power === undefined || !readable(power)) return undefined;
    if (power.equals(value)) return fraction(k);
    if (power.inverse().equals(value)) return fraction(-k);
  }
  return undefined;
}

export function exactQuotient(u: Fraction, v: Fraction): Fraction | undefined {
  return isZero(v) ? undefined : u.div(v);
}

export function exactFloor(value: Fraction): Fraction {
  const truncated = (value.s * value.n) / value.d;
  return fraction(isNegative(value) && value.d !== 1n ? truncated - 1n : truncated);
}

export function exactRound(value: Fraction): Fraction {
  const below = exactFloor(value);
  const half = value.sub(below).compare(fraction(1, 2));
  if (half !== 0) return half < 0 ? below : below.add(1);
  return below.n % 2n === 0n ? below : below.add(1);
}

/** √(u² + v² + …) where it is rational: 3, 4, 5. */
export function exactHypotenuse(lengths: readonly Fraction[]): Fraction | undefined {
  return exactRoot(
    lengths.reduce((sum, length) => sum.add(length.mul(length)), ZERO),
    2,
  );
}

export function truth(holds: boolean): Fraction {
  return holds ? ONE : ZERO;
}
