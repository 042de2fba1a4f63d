/**
 * A product as a coefficient and powers of its factors: 6·x²·sin(x)/y. What stands below the
 * fraction bar is kept apart from what stands above, since x²/x has no value at 0 and x has.
 */
import type { Expression } from '../../language';
import { type Fraction, fraction } from '../../primitives';
import { arithmetic, negated, productOf } from './build';
import { isNonZero, isTotal } from './domain';
import {
  decimalText,
  exactNumber,
  isNegative,
  isOne,
  isZero,
  numberExpression,
  ONE,
  OUT_OF_REACH,
  withinReach,
  ZERO,
} from './numbers';

/** baseᵘᵖ / baseᵈᵒʷⁿ, both whole and from 0 on; a square root is a base of its own. */
export interface Factor {
  readonly id: number;
  readonly base: Expression;
  readonly up: number;
  readonly down: number;
}

export interface Term {
  readonly coefficient: Fraction;
  /** By rising id, each base once. */
  readonly factors: readonly Factor[];
}

/** How products are written. */
export interface Style {
  /** 0.5 rather than 1/2. */
  readonly decimals: boolean;
  /** x^(-2) rather than 1/x^2, for sources that are larger otherwise. */
  readonly negativePowers: boolean;
}

export function constantTerm(coefficient: Fraction): Term {
  return { coefficient: withinReach(coefficient), factors: [] };
}

export function factorTerm(base: Expression, id: number, exponent = 1): Term {
  const factor = { id, base, up: Math.max(0, exponent), down: Math.max(0, -exponent) };
  return { coefficient: ONE, factors: [factor] };
}

/** Equal for terms that differ in their coefficients alone. */
export function keyOf({ factors }: Term): string {
  return factors.map(({ id, up, down }) => `${id}^${up}/${down}`).join(' ');
}

export function multiplyTerms(a: Term, b: Term): Term {
  const coefficient = withinReach(a.coefficient.mul(b.coefficient));
  const factors: Factor[] = [];
  let [i, j] = [0, 0];
  while (i < a.factors.length || j < b.factors.length) {
    const [left, right] = [a.factors[i], b.factors[j]];
    if (left && right && left.id === right.id) {
      const both = reduced(left, left.up + right.up, left.down + right.down);
      if (both) factors.push(both);
      i += 1;
      j += 1;
    } else if (left && (!right || left.id < right.id)) {
      factors.push(left);
      i += 1;
    } else if (right) {
      factors.push(right);
      j += 1;
    }
  }
  return settled({ coefficient, factors });
}

/** x³/x² is x²/x, and x²/x³ is 1/x: the same values, and none at 0 either way. */
function reduced(factor: Factor, up: number, down: number): Factor | undefined {
  if (up === 0 || down === 0) return { ...factor, up, down };
  if (isNonZero(factor.base)) {
    if (up !== down) return { ...factor, up: Math.max(0, up - down), down: Math.max(0, down - up) };
    return isTotal(factor.base) ? undefined : { ...factor, up: 1, down: 1 };
  }
  if (up < down) return { ...factor, up: 0, down: down - up };
  return { ...factor, up: up - down + 1, down: 1 };
}

/** Of 0·u nothing is kept but what may have no value. */
function settled(term: Term): Term {
  if (!isZero(term.coefficient)) return term;
  return { coefficient: ZERO, factors: term.factors.filter(mayBeUndefined) };
}

/** Whether a factor has no value at some point. */
export function mayBeUndefined({ base, down }: Factor): boolean {
  return !isTotal(base) || (down > 0 && !isNonZero(base));
}

export function scaleTerm({ coefficient, factors }: Term, by: Fraction): Term {
  return settled({ coefficient: withinReach(coefficient.mul(by)), factors });
}

const LARGEST_EXPONENT = 1_000_000;
const LARGEST_POWER_OF_NUMBER = 64;

/**
 * termⁿ for a whole n; undefined where it is not a product of powers with the same domain:
 * (u/v)^(-1) has no value at v = 0, and v/u has.
 */
export function powerOfTerm(term: Term, n: number): Term | undefined {
  if (Math.abs(n) > LARGEST_EXPONENT) throw OUT_OF_REACH;
  if (n === 0) return term.factors.some(mayBeUndefined) ? undefined : constantTerm(ONE);
  const { coefficient } = term;
  if (n < 0 && (isZero(coefficient) || term.factors.some(hasTwoSides))) return undefined;
  const factors = term.factors.map((factor) => ({
    ...factor,
    up: n > 0 ? factor.up * n : factor.down * -n,
    down: n > 0 ? factor.down * n : factor.up * -n,
  }));
  const reducedFactors = factors
    .map((factor) => reduced(factor, factor.up, factor.down))
    .filter((factor) => factor !== undefined);
  if (factors.some(({ up }) => up > LARGEST_EXPONENT)) throw OUT_OF_REACH;
  return settled({ coefficient: powerOfNumber(coefficient, n), factors: reducedFactors });
}

function hasTwoSides({ base, down }: Factor): boolean {
  return down > 0 && !isNonZero(base);
}

