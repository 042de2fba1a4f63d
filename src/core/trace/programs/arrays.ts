/**
 * Arrays (`np.array`, `torch.tensor`): lists that are added and multiplied element by element, with
 * a number for every element or with an array of the same length.
 */
import { type Arithmetic, SourceError } from '../../language';
import { asScalar, type Context, combineScalars } from '../evaluate';
import { isScalar, type ListValue, type Scalar, type Value } from '../values';
import { charge, newList } from './lists';

export type ArrayValue = ListValue & { readonly form: 'array' };

export function isArray(value: Value): value is ArrayValue {
  return value.kind === 'list' && value.form === 'array';
}

/** A list of numbers or lists as an array, all the way down. */
export function arrayOf(list: ListValue): ListValue {
  const elements = list.elements.map((element) =>
    element.kind === 'list' ? arrayOf(element) : element,
  );
  return newList(elements, 'array', list.lengthDependsOnInput);
}

export function mapArray(array: ListValue, change: (element: Value) => Value): ListValue {
  const elements = array.elements.map((element) =>
    element.kind === 'list' ? mapArray(element, change) : change(element),
  );
  return newList(elements, 'array', array.lengthDependsOnInput);
}

/** @throws SourceError where the lengths differ */
export function combineArrays(
  expression: Arithmetic,
  left: Value,
  right: Value,
  context: Context,
): Value {
  if (left.kind !== 'list' && right.kind !== 'list') {
    return combineScalars(expression, scalarOf(left), scalarOf(right), context);
  }
  const long = left.kind === 'list' ? left : (right as ListValue);
  if (left.kind === 'list' && right.kind === 'list') {
    refuseLengths(expression, left, right, context);
  }
  charge(long.elements.length, expression, context);
  const elements = long.elements.map((_, index) =>
    combineArrays(expression, elementOf(left, index), elementOf(right, index), context),
  );
  return newList(elements, 'array', long.lengthDependsOnInput);

  function scalarOf(value: Value): Scalar {
    return asScalar(value, expression, context);
  }
}

/** A number stands for every element. */
function elementOf(value: Value, index: number): Value {
  return value.kind === 'list' && !isScalar(value) ? (value.elements[index] as Value) : value;
}

function refuseLengths(
  { span }: Arithmetic,
  { elements: left }: ListValue,
  { elements: right }: ListValue,
  { source }: Context,
): void {
  if (left.length === right.length) return;
  throw new SourceError(
    source,
    span,
    `these arrays have ${left.length} and ${right.length} elements`,
    'Give both the same length.',
  );
}
