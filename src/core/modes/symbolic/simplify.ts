/**
 * Expression → a smaller one of the same value and the same domain: like terms and powers
 * collected, numbers worked out exactly, polynomials multiplied out, each only where it makes the
 * formula smaller. Nothing is cancelled that may be 0: x²/x stays, and so does 0·ln(x).
 */
import { children, type Expression } from '../../language';
import { fraction } from '../../primitives';
import { Algebra } from './algebra';
import { arithmetic, positiveFirst, productOf, sumOf } from './build';
import { type Chain, chainAt, countUses } from './chains';
import { smallestProduct, smallestSum } from './choose';
import { fold } from './fold';
import { literal } from './numbers';
import { operationsIn } from './operationsIn';
import { multiplyTerms, type Style, type Term } from './product';
import { collect, scaleSum } from './sum';
import { withParts } from './withParts';

export { evaluateExpression } from './evaluateExpression';
export { operationsIn } from './operationsIn';

/** Operations of a derivative up to which it is simplified, in the derivation and in its growth. */
export const MOST_SIMPLIFIED = 20_000;

/** Steps of work on terms, about a hundred a millisecond; beyond, parts stay as they came. */
const MOST_WORK = 24_000;
/** Rounds; a formula is at rest after two or three. */
const MOST_ROUNDS = 6;

/** Never larger than the input, counted by `operationsIn`, and exact: see the top of the file. */
export function simplify(expression: Expression): Expression {
  const decimals = hasDecimals(expression);
  // x^(-2) has one operation less than the 1/x^2 that is easier to read.
  for (const negativePowers of [false, true]) {
    const simplified = toRestIfShort(expression, { decimals, negativePowers });
    if (operationsIn(simplified) <= operationsIn(expression)) return simplified;
  }
  return expression;
}

/** A formula that is too tall for JavaScript's stack is left as it is. */
function toRestIfShort(expression: Expression, style: Style): Expression {
  try {
    return toRest(expression, style);
  } catch (error) {
    if (error instanceof RangeError) return expression;
    throw error;
  }
}

function toRest(expression: Expression, style: Style): Expression {
  const algebra = new Algebra(style, { left: MOST_WORK });
  let current = expression;
  for (let round = 0; round < MOST_ROUNDS && !algebra.isSpent; round += 1) {
    const next = simplifyOnce(current, algebra);
    const isAtRest = algebra.isSpent || algebra.ids.idOf(next) === algebra.ids.idOf(current);
    if (round > 0 && operationsIn(next) > operationsIn(current)) return current;
    current = next;
    if (isAtRest) break;
  }
  return current;
}

/** One walk from the leaves up, each shared part once. */
function simplifyOnce(expression: Expression, algebra: Algebra): Expression {
  const uses = countUses(expression);
  const simplified = new Map<Expression, Expression>();
  const chains = new Map<Expression, Chain | undefined>();
  const waiting: Expression[] = [expression];
  for (let part = waiting.at(-1); part !== undefined; part = waiting.at(-1)) {
    if (!chains.has(part)) chains.set(part, chainAt(part, uses));
    const chain = chains.get(part);
    const parts = chain ? chain.links.map((link) => link.part) : children(part);
    const missing = parts.filter((child) => !simplified.has(child));
    if (missing.length > 0 && !simplified.has(part)) {
      for (const child of missing) waiting.push(child);
      continue;
    }
    waiting.pop();
    if (simplified.has(part)) continue;
    const at = (child: Expression): Expression => simplified.get(child) ?? child;
    simplified.set(
      part,
      chain ? simplifyChain(chain, at, algebra) : simplifyPart(part, at, algebra),
    );
  }
  return simplified.get(expression) ?? expression;
}

type At = (part: Expression) => Expression;

function simplifyPart(part: Expression, at: At, algebra: Algebra): Expression {
  const placed = withParts(part, at);
  if (algebra.isSpent) return placed;
  const given = fold(placed, algebra.ids, algebra.style.decimals);
  if (given.kind !== 'arithmetic' || given.operator !== '^') return given;
  return algebra.attempt(() => smallestProduct(algebra, algebra.termOf(given), given)) ?? given;
}

function simplifyChain({ kind, links }: Chain, at: At, algebra: Algebra): Expression {
  const parts = links.map(({ part, inverse }) => ({ part: at(part), inverse }));
  const isSum = kind === 'sum';
  const given = isSum ? sumAsGiven(parts) : productAsGiven(parts);
  if (algebra.isSpent) return given;
  const result = algebra.attempt(() => {
    if (!isSum) {
      const terms = parts.map(({ part, inverse }) =>
        inverse ? algebra.inverse(part) : algebra.termOf(part),
      );
      return smallestProduct(algebra, terms.reduce(multiplyTerms), given);
    }
    const terms = parts.flatMap(({ part, inverse }): readonly Term[] => {
      const sum = algebra.sumOf(part);
      return [...(inverse ? scaleSum(sum, MINUS_ONE) : sum).values()];
    });
    return smallestSum(algebra, collect(terms), given);
  });
  return result ?? given;
}

const MINUS_ONE = fraction(-1);

type Parts = Chain['links'];

function sumAsGiven(parts: Parts): Expression {
  const summands = parts.map(({ part, inverse }) => ({ negative: inverse, size: part }));
  return sumOf(positiveFirst(summands)) ?? literal('0');
}

function productAsGiven(parts: Parts): Expression {
  const above = productOf(parts.flatMap(({ part, inverse }) => (inverse ? [] : [part])));
  const below = productOf(parts.flatMap(({ part, inverse }) => (inverse ? [part] : [])));
  const top = above ?? literal('1');
  return below ? arithmetic('/', top, below) : top;
}

/** Whether a number in it is typed with decimals, so that ½ is written 0.5 in its company. */
function hasDecimals(expression: Expression): boolean {
  for (const part of countUses(expression).keys()) {
    if (part.kind === 'number' && !Number.isInteger(part.value)) return true;
  }
  return false;
}
