/** The functions of the language that work on lists or on whole numbers: `len`, `sum`, `range` … */
import {
  type Arithmetic,
  type Call,
  type Expression,
  SourceError,
  type Span,
} from '../../language';
import { primitiveForOperator, primitiveNamed } from '../../primitives';
import { holdsHere } from '../decide';
import { apply, asScalar, type Context, constant, evaluate } from '../evaluate';
import { isScalar, type ListValue, type Scalar, type Value } from '../values';
import { arrayOf } from './arrays';
import { charge, listOf, newList, wholeNumber } from './lists';

type Builtin = (values: readonly Value[], call: BuiltinCall, context: Context) => Value;

/** What of a call its errors and its operations stand at. */
export interface BuiltinCall {
  readonly callee: string;
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

export function callBuiltin(call: Call, context: Context): Value {
  const values = call.arguments.map((argument) => evaluate(argument, context));
  return applyBuiltin(call, values, context);
}

/** @throws SourceError where there is no such function */
export function applyBuiltin(call: BuiltinCall, values: readonly Value[], context: Context): Value {
  const builtin = builtins.get(call.callee);
  if (builtin !== undefined) return builtin(values, call, context);
  const cause = `\`${call.callee}\` is not read here`;
  throw new SourceError(context.source, call.span, cause, 'Write it out with a loop.');
}

export function isBuiltin(name: string): boolean {
  return builtins.has(name);
}

const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['len', (values, call, context) => count(listAt(0, values, call, context), call)],
  ['range', range],
  ['sum', (values, call, context) => fold('+', values, call, context)],
  ['prod', (values, call, context) => fold('*', values, call, context)],
  ['mean', mean],
  ['dot', dot],
  ['enumerate', enumerate],
  ['zip', zip],
  ['list', (values, call, context) => copy('list', values, call, context)],
  ['tuple', (values, call, context) => copy('tuple', values, call, context)],
  [
    'array',
    (values, call, context) => {
      const copied = copy('array', values, call, context);
      return copied.kind === 'list' ? arrayOf(copied) : copied;
    },
  ],
  [
    'reversed',
    (values, call, context) => {
      const list = listAt(0, values, call, context);
      charge(list.elements.length, call, context);
      return newList([...list.elements].reverse(), 'list', list.lengthDependsOnInput);
    },
  ],
  ['zeros', (values, call, context) => filled(0, values, call, context)],
  ['ones', (values, call, context) => filled(1, values, call, context)],
  ['float', (values, call, context) => scalarAt(0, values, call, context)],
  ['int', truncate],
  ['bool', truth],
]);

function placeOf(position: number, call: BuiltinCall): { readonly span: Span } {
  return call.arguments[position] ?? call;
}

function valueAt(
  position: number,
  values: readonly Value[],
  call: BuiltinCall,
  { source }: Context,
): Value {
  const value = values[position];
  if (value !== undefined) return value;
  const cause = `an argument of \`${call.callee}\` is missing`;
  throw new SourceError(source, call.span, cause, 'Add it inside the brackets.');
}

function listAt(
  position: number,
  values: readonly Value[],
  call: BuiltinCall,
  context: Context,
): ListValue {
  const value = valueAt(position, values, call, context);
  return listOf(value, placeOf(position, call), context);
}

function scalarAt(
  position: number,
  values: readonly Value[],
  call: BuiltinCall,
  context: Context,
): Scalar {
  const value = valueAt(position, values, call, context);
  return asScalar(value, placeOf(position, call), context);
}

function count(list: ListValue, { span }: BuiltinCall): Value {
  return constant(list.elements.length, span);
}

function range(values: readonly Value[], call: BuiltinCall, context: Context): Value {
  const scalars = values.map((_, position) => scalarAt(position, values, call, context));
  const numbers = scalars.map((value, position) =>
    wholeNumber(value, placeOf(position, call), context),
  );
  if (numbers.length === 0) valueAt(0, values, call, context);
  const [from, to] =
    numbers.length === 1 ? [0, numbers[0] ?? 0] : [numbers[0] ?? 0, numbers[1] ?? 0];
  const step = numbers[2] ?? 1;
  if (step === 0) {
    const cause = 'the step of a range is not 0';
    throw new SourceError(context.source, placeOf(2, call).span, cause, 'Write `1` or `-1`.');
  }
  const length = Math.max(0, Math.ceil((to - from) / step));
  charge(length, call, context);
  const elements = Array.from({ length }, (_, i) => constant(from + i * step, call.span));
  return newList(
    elements,
    'list',
    scalars.some((value) => value.kind === 'node'),
  );
}

