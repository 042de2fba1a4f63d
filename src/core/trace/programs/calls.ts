/** Calls of functions: of the text, of the table of operations, of the language's own for lists. */
import {
  type Application,
  type Call,
  type Expression,
  type KeywordArgument,
  type MainStatement,
  SourceError,
  type Span,
} from '../../language';
import { primitiveNamed } from '../../primitives';
import { deepen, enter, leave } from '../effort';
import {
  applyVocabulary,
  asScalar,
  type Context,
  evaluate,
  findFunction,
  type Names,
} from '../evaluate';
import { describeValue, type FunctionValue, isScalar, type ListValue, type Value } from '../values';
import { mapArray } from './arrays';
import { callBuiltin } from './builtins';
import { newList } from './lists';
import { ownNamesOf } from './ownNames';
import { applyOwnOperation } from './ownOperation';
import { returned, runBlock } from './statements';

export function callNamed(call: Call, context: Context): Value {
  switch (call.target) {
    case 'definition': {
      const found = findFunction(call.callee, context.names);
      if (found !== undefined) return applyTo(found, call, call.keywords ?? [], context);
      throw new SourceError(
        context.source,
        call.calleeSpan,
        `${call.callee} is called before it is defined`,
        `Move the definition of ${call.callee} above this line.`,
      );
    }
    case 'builtin':
      return callBuiltin(call, context);
    case 'vocabulary':
      return callOperation(call, context);
  }
}

/** A call of a value that is a function. */
export function applyFunction(application: Application, context: Context): Value {
  const value = evaluate(application.function, context);
  if (value.kind === 'function') {
    return applyTo(value, application, application.keywords, context);
  }
  const { span } = application.function;
  throw new SourceError(
    context.source,
    span,
    `this is ${describeValue(value)} and not a function, so it cannot be called`,
    isScalar(value) ? 'Write `*` before the bracket for a product.' : 'Call a function.',
  );
}

interface Arguments {
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

function applyTo(
  called: FunctionValue,
  call: Arguments,
  keywords: readonly KeywordArgument[],
  context: Context,
): Value {
  const given = call.arguments.map((argument) => evaluate(argument, context));
  const named = keywords.map(({ name, value }) => [name, evaluate(value, context)] as const);
  const values = bindArguments(called, given, new Map(named), call.span, context);
  const { source } = called;
  if (source.kind === 'definition' && source.derivatives !== undefined) {
    return applyOwnOperation(called, values, call.span, context);
  }
  const { recorder } = context;
  const callee = called.name;
  const scope = recorder.openCall(context.scope, callee, call.span);
  const calls = { call: { callee, span: call.span }, outer: context.calls };
  const value = runBody(called, values, { ...context, scope, calls });
  recorder.close(scope);
  return value;
}

/** Python's order: by place, then by name, then what was left out by its default. */
function bindArguments(
  { source: definition, name, defaults }: FunctionValue,
  given: readonly Value[],
  named: ReadonlyMap<string, Value>,
  span: Span,
  { source }: Context,
): ReadonlyMap<string, Value> {
  const { parameters } = definition;
  const error = (cause: string, nextMove: string) => new SourceError(source, span, cause, nextMove);
  if (given.length > parameters.length) {
    throw error(
      `\`${name}\` takes ${countOf(parameters.length)}, and this call has ${given.length}`,
      'Remove what is too much.',
    );
  }
  const values = new Map(
    given.map((value, position) => [parameters[position]?.name ?? '', value] as const),
  );
  for (const [key, value] of named) {
    if (values.has(key)) throw error(`\`${key}\` is given twice in this call`, 'Remove one.');
    if (!parameters.some((parameter) => parameter.name === key)) {
      throw error(`\`${name}\` has no parameter \`${key}\``, 'Remove it from the call.');
    }
    values.set(key, value);
  }
  for (const parameter of parameters) {
    if (values.has(parameter.name)) continue;
    const left = defaults.get(parameter.name);
    if (left === undefined) {
      throw error(`\`${parameter.name}\` is missing in this call of \`${name}\``, 'Add it.');
    }
    values.set(parameter.name, left);
  }
  return values;
}

function countOf(parameters: number): string {
  return parameters === 1 ? '1 argument' : `${parameters} arguments`;
}

/** Runs the function that is drawn on the inputs, in no scope of its own. */
export function callWithValues(
  drawn: FunctionValue,
  inputs: ReadonlyMap<string, Value>,
  context: Context,
  { span }: MainStatement,
): Value {
  const values = bindArguments(drawn, [], inputs, span, context);
  const { source } = drawn;
  if (source.kind === 'definition' && source.derivatives !== undefined) {
    return applyOwnOperation(drawn, values, span, context);
  }
  return runBody(drawn, values, context);
}

/** Runs the body of a function in names of its own, one level deeper. */
export function runBody(
  { source: definition, names: outer }: FunctionValue,
  values: ReadonlyMap<string, Value>,
  context: Context,
): Value {
  const own = definition.kind === 'definition' ? { own: ownNamesOf(definition) } : {};
  const names: Names = { values: new Map(values), outer, ...own };
  const inside: Context = { ...context, names, loops: undefined };
  enter(definition, inside);
  deepen(inside);
  const value =
    definition.kind === 'lambda'
      ? evaluate(definition.value, inside)
      : returned(runBlock(definition.body, inside));
  leave(inside);
  return value;
}

/**
 * An operation of the table. `max(xs)` takes the elements of a list as its operands; an operation
 * of one operand works on each element, as in NumPy.
 */
function callOperation(call: Call, context: Context): Value {
  const given = call.arguments.map((argument) => evaluate(argument, context));
  const [first] = given;
  if (first?.kind === 'list') {
    const { arity } = primitiveNamed(call.callee);
    if (arity.most === Number.POSITIVE_INFINITY && given.length === 1) {
      return reduceList(call, first, context);
    }
    if (given.length === 1) {
      return mapArray(first, (element) =>
        applyVocabulary(call, [asScalar(element, call, context)], context),
      );
    }
  }
  return applyVocabulary(
    call,
    given.map((value, position) => asScalar(value, call.arguments[position] ?? call, context)),
    context,
  );
}

/** Operands of one operation at most: every partial of it reads all of them. */
const MOST_OPERANDS = 100;

/** `max(xs)`, `min(xs)`, `logsumexp(xs)`: of long lists in stages, which gives the same value. */
function reduceList(call: Call, { elements }: ListValue, context: Context): Value {
  if (elements.length === 0) {
    throw new SourceError(
      context.source,
      call.span,
      `\`${call.callee}\` of an empty list has no value`,
      'Give the list at least one element.',
    );
  }
  const operands = elements.map((element) => asScalar(element, call, context));
  if (operands.length <= MOST_OPERANDS) return applyVocabulary(call, operands, context);
  const stages: Value[] = [];
  for (let from = 0; from < operands.length; from += MOST_OPERANDS) {
    stages.push(applyVocabulary(call, operands.slice(from, from + MOST_OPERANDS), context));
  }
  return reduceList(call, newList(stages), context);
}
