/** Puts expressions in the place of the names of a partial. */
import type { Expression } from '../language';

/** `expression` with every name that has a meaning replaced by it. */
export function substitute(
  expression: Expression,
  meanings: ReadonlyMap<string, Expression>,
): Expression {
  const inside = (part: Expression): Expression => substitute(part, meanings);
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return expression;
    case 'name':
      return meanings.get(expression.name) ?? expression;
    case 'negation':
    case 'not':
      return { ...expression, operand: inside(expression.operand) };
    case 'arithmetic':
    case 'logical':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'comparison':
      return { ...expression, operands: expression.operands.map(inside) };
    case 'conditional':
      return {
        ...expression,
        test: inside(expression.test),
        consequent: inside(expression.consequent),
        alternative: inside(expression.alternative),
      };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(inside) };
    default:
      throw new RangeError(`A partial has no ${expression.kind}`);
  }
}
