/**
 * A program and its trace → whether another point surely makes the same list, so that the list
 * can be run again in its place. What the trace tells (branches, loops, operations of one's own)
 * is asked of the trace; an index, or the length of a range, leaves nothing there, so the text
 * must say that no input decides it. Where it does not, the answer is no.
 */
import {
  assertNever,
  descendants,
  type Expression,
  type Program,
  type Statement,
  type Target,
  targetNames,
} from '../language';
import type { Trace } from '../trace';

export function repeatsNearby(program: Program, trace: Trace): boolean {
  return repeatsAsTraced(trace) && repeatsAsWritten(program);
}

function repeatsAsTraced({ branches, scopes, nodes }: Trace): boolean {
  return (
    !branches.some((branch) => branch.dependsOnInput) &&
    !scopes.some((scope) => scope.kind === 'loop' && scope.dependsOnInput) &&
    // Their value is known at the point alone.
    !nodes.some((node) => node.kind === 'operation' && node.primitive.isOwn === true)
  );
}

/** What a program is made of, blocks and the bodies of definitions included. */
interface Pieces {
  readonly expressions: Expression[];
  readonly bindings: Binding[];
}

/** A name gets a value: that of an expression, a count, or one that cannot be told (undefined). */
interface Binding {
  readonly name: string;
  readonly value: Expression | 'count' | undefined;
}

function repeatsAsWritten(program: Program): boolean {
  const pieces: Pieces = { expressions: [], bindings: [] };
  for (const { name } of program.inputs) pieces.bindings.push({ name, value: undefined });
  for (const statement of program.statements) collect(statement, pieces);
  const parts = pieces.expressions.flatMap((expression) => [...descendants(expression)]);
  for (const part of parts) {
    if (part.kind !== 'comprehension') continue;
    for (const { target, iterable } of part.clauses) bindRounds(target, iterable, pieces);
  }
  const counts = countingNames(pieces.bindings);
  return parts.every((part) => keepsList(part, counts));
}

function collect(statement: Statement, pieces: Pieces): void {
  const { expressions, bindings } = pieces;
  const collectAll = (body: readonly Statement[]): void => {
    for (const inner of body) collect(inner, pieces);
  };
  switch (statement.kind) {
    case 'assignment':
      expressions.push(statement.value);
      bindings.push({ name: statement.name, value: statement.value });
      break;
    case 'augmented':
      expressions.push(statement.value, ...subscriptsIn(statement.target));
      bind(statement.target, statement.value, pieces);
      break;
    case 'unpacking':
      expressions.push(statement.value, ...statement.targets.flatMap(subscriptsIn));
      for (const target of statement.targets) bind(target, statement.value, pieces);
      break;
    case 'return':
    case 'expression':
      expressions.push(statement.value);
      break;
    case 'definition':
      for (const { name, default: value } of statement.parameters) {
        bindings.push({ name, value: undefined });
        if (value !== undefined) expressions.push(value);
      }
      bindings.push({ name: statement.name, value: undefined });
      collectAll(statement.body);
      break;
    case 'if':
      for (const { test, body } of statement.arms) {
        expressions.push(test);
        collectAll(body);
      }
      collectAll(statement.otherwise ?? []);
      break;
    case 'for':
      expressions.push(statement.iterable, ...subscriptsIn(statement.target));
      bindRounds(statement.target, statement.iterable, pieces);
      collectAll(statement.body);
      break;
    case 'while':
      expressions.push(statement.test);
      collectAll(statement.body);
      break;
    case 'leave':
    case 'break':
    case 'continue':
    case 'pass':
      break;
    default:
      assertNever(statement);
  }
}

/** The `xs[i]` that get a value: their index is read as well. */
function subscriptsIn(target: Target): readonly Expression[] {
  if (target.kind === 'subscript') return [target];
  return target.kind === 'tuple' ? target.elements.flatMap(subscriptsIn) : [];
}

function bind(target: Target, value: Binding['value'], { bindings }: Pieces): void {
  const own = target.kind === 'name' ? value : undefined;
  for (const name of targetNames(target)) bindings.push({ name, value: own });
}

/** What the names of a loop are in its rounds: of `enumerate` the first counts. */
function bindRounds(target: Target, iterable: Expression, pieces: Pieces): void {
  const { bindings } = pieces;
  const counter = iterable.kind === 'call' && iterable.target === 'builtin' ? iterable : undefined;
  if (target.kind === 'name' && counter?.callee === 'range') {
    for (const value of counter.arguments) bindings.push({ name: target.name, value });
  } else if (target.kind === 'tuple' && counter?.callee === 'enumerate') {
    const [first, ...values] = target.elements;
    if (first !== undefined) bind(first, counter.arguments[1] ?? 'count', pieces);
    for (const element of values) bind(element, undefined, pieces);
  } else if (target.kind === 'name' && iterable.kind === 'list') {
    for (const value of iterable.elements) bindings.push({ name: target.name, value });
  } else {
    bind(target, undefined, pieces);
  }
}

/** The names that only ever hold numbers which no input decides, wherever they get a value. */
function countingNames(bindings: readonly Binding[]): ReadonlySet<string> {
  const names = new Set(bindings.map(({ name }) => name));
  for (let size = -1; size !== names.size; ) {
    size = names.size;
    for (const { name, value } of bindings) {
      if (value === 'count') continue;
      if (value === undefined || !isCount(value, names)) names.delete(name);
    }
  }
  return names;
}

/** Lengths count too: lists that an input makes longer show in the trace, or are refused here. */
function isCount(expression: Expression, counts: ReadonlySet<string>): boolean {
  switch (expression.kind) {
    case 'number':
      return true;
    case 'name':
      return counts.has(expression.name);
    case 'negation':
      return isCount(expression.operand, counts);
    case 'arithmetic':
      return isCount(expression.left, counts) && isCount(expression.right, counts);
    case 'call':
      return expression.target === 'builtin' && expression.callee === 'len';
    default:
      return false;
  }
}

/** Of the language's own functions those whose result has no numbers of its own choosing. */
const KEEPING = new Set(
  'len sum prod mean dot zip list tuple array reversed float append extend reverse copy'.split(' '),
);
/** Those that are fine where no input decides their arguments. */
const COUNTING = new Set(['range', 'zeros', 'ones', 'pop']);

/** Whether this part leaves the list as it is when the inputs move a little. */
function keepsList(part: Expression, counts: ReadonlySet<string>): boolean {
  const allCount = (values: readonly (Expression | undefined)[]): boolean =>
    values.every((value) => value === undefined || isCount(value, counts));
  switch (part.kind) {
    case 'subscript':
      return isCount(part.index, counts);
    case 'slice':
      return allCount([part.from, part.to, part.step]);
    case 'call':
      if (part.target !== 'builtin' || KEEPING.has(part.callee)) return true;
      if (part.callee === 'enumerate') return allCount(part.arguments.slice(1));
      return COUNTING.has(part.callee) && allCount(part.arguments);
    case 'method':
      if (KEEPING.has(part.method)) return true;
      return COUNTING.has(part.method) && allCount(part.arguments);
    // Of a < b < c the first comparison that fails is the last one in the list.
    case 'comparison':
      return part.operands.length === 2;
    // What is called is a value: it may be any function.
    case 'lambda':
    case 'application':
      return false;
    default:
      return true;
  }
}
