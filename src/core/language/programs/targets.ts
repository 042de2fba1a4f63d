/**
 * A value that stands to the left of `=` → the places that it names.
 */
import type { Operand } from '../operand';
import { SourceError, type Span } from '../source';
import type { Expression, Target } from '../syntax';
import type { ProgramReading } from './programScope';

/** @throws SourceError where something in it cannot be given a value */
export function targetOf(reading: ProgramReading, { expression }: Operand, sign = '='): Target {
  switch (expression.kind) {
    case 'name':
      forget(reading, expression.span);
      return { kind: 'name', name: expression.name, span: expression.span };
    case 'subscript':
      return expression;
    case 'list':
      return {
        kind: 'tuple',
        elements: expression.elements.map((element) => targetOf(reading, operandOf(element), sign)),
        span: expression.span,
      };
    default:
      throw noTarget(reading.source, expression, sign);
  }
}

function operandOf(expression: Expression): Operand {
  return { expression, ...expression.span };
}

/** A name that is given a value is not used there. */
function forget({ scope }: ProgramReading, span: Span): void {
  const index = scope.uses.findLastIndex((use) => use.span.from === span.from);
  if (index >= 0) scope.uses.splice(index, 1);
}

function noTarget(source: string, expression: Expression, sign: string): SourceError {
  const { span } = expression;
  if (expression.kind === 'slice') {
    const move = 'Give each element its value alone, as in `xs[0] = 1`.';
    return new SourceError(source, span, 'a slice cannot be given a value here', move);
  }
  const cause = `what stands before \`${sign}\` is not a name`;
  const move =
    sign === 'in'
      ? 'Write a name, as in `for i in range(3)`.'
      : 'Write a name before it, as in `y = x^2`, or `==` to compare.';
  return new SourceError(source, span, cause, move);
}
