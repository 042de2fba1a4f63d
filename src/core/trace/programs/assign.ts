/** Gives a value to what stands to the left of `=`: names, elements of lists, several at once. */
import type { AugmentedAssignment, Span, Subscript, Target } from '../../language';
import { SourceError } from '../../language';
import { primitiveForOperator } from '../../primitives';
import { apply, asScalar, type Context, evaluate } from '../evaluate';
import { isScalar, type ListValue, type Value } from '../values';
import { combineLists } from './listArithmetic';
import { elementsOf, extend, indexOf, listOf } from './lists';

/**
 * @param statement what an occurrence of the name is recorded with
 * @param isRecorded whether this counts as a value of the program: a loop's own counter does not
 */
export function assign(
  target: Target,
  value: Value,
  statement: Span,
  context: Context,
  isRecorded = true,
): void {
  switch (target.kind) {
    case 'name':
      context.names.values.set(
        target.name,
        isRecorded ? bind(target.name, value, statement, context) : value,
      );
      return;
    case 'tuple': {
      const elements = elementsOf(value, target, context);
      if (elements.length !== target.elements.length) {
        throw new SourceError(
          context.source,
          target.span,
          `${target.elements.length} names stand here for ${elements.length} values`,
          'Write as many names as there are values.',
        );
      }
      // A swap reads all its values before it gives any name a new one.
      target.elements.forEach((inner, position) => {
        assign(inner, elements[position] as Value, statement, context, isRecorded);
      });
      return;
    }
    case 'subscript':
      assignElement(target, value, statement, context);
  }
}

/** Names a value after what it is assigned to; the elements of a list after their places. */
function bind(name: string, value: Value, statement: Span, context: Context): Value {
  const { recorder, scope } = context;
  if (isScalar(value)) return recorder.bind(name, value, scope, statement);
  if (value.kind === 'list') nameElements(name, value, context);
  return value;
}

function nameElements(name: string, list: ListValue, context: Context): void {
  if (list.isNamed) return;
  list.isNamed = true;
  list.elements.forEach((element, index) => {
    const own = `${name}[${index}]`;
    if (element.kind === 'node') context.recorder.nameIfNameless(element, own);
    else if (element.kind === 'list') nameElements(own, element, context);
  });
}

function assignElement(target: Subscript, value: Value, statement: Span, context: Context): void {
  const list = changeable(evaluate(target.list, context), target, context);
  const index = indexOf(list, evaluate(target.index, context), target, context);
  list.elements[index] = bind(`${nameOf(target, context)}[${index}]`, value, statement, context);
  context.recorder.change();
}

/** `xs` of `xs[i]`, as it is written. */
function nameOf({ list }: Subscript, { source }: Context): string {
  return source.slice(list.span.from, list.span.to);
}

export function changeable(value: Value, target: Subscript, context: Context): ListValue {
  const list = listOf(value, target.list, context);
  if (list.form !== 'tuple') return list;
  throw new SourceError(
    context.source,
    target.list.span,
    'a tuple cannot be changed',
    'Write it with `[` and `]` where it is made, then it is a list.',
  );
}

/** `a += b`: the old value is read, then the name gets the new one; a list changes in place. */
export function augment(statement: AugmentedAssignment, context: Context): void {
  const { target, value, span } = statement;
  if (target.kind === 'name') {
    const before = evaluate(target, context);
    const added = evaluate(value, context);
    if (changesInPlace(before, added, statement, context)) return;
    assign(target, combine(before, added, statement, context), span, context);
    return;
  }
  const list = changeable(evaluate(target.list, context), target, context);
  const index = indexOf(list, evaluate(target.index, context), target, context);
  const before = list.elements[index] as Value;
  const added = evaluate(value, context);
  if (changesInPlace(before, added, statement, context)) return;
  const sum = combine(before, added, statement, context);
  list.elements[index] = bind(`${nameOf(target, context)}[${index}]`, sum, span, context);
  context.recorder.change();
}

/** `xs += ys` and `xs *= 2` leave the same list, longer: all its names see it. */
function changesInPlace(
  before: Value,
  added: Value,
  statement: AugmentedAssignment,
  context: Context,
): boolean {
  const { operator, value } = statement;
  if (before.kind !== 'list' || before.form !== 'list') return false;
  if (operator === '+') {
    extend(before, elementsOf(added, value, context), statement, context);
    return true;
  }
  const made = combine(before, added, statement, context);
  if (made.kind !== 'list') return false;
  before.elements.length = 0;
  extend(before, made.elements, statement, context);
  return true;
}

function combine(
  before: Value,
  added: Value,
  { target, operator, value, span }: AugmentedAssignment,
  context: Context,
): Value {
  const arithmetic = {
    kind: 'arithmetic',
    operator,
    left: target,
    right: value,
    implicit: false,
    span,
  } as const;
  if (!isScalar(before) || !isScalar(added)) {
    const combined = combineLists(arithmetic, before, added, context);
    if (combined !== undefined) return combined;
  }
  const operands = [asScalar(before, target, context), asScalar(added, value, context)];
  return apply(primitiveForOperator(operator), operands, { span }, context, ([l, r]) => ({
    ...arithmetic,
    left: l ?? target,
    right: r ?? value,
  }));
}
