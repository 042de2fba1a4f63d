/** Lists while a program runs: what they hold, one element, a stretch of them. */
import { type Expression, type Slice, SourceError, type Span } from '../../language';
import { RunError, spend } from '../effort';
import { type Context, evaluate, evaluateScalar } from '../evaluate';
import { describeValue, type ListValue, type Scalar, type Value } from '../values';

interface Place {
  readonly span: Span;
}

export function newList(
  elements: readonly Value[],
  form: ListValue['form'] = 'list',
  lengthDependsOnInput = false,
): ListValue {
  return { kind: 'list', form, elements: [...elements], lengthDependsOnInput, isNamed: false };
}

/** Elements are work too: a list that doubles would fill the memory. @throws RunError */
export function charge(count: number, place: Place, context: Context): void {
  context.effort.spent += count;
  spend(place, context);
}

/** Appends in place, also a list to itself. */
export function extend(
  list: ListValue,
  added: readonly Value[],
  place: Place,
  context: Context,
): void {
  charge(added.length, place, context);
  for (const value of [...added]) list.elements.push(value);
  context.recorder.change();
}

/** @throws RunError where the value is no list; it names the input that was meant as one */
export function listOf(value: Value, place: Place, context: Context): ListValue {
  if (value.kind === 'list') return value;
  const { source, recorder } = context;
  const error = new RunError(
    source,
    place.span,
    `this is ${describeValue(value)}, and a list is needed here`,
    'Give it a list, such as `[1, 2, 3]`.',
  );
  const input = value.kind === 'node' ? recorder.nameOfInput(value.id) : undefined;
  error.expectsList = input?.replace(/\[.*$/, '');
  throw error;
}

/** What a loop goes through, or what several names are given. */
export function elementsOf(value: Value, place: Place, context: Context): readonly Value[] {
  return listOf(value, place, context).elements;
}

/** A whole number. @throws SourceError for any other */
export function wholeNumber(value: Scalar, place: Place, { source, recorder }: Context): number {
  if (value.kind === 'node') recorder.choosesBy(value, place.span);
  if (Number.isSafeInteger(value.primal)) return value.primal;
  throw new SourceError(
    source,
    place.span,
    `this is ${String(Number(value.primal.toPrecision(6)))}, and a whole number is needed here`,
    'Write a whole number, or `int(…)` around it.',
  );
}

/** Position of `xs[index]`, from 0; a negative index counts from the end, as in Python. */
export function indexOf(
  list: ListValue,
  index: Value,
  place: { readonly index: Expression; readonly span: Span },
  context: Context,
): number {
  const { length } = list.elements;
  const given = wholeNumber(scalar(index, place.index, context), place.index, context);
  const position = given < 0 ? length + given : given;
  if (position >= 0 && position < length) return position;
  throw new SourceError(
    context.source,
    place.span,
    length === 0
      ? 'this list is empty'
      : `this list has ${length} ${length === 1 ? 'element' : 'elements'}, and none at ${given}`,
    length === 0
      ? 'Give it elements before you take one.'
      : `The first has the index 0, the last ${length - 1}.`,
  );
}

function scalar(value: Value, place: Place, { source }: Context): Scalar {
  if (value.kind === 'node' || value.kind === 'constant') return value;
  throw new SourceError(
    source,
    place.span,
    `an index is a whole number, and this is ${describeValue(value)}`,
    'Write a number such as `0`.',
  );
}

/** `xs[from:to:step]` with Python's meaning of what is left out, negative, or too far. */
export function takeSlice({ list, from, to, step, span }: Slice, context: Context): ListValue {
  const value = listOf(evaluate(list, context), list, context);
  const { elements } = value;
  const { length } = elements;
  const given = [from, to, step].map((part) =>
    part === undefined ? undefined : evaluateScalar(part, context),
  );
  const numberAt = (position: number, part: Expression | undefined): number | undefined => {
    const known = given[position];
    return known === undefined || part === undefined
      ? undefined
      : wholeNumber(known, part, context);
  };
  const stride = numberAt(2, step) ?? 1;
  if (stride === 0) {
    const cause = 'the step of a slice is not 0';
    throw new SourceError(context.source, step?.span ?? span, cause, 'Write `1` or `-1`.');
  }
  const clamp = (index: number): number => {
    const counted = index < 0 ? length + index : index;
    return stride > 0
      ? Math.min(Math.max(counted, 0), length)
      : Math.min(Math.max(counted, -1), length - 1);
  };
  const first = clamp(numberAt(0, from) ?? (stride > 0 ? 0 : length - 1));
  const end = to === undefined ? (stride > 0 ? length : -1) : clamp(numberAt(1, to) ?? 0);
  charge(Math.abs(Math.ceil((end - first) / stride)), { span }, context);
  const taken: Value[] = [];
  for (let i = first; stride > 0 ? i < end : i > end; i += stride) taken.push(elements[i] as Value);
  const varies = given.some((each) => each?.kind === 'node');
  return newList(taken, value.form, value.lengthDependsOnInput || varies);
}
