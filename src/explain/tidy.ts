/**
 * A partial of the table → the form in which a person writes it: constants folded, 1· and +0 and
 * ¹ dropped, conditionals resolved at the point, and the careful forms (1−u)(1+u), √(u−1)√(u+1),
 * (a/b)/b written as the textbook does. Only for display: numbers come from the run.
 */
import { assertNever, type Expression } from '../core/language';
import { exactValue } from '../core/primitives';
import { arithmetic, isNumber, isNumeric, negate, ONE, power, rational, sum, ZERO } from './build';
import { numberOf } from './numberOf';
import { tidyProduct } from './tidyProduct';

/** @param values the numbers that names stand for at the point, which decide the conditionals */
export function tidy(expression: Expression, values: ReadonlyMap<string, number>): Expression {
  const inside = (part: Expression): Expression => tidy(part, values);
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'constant':
      return expression;
    case 'negation':
      return tidyNegation(inside(expression.operand));
    case 'arithmetic':
      return tidyArithmetic({
        ...expression,
        left: inside(expression.left),
        right: inside(expression.right),
      });
    case 'comparison':
    case 'logical':
    case 'not':
      return numberOf(expression, values) === 0 ? ZERO : ONE;
    case 'conditional': {
      const holds = numberOf(expression.test, values) !== 0;
      return inside(holds ? expression.consequent : expression.alternative);
    }
    case 'call':
      return tidyCall({ ...expression, arguments: expression.arguments.map(inside) });
    default:
      // Of programs; the partials of the table have none of them.
      return expression;
  }
}

function tidyNegation(operand: Expression): Expression {
  if (isNumber(operand, 0)) return operand;
  return negate(operand);
}

type Arithmetic = Extract<Expression, { kind: 'arithmetic' }>;

function tidyArithmetic(expression: Arithmetic): Expression {
  const { operator, left, right } = expression;
  if (isNumeric(left) && isNumeric(right)) {
    const folded = exactValue(expression, () => undefined);
    if (folded !== undefined) return rational(folded);
  }
  switch (operator) {
    case '+':
      if (isNumber(left, 0)) return right;
      if (isNumber(right, 0)) return left;
      return right.kind === 'negation' ? arithmetic('-', left, right.operand) : expression;
    case '-':
      if (isNumber(left, 0)) return tidyNegation(right);
      if (isNumber(right, 0)) return left;
      return right.kind === 'negation' ? arithmetic('+', left, right.operand) : expression;
    case '*':
    case '/':
      return tidyProduct(expression);
    case '^':
      return tidyPower(expression);
    case '//':
    case '%':
      return expression;
    default:
      return assertNever(operator);
  }
}

function tidyPower(expression: Arithmetic): Expression {
  const { left, right } = expression;
  if (isNumber(right, 0)) return ONE;
  if (isNumber(right, 1)) return left;
  if (isNumber(right, 2) && left.kind === 'call') {
    if (left.callee === 'sqrt') return left.arguments[0] ?? expression;
    if (left.callee === 'hypot') {
      return sum(
        left.arguments.map((length) =>
          isNumeric(length) ? tidyArithmetic(squareOf(length)) : squareOf(length),
        ),
      );
    }
  }
  return expression;
}

function squareOf(base: Expression): Arithmetic {
  return power(base, 2) as Arithmetic;
}

function tidyCall(call: Extract<Expression, { kind: 'call' }>): Expression {
  const [operand] = call.arguments;
  if (call.callee === 'ln' && operand !== undefined) {
    if (operand.kind === 'constant' && operand.name === 'e') return ONE;
    if (isNumber(operand, 1)) return ZERO;
  }
  return call;
}
