/** An expression with other parts in it; the same object where no part is another. */
import { children, type Expression } from '../../language';

export function withParts(
  expression: Expression,
  partFor: (part: Expression) => Expression,
): Expression {
  if (children(expression).every((part) => partFor(part) === part)) return expression;
  switch (expression.kind) {
    case 'negation':
    case 'not':
      return { ...expression, operand: partFor(expression.operand) };
    case 'arithmetic':
    case 'logical':
      return {
        ...expression,
        left: partFor(expression.left),
        right: partFor(expression.right),
      };
    case 'comparison':
      return { ...expression, operands: expression.operands.map(partFor) };
    case 'conditional':
      return {
        ...expression,
        test: partFor(expression.test),
        consequent: partFor(expression.consequent),
        alternative: partFor(expression.alternative),
      };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(partFor) };
    default:
      // Lists, lambdas and the like are no part of a formula, and are left alone.
      return expression;
  }
}
