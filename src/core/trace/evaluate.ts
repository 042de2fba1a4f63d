/**
 * Runs the expressions of a program, operation by operation, on values of a recorder.
 * Only what runs is recorded: of `a if c else b` one side, as Python does. What programs have
 * beyond formulas is left to `Context.beyond`, so that formulas can do without it.
 */
import {
  type Arithmetic,
  assertNever,
  type Call,
  type Expression,
  type Negation,
  type Not,
  type ProgramExpression,
  SourceError,
  type Span,
} from '../language';
import {
  type Primitive,
  primitiveForCall,
  primitiveForOperator,
  primitiveNamed,
} from '../primitives';
import { choose, compare, decide } from './decide';
import { deepen, enter, leave, type Standing, tooLong } from './effort';
import type { Recorder } from './recorder';
import type { ScopeId } from './trace';
import {
  type ConstantValue,
  describeValue,
  type FunctionValue,
  isScalar,
  type Scalar,
  type Value,
} from './values';

/** The names in force, innermost first: of a call its parameters, then those around it. */
export interface Names {
  readonly values: Map<string, Value>;
  readonly outer: Names | undefined;
  /** The names that a function gives values to: these never mean those around it. */
  readonly own?: ReadonlySet<string>;
}

export interface Context extends Standing {
  readonly recorder: Recorder;
  readonly names: Names;
  readonly scope: ScopeId;
  /** Undefined for formulas. */
  readonly beyond?: Beyond;
  /** Whether operations with derivatives of their own are compared with differences as they run. */
  readonly checksOwn?: boolean;
}

/** How a program goes on where formulas have no meaning. */
export interface Beyond {
  readonly evaluate: (expression: ProgramExpression, context: Context) => Value;
  /** Calls of definitions, of functions on lists, and of operations on a list of operands. */
  readonly call: (call: Call, context: Context) => Value;
  /** Arithmetic of which one side is no number. */
  readonly combine: (
    expression: Arithmetic,
    left: Value,
    right: Value,
    context: Context,
  ) => Value | undefined;
  /** The negative of what is no number; undefined where it has none. */
  readonly negate: (expression: Negation, value: Value, context: Context) => Value | undefined;
  /** Whether a value that is no number holds as a test: a list with elements does. */
  readonly holds: (value: Value) => boolean | undefined;
}

export function evaluate(expression: Expression, context: Context): Value {
  enter(expression, context);
  const value = evaluatePiece(expression, context);
  leave(context);
  return value;
}

function evaluatePiece(expression: Expression, context: Context): Value {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return { kind: 'constant', primal: expression.value, expression, pieces: 1, names: [] };
    case 'name':
      return lookUp(expression.name, expression.span, context);
    case 'negation': {
      const value = evaluate(expression.operand, context);
      const negated = isScalar(value)
        ? undefined
        : context.beyond?.negate(expression, value, context);
      return negated ?? negate(expression, asScalar(value, expression.operand, context), context);
    }
    case 'arithmetic':
      return evaluateArithmetic(expression, context);
    case 'comparison':
      return compare(expression, context);
    case 'logical':
      return choose(expression, context);
    case 'not':
      return evaluateNot(expression, context);
    case 'conditional': {
      const { test, consequent, alternative } = expression;
      const { holds } = decide('conditional', test, context, (held) =>
        held ? [consequent.span, alternative.span] : [alternative.span, consequent.span],
      );
      return evaluate(holds ? consequent : alternative, context);
    }
    case 'call':
      if (context.beyond !== undefined) return context.beyond.call(expression, context);
      return expression.target === 'definition'
        ? callFormula(expression, context)
        : callVocabulary(expression, context);
    case 'truth':
    case 'list':
    case 'subscript':
    case 'slice':
    case 'comprehension':
    case 'lambda':
    case 'application':
    case 'method':
      if (context.beyond !== undefined) return context.beyond.evaluate(expression, context);
      throw new RangeError(`formulas have no ${expression.kind}`);
    default:
      return assertNever(expression);
  }
}

export function negate(expression: Negation, operand: Scalar, context: Context): Scalar {
  return apply(primitiveNamed('neg'), [operand], expression, context, ([closed]) => ({
    ...expression,
    operand: closed ?? expression.operand,
  }));
}

/** @throws SourceError where the value is a list, a function or nothing */
export function evaluateScalar(expression: Expression, context: Context): Scalar {
  return asScalar(evaluate(expression, context), expression, context);
}

/** @throws SourceError where the value is no number */
export function asScalar(
  value: Value,
  { span }: { readonly span: Span },
  { source }: Context,
): Scalar {
  if (isScalar(value)) return value;
  throw new SourceError(
    source,
    span,
    `this is ${describeValue(value)}, and a number is needed here`,
    value.kind === 'list'
      ? 'Take an element, such as `xs[0]`, or write `[… for v in xs]` for each of them.'
      : value.kind === 'nothing'
        ? 'End the function with `return` and a value.'
        : 'Call it with brackets, such as `f(x)`.',
  );
}

export function constant(primal: number, span: Span): ConstantValue {
  const expression: Expression = { kind: 'number', value: primal, text: String(primal), span };
  return { kind: 'constant', primal, expression, pieces: 1, names: [] };
}

function lookUp(name: string, span: Span, context: Context): Value {
  for (let names: Names | undefined = context.names; names !== undefined; names = names.outer) {
    const value = names.values.get(name);
    if (value !== undefined) return value;
    if (names.own?.has(name)) break;
  }
  throw new SourceError(
    context.source,
    span,
    `${name} is used before it has a value`,
    `Give ${name} a value in a line above.`,
  );
}

