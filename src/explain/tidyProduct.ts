/**
 * Products and quotients → one coefficient, factors above and factors below the line:
 * 1·a → a, (a/b)/b → a/b², a·3 → 3a, (1−u)(1+u) → 1−u², √(u−1)·√(u+1) → √(u²−1).
 */
import type { Expression } from '../core/language';
import { children, descendants } from '../core/language/walk';
import { exactValue, type Fraction, fraction } from '../core/primitives';
import {
  arithmetic,
  isNumber,
  isNumeric,
  negate,
  ONE,
  power,
  product,
  rational,
  sum,
  ZERO,
} from './build';

interface Factor {
  readonly base: Expression;
  readonly exponent: number;
}

interface Collected {
  coefficient: Fraction;
  /** What divides, kept apart so that 1/(2y) does not become 0.5/y. */
  divisor: Fraction;
  readonly above: Factor[];
  readonly below: Factor[];
}

export function tidyProduct(expression: Expression): Expression {
  const collected: Collected = {
    coefficient: fraction(1),
    divisor: fraction(1),
    above: [],
    below: [],
  };
  collect(expression, 'above', collected);
  const { coefficient, divisor } = collected;
  if (coefficient.n === 0n) return ZERO;
  const above = simplify(collected.above);
  const below = simplify(collected.below);
  if (below.length === 0 && (above.length === 0 || divisor.d !== 1n || divisor.n === 1n)) {
    return withCoefficient(coefficient.div(divisor), above);
  }
  const negative = coefficient.s * divisor.s < 0n;
  const [top, bottom] = reduced(coefficient.abs(), divisor.abs());
  const quotient = arithmetic('/', withCoefficient(top, above), withCoefficient(bottom, below));
  return negative ? negate(quotient) : quotient;
}

function collect(expression: Expression, side: 'above' | 'below', into: Collected): void {
  const other = side === 'above' ? 'below' : 'above';
  if (isNumeric(expression)) {
    const value = exactValue(expression, () => undefined);
    // A division by 0 stays to be seen.
    if (value !== undefined && !(side === 'below' && value.n === 0n)) {
      if (side === 'above') into.coefficient = into.coefficient.mul(value);
      else into.divisor = into.divisor.mul(value);
      return;
    }
  }
  if (expression.kind === 'negation') {
    into.coefficient = into.coefficient.neg();
    collect(expression.operand, side, into);
    return;
  }
  if (expression.kind === 'arithmetic') {
    const { operator, left, right } = expression;
    if (operator === '*' || operator === '/') {
      collect(left, side, into);
      collect(right, operator === '*' ? side : other, into);
      return;
    }
    if (operator === '^' && right.kind === 'number' && Number.isInteger(right.value)) {
      into[side].push({ base: left, exponent: right.value });
      return;
    }
  }
  into[side].push({ base: expression, exponent: 1 });
}

/** Whole numbers without a common divisor; anything else as it is. */
function reduced(top: Fraction, bottom: Fraction): readonly [Fraction, Fraction] {
  if (top.d !== 1n || bottom.d !== 1n) return [top, bottom];
  const quotient = top.div(bottom);
  return [fraction(quotient.n), fraction(quotient.d)];
}

function withCoefficient(coefficient: Fraction, factors: readonly Expression[]): Expression {
  if (factors.length === 0) return rational(coefficient);
  const size = coefficient.abs();
  const written = size.equals(1) ? product(factors) : product([rational(size), ...factors]);
  return coefficient.s < 0n ? negate(written) : written;
}

/** Equal bases become powers, known pairs their textbook form; numbers like ln 2 come first. */
function simplify(factors: readonly Factor[]): readonly Expression[] {
  const paired = joinPairs(joinEqual(factors));
  const written = paired.map(({ base, exponent }) => writePower(base, exponent));
  const closed = written.filter(isClosed);
  return [...closed, ...written.filter((factor) => !isClosed(factor))];
}

function joinEqual(factors: readonly Factor[]): readonly Factor[] {
  const joined = new Map<string, Factor>();
  for (const { base, exponent } of factors) {
    const key = keyOf(base);
    joined.set(key, { base, exponent: (joined.get(key)?.exponent ?? 0) + exponent });
  }
  return [...joined.values()];
}

/** The same for the same expressions, wherever they stand in a text. */
function keyOf(expression: Expression): string {
  const parts = children(expression).map(keyOf).join();
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'constant':
    case 'name':
      return expression.name;
    case 'arithmetic':
    case 'logical':
      return `${expression.operator}(${parts})`;
    case 'comparison':
      return `${expression.operators.join()}(${parts})`;
    case 'call':
      return `${expression.callee}(${parts})`;
    default:
      return `${expression.kind}(${parts})`;
  }
}

function writePower(base: Expression, exponent: number): Expression {
  if (exponent === 2 && base.kind === 'call' && base.callee === 'hypot') {
    return sum(base.arguments.map((length) => (isNumber(length, 1) ? ONE : power(length, 2))));
  }
  return power(base, exponent);
}

function isClosed(expression: Expression): boolean {
  for (const part of descendants(expression)) if (part.kind === 'name') return false;
  return true;
}

function joinPairs(factors: readonly Factor[]): readonly Factor[] {
  const [first, second, ...rest] = factors;
  if (first === undefined || second === undefined) return factors;
  if (first.exponent === 1 && second.exponent === 1) {
    const joined = joinPair(first.base, second.base);
    if (joined !== undefined) return joinPairs([{ base: joined, exponent: 1 }, ...rest]);
  }
  return [first, ...joinPairs([second, ...rest])];
}

/** (a − b)(a + b), with the two in either order, as a² − b²; the same below two roots. */
function joinPair(left: Expression, right: Expression): Expression | undefined {
  if (left.kind === 'call' && right.kind === 'call') {
    if (left.callee !== 'sqrt' || right.callee !== 'sqrt') return undefined;
    const [a, b] = [left.arguments[0], right.arguments[0]];
    const inside = a && b && joinPair(a, b);
    return inside && { ...left, arguments: [inside] };
  }
  const minus = [left, right].find((factor) => isSum(factor, '-'));
  const plus = [left, right].find((factor) => isSum(factor, '+'));
  if (!isSum(minus, '-') || !isSum(plus, '+')) return undefined;
  const same = (a: Expression, b: Expression): boolean => keyOf(a) === keyOf(b);
  const straight = same(minus.left, plus.left) && same(minus.right, plus.right);
  const crossed = same(minus.left, plus.right) && same(minus.right, plus.left);
  return straight || crossed
    ? arithmetic('-', squared(minus.left), squared(minus.right))
    : undefined;
}

type Arithmetic = Extract<Expression, { kind: 'arithmetic' }>;

function isSum(expression: Expression | undefined, operator: '+' | '-'): expression is Arithmetic {
  return expression?.kind === 'arithmetic' && expression.operator === operator;
}

function squared(expression: Expression): Expression {
  return isNumber(expression, 1) ? ONE : power(expression, 2);
}
