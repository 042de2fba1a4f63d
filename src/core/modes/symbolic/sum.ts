/**
 * Terms → a sum with like terms collected, and the sum → an expression in reading order:
 * polynomials by falling powers, other sums as their terms came, none with a needless minus first.
 */
import type { Expression } from '../../language';
import { type Fraction, fraction } from '../../primitives';
import { positiveFirst, sumOf } from './build';
import {
  isNegative,
  isOne,
  isZero,
  numberExpression,
  ONE,
  OUT_OF_REACH,
  withinReach,
  ZERO,
} from './numbers';
import {
  compareNames,
  type Factor,
  keyOf,
  mayBeUndefined,
  multiplyTerms,
  type Style,
  scaleTerm,
  type Term,
  writeSize,
} from './product';

/** By the key of the term; in order of appearance. */
export type Sum = ReadonlyMap<string, Term>;

/** Longer sums are left as they are. */
const MOST_TERMS = 2_000;

/** Like terms become one. A term that comes to 0 stays as 0·u where u may have no value. */
export function collect(terms: Iterable<Term>): Sum {
  const sum = new Map<string, Term>();
  for (const term of terms) {
    const key = keyOf(term);
    const known = sum.get(key);
    const coefficient = known && withinReach(known.coefficient.add(term.coefficient));
    sum.set(key, coefficient ? { ...term, coefficient } : term);
    if (sum.size > MOST_TERMS) throw OUT_OF_REACH;
  }
  return withoutZeros(sum);
}

function withoutZeros(sum: Map<string, Term>): Sum {
  const zeros = [...sum].filter(([, { coefficient }]) => isZero(coefficient));
  if (zeros.length === 0) return sum;
  for (const [key] of zeros) sum.delete(key);
  const places = new Set([...sum.values()].flatMap(({ factors }) => factors.flatMap(placesOf)));
  for (const [, { factors }] of zeros) {
    const left = factors.filter(mayBeUndefined);
    if (left.every((factor) => placesOf(factor).every((place) => places.has(place)))) continue;
    const zero = { coefficient: ZERO, factors: left };
    sum.set(`0 ${keyOf(zero)}`, zero);
  }
  return sum;
}

/** Where a factor may have no value: where its base has none, and where it divides by 0. */
function placesOf({ id, down }: Factor): readonly string[] {
  return down > 0 ? [`${id}`, `1/${id}`] : [`${id}`];
}

export function scaleSum(sum: Sum, by: Fraction): Sum {
  return new Map([...sum].map(([key, term]) => [key, scaleTerm(term, by)]));
}

export function hasZeroTerms(sum: Sum): boolean {
  return [...sum.values()].some(({ coefficient }) => isZero(coefficient));
}

/** Numbers, constants and whole powers of variables alone. */
export function isPolynomial(sum: Sum): boolean {
  return [...sum.values()].every(({ factors }) =>
    factors.every(({ base, down }) => down === 0 && /^(?:name|constant)$/.test(base.kind)),
  );
}

/** The variables of a polynomial. */
export function variablesOf(sum: Sum): ReadonlySet<string> {
  return new Set([...sum.values()].flatMap(({ factors }) => namesIn(factors)));
}

function namesIn(factors: readonly Factor[]): readonly string[] {
  return factors.flatMap(({ base }) => (base.kind === 'name' ? [base.name] : []));
}

/** The highest number of factors of a term, numbers and constants aside. */
export function degreeOf(sum: Sum): number {
  return Math.max(0, ...[...sum.values()].map(degreeOfTerm));
}

function degreeOfTerm({ factors }: Term): number {
  return factors.reduce((sum, { base, up }) => (base.kind === 'constant' ? sum : sum + up), 0);
}

export function writeSum(sum: Sum, style: Style): Expression {
  const summands = arrange(sum).map((term) => ({
    negative: isNegative(term.coefficient),
    size: writeSize(term, style),
  }));
  return sumOf(positiveFirst(summands)) ?? numberExpression(ZERO, false);
}

function arrange(sum: Sum): readonly Term[] {
  const terms = [...sum.values()];
  if (!isPolynomial(sum)) return terms;
  const falling = terms.sort(byFallingPowers);
  const [first, last] = [falling[0], falling.at(-1)];
  // 4 − 8x rather than −8x + 4.
  const rises = first && last && isSubtracted(first) && !isSubtracted(last);
  return rises ? falling.reverse() : falling;
}