function powerOfNumber(value: Fraction, n: number): Fraction {
  if (isOne(value)) return ONE;
  const size = Math.abs(n);
  if (size > LARGEST_POWER_OF_NUMBER) throw OUT_OF_REACH;
  const [above, below] = [(value.s * value.n) ** BigInt(size), value.d ** BigInt(size)];
  return withinReach(n > 0 ? fraction(above, below) : fraction(below, above));
}

/** How a term is split at its fraction bar. */
interface Layout {
  /** The number in front, and whether it is written: 1 stands alone only. */
  readonly above: Fraction;
  readonly leads: boolean;
  readonly ups: readonly Factor[];
  /** 1 where no number stands below. */
  readonly below: bigint;
  readonly downs: readonly Factor[];
}

function layOut({ coefficient, factors }: Term, style: Style): Layout {
  const size = coefficient.abs();
  const isDecimal = style.decimals && size.d !== 1n && decimalText(size) !== undefined;
  const [above, below] = isDecimal ? [size, 1n] : [fraction(size.n), size.d];
  const ups = factors.filter(({ up }) => up > 0);
  const downs = factors.filter(({ down }) => down > 0);
  return { above, leads: !isOne(above) || ups.length === 0, ups, below, downs };
}

/** The operations of a term as `writeSize` writes it, without writing it. */
export function countOperations(
  term: Term,
  style: Style,
  sizeOf: (base: Expression) => number,
): number {
  const { leads, ups, below, downs } = layOut(term, style);
  const inTop = ups.length + (leads ? 1 : 0) - 1;
  const inBottom = downs.length + (below === 1n ? 0 : 1);
  const inFactors = [...ups, ...downs].reduce(
    (sum, { base, up, down }) => sum + sizeOf(base) + (up > 1 ? 1 : 0) + (down > 1 ? 1 : 0),
    0,
  );
  return inTop + inBottom + inFactors;
}

/** Whether a number comes first, which takes a minus for its sign. */
export function startsWithNumber(term: Term, style: Style): boolean {
  return layOut(term, style).leads;
}

/** Of a term without its sign. */
export function writeSize(term: Term, style: Style): Expression {
  const { above, leads, ups, below, downs } = layOut(term, style);
  const [only] = downs;
  const isPowerAlone =
    only && downs.length === 1 && ups.length === 0 && below === 1n && isOne(above);
  if (style.negativePowers && isPowerAlone) return power(only.base, -only.down, style);
  const factors = [...ups].sort(byReadingOrder).map(({ base, up }) => power(base, up, style));
  const divisors = [...downs]
    .sort(byReadingOrder)
    .map(({ base, down }) => power(base, down, style));
  const top = leads ? [numberExpression(above, style.decimals), ...factors] : factors;
  const bottom = below === 1n ? divisors : [numberExpression(fraction(below), false), ...divisors];
  const numerator = productOf(top) ?? numberExpression(ONE, false);
  const denominator = productOf(bottom);
  return denominator === undefined ? numerator : arithmetic('/', numerator, denominator);
}

/** With its sign. */
export function writeTerm(term: Term, style: Style): Expression {
  const size = writeSize(term, style);
  return isNegative(term.coefficient) ? negated(size) : size;
}

/** baseⁿ; of a root x^(1/2) it is x^(3/2), unless the root would be lost. */
function power(base: Expression, n: number, style: Style): Expression {
  if (n === 1) return base;
  const root = rootOf(base);
  if (root === undefined) return raisedTo(base, fraction(n), style);
  const exponent = fraction(n, root.degree);
  return exponent.d === root.degree
    ? raisedTo(root.of, exponent, style)
    : raisedTo(base, fraction(n), style);
}

function raisedTo(base: Expression, exponent: Fraction, style: Style): Expression {
  return arithmetic('^', base, numberExpression(exponent, style.decimals));
}

/** What x^(1/q) is a root of. */
function rootOf(
  base: Expression,
): { readonly of: Expression; readonly degree: bigint } | undefined {
  if (base.kind !== 'arithmetic' || base.operator !== '^') return undefined;
  const exponent = exactNumber(base.right);
  if (!exponent || isNegative(exponent) || exponent.d === 1n || exponent.n !== 1n) return undefined;
  return { of: base.left, degree: exponent.d };
}

/** Constants, then variables by the alphabet, then brackets, then functions. */
function byReadingOrder(a: Factor, b: Factor): number {
  const [left, right] = [rankOf(a.base), rankOf(b.base)];
  if (left !== right) return left - right;
  if (a.base.kind === 'name' && b.base.kind === 'name')
    return compareNames(a.base.name, b.base.name);
  return a.id - b.id;
}

const alphabet = new Intl.Collator('en', { numeric: true });

/** x2 before x10. */
export function compareNames(a: string, b: string): number {
  return alphabet.compare(a, b);
}

function rankOf(base: Expression): number {
  switch (base.kind) {
    case 'number':
    case 'constant':
      return 0;
    case 'name':
      return 1;
    case 'arithmetic':
      if (base.operator === '^') return base.left.kind === 'constant' ? 4 : rankOf(base.left);
      return base.operator === '+' || base.operator === '-' ? 3 : 2;
    case 'call':
      return 4;
    default:
      return 5;
  }
}
