/**
 * Expression → whether it has a value at every point, and whether that may be 0. A simplification
 * leaves out only what is defined everywhere, and cancels only what is nowhere 0. Both answers err
 * on the careful side: "no" also stands for "not known".
 */
import type { Call, Expression } from '../../language';
import { exactNumber, isZero } from './numbers';

/**
 * Operations of the table that have a value for all real operands. The table says in words where
 * the others have none (ln, sqrt, asin …); tan, sec and the like have poles that no floating-point
 * number hits, and are left out for them. A test holds this list against the table.
 */
export const DEFINED_EVERYWHERE: ReadonlySet<string> = new Set([
  ...['sin', 'cos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'sech', 'asinh'],
  ...['exp', 'expm1', 'cbrt', 'hypot', 'logsumexp'],
  ...['abs', 'sign', 'floor', 'ceil', 'round', 'max', 'min'],
  ...['relu', 'leaky_relu', 'sigmoid', 'softplus', 'silu', 'gelu', 'erf'],
  ...['silu_slope', 'gelu_slope'],
]);

/** Of those, the ones that are above 0 whatever their operands are. */
const ALWAYS_POSITIVE: ReadonlySet<string> = new Set([
  'exp',
  'cosh',
  'sech',
  'sigmoid',
  'softplus',
]);
/** And those that are never below 0. */
const NEVER_NEGATIVE: ReadonlySet<string> = new Set(['abs', 'relu', 'hypot', 'sqrt']);

type Question = (expression: Expression) => boolean;

/** Each part of a formula is asked once: the questions below ask each other. */
function askedOnce(find: Question): Question {
  const known = new WeakMap<Expression, boolean>();
  return (expression) => {
    const before = known.get(expression);
    if (before !== undefined) return before;
    const found = find(expression);
    known.set(expression, found);
    return found;
  };
}

/** Whether the expression has a value wherever its names have one. */
export const isTotal: Question = askedOnce(findTotal);

/** Whether it is above 0 wherever it is defined. */
export const isPositive: Question = askedOnce(findPositive);

const isNonNegative: Question = askedOnce(findNonNegative);

function findTotal(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'name':
    case 'truth':
      return true;
    case 'negation':
    case 'not':
      return isTotal(expression.operand);
    case 'logical':
      return isTotal(expression.left) && isTotal(expression.right);
    case 'comparison':
      return expression.operands.every(isTotal);
    case 'conditional':
      return (
        isTotal(expression.test) &&
        isTotal(expression.consequent) &&
        isTotal(expression.alternative)
      );
    case 'arithmetic':
      return isTotalArithmetic(expression);
    case 'call': {
      const { target, callee, arguments: values } = expression;
      if (target !== 'vocabulary' || !values.every(isTotal)) return false;
      if (callee === 'sqrt') return values.every(isNonNegative);
      if (callee === 'ln') return values.every(isPositive);
      return DEFINED_EVERYWHERE.has(callee);
    }
    default:
      return false;
  }
}

function isTotalArithmetic({
  operator,
  left,
  right,
}: Expression & { readonly kind: 'arithmetic' }): boolean {
  if (!isTotal(left)) return false;
  switch (operator) {
    case '+':
    case '-':
    case '*':
      return isTotal(right);
    case '/':
    case '//':
    case '%':
      return isTotal(right) && isNonZero(right);
    case '^': {
      const exponent = exactNumber(right);
      if (exponent && exponent.d === 1n && exponent.compare(0) >= 0) return true;
      return isTotal(right) && isPositive(left);
    }
  }
}

/** Whether it is nowhere 0, wherever it is defined. */
export function isNonZero(expression: Expression): boolean {
  const number = exactNumber(expression);
  if (number) return !isZero(number);
  if (expression.kind === 'negation') return isNonZero(expression.operand);
  return isPositive(expression);
}

function findPositive(expression: Expression): boolean {
  const number = exactNumber(expression);
  if (number) return number.compare(0) > 0;
  switch (expression.kind) {
    case 'constant':
    case 'number':
      return expression.value > 0;
    case 'call':
      return isAmong(ALWAYS_POSITIVE, expression);
    case 'arithmetic': {
      const { operator, left, right } = expression;
      if (operator === '+') {
        return (
          (isPositive(left) && isNonNegative(right)) || (isNonNegative(left) && isPositive(right))
        );
      }
      if (operator === '*' || operator === '/') return isPositive(left) && isPositive(right);
      return operator === '^' && isPositive(left);
    }
    default:
      return false;
  }
}

function findNonNegative(expression: Expression): boolean {
  if (isPositive(expression)) return true;
  const number = exactNumber(expression);
  if (number) return number.compare(0) >= 0;
  if (expression.kind === 'call') return isAmong(NEVER_NEGATIVE, expression);
  if (expression.kind !== 'arithmetic') return false;
  const { operator, left, right } = expression;
  if (operator === '+' || operator === '*') return isNonNegative(left) && isNonNegative(right);
  if (operator === '/') return isNonNegative(left) && isPositive(right);
  if (operator !== '^') return false;
  const exponent = exactNumber(right);
  const isEven = exponent !== undefined && exponent.d === 1n && exponent.n % 2n === 0n;
  return isEven || isNonNegative(left);
}

function isAmong(names: ReadonlySet<string>, { target, callee }: Call): boolean {
  return target === 'vocabulary' && names.has(callee);
}
