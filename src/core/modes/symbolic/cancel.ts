/**
 * x/x where x is known not to be 0, since something beside it has no value there: ln(x) + x/x is
 * ln(x) + 1. The domain stays what it was, for what says so stays in the formula.
 */
import type { Expression } from '../../language';
import { exactNumber, isNegative, isZero } from './numbers';
import type { Factor, Term } from './product';
import { collect, type Sum } from './sum';

const LOGARITHMS: ReadonlySet<string> = new Set(['ln', 'log', 'log2', 'log10']);

/** What is asked of an algebra. */
export interface Reading {
  readonly termOf: (expression: Expression) => Term;
  readonly idOf: (expression: Expression) => number;
}

/** The sum with such quotients cancelled, each on the word of the others as they are by then. */
export function cancelCertain(sum: Sum, reading: Reading): Sum {
  if (!hasQuotients(sum)) return sum;
  const words = countWords(sum, reading);
  const terms = [...sum.values()].map((term) => {
    let left = term;
    for (const factor of term.factors) {
      const others = (words.get(factor.id) ?? 0) - 1;
      // Its own word, that of the x below, goes with it.
      if (!isQuotient(factor) || others < 1) continue;
      words.set(factor.id, others);
      left = withoutQuotient(left, factor);
    }
    return left;
  });
  return collect(terms);
}

function hasQuotients(sum: Sum): boolean {
  for (const { factors } of sum.values()) if (factors.some(isQuotient)) return true;
  return false;
}

/** How many factors say of each expression that it is not 0. */
function countWords(sum: Sum, reading: Reading): Map<number, number> {
  const words = new Map<number, number>();
  for (const { factors } of sum.values()) {
    for (const factor of factors) {
      for (const id of new Set(nonZeroBy(factor, reading))) words.set(id, (words.get(id) ?? 0) + 1);
    }
  }
  return words;
}

/** Terms are kept with at most one x below where there is an x above. */
function isQuotient({ up, down }: Factor): boolean {
  return up > 0 && down === 1;
}

function withoutQuotient(term: Term, { id }: Factor): Term {
  const factors = term.factors.flatMap((factor) => {
    if (factor.id !== id) return [factor];
    return factor.up > 1 ? [{ ...factor, up: factor.up - 1, down: 0 }] : [];
  });
  return { ...term, factors };
}

/** What is not 0 wherever the factor has a value. */
function nonZeroBy({ id, base, down }: Factor, reading: Reading): readonly number[] {
  const divisor = down > 0 ? [id] : [];
  const [first] = base.kind === 'call' && base.target === 'vocabulary' ? base.arguments : [];
  if (first && base.kind === 'call') {
    const isRoot = base.callee === 'sqrt' && down > 0;
    return LOGARITHMS.has(base.callee) || isRoot
      ? [...divisor, ...partsOf(first, reading)]
      : divisor;
  }
  if (base.kind !== 'arithmetic' || base.operator !== '^' || down === 0) return divisor;
  return isAboveZero(base.right) ? [...divisor, ...partsOf(base.left, reading)] : divisor;
}

/** 0^n is 0 for these alone: 0^0 counts as 1. */
function isAboveZero(exponent: Expression): boolean {
  const number = exactNumber(exponent);
  return number !== undefined && !isZero(number) && !isNegative(number);
}

/** Where a product is not 0, neither is a factor of it. */
function partsOf(expression: Expression, { termOf, idOf }: Reading): readonly number[] {
  return [idOf(expression), ...termOf(expression).factors.map((factor) => factor.id)];
}
