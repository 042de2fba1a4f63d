/** `xs + ys` joins two lists and `xs * 3` repeats one, as in Python; nothing else adds lists. */
import { type Arithmetic, SourceError } from '../../language';
import type { Context } from '../evaluate';
import { describeValue, isScalar, type ListValue, type Value } from '../values';
import { charge, newList, wholeNumber } from './lists';

export function combineLists(
  expression: Arithmetic,
  left: Value,
  right: Value,
  context: Context,
): Value | undefined {
  const { operator, span } = expression;
  if (left.kind === 'list' && right.kind === 'list') {
    if (operator !== '+') throw notElementByElement(expression, context);
    charge(left.elements.length + right.elements.length, { span }, context);
    const varies = left.lengthDependsOnInput || right.lengthDependsOnInput;
    return newList([...left.elements, ...right.elements], left.form, varies);
  }
  const [list, count] = left.kind === 'list' ? [left, right] : [right, left];
  if (list.kind !== 'list') return undefined;
  if (operator !== '*' || !isScalar(count) || !Number.isInteger(count.primal)) {
    throw isScalar(count)
      ? notElementByElement(expression, context)
      : new SourceError(
          context.source,
          span,
          `a list and ${describeValue(count)} cannot be combined`,
          'Take an element of the list, such as `xs[0]`.',
        );
  }
  return repeat(
    list,
    wholeNumber(count, { span }, context),
    count.kind === 'node',
    expression,
    context,
  );
}

function repeat(
  list: ListValue,
  count: number,
  varies: boolean,
  { span }: Arithmetic,
  context: Context,
): ListValue {
  const { length } = list.elements;
  charge(length * Math.max(count, 0), { span }, context);
  if (length === 0) return newList([], list.form, list.lengthDependsOnInput || varies);
  const elements = Array.from({ length: Math.max(count, 0) }, () => list.elements).flat();
  return newList(elements, list.form, list.lengthDependsOnInput || varies);
}

function notElementByElement({ operator, span }: Arithmetic, { source }: Context): SourceError {
  return new SourceError(
    source,
    span,
    `\`${operator === '^' ? '**' : operator}\` does not work on each element of a list here`,
    `Write \`[a ${operator === '^' ? '**' : operator} b for a, b in zip(xs, ys)]\`.`,
  );
}
