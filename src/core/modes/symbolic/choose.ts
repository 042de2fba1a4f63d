/**
 * A product or a sum → the smallest way to write it: as it came, collected, multiplied out, with a
 * common factor in front, or over one denominator. Where a polynomial can be multiplied out it is,
 * as in a calculus class, unless it is much smaller in factors.
 */
import type { Expression } from '../../language';
import { type Algebra, isOpenBracket } from './algebra';
import { NOWHERE } from './build';
import { exactNumber, isNegative, isOne } from './numbers';
import { operationsIn } from './operationsIn';
import {
  countOperations,
  type Factor,
  multiplyTerms,
  startsWithNumber,
  type Term,
} from './product';
import {
  collect,
  commonFactor,
  contentOf,
  type Factored,
  isPolynomial,
  overOneDenominator,
  type Sum,
  scaleSum,
  variablesOf,
  writeSum,
} from './sum';

/** How deep factors are looked for inside of factors. */
const DEEPEST = 2;

/** A way to write something: its size, and the expression once it is chosen. */
interface Draft {
  readonly size: number;
  readonly write: () => Expression;
}

/** @param given how it came, its parts simplified */
export function smallestProduct(algebra: Algebra, product: Term, given?: Expression): Expression {
  return draftProduct(algebra, product, given).write();
}

function draftProduct(algebra: Algebra, product: Term, given?: Expression): Draft {
  const [cancelled = product] = algebra.cancel(collect([product])).values();
  const term = algebra.divide(cancelled);
  const drafts = [draftTerm(algebra, term)];
  if (term.factors.some(isOpenBracket)) {
    const expanded = algebra.expand(collect([term]));
    if (expanded) drafts.push(...draftsOf(algebra, expanded));
  }
  if (given) drafts.push(asGiven(algebra, given));
  return smallest(drafts);
}

export function smallestSum(algebra: Algebra, sum: Sum, given?: Expression): Expression {
  return draftSum(algebra, sum, given, 0).write();
}

function draftSum(
  algebra: Algebra,
  terms: Sum,
  given: Expression | undefined,
  depth: number,
): Draft {
  const sum = algebra.cancel(terms);
  const [only, ...others] = sum.values();
  if (only && others.length === 0) return draftProduct(algebra, only, given);
  algebra.spend(10 * sum.size);
  const closed = draftsOf(algebra, sum);
  const hasBrackets = [...sum.values()].some(({ factors }) => factors.some(isOpenBracket));
  const expanded = hasBrackets ? algebra.expand(sum) : sum;
  const open = hasBrackets && expanded ? draftsOf(algebra, expanded) : [];
  const plain = smallest([...closed, ...open, ...(given ? [asGiven(algebra, given)] : [])]);
  if (depth >= DEEPEST) return plain;
  const isMultipliedOut = hasBrackets ? open.includes(plain) : true;
  const both = expanded && depth === 0 ? [sum, expanded] : [isMultipliedOut ? expanded : sum];
  const factored = [...new Set(both)]
    .flatMap((shape) => (shape ? [overOneDenominator(shape), commonFactor(shape)] : []))
    .flatMap((shape) => (shape ? [draftFactored(algebra, shape, depth)] : []));
  if (factored.length === 0) return plain;
  const best = smallest(factored);
  const most = mostOperations(plain.size, isMultipliedOut ? expanded : undefined, sum);
  return best.size <= most ? best : plain;
}

/** How small a form with a factor in front has to be to come in place of `plain`. */
function mostOperations(size: number, multipliedOut: Sum | undefined, sum: Sum): number {
  if (multipliedOut && isPolynomial(multipliedOut)) {
    return variablesOf(multipliedOut).size > 1 ? size - 2 : size / 2;
  }
  // One fraction rather than several, as the quotient rule has it.
  const isFractions = [...sum.values()].every(({ factors }) => factors.some(isBelow));
  return isFractions ? size : size - 1;
}

function isBelow({ down }: Term['factors'][number]): boolean {
  return down > 0;
}

function draftFactored(algebra: Algebra, { outer, inner }: Factored, depth: number): Draft {
  const key = identityOf(inner);
  const known = algebra.smallest.get(key);
  const bracket = known ?? draftSum(algebra, inner, undefined, depth + 1).write();
  algebra.smallest.set(key, bracket);
  return draftTerm(algebra, algebra.divide(multiplyTerms(outer, algebra.termOf(bracket))));
}

/** The same for sums of the same terms. */
function identityOf(sum: Sum): string {
  const terms = [...sum].map(([key, { coefficient }]) => `${coefficient.toFraction()} ${key}`);
  return terms.sort().join(' + ');
}

function asGiven(algebra: Algebra, given: Expression): Draft {
  const size = operationsIn(given, algebra.sizes);
  // x^(-2) counts as much as 1/x^2, so that the fraction is chosen for its looks.
  const exponent =
    given.kind === 'arithmetic' && given.operator === '^' ? exactNumber(given.right) : undefined;
  return { size: exponent && isNegative(exponent) ? size + 1 : size, write: () => given };
}

function draftTerm(algebra: Algebra, term: Term): Draft {
  const size =
    sizeOfTerm(algebra, term) + (isNegative(term.coefficient) ? signOf(algebra, term) : 0);
  return { size, write: () => algebra.write(term) };
}

function sizeOfTerm(algebra: Algebra, term: Term): number {
  return countOperations(term, algebra.style, (base) => operationsIn(base, algebra.sizes));
}

/** What a minus before a term counts. */
function signOf(algebra: Algebra, term: Term): number {
  return startsWithNumber(term, algebra.style) ? 0 : 1;
}

/** Stands for a bracket whose operations are counted apart. */
const BRACKET: Factor = { id: -1, base: { kind: 'name', name: '', span: NOWHERE }, up: 1, down: 0 };

/** Fewer terms have their common number in front only where it is a fraction. */
const FEWEST_TERMS = 4;

/** As it is, and with the content of its coefficients in front. */
function draftsOf(algebra: Algebra, sum: Sum): readonly Draft[] {
  const [only, ...others] = sum.values();
  if (only && others.length === 0) return [draftTerm(algebra, only)];
  const plain: Draft = {
    size: sizeOfSum(algebra, sum),
    write: () => writeSum(sum, algebra.style),
  };
  const content = contentOf(sum);
  const isShown = sum.size >= FEWEST_TERMS || content.d !== 1n;
  if (!isShown || isOne(content.abs())) return [plain];
  const inside = scaleSum(sum, content.inverse());
  const front = sizeOfTerm(algebra, { coefficient: content, factors: [BRACKET] });
  const write = (): Expression => {
    const bracket = writeSum(inside, algebra.style);
    return algebra.write(
      multiplyTerms({ coefficient: content, factors: [] }, algebra.termOf(bracket)),
    );
  };
  return [plain, { size: sizeOfSum(algebra, inside) + front, write }];
}

function sizeOfSum(algebra: Algebra, sum: Sum): number {
  const terms = [...sum.values()];
  const sizes = terms.reduce((count, term) => count + sizeOfTerm(algebra, term), 0);
  const [first] = terms;
  const startsWithMinus = terms.every(({ coefficient }) => isNegative(coefficient));
  const sign = first && startsWithMinus ? signOf(algebra, first) : 0;
  return sizes + Math.max(0, terms.length - 1) + sign;
}

/** The first of the smallest. */
function smallest(drafts: readonly Draft[]): Draft {
  return drafts.reduce((best, next) => (next.size < best.size ? next : best));
}
