/** Small constructors for expressions that no text holds: the tidied partials. */

import type { ArithmeticOperator, Expression, Span } from '../core/language';
import type { Fraction } from '../core/primitives';

const NOWHERE: Span = { from: 0, to: 0 };

export const ZERO = number(0);
export const ONE = number(1);

export function number(value: number): Expression {
  if (value < 0) return negate(number(-value));
  return { kind: 'number', value, text: String(value), span: NOWHERE };
}

export function negate(operand: Expression): Expression {
  return operand.kind === 'negation'
    ? operand.operand
    : { kind: 'negation', operand, span: NOWHERE };
}

export function arithmetic(
  operator: ArithmeticOperator,
  left: Expression,
  right: Expression,
): Expression {
  return { kind: 'arithmetic', operator, left, right, implicit: false, span: NOWHERE };
}

export function power(base: Expression, exponent: number): Expression {
  return exponent === 1 ? base : arithmetic('^', base, number(exponent));
}

/** All factors multiplied; 1 for none. */
export function product(factors: readonly Expression[]): Expression {
  const [first = ONE, ...rest] = factors;
  return rest.reduce((left, right) => arithmetic('*', left, right), first);
}

/** All terms added; 0 for none. */
export function sum(terms: readonly Expression[]): Expression {
  const [first = ZERO, ...rest] = terms;
  return rest.reduce((left, right) => arithmetic('+', left, right), first);
}

/** A rational as a decimal where that ends, else as a quotient. */
export function rational(value: Fraction): Expression {
  if (endsAsDecimal(value.d) || value.n > 9999n || value.d > 9999n) return number(value.valueOf());
  const size = arithmetic('/', number(Number(value.n)), number(Number(value.d)));
  return value.s < 0n ? negate(size) : size;
}

function endsAsDecimal(denominator: bigint): boolean {
  return 10n ** 15n % denominator === 0n;
}

/** A number, with or without a sign, or a quotient of two. */
export function isNumeric(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return true;
    case 'negation':
      return isNumeric(expression.operand);
    case 'arithmetic':
      return (
        expression.operator === '/' &&
        expression.left.kind === 'number' &&
        expression.right.kind === 'number'
      );
    default:
      return false;
  }
}

export function isNumber(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && expression.value === value;
}
