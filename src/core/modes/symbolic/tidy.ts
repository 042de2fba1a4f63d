/**
 * Shared parts → an expression as one writes it in class: no factor 1, no term 0, whole numbers
 * added up. Every step is exact, and none takes a part away that could have no value.
 */
import type { Arithmetic, Expression } from '../../language';
import { type Fraction, fractionOfText, primitiveForOperator } from '../../primitives';
import { isTotal } from './domain';
import type { Shared } from './shared';

export class Tidy {
  readonly shared: Shared;

  constructor(shared: Shared) {
    this.shared = shared;
  }

  arithmetic(operator: Arithmetic['operator'], left: Expression, right: Expression): Expression {
    switch (operator) {
      case '+':
        return this.sum(left, right);
      case '-':
        return this.difference(left, right);
      case '*':
        return this.product(left, right);
      case '/':
        return this.quotient(left, right);
      case '^':
        return this.power(left, right);
      case '//':
      case '%':
        return this.shared.arithmetic(operator, left, right);
    }
  }

  negative(operand: Expression): Expression {
    if (operand.kind === 'negation') return operand.operand;
    if (isNumber(operand, 0)) return operand;
    if (operand.kind !== 'number') return this.shared.negation(operand);
    const { text, value } = operand;
    return this.shared.number(-value, text.startsWith('-') ? text.slice(1) : `-${text}`);
  }

  sum(left: Expression, right: Expression): Expression {
    if (isNumber(left, 0)) return right;
    if (isNumber(right, 0)) return left;
    if (right.kind === 'negation') return this.difference(left, right.operand);
    const folded = this.#folded('+', left, right);
    if (folded !== undefined) return folded;
    if (isNegative(right)) return this.difference(left, this.negative(right));
    return this.shared.arithmetic('+', left, right);
  }

  difference(left: Expression, right: Expression): Expression {
    if (isNumber(right, 0)) return left;
    if (isNumber(left, 0)) return this.negative(right);
    if (right.kind === 'negation') return this.sum(left, right.operand);
    const folded = this.#folded('-', left, right);
    if (folded !== undefined) return folded;
    if (isNegative(right)) return this.sum(left, this.negative(right));
    return this.shared.arithmetic('-', left, right);
  }

  /** A number stands first. */
  product(left: Expression, right: Expression): Expression {
    if (isNumber(left, 1)) return right;
    if (isNumber(right, 1)) return left;
    if (isNumber(left, 0) && this.#hasValue(right)) return left;
    if (isNumber(right, 0) && this.#hasValue(left)) return right;
    if (left.kind === 'negation') return this.negative(this.product(left.operand, right));
    if (right.kind === 'negation') return this.negative(this.product(left, right.operand));
    if (isNumber(left, -1)) return this.negative(right);
    if (isNumber(right, -1)) return this.negative(left);
    const folded = this.#folded('*', left, right);
    if (folded !== undefined) return folded;
    return right.kind === 'number' && left.kind !== 'number'
      ? this.shared.arithmetic('*', right, left)
      : this.shared.arithmetic('*', left, right);
  }

  quotient(above: Expression, below: Expression): Expression {
    if (isNumber(below, 1)) return above;
    if (above.kind === 'negation') return this.negative(this.quotient(above.operand, below));
    return this.shared.arithmetic('/', above, below);
  }

  power(base: Expression, exponent: Expression): Expression {
    if (isNumber(exponent, 1)) return base;
    // u⁰ is 1 for every u, 0 and NaN included.
    if (isNumber(exponent, 0)) return this.shared.number(1);
    return this.shared.arithmetic('^', base, exponent);
  }

  /** The logarithm of the constant e is 1, so that eᵘ is its own slope. */
  call(callee: string, operands: readonly Expression[]): Expression {
    const [first] = operands;
    const isOne = callee === 'ln' && first?.kind === 'constant' && first.name === 'e';
    return isOne ? this.shared.number(1) : this.shared.call(callee, operands);
  }

  conditional(test: Expression, consequent: Expression, alternative: Expression): Expression {
    return consequent === alternative
      ? consequent
      : this.shared.conditional(test, consequent, alternative);
  }

  /** `3 - 1` → 2, `0.5 - 1` → -0.5, `1/2 - 1` → -(1/2); undefined where a side is no such number. */
  #folded(operator: '+' | '-' | '*', left: Expression, right: Expression): Expression | undefined {
    const u = rational(left);
    const v = u === undefined ? undefined : rational(right);
    if (u === undefined || v === undefined) return undefined;
    const result = primitiveForOperator(operator).exact([u, v]);
    if (result === undefined) return undefined;
    // What was typed as a fraction stays one.
    const isTyped = left.kind === 'number' && right.kind === 'number';
    return this.#written(result, isTyped || result.d === 1n);
  }

  /** Whether 0 times it is 0. */
  #hasValue(expression: Expression): boolean {
    return !this.shared.isPending(expression) && isTotal(expression);
  }

  #written(result: Fraction, asDecimal: boolean): Expression {
    const { s, n, d } = result;
    const size = Number(n) / Number(d);
    const asNumber = this.shared.number(size);
    const isDecimal =
      asDecimal && asNumber.kind === 'number' && exactly(asNumber.text)?.equals(result.abs());
    const above = this.shared.number(Number(n));
    const written =
      isDecimal === true
        ? asNumber
        : this.shared.arithmetic('/', above, this.shared.number(Number(d)));
    return s < 0n ? this.negative(written) : written;
  }
}

export function isNumber(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && expression.value === value;
}

function isNegative(expression: Expression): boolean {
  return expression.kind === 'number' && expression.text.startsWith('-');
}

function exactly(text: string): Fraction | undefined {
  return text.startsWith('-') ? fractionOfText(text.slice(1))?.neg() : fractionOfText(text);
}

/** The value of a number, or of a fraction of numbers. */
function rational(expression: Expression): Fraction | undefined {
  switch (expression.kind) {
    case 'number':
      return exactly(expression.text);
    case 'negation':
      return rational(expression.operand)?.neg();
    case 'arithmetic': {
      if (expression.operator !== '/') return undefined;
      const above = rational(expression.left);
      const below = above === undefined ? undefined : rational(expression.right);
      if (above === undefined || below === undefined) return undefined;
      return primitiveForOperator('/').exact([above, below]);
    }
    default:
      return undefined;
  }
}
