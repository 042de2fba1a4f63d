/**
 * Exact rational numbers ↔ expressions: `3`, `-3`, `1/3`, and `0.5` where the source has decimals.
 */
import type { Expression, NumberLiteral } from '../../language';
import { type Fraction, fraction, fractionOfText } from '../../primitives';
import { arithmetic, NOWHERE, negated } from './build';

export const ZERO = fraction(0);
export const ONE = fraction(1);

export function isZero({ n }: Fraction): boolean {
  return n === 0n;
}

export function isOne({ s, n, d }: Fraction): boolean {
  return s === 1n && n === 1n && d === 1n;
}

export function isNegative({ s }: Fraction): boolean {
  return s < 0n;
}

/** Thrown where a simplification gets out of hand: numbers beyond floating point, too many terms. */
export class OutOfReach extends Error {}

/** The one that is thrown: it is thrown often, and where from does not matter. */
export const OUT_OF_REACH = new OutOfReach();

/** Beyond this a whole number has no exact place in floating point. */
const LARGEST = 10n ** 15n;

/** @throws OutOfReach for a number that floating point rounds */
export function withinReach(value: Fraction): Fraction {
  if (value.n > LARGEST || value.d > LARGEST) throw OUT_OF_REACH;
  return value;
}

/** The number that an expression writes down, without any arithmetic but a sign and one fraction. */
export function exactNumber(expression: Expression): Fraction | undefined {
  switch (expression.kind) {
    case 'number':
      return literalNumber(expression);
    case 'negation':
      return exactNumber(expression.operand)?.neg();
    case 'arithmetic': {
      const { operator, left, right } = expression;
      if (operator !== '/' || right.kind !== 'number') return undefined;
      const [above, below] = [exactNumber(left), literalNumber(right)];
      return above && below && !isZero(below) ? above.div(below) : undefined;
    }
    default:
      return undefined;
  }
}

const literals = new WeakMap<NumberLiteral, Fraction | null>();

function literalNumber(literal: NumberLiteral): Fraction | undefined {
  const known = literals.get(literal);
  if (known !== undefined) return known ?? undefined;
  const { text } = literal;
  const made = /^[-−]/.test(text) ? fractionOfText(text.slice(1))?.neg() : fractionOfText(text);
  literals.set(literal, made ?? null);
  return made;
}

/** `decimals`: whether a half is written 0.5, as in a source that has decimals itself. */
export function numberExpression(value: Fraction, decimals: boolean): Expression {
  const size = value.abs();
  const decimal = decimals && size.d !== 1n ? decimalText(size) : undefined;
  const written =
    size.d === 1n || decimal !== undefined
      ? literalOf(size, decimal ?? `${size.n}`)
      : arithmetic(
          '/',
          literalOf(fraction(size.n), `${size.n}`),
          literalOf(fraction(size.d), `${size.d}`),
        );
  return isNegative(value) ? negated(written) : written;
}

/** The text of a finite decimal; undefined where there is none, or none that floating point holds. */
export function decimalText(value: Fraction): string | undefined {
  const text = String(value.valueOf());
  return fractionOfText(text)?.equals(value) === true ? text : undefined;
}

function literalOf(value: Fraction, text: string): NumberLiteral {
  const made = literal(text);
  literals.set(made, value);
  return made;
}

export function literal(text: string): NumberLiteral {
  return { kind: 'number', value: Number(text), text, span: NOWHERE };
}
