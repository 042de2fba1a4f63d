/**
 * Runs the expressions of a program, operation by operation, on values of a recorder.
 * Only what runs is recorded: of `a if c else b` one side, as Python does.
 */
import {
  assertNever,
  type Call,
  type Comparison,
  type Definition,
  type Expression,
  type Logical,
  SourceError,
  type Span,
} from '../language';
import {
  type Primitive,
  primitiveForCall,
  primitiveForOperator,
  primitiveNamed,
} from '../primitives';
import { enter, leave, type Standing, tooLong } from './effort';
import type { ConstantValue, Recorder, Value } from './recorder';
import type { ScopeId } from './trace';

/** The names in force, innermost first: of a call its parameters, then those of the program. */
export interface Names {
  readonly values: Map<string, Value>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly outer: Names | undefined;
}

export interface Context extends Standing {
  readonly recorder: Recorder;
  readonly names: Names;
  readonly scope: ScopeId;
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
      const operand = evaluate(expression.operand, context);
      return apply(primitiveNamed('neg'), [operand], expression, context, ([closed]) => ({
        ...expression,
        operand: closed ?? expression.operand,
      }));
    }
    case 'arithmetic': {
      const left = evaluate(expression.left, context);
      const right = evaluate(expression.right, context);
      const primitive = primitiveForOperator(expression.operator);
      return apply(primitive, [left, right], expression, context, ([l, r]) => ({
        ...expression,
        left: l ?? expression.left,
        right: r ?? expression.right,
      }));
    }
    case 'comparison':
      return compare(expression, context);
    case 'logical':
      return choose(expression, context);
    case 'not': {
      const operand = evaluate(expression.operand, context);
      const zero = constant(0, expression.span);
      return apply(primitiveNamed('eq'), [operand, zero], expression, context, ([closed]) => ({
        ...expression,
        operand: closed ?? expression.operand,
      }));
    }
    case 'conditional': {
      const { test, consequent, alternative } = expression;
      const outcome = decide(test, context, (held) =>
        held ? [consequent.span, alternative.span] : [alternative.span, consequent.span],
      );
      return evaluate(outcome ? consequent : alternative, context);
    }
    case 'call':
      return expression.target === 'definition'
        ? callDefinition(expression, context)
        : callVocabulary(expression, context);
    default:
      return assertNever(expression);
  }
}

function constant(primal: number, span: Span): ConstantValue {
  const expression: Expression = { kind: 'number', value: primal, text: String(primal), span };
  return { kind: 'constant', primal, expression, pieces: 1, names: [] };
}