/** A constant that is made of more pieces than this is its number: nobody reads it as written. */
const MOST_PIECES = 100;

function foldedConstant(
  operands: readonly ConstantValue[],
  primal: number,
  expression: Expression,
): ConstantValue {
  const pieces = operands.reduce((sum, { pieces: own }) => sum + own, 1);
  if (pieces <= MOST_PIECES) return { kind: 'constant', primal, expression, pieces, names: [] };
  return constant(primal, expression.span);
}

/** Applies a primitive: to constants alone at once, else as a node of the list. */
export function apply(
  primitive: Primitive,
  operands: readonly Scalar[],
  { span }: { readonly span: Span },
  context: Context,
  close: (operands: readonly Expression[]) => Expression,
): Scalar {
  const primal = primalOf(primitive, operands);
  if (areConstants(operands)) {
    return foldedConstant(operands, primal, close(operands.map((each) => each.expression)));
  }
  if (context.recorder.operations >= context.effort.budget) throw tooLong({ span }, context);
  return context.recorder.operation(primitive, operands, primal, context.scope, span);
}

/** Most operations have one operand or two: these need no list of numbers. */
function primalOf({ evaluate: valueAt }: Primitive, operands: readonly Scalar[]): number {
  const [first, second] = operands;
  if (operands.length === 1 && first !== undefined) return valueAt(first.primal);
  if (operands.length === 2 && first !== undefined && second !== undefined) {
    return valueAt(first.primal, second.primal);
  }
  return valueAt(...operands.map(({ primal }) => primal));
}

function areConstants(operands: readonly Scalar[]): operands is readonly ConstantValue[] {
  return operands.every(({ kind }) => kind === 'constant');
}

function evaluateArithmetic(expression: Arithmetic, context: Context): Value {
  const left = evaluate(expression.left, context);
  const right = evaluate(expression.right, context);
  const combined =
    isScalar(left) && isScalar(right)
      ? undefined
      : context.beyond?.combine(expression, left, right, context);
  if (combined !== undefined) return combined;
  const l = asScalar(left, expression.left, context);
  const r = asScalar(right, expression.right, context);
  return combineScalars(expression, l, r, context);
}

/** `left + right` and the like, of numbers. */
export function combineScalars(
  expression: Arithmetic,
  left: Scalar,
  right: Scalar,
  context: Context,
): Scalar {
  const primitive = primitiveForOperator(expression.operator);
  return apply(primitive, [left, right], expression, context, ([l, r]) => ({
    ...expression,
    left: l ?? expression.left,
    right: r ?? expression.right,
  }));
}

function evaluateNot(expression: Not, context: Context): Value {
  const value = evaluate(expression.operand, context);
  const held = isScalar(value) ? undefined : context.beyond?.holds(value);
  if (held !== undefined) return constant(held ? 0 : 1, expression.span);
  const operand = asScalar(value, expression.operand, context);
  const zero = constant(0, expression.span);
  return apply(primitiveNamed('eq'), [operand, zero], expression, context, ([closed]) => ({
    ...expression,
    operand: closed ?? expression.operand,
  }));
}

/** A call of an operation of the table, with a number for each of its arguments. */
export function callVocabulary(call: Call, context: Context): Value {
  const given = call.arguments.map((argument) => evaluateScalar(argument, context));
  return applyVocabulary(call, given, context);
}

/** The operation behind a call, on operands that are there already. */
export function applyVocabulary(call: Call, given: readonly Scalar[], context: Context): Scalar {
  const { primitive, defaults } = primitiveForCall(call.callee, given.length);
  const operands = [...given, ...defaults.map((value) => constant(value, call.calleeSpan))];
  return apply(primitive, operands, call, context, (closed) => ({
    ...call,
    arguments: closed.slice(0, given.length),
  }));
}

function callFormula(call: Call, context: Context): Value {
  const definition = findFunction(call.callee, context.names);
  if (definition === undefined) {
    throw new SourceError(
      context.source,
      call.calleeSpan,
      `${call.callee} is called before it is defined`,
      `Move the line ${call.callee}(…) = … above this one.`,
    );
  }
  const operands = call.arguments.map((argument) => evaluate(argument, context));
  const { recorder } = context;
  const { callee, span } = call;
  const scope = recorder.openCall(context.scope, callee, span);
  const inside: Context = { ...context, scope, calls: { call, outer: context.calls } };
  deepen(inside);
  const value = runFormula(definition, operands, inside);
  recorder.close(scope);
  return value;
}

/** Runs a definition of one line on its operands, in the names around it. */
export function runFormula(
  { source: definition, names: outer }: FunctionValue,
  operands: readonly Value[],
  context: Context,
): Value {
  const values = new Map<string, Value>();
  definition.parameters.forEach((parameter, position) => {
    const operand = operands[position];
    if (operand !== undefined) values.set(parameter.name, operand);
  });
  const result = definition.kind === 'definition' ? definition.body[0] : undefined;
  if (result?.kind !== 'return') throw new RangeError('a formula has one value');
  context.recorder.visit(result.span.from);
  return evaluate(result.value, { ...context, names: { values, outer } });
}

export function findFunction(name: string, innermost: Names): FunctionValue | undefined {
  for (let names: Names | undefined = innermost; names !== undefined; names = names.outer) {
    const value = names.values.get(name);
    if (value?.kind === 'function') return value;
    if (names.own?.has(name)) return undefined;
  }
  return undefined;
}
