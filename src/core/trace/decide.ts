/**
 * Tests and the ways that they choose. A test is computed, and which way was taken is recorded;
 * the test's own operations leave no node, because no derivative flows through them.
 */
import type { Comparison, Expression, Logical, Span } from '../language';
import { primitiveForOperator } from '../primitives';
import { enter, leave } from './effort';
import { apply, type Context, constant, evaluate, evaluateScalar } from './evaluate';
import type { Branch } from './trace';
import { isScalar, type Scalar, type Value } from './values';

/** `a < b <= c` as a number: 1 or 0. Python's meaning: the first comparison that fails decides. */
export function compare(expression: Comparison, context: Context): Value {
  const { operands, operators } = expression;
  const [first, ...rest] = operands;
  let result: Value = constant(1, expression.span);
  if (first === undefined) return result;
  let left = evaluateScalar(first, context);
  for (const [position, operand] of rest.entries()) {
    const operator = operators[position] ?? '==';
    const right = evaluateScalar(operand, context);
    const primitive = primitiveForOperator(operator);
    result = apply(primitive, [left, right], expression, context, (closed) => ({
      ...expression,
      operands: closed,
      operators: [operator],
    }));
    if (position === rest.length - 1) return result;
    if (!holdsHere(result, operand, context)) return result;
    left = right;
  }
  return result;
}

/** Whether a number holds as a test: every one but 0 does. */
export function holdsHere(
  value: Scalar,
  { span }: { readonly span: Span },
  { recorder }: Context,
): boolean {
  const holds = value.primal !== 0;
  if (value.kind === 'constant') return holds;
  return recorder.settle({ operator: '!=', left: value, right: constant(0, span), holds, span });
}

/** `a and b`, `a or b` as values: the side that decides, as in Python. */
export function choose(expression: Logical, context: Context): Value {
  const left = evaluate(expression.left, context);
  const holds = isScalar(left)
    ? holdsHere(left, expression.left, context)
    : (context.beyond?.holds(left) ?? true);
  const keepsLeft = expression.operator === 'and' ? !holds : holds;
  const varies = left.kind === 'node';
  context.recorder.branch({
    kind: 'logical',
    test: expression.left.span,
    outcome: holds,
    taken: (keepsLeft ? expression.left : expression.right).span,
    notTaken: (keepsLeft ? expression.right : expression.left).span,
    dependsOnInput: varies,
    atBorder: varies && left.primal === 0,
    isEquality: false,
    sides: [],
    reads: varies ? [left.id] : [],
    scope: context.scope,
    at: context.recorder.length,
  });
  return keepsLeft ? left : evaluate(expression.right, context);
}

interface Verdict {
  readonly holds: boolean;
  readonly dependsOnInput: boolean;
  readonly atBorder: boolean;
  readonly isEquality: boolean;
  /** Of the comparison that decided. */
  readonly sides: readonly number[];
  readonly looksAt: readonly Scalar[];
}

type Ways = readonly [taken: Span | undefined, notTaken: Span | undefined];

export interface Decision {
  readonly holds: boolean;
  readonly dependsOnInput: boolean;
}

/** Computes a test and records which way was taken. */
export function decide(
  kind: Branch['kind'],
  test: Expression,
  context: Context,
  ways: (holds: boolean) => Ways,
): Decision {
  const { recorder, scope } = context;
  const mark = recorder.mark();
  const verdict = judge(test, context);
  const { holds, dependsOnInput } = verdict;
  const reads = recorder.readsBefore(mark, verdict.looksAt);
  recorder.rollBack(mark, scope);
  const [taken, notTaken] = ways(holds);
  // Field by field: a loop decides once an iteration, and copies of objects are slow.
  recorder.branch({
    kind,
    test: test.span,
    outcome: holds,
    taken,
    notTaken,
    dependsOnInput,
    atBorder: verdict.atBorder,
    isEquality: verdict.isEquality,
    sides: verdict.sides,
    reads,
    scope,
    at: recorder.length,
  });
  return { holds, dependsOnInput };
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
      return after(left, judge(test.right, context));
    }
    default:
      return judgeValue(evaluate(test, context), test, context);
  }
}

/** The second of two verdicts decides; the ways to it count as well. */
function after(first: Verdict, second: Verdict): Verdict {
  return {
    holds: second.holds,
    dependsOnInput: first.dependsOnInput || second.dependsOnInput,
    atBorder: first.atBorder || second.atBorder,
    isEquality: first.isEquality || second.isEquality,
    sides: second.sides,
    looksAt: [...first.looksAt, ...second.looksAt],
  };
}

function judgeValue(value: Value, test: Expression, context: Context): Verdict {
  const number = isScalar(value) ? value : undefined;
  const dependsOnInput = value.kind === 'node';
  return {
    holds:
      number === undefined
        ? (context.beyond?.holds(value) ?? true)
        : holdsHere(number, test, context),
    dependsOnInput,
    atBorder: dependsOnInput && number?.primal === 0,
    isEquality: false,
    sides: [],
    looksAt: number === undefined ? [] : [number],
  };
}

const NOTHING_COMPARED: Verdict = {
  holds: true,
  dependsOnInput: false,
  atBorder: false,
  isEquality: false,
  sides: [],
  looksAt: [],
};

/** What stands behind the first comparison that fails is not computed, and has no border. */
function judgeComparison({ operands, operators, span }: Comparison, context: Context): Verdict {
  const [first, ...rest] = operands;
  let left = first === undefined ? undefined : evaluateScalar(first, context);
  let verdict = NOTHING_COMPARED;
  for (const [position, operand] of rest.entries()) {
    const right = evaluateScalar(operand, context);
    if (left === undefined) return verdict;
    const operator = operators[position] ?? '==';
    const varies = left.kind === 'node' || right.kind === 'node';
    const { evaluate: compared } = primitiveForOperator(operator);
    const found = compared(left.primal, right.primal) !== 0;
    const holds = varies
      ? context.recorder.settle({ operator, left, right, holds: found, span })
      : found;
    verdict = after(verdict, {
      holds,
      dependsOnInput: varies,
      atBorder: varies && left.primal === right.primal,
      isEquality: varies && (operator === '==' || operator === '!='),
      sides: [left.primal, right.primal],
      looksAt: [left, right],
    });
    if (!verdict.holds) return verdict;
    left = right;
  }
  return verdict;
}
