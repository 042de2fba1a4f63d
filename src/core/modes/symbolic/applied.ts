/** An operation of the list and its operands → the expression that a person writes for them. */
import type { ComparisonOperator, Expression, Span } from '../../language';
import type { Primitive } from '../../primitives';
import type { Trace } from '../../trace';
import type { Shared } from './shared';

/** Undefined for an operation that the program defined with derivatives of its own. */
export function applied(
  shared: Shared,
  { name, operator, isOwn }: Primitive,
  operands: readonly Expression[],
  span: Span,
): Expression | undefined {
  if (isOwn) return undefined;
  const [left, right] = operands;
  if (left !== undefined && name === 'neg') return shared.negation(left, span);
  if (operator === undefined || left === undefined || right === undefined) {
    return shared.call(name, operands, span);
  }
  return isComparison(operator)
    ? shared.comparison(operator, left, right, span)
    : shared.arithmetic(operator, left, right, { span, implicit: false });
}

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

function isComparison(operator: string): operator is ComparisonOperator {
  return COMPARISONS.has(operator);
}

/** A constant of the list; its number where it is made of more than a formula has. */
export function constantOf(
  shared: Shared,
  { primal, expression }: { readonly primal: number; readonly expression: Expression },
): Expression {
  try {
    return shared.adopt(expression);
  } catch (error) {
    if (error instanceof RangeError) return shared.number(primal);
    throw error;
  }
}

/** What every node of a list is, in the inputs: the formula of the way that ran. */
export function expressionsOf(
  { nodes }: Trace,
  shared: Shared,
): readonly (Expression | undefined)[] {
  const expressions: (Expression | undefined)[] = [];
  for (const node of nodes) {
    switch (node.kind) {
      case 'input':
        expressions.push(shared.name(node.name, node.span));
        break;
      case 'constant':
        expressions.push(constantOf(shared, node));
        break;
      case 'operation': {
        const operands = node.operands.map((operand) => expressions[operand]);
        expressions.push(
          areThere(operands) ? applied(shared, node.primitive, operands, node.span) : undefined,
        );
        break;
      }
    }
  }
  return expressions;
}

export function areThere(
  operands: readonly (Expression | undefined)[],
): operands is readonly Expression[] {
  return operands.every((operand) => operand !== undefined);
}
