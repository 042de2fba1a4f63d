/** Parts → expression: the few shapes that a simplified formula is put together from. */
import type { Arithmetic, ArithmeticOperator, Expression, Span } from '../../language';

/** Of what no one typed. */
export const NOWHERE: Span = { from: 0, to: 0 };

export function arithmetic(
  operator: ArithmeticOperator,
  left: Expression,
  right: Expression,
): Arithmetic {
  return { kind: 'arithmetic', operator, left, right, implicit: false, span: NOWHERE };
}

/**
 * `-u`. The minus of a product goes to its first factor, `-x*y`, which prints without brackets;
 * that of a quotient stays before the fraction bar.
 */
export function negated(expression: Expression): Expression {
  if (expression.kind === 'negation') return expression.operand;
  if (expression.kind === 'arithmetic' && expression.operator === '*') {
    return { ...expression, left: negated(expression.left) };
  }
  return { kind: 'negation', operand: expression, span: NOWHERE };
}

/** The factors side by side; undefined for none. */
export function productOf(factors: readonly Expression[]): Expression | undefined {
  const [first, ...rest] = factors;
  return first && rest.reduce((left, right) => arithmetic('*', left, right), first);
}

/** A summand without its sign, and the sign. */
export interface Summand {
  readonly negative: boolean;
  readonly size: Expression;
}

/** `a - b + c`; undefined for none. */
export function sumOf(summands: readonly Summand[]): Expression | undefined {
  const [first, ...rest] = summands;
  if (!first) return undefined;
  return rest.reduce<Expression>(
    (left, { negative, size }) => arithmetic(negative ? '-' : '+', left, size),
    first.negative ? negated(first.size) : first.size,
  );
}

/** The first of those that are added comes first, so that no sum starts with a minus needlessly. */
export function positiveFirst<T extends { readonly negative: boolean }>(
  summands: readonly T[],
): readonly T[] {
  const at = summands.findIndex(({ negative }) => !negative);
  const first = summands[at];
  return first === undefined || at === 0
    ? summands
    : [first, ...summands.slice(0, at), ...summands.slice(at + 1)];
}
