/**
 * What the expression parser hands from level to level: a tree with the place it takes up in the
 * text. The place includes brackets around the tree, which the tree itself does not keep.
 */
import type { Span } from './source';
import type { ArithmeticOperator, Expression } from './syntax';

export interface Operand extends Span {
  readonly expression: Expression;
}

/** An expression without brackets around it. */
export function whole(expression: Expression): Operand {
  return { expression, from: expression.span.from, to: expression.span.to };
}

export function arithmetic(
  operator: ArithmeticOperator,
  left: Operand,
  right: Operand,
  implicit = false,
): Operand {
  return whole({
    kind: 'arithmetic',
    operator,
    left: left.expression,
    right: right.expression,
    implicit,
    span: { from: left.from, to: right.to },
  });
}

export function logical(operator: 'and' | 'or', left: Operand, right: Operand): Operand {
  return whole({
    kind: 'logical',
    operator,
    left: left.expression,
    right: right.expression,
    span: { from: left.from, to: right.to },
  });
}
