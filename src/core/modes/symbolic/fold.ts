/**
 * Calls, comparisons and conditionals whose parts are simplified → what they come to, where that is
 * known exactly: sqrt(4) is 2, `a if 1 < 2 else b` is a. Irrational numbers stay as they are.
 */
import { children, type Expression } from '../../language';
import { exactValue, fraction, primitiveForCall, primitiveForOperator } from '../../primitives';
import { isTotal } from './domain';
import { evaluateExpression } from './evaluateExpression';
import type { Identities } from './identities';
import { exactNumber, isZero, numberExpression } from './numbers';

/** @param decimals whether fractions are written as decimals */
export function fold(expression: Expression, ids: Identities, decimals: boolean): Expression {
  switch (expression.kind) {
    case 'call':
    case 'arithmetic': {
      const value = foldedNumber(expression);
      return value ? numberExpression(value, decimals) : expression;
    }
    case 'comparison': {
      const holds = decide(expression);
      return holds === undefined ? expression : numberExpression(fraction(holds ? 1 : 0), false);
    }
    case 'not': {
      const holds = decide(expression.operand);
      return holds === undefined ? expression : numberExpression(fraction(holds ? 0 : 1), false);
    }
    case 'logical': {
      const holds = decide(expression.left);
      if (holds === undefined) return expression;
      return holds === (expression.operator === 'and') ? expression.right : expression.left;
    }
    case 'conditional': {
      const { test, consequent, alternative } = expression;
      const holds = decide(test);
      if (holds !== undefined) return holds ? consequent : alternative;
      const isSame = ids.idOf(consequent) === ids.idOf(alternative);
      return isSame && isTotal(test) ? consequent : expression;
    }
    default:
      return expression;
  }
}

function foldedNumber(expression: Expression & { readonly kind: 'call' | 'arithmetic' }) {
  if (expression.kind === 'arithmetic') {
    const [left, right] = [exactNumber(expression.left), exactNumber(expression.right)];
    return left && right && primitiveForOperator(expression.operator).exact([left, right]);
  }
  const { target, callee, arguments: values } = expression;
  if (target !== 'vocabulary') return undefined;
  const { primitive } = primitiveForCall(callee, values.length);
  const [first] = values;
  if (primitive.name === 'ln' && first?.kind === 'constant' && first.name === 'e')
    return fraction(1);
  if (!values.every((value) => exactNumber(value) !== undefined)) return undefined;
  return exactValue(expression, () => undefined);
}

/** Numbers closer than this may be equal, and rounding set them apart. */
const CLOSE = 1e-9;

/** Whether a test without names holds; undefined where it has names, or is too close to tell. */
function decide(test: Expression): boolean | undefined {
  const number = exactNumber(test);
  if (number) return !isZero(number);
  switch (test.kind) {
    case 'truth':
      return test.value;
    case 'constant':
      return test.value !== 0;
    case 'comparison':
      return decideComparison(test);
    default:
      return undefined;
  }
}

function decideComparison(
  comparison: Expression & { readonly kind: 'comparison' },
): boolean | undefined {
  const { operands, operators } = comparison;
  const exact = operands.map(exactNumber);
  if (exact.every((value) => value !== undefined)) {
    const value = exactValue(comparison, () => undefined);
    return value && !isZero(value);
  }
  // Only where all values are there: a link that fails early would hide that one is not.
  if (!operands.every(isClosed)) return undefined;
  const values = operands.map((operand) => evaluateExpression(operand, {}));
  if (!values.every(Number.isFinite)) return undefined;
  const links = operators.map((operator, link) => {
    const [left = Number.NaN, right = Number.NaN] = values.slice(link, link + 2);
    const size = Math.max(Math.abs(left), Math.abs(right));
    return Math.abs(left - right) <= CLOSE * size
      ? undefined
      : primitiveForOperator(operator).evaluate(left, right) !== 0;
  });
  if (links.includes(false)) return false;
  return links.includes(undefined) ? undefined : true;
}

const closed = new WeakMap<Expression, boolean>();

/** Whether no name is in it. */
function isClosed(expression: Expression): boolean {
  const known = closed.get(expression);
  if (known !== undefined) return known;
  const made = expression.kind !== 'name' && children(expression).every(isClosed);
  closed.set(expression, made);
  return made;
}
