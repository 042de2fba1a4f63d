/** `xs + ys` joins two lists and `xs * 3` repeats one, as in Python; arrays add their elements. */
import { type Arithmetic, SourceError } from '../../language';
import type { Context } from '../evaluate';
import { describeValue, isScalar, type ListValue, type Value } from '../values';
import { combineArrays, isArray } from './arrays';
import { charge, newList, wholeNumber } from './lists';

export function combineLists(
  expression: Arithmetic,
  left: Value,
  right: Value,
  context: Context,
): Value | undefined {
  const { operator, span } = expression;
  if (isArray(left) || isArray(right)) return combineArrays(expression, left, right, context);
  if (left.kind === 'list' && right.kind === 'list') {
    if (operator !== '+') throw notElementByElement(expression, context);
    charge(left.elements.length + right.elements.length, { span }, context);
    const varies = left.lengthDependsOnInput || right.lengthDependsOnInput;
    return newList([...left.elements, ...right.elements], left.form, varies);
  }
  const [list, count] = left.kind === 'list' ? [left, right] : [right, left];
  if (list.kind !== 'list') return undefined;
  // A number that depends on an input is no count: it would be one at some points alone.
  const isCount = count.kind === 'constant' && Number.isInteger(count.primal);
  if (operator !== '*' || !isCount) {
    throw isScalar(count)
      ? notElementByElement(expression, context)
      : new SourceError(
          context.source,
          span,
          `a list and ${describeValue(count)} cannot be combined`,
          'Take an element of the list, such as `xs[0]`.',
        );
  }
  return repeat(list, wholeNumber(count, { span }, context), expression, context);
}

function repeat(list: ListValue, count: number, { span }: Arithmetic, context: Context): ListValue {
  const { length } = list.elements;
  charge(length * Math.max(count, 0), { span }, context);
  if (length === 0) return newList([], list.form, list.lengthDependsOnInput);
  const elements = Array.from({ length: Math.max(count, 0) }, () => list.elements).flat();
  return newList(elements, list.form, list.lengthDependsOnInput);
}

function notElementByElement({ operator, span }: Arithmetic, { source }: Context): SourceError {
  return new SourceError(
    source,
    span,
    `\`${operator === '^' ? '**' : operator}\` does not work on each element of a list here`,
    'Make it an array with `np.array(xs)`, or write `[2 * v for v in xs]`.',
  );
}