function lookUp(name: string, span: Span, context: Context): Value {
  for (let names: Names | undefined = context.names; names !== undefined; names = names.outer) {
    const value = names.values.get(name);
    if (value !== undefined) return value;
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
function apply(
  primitive: Primitive,
  operands: readonly Value[],
  expression: Expression,
  context: Context,
  close: (operands: readonly Expression[]) => Expression,
): Value {
  const primal = primitive.evaluate(...operands.map((operand) => operand.primal));
  const constants = operands.filter((operand) => operand.kind === 'constant');
  if (constants.length === operands.length) {
    return foldedConstant(constants, primal, close(constants.map((each) => each.expression)));
  }
  if (context.recorder.length >= context.effort.budget) throw tooLong(expression, context);
  return context.recorder.operation(primitive, operands, primal, context.scope, expression.span);
}

function callVocabulary(call: Call, context: Context): Value {
  const { primitive, defaults } = primitiveForCall(call.callee, call.arguments.length);
  const given = call.arguments.map((argument) => evaluate(argument, context));
  const operands = [...given, ...defaults.map((value) => constant(value, call.calleeSpan))];
  return apply(primitive, operands, call, context, (closed) => ({
    ...call,
    arguments: closed.slice(0, given.length),
  }));
}

function callDefinition(call: Call, context: Context): Value {
  const definition = findDefinition(call.callee, context.names);
  if (definition === undefined) {
    throw new SourceError(
      context.source,
      call.calleeSpan,
      `${call.callee} is called before it is defined`,
      `Move the line ${call.callee}(…) = … above this one.`,
    );
  }
  const operands = call.arguments.map((argument) => evaluate(argument, context));
  const scope = context.recorder.openCall(call.callee, context.scope, call.span);
  const calls = { call, outer: context.calls };
  return runDefinition(definition, operands, { ...context, scope, calls });
}

/** Runs the body of a definition on its operands, in the names of the whole program. */
export function runDefinition(
  definition: Definition,
  operands: readonly Value[],
  context: Context,
): Value {
  const values = new Map<string, Value>();
  definition.parameters.forEach((parameter, position) => {
    const operand = operands[position];
    if (operand !== undefined) values.set(parameter.name, operand);
  });
  const names: Names = { values, definitions: new Map(), outer: outermost(context.names) };
  for (const statement of definition.body) {
    if (statement.kind === 'return') return evaluate(statement.value, { ...context, names });
  }
  throw new SourceError(
    context.source,
    definition.nameSpan,
    `${definition.name} returns no value`,
    'Write what it returns.',
  );
}

function findDefinition(name: string, names: Names | undefined): Definition | undefined {
  if (names === undefined) return undefined;
  return names.definitions.get(name) ?? findDefinition(name, names.outer);
}

function outermost(names: Names): Names {
  return names.outer === undefined ? names : outermost(names.outer);
}

/** `a < b <= c` as a number: 1 or 0. Python's meaning: the first comparison that fails decides. */
function compare(expression: Comparison, context: Context): Value {
  const { operands, operators } = expression;
  const [first, ...rest] = operands;
  let result: Value = constant(1, expression.span);
  if (first === undefined) return result;
  let left = evaluate(first, context);
  for (const [position, operand] of rest.entries()) {
    const operator = operators[position] ?? '==';
    const right = evaluate(operand, context);
    const primitive = primitiveForOperator(operator);
    result = apply(primitive, [left, right], expression, context, (closed) => ({
      ...expression,
      operands: closed,
      operators: [operator],
    }));
    if (result.primal === 0) return result;
    left = right;
  }
  return result;
}

/** `a and b`, `a or b` as values: the side that decides, as in Python. */
function choose(expression: Logical, context: Context): Value {
  const left = evaluate(expression.left, context);
  const holds = left.primal !== 0;
  const keepsLeft = expression.operator === 'and' ? !holds : holds;
  context.recorder.branch({
    test: expression.left.span,
    outcome: holds,
    taken: (keepsLeft ? expression.left : expression.right).span,
    notTaken: (keepsLeft ? expression.right : expression.left).span,
    dependsOnInput: left.kind === 'node',
    atBorder: left.kind === 'node' && left.primal === 0,
  });
  return keepsLeft ? left : evaluate(expression.right, context);
}

interface Verdict {
  readonly holds: boolean;
  readonly dependsOnInput: boolean;
  readonly atBorder: boolean;
}

/** Computes a test and records which way was taken; the test's own operations leave no node. */
function decide(
  test: Expression,
  context: Context,
  ways: (holds: boolean) => readonly [taken: Span, notTaken: Span],
): boolean {
  const mark = context.recorder.mark();
  const verdict = judge(test, context);
  context.recorder.rollBack(mark);
  const [taken, notTaken] = ways(verdict.holds);
  context.recorder.branch({
    test: test.span,
    outcome: verdict.holds,
    taken,
    notTaken,
    dependsOnInput: verdict.dependsOnInput,
    atBorder: verdict.atBorder,
  });
  return verdict.holds;
}

/** Whether a test holds, and whether it stands at a border where another point decides otherwise. */
function judge(test: Expression, context: Context): Verdict {
  enter(test, context);
  const verdict = judgePiece(test, context);
  leave(context);
  return verdict;
}

function judgePiece(test: Expression, context: Context): Verdict {
  switch (test.kind) {
    case 'comparison':
      return judgeComparison(test, context);
    case 'not': {
      const verdict = judge(test.operand, context);
      return { ...verdict, holds: !verdict.holds };
    }
    case 'logical': {
      const left = judge(test.left, context);
      const decided = test.operator === 'and' ? !left.holds : left.holds;
      if (decided) return left;
      const right = judge(test.right, context);
      return {
        holds: right.holds,
        dependsOnInput: left.dependsOnInput || right.dependsOnInput,
        atBorder: left.atBorder || right.atBorder,
      };
    }
    default: {
      const value = evaluate(test, context);
      const dependsOnInput = value.kind === 'node';
      return {
        holds: value.primal !== 0,
        dependsOnInput,
        atBorder: dependsOnInput && value.primal === 0,
      };
    }
  }
}

/** What stands behind the first comparison that fails is not computed, and has no border. */
function judgeComparison({ operands, operators }: Comparison, context: Context): Verdict {
  const [first, ...rest] = operands;
  let left = first === undefined ? undefined : evaluate(first, context);
  let verdict: Verdict = { holds: true, dependsOnInput: false, atBorder: false };
  for (const [position, operand] of rest.entries()) {
    const right = evaluate(operand, context);
    if (left === undefined) return verdict;
    const varies = left.kind === 'node' || right.kind === 'node';
    const { evaluate: holds } = primitiveForOperator(operators[position] ?? '==');
    verdict = {
      holds: holds(left.primal, right.primal) !== 0,
      dependsOnInput: verdict.dependsOnInput || varies,
      atBorder: verdict.atBorder || (varies && left.primal === right.primal),
    };
    if (!verdict.holds) return verdict;
    left = right;
  }
  return verdict;
}
