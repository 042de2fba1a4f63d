/**
 * Fractions of whole numbers of any size, in lowest terms: the few operations that exact values and
 * the tidied partials of the first picture need. The tests hold them against fraction.js.
 */

/** Values never change: every operation makes a new one. */
export class Fraction {
  /** The sign, 1 or −1; that of 0 is 1. */
  readonly s: bigint;
  /** The numerator without its sign. */
  readonly n: bigint;
  /** The denominator, above 0. */
  readonly d: bigint;

  /** @throws RangeError for a denominator of 0 */
  constructor(numerator: bigint, denominator: bigint) {
    if (denominator === 0n) throw new RangeError('A fraction has no denominator of 0');
    const [n, d] = [sizeOf(numerator), sizeOf(denominator)];
    const common = commonDivisor(n, d);
    this.s = numerator < 0n !== denominator < 0n && n !== 0n ? -1n : 1n;
    this.n = n / common;
    this.d = d / common;
  }

  add(other: Fraction | number): Fraction {
    const { s, n, d } = fraction(other);
    return new Fraction(this.s * this.n * d + s * n * this.d, this.d * d);
  }

  sub(other: Fraction): Fraction {
    return this.add(other.neg());
  }

  mul({ s, n, d }: Fraction): Fraction {
    return new Fraction(this.s * this.n * s * n, this.d * d);
  }

  /** @throws RangeError for a division by 0 */
  div(other: Fraction): Fraction {
    return this.mul(other.inverse());
  }

  /** @throws RangeError for 0 */
  inverse(): Fraction {
    return new Fraction(this.s * this.d, this.n);
  }

  neg(): Fraction {
    return new Fraction(-this.s * this.n, this.d);
  }

  abs(): Fraction {
    return new Fraction(this.n, this.d);
  }

  /** −1, 0 or 1, as this is below, at or above the other. */
  compare(other: Fraction | number): number {
    const { s, n, d } = fraction(other);
    const [left, right] = [this.s * this.n * d, s * n * this.d];
    return left < right ? -1 : Number(left > right);
  }

  equals(other: Fraction | number): boolean {
    return this.compare(other) === 0;
  }

  valueOf(): number {
    return Number(this.s * this.n) / Number(this.d);
  }

  /** `-3/4`, and `12` for a whole number. */
  toFraction(): string {
    const numerator = `${this.s * this.n}`;
    return this.d === 1n ? numerator : `${numerator}/${this.d}`;
  }
}

/** The fraction of two whole numbers, or what is one already. */
export function fraction(
  numerator: bigint | number | Fraction,
  denominator: bigint | number = 1,
): Fraction {
  return numerator instanceof Fraction
    ? numerator
    : new Fraction(BigInt(numerator), BigInt(denominator));
}

function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Euclid's; that of 0 and d is d. */
function commonDivisor(n: bigint, d: bigint): bigint {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
