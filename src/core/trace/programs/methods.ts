/** `xs.append(v)` and the like: lists are changed in place, and numbers take operations as methods. */
import { type MethodCall, SourceError } from '../../language';
import { vocabulary } from '../../primitives';
import { applyVocabulary, asScalar, type Context, evaluate } from '../evaluate';
import { isScalar, type ListValue, type Value } from '../values';
import { applyBuiltin, isBuiltin } from './builtins';
import { charge, elementsOf, extend, indexOf, newList, wholeNumber } from './lists';

/** Pieces of work that an element which gets a name of its own takes. */
const APPENDING = 10;

const NOTHING: Value = { kind: 'nothing' };

export function callMethod(call: MethodCall, context: Context): Value {
  const object = evaluate(call.object, context);
  const values = call.arguments.map((argument) => evaluate(argument, context));
  if (object.kind === 'list') return callOnList(call, object, values, context);
  const signature = vocabulary.functions.get(call.method);
  if (!isScalar(object) || signature === undefined) throw unknown(call, context);
  const { name, least, most } = signature;
  const count = values.length + 1;
  if (count < least || count > most) throw unknown(call, context);
  const operands = [object, ...values].map((value, position) =>
    asScalar(value, call.arguments[position - 1] ?? call, context),
  );
  const asCall = {
    kind: 'call',
    callee: name,
    target: 'vocabulary',
    arguments: [call.object, ...call.arguments],
    calleeSpan: call.span,
    span: call.span,
  } as const;
  return applyVocabulary(asCall, operands, context);
}

function callOnList(
  call: MethodCall,
  list: ListValue,
  values: readonly Value[],
  context: Context,
): Value {
  const { recorder } = context;
  const [first, second] = values;
  const reads = call.method === 'copy' || isBuiltin(call.method);
  if (!reads && list.form === 'tuple') {
    const cause = 'a tuple cannot be changed';
    throw new SourceError(context.source, call.span, cause, 'Make it a list with `[` and `]`.');
  }
  const at = (index: Value): number => indexOf(list, index, placeOf(call), context);
  switch (call.method) {
    case 'append':
      if (first === undefined) throw unknown(call, context);
      recorder.change();
      charge(APPENDING, call, context);
      list.elements.push(named(call, list, first, context));
      return NOTHING;
    case 'extend':
      if (first === undefined) throw unknown(call, context);
      extend(list, elementsOf(first, call.arguments[0] ?? call, context), call, context);
      return NOTHING;
    case 'insert': {
      if (first === undefined || second === undefined) throw unknown(call, context);
      recorder.change();
      const place = call.arguments[0] ?? call;
      list.elements.splice(wholeNumber(asScalar(first, place, context), place, context), 0, second);
      return NOTHING;
    }
    case 'pop': {
      recorder.change();
      const index = first === undefined ? list.elements.length - 1 : at(first);
      const [taken] = list.elements.splice(index, 1);
      if (taken !== undefined) return taken;
      const cause = 'this list is empty';
      throw new SourceError(context.source, call.span, cause, 'Append an element before.');
    }
    case 'reverse':
      recorder.change();
      list.elements.reverse();
      return NOTHING;
    case 'copy':
      return newList(list.elements, list.form, list.lengthDependsOnInput);
    default:
      if (!isBuiltin(call.method)) throw unknown(call, context);
      return applyBuiltin(
        { callee: call.method, arguments: [call.object, ...call.arguments], span: call.span },
        [list, ...values],
        context,
      );
  }
}

/** An appended number is named after its place: `xs[3]`. */
function named(call: MethodCall, list: ListValue, value: Value, context: Context): Value {
  if (!isScalar(value)) return value;
  const { from, to } = call.object.span;
  const name = `${context.source.slice(from, to)}[${list.elements.length}]`;
  return context.recorder.bind(name, value, context.scope, call.span);
}

function placeOf(call: MethodCall) {
  return { index: call.arguments[0] ?? call.object, span: call.span };
}

function unknown({ method, span }: MethodCall, { source }: Context): SourceError {
  return new SourceError(
    source,
    span,
    `\`.${method}(…)\` is not read here`,
    'Lists have `append`, `extend`, `insert`, `pop`, `reverse` and `copy`.',
  );
}