function isSubtracted({ coefficient }: Term): boolean {
  return isNegative(coefficient);
}

/** x² before xy before y² before x. */
function byFallingPowers(a: Term, b: Term): number {
  const degrees = degreeOfTerm(b) - degreeOfTerm(a);
  if (degrees !== 0) return degrees;
  const names = [...new Set([...namesIn(a.factors), ...namesIn(b.factors)])].sort(compareNames);
  for (const name of names) {
    const powers = powerOf(name, b) - powerOf(name, a);
    if (powers !== 0) return powers;
  }
  return 0;
}

function powerOf(name: string, { factors }: Term): number {
  return factors.find(({ base }) => base.kind === 'name' && base.name === name)?.up ?? 0;
}

/** The largest number that divides all coefficients; below 0 where all of them are. */
export function contentOf(sum: Sum): Fraction {
  const coefficients = [...sum.values()].map(({ coefficient }) => coefficient);
  const [first, ...rest] = coefficients;
  if (!first || coefficients.some((coefficient) => isZero(coefficient))) return ONE;
  const size = rest.reduce((content, next) => {
    const above = commonDivisor(content.n * next.d, next.n * content.d);
    return fraction(above, content.d * next.d);
  }, first.abs());
  return coefficients.every((coefficient) => isNegative(coefficient)) ? size.neg() : size;
}

function commonDivisor(n: bigint, d: bigint): bigint {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** outer · (inner + …) */
export interface Factored {
  readonly outer: Term;
  readonly inner: Sum;
}

/** What all terms have in common above the fraction bar, the content of the coefficients included. */
export function commonFactor(sum: Sum): Factored | undefined {
  const terms = [...sum.values()];
  const [first, ...rest] = terms;
  if (!first || rest.length === 0 || hasZeroTerms(sum)) return undefined;
  const factors = first.factors.flatMap((factor) => {
    const powers = terms.map((term) => term.factors.find(({ id }) => id === factor.id));
    const up = Math.min(...powers.map((power) => (power && power.down === 0 ? power.up : 0)));
    return up > 0 ? [{ ...factor, up, down: 0 }] : [];
  });
  const content = contentOf(sum);
  if (factors.length === 0 && isOne(content)) return undefined;
  const outer: Term = { coefficient: content, factors };
  const inner = terms.map((term) => ({
    coefficient: term.coefficient.div(content),
    factors: term.factors.flatMap((factor) => {
      const taken = factors.find(({ id }) => id === factor.id)?.up ?? 0;
      return factor.up > taken || factor.down > 0 ? [{ ...factor, up: factor.up - taken }] : [];
    }),
  }));
  return { outer, inner: collect(inner) };
}

/** Over more than these a sum only gets longer. */
const MOST_DENOMINATORS = 4;

/**
 * The terms over one denominator: 1/v − u/v² is (v − u)/v². No place is lost: where v is 0, one
 * term has no value before, and the whole has none after.
 */
export function overOneDenominator(sum: Sum): Factored | undefined {
  const terms = [...sum.values()];
  const all = terms.flatMap(({ factors }) => factors);
  const below = all.filter(({ down }) => down > 0);
  if (terms.length < 2 || below.length === 0 || hasZeroTerms(sum)) return undefined;
  if (below.some(({ up }) => up > 0)) return undefined;
  const highest = new Map<number, Factor>();
  for (const factor of below) {
    const known = highest.get(factor.id);
    if (!known || known.down < factor.down) highest.set(factor.id, factor);
  }
  if (highest.size > MOST_DENOMINATORS) return undefined;
  const denominators = [...highest.values()].sort((a, b) => a.id - b.id);
  const inner = terms.map((term) => {
    const cleared = term.factors.filter(({ down }) => down === 0);
    return denominators.reduce<Term>(
      (product, { id, base, down }) => {
        const present = term.factors.find((factor) => factor.id === id)?.down ?? 0;
        const up = down - present;
        if (up === 0) return product;
        return multiplyTerms(product, { coefficient: ONE, factors: [{ id, base, up, down: 0 }] });
      },
      { coefficient: term.coefficient, factors: cleared },
    );
  });
  return { outer: { coefficient: ONE, factors: denominators }, inner: collect(inner) };
}
