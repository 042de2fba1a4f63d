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
import type { Recorder, Value } from './recorder';
import type { ScopeId } from './trace';

/** The names in force, innermost first: of a call its parameters, then those of the program. */
export interface Names {
  readonly values: Map<string, Value>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly outer: Names | undefined;
}

export interface Context {
  readonly source: string;
  readonly recorder: Recorder;
  readonly names: Names;
  readonly scope: ScopeId;
  readonly effort: Effort;
}

/** How much a run has done and how deep it stands: what keeps any text from freezing a tab. */
export interface Effort {
  /** The most nodes that the list may grow to. */
  readonly budget: number;
  /** Pieces of expression evaluated so far. */
  spent: number;
  /** Pieces of expression around this one. */
  level: number;
}

export function startEffort(budget: number): Effort {
  return { budget, spent: 0, level: 0 };
}

/** Pieces evaluated for each node that the budget allows: constants and tests leave no nodes. */
const PIECES_PER_NODE = 20;

/** Deeper than the parser lets one expression be; calls add up. */
const DEEPEST_LEVEL = 1_200;

export function evaluate(expression: Expression, context: Context): Value {
  const { effort } = context;
  effort.spent += 1;
  if (effort.spent > effort.budget * PIECES_PER_NODE) throw tooLong(expression, context);
  if (effort.level >= DEEPEST_LEVEL) throw tooDeep(expression.span, context);
  effort.level += 1;
  const value = evaluatePiece(expression, context);
  effort.level -= 1;
  return value;
}

function tooLong(expression: Expression, context: Context): SourceError {
  return new SourceError(
    context.source,
    expression.span,
    `the function takes more than ${context.effort.budget} operations`,
    'Make it shorter, or call fewer functions inside each other.',
  );
}

function tooDeep(span: Span, context: Context): SourceError {
  return new SourceError(
    context.source,
    span,
    'calls and brackets stand too deep inside each other',
    'Give a function that calls itself a case in which it does not.',
  );
}

function evaluatePiece(expression: Expression, context: Context): Value {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return { kind: 'constant', primal: expression.value, expression, names: [] };
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

function constant(primal: number, span: Span): Value {
  const expression: Expression = { kind: 'number', value: primal, text: String(primal), span };
  return { kind: 'constant', primal, expression, names: [] };
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

/** Applies a primitive: to constants alone at once, else as a node of the list. */
function apply(
  primitive: Primitive,
  operands: readonly Value[],
  expression: Expression,
  context: Context,
  close: (operands: readonly Expression[]) => Expression,
): Value {
  const primal = primitive.evaluate(...operands.map((operand) => operand.primal));
  const closed: Expression[] = [];
  for (const operand of operands) {
    if (operand.kind === 'constant') closed.push(operand.expression);
  }
  if (closed.length === operands.length) {
    return { kind: 'constant', primal, expression: close(closed), names: [] };
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
  return runDefinition(definition, operands, { ...context, scope });
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
  if (first === undefined) return constant(1, expression.span);
  let left = evaluate(first, context);
  let closedLeft = first;
  let result: Value = constant(1, expression.span);
  for (const [position, operand] of rest.entries()) {
    const operator = operators[position] ?? '==';
    const right = evaluate(operand, context);
    const pair: Comparison = {
      ...expression,
      operands: [closedLeft, operand],
      operators: [operator],
    };
    result = apply(primitiveForOperator(operator), [left, right], pair, context, (closed) => ({
      ...pair,
      operands: closed,
    }));
    if (result.primal === 0) return result;
    left = right;
    closedLeft = operand;
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

function judgeComparison(test: Comparison, context: Context): Verdict {
  const values = test.operands.map((operand) => evaluate(operand, context));
  let holds = true;
  let atBorder = false;
  test.operators.forEach((operator, position) => {
    const left = values[position]?.primal ?? Number.NaN;
    const right = values[position + 1]?.primal ?? Number.NaN;
    holds &&= primitiveForOperator(operator).evaluate(left, right) !== 0;
    atBorder ||= left === right;
  });
  const dependsOnInput = values.some((value) => value.kind === 'node');
  return { holds, dependsOnInput, atBorder: atBorder && dependsOnInput };
}