/** The elements one after the other, from the second argument on where there is one. */
function fold(
  operator: '+' | '*',
  values: readonly Value[],
  call: BuiltinCall,
  context: Context,
): Value {
  const { elements } = listAt(0, values, call, context);
  const start = values[1] === undefined ? undefined : scalarAt(1, values, call, context);
  const operands = [
    ...(start === undefined ? [] : [start]),
    ...elements.map((element) => asScalar(element, placeOf(0, call), context)),
  ];
  const [first, ...rest] = operands;
  if (first === undefined) return constant(operator === '+' ? 0 : 1, call.span);
  return rest.reduce<Scalar>((sum, next) => combine(operator, sum, next, call, context), first);
}

function combine(
  operator: Arithmetic['operator'],
  left: Scalar,
  right: Scalar,
  { span }: BuiltinCall,
  context: Context,
): Scalar {
  return apply(primitiveForOperator(operator), [left, right], { span }, context, (closed) => ({
    kind: 'arithmetic',
    operator,
    left: closed[0] as Expression,
    right: closed[1] as Expression,
    implicit: false,
    span,
  }));
}

function mean(values: readonly Value[], call: BuiltinCall, context: Context): Value {
  const { elements } = listAt(0, values, call, context);
  const sum = asScalar(fold('+', values, call, context), call, context);
  return combine('/', sum, constant(elements.length, call.span), call, context);
}

function dot(values: readonly Value[], call: BuiltinCall, context: Context): Value {
  const left = listAt(0, values, call, context);
  const right = listAt(1, values, call, context);
  if (left.elements.length !== right.elements.length) {
    throw new SourceError(
      context.source,
      call.span,
      `\`dot\` takes lists of the same length, and these have ${left.elements.length} and ${right.elements.length} elements`,
      'Give both the same length.',
    );
  }
  const products = left.elements.map((element, i) =>
    combine(
      '*',
      asScalar(element, placeOf(0, call), context),
      asScalar(right.elements[i] as Value, placeOf(1, call), context),
      call,
      context,
    ),
  );
  return fold('+', [newList(products)], call, context);
}

function enumerate(values: readonly Value[], call: BuiltinCall, context: Context): Value {
  const list = listAt(0, values, call, context);
  const start =
    values[1] === undefined
      ? 0
      : wholeNumber(scalarAt(1, values, call, context), placeOf(1, call), context);
  charge(list.elements.length, call, context);
  const pairs = list.elements.map((element, i) =>
    newList([constant(start + i, call.span), element], 'tuple'),
  );
  return newList(pairs, 'list', list.lengthDependsOnInput);
}

function zip(values: readonly Value[], call: BuiltinCall, context: Context): Value {
  const lists = values.map((_, position) => listAt(position, values, call, context));
  const length = lists.length === 0 ? 0 : Math.min(...lists.map((list) => list.elements.length));
  charge(length * lists.length, call, context);
  const rows = Array.from({ length }, (_, i) =>
    newList(
      lists.map((list) => list.elements[i] as Value),
      'tuple',
    ),
  );
  return newList(
    rows,
    'list',
    lists.some((list) => list.lengthDependsOnInput),
  );
}

function copy(
  form: ListValue['form'],
  values: readonly Value[],
  call: BuiltinCall,
  context: Context,
): Value {
  const [value] = values;
  if (value === undefined) return newList([], form);
  // np.array(3.0) is a number as well.
  if (isScalar(value)) return value;
  const list = listOf(value, placeOf(0, call), context);
  charge(list.elements.length, call, context);
  return newList(list.elements, form, list.lengthDependsOnInput);
}

function filled(
  number: number,
  values: readonly Value[],
  call: BuiltinCall,
  context: Context,
): Value {
  const length = scalarAt(0, values, call, context);
  const count = wholeNumber(length, placeOf(0, call), context);
  charge(Math.max(0, count), call, context);
  const elements = Array.from({ length: Math.max(0, count) }, () => constant(number, call.span));
  return newList(elements, 'array', length.kind === 'node');
}

/** `int(x)` goes towards 0; its derivative is that of the rounding, 0. */
function truncate(values: readonly Value[], call: BuiltinCall, context: Context): Value {
  const value = scalarAt(0, values, call, context);
  if (value.kind === 'constant') return constant(Math.trunc(value.primal), call.span);
  const holds = context.recorder.settle({
    operator: '<',
    left: value,
    right: constant(0, call.span),
    holds: value.primal < 0,
    span: call.span,
  });
  const name = holds ? 'ceil' : 'floor';
  return apply(primitiveNamed(name), [value], call, context, ([closed]) => closed as Expression);
}

function truth(values: readonly Value[], call: BuiltinCall, context: Context): Value {
  const value = valueAt(0, values, call, context);
  const holds = isScalar(value)
    ? holdsHere(value, placeOf(0, call), context)
    : context.beyond?.holds(value) === true;
  const { span } = call;
  const expression: Expression = { kind: 'truth', value: holds, span };
  return { kind: 'constant', primal: holds ? 1 : 0, expression, pieces: 1, names: [] };
}
