/** Expression → its number, where its names stand for numbers; for tests and for checks. */
import type { Comparison, Expression } from '../core/language';
import { primitiveForCall, primitiveForOperator } from '../core/primitives';

/** NaN where a name has no number, a definition is called, or it is no number but a list. */
export function numberOf(expression: Expression, values: ReadonlyMap<string, number>): number {
  const inside = (part: Expression): number => numberOf(part, values);
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return expression.value;
    case 'name':
      return values.get(expression.name) ?? Number.NaN;
    case 'negation':
      return -inside(expression.operand);
    case 'arithmetic': {
      const { evaluate } = primitiveForOperator(expression.operator);
      return evaluate(inside(expression.left), inside(expression.right));
    }
    case 'comparison':
      return holds(expression, inside) ? 1 : 0;
    case 'logical': {
      const left = inside(expression.left);
      return (left === 0) === (expression.operator === 'and') ? left : inside(expression.right);
    }
    case 'not':
      return inside(expression.operand) === 0 ? 1 : 0;
    case 'conditional':
      return inside(expression.test) === 0
        ? inside(expression.alternative)
        : inside(expression.consequent);
    case 'call': {
      if (expression.target !== 'vocabulary') return Number.NaN;
      const operands = expression.arguments.map(inside);
      const { primitive, defaults } = primitiveForCall(expression.callee, operands.length);
      return primitive.evaluate(...operands, ...defaults);
    }
    case 'truth':
      return expression.value ? 1 : 0;
    default:
      return Number.NaN;
  }
}

function holds({ operands, operators }: Comparison, inside: (part: Expression) => number): boolean {
  return operators.every((operator, link) => {
    const [left, right] = operands.slice(link, link + 2).map(inside);
    return primitiveForOperator(operator).evaluate(left ?? Number.NaN, right ?? Number.NaN) !== 0;
  });
}
