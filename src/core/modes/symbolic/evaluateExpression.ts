/**
 * Expression and point → its value in floating point, by the table's own operations. Parts that
 * are shared are worked out once; of a conditional only the side that is taken. It keeps its own
 * stack, so that no formula is too tall for it.
 */
import { assertNever, type Expression } from '../../language';
import { primitiveForCall, primitiveForOperator, primitiveNamed } from '../../primitives';

/**
 * NaN where a name has no value or an operation has none; never throws for what formulas are made
 * of: numbers, names, arithmetic, tests, conditionals and calls of the vocabulary.
 * @throws RangeError for lists, lambdas and calls of a program's own functions
 */
export function evaluateExpression(
  expression: Expression,
  point: Readonly<Record<string, number>>,
): number {
  const values = new Map<Expression, number>();
  const waiting: Expression[] = [expression];
  for (let part = waiting.at(-1); part !== undefined; part = waiting.at(-1)) {
    const missing = values.has(part) ? undefined : nextPart(part, values);
    if (missing !== undefined) {
      waiting.push(missing);
      continue;
    }
    waiting.pop();
    if (!values.has(part)) values.set(part, valueFrom(part, values, point));
  }
  return values.get(expression) ?? Number.NaN;
}

type Values = ReadonlyMap<Expression, number>;

/** The first part whose value is needed and not known yet. */
function nextPart(expression: Expression, values: Values): Expression | undefined {
  return neededParts(expression, values).find((part) => !values.has(part));
}

function neededParts(expression: Expression, values: Values): readonly Expression[] {
  switch (expression.kind) {
    case 'negation':
    case 'not':
      return [expression.operand];
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'logical': {
      const first = values.get(expression.left);
      const isDecided = first !== undefined && (first !== 0) !== (expression.operator === 'and');
      return isDecided ? [expression.left] : [expression.left, expression.right];
    }
    case 'comparison':
      return expression.operands;
    case 'conditional': {
      const test = values.get(expression.test);
      if (test === undefined) return [expression.test];
      return [test !== 0 ? expression.consequent : expression.alternative];
    }
    case 'call':
      return expression.arguments;
    default:
      return [];
  }
}

function valueFrom(
  expression: Expression,
  values: Values,
  point: Readonly<Record<string, number>>,
): number {
  const at = (part: Expression | undefined): number => (part && values.get(part)) ?? Number.NaN;
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return expression.value;
    case 'truth':
      return expression.value ? 1 : 0;
    case 'name':
      return Object.hasOwn(point, expression.name)
        ? (point[expression.name] ?? Number.NaN)
        : Number.NaN;
    case 'negation':
      return primitiveNamed('neg').evaluate(at(expression.operand));
    case 'arithmetic': {
      const { evaluate } = primitiveForOperator(expression.operator);
      return evaluate(at(expression.left), at(expression.right));
    }
    case 'comparison':
      return expression.operators.every((operator, link) => {
        const [left, right] = expression.operands.slice(link, link + 2).map(at);
        return primitiveForOperator(operator).evaluate(left ?? Number.NaN, right ?? Number.NaN);
      })
        ? 1
        : 0;
    case 'logical': {
      const first = at(expression.left);
      return (first !== 0) === (expression.operator === 'and') ? at(expression.right) : first;
    }
    case 'not':
      return at(expression.operand) === 0 ? 1 : 0;
    case 'conditional':
      return at(at(expression.test) !== 0 ? expression.consequent : expression.alternative);
    case 'call': {
      if (expression.target !== 'vocabulary') break;
      const given = expression.arguments.map(at);
      const { primitive, defaults } = primitiveForCall(expression.callee, given.length);
      return primitive.evaluate(...given, ...defaults);
    }
    case 'list':
    case 'subscript':
    case 'slice':
    case 'comprehension':
    case 'lambda':
    case 'application':
    case 'method':
      break;
    default:
      return assertNever(expression);
  }
  throw new RangeError(`A formula has no ${expression.kind}`);
}
