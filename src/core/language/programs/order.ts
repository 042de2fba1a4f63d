/**
 * Statements in an order that cannot run, or that run for nothing → the error: a name that is used
 * above what gives it a value, and a value that goes nowhere.
 */
import { SourceError, type Span, writing } from '../source';
import type { Expression, Statement } from '../syntax';
import { targetNames } from '../walk';
import type { TopStatement } from './assemble';

/**
 * Refuses names that the lines of the text use before a line gives them a value. A line of a
 * branch in a loop may run after lines below it: what is used there, the run finds.
 */
export function refuseEarlyUses(source: string, tops: readonly TopStatement[]): void {
  const makers = new Map<string, Statement>();
  for (const { statement } of tops) {
    for (const name of namesMade(statement)) if (!makers.has(name)) makers.set(name, statement);
  }
  const made = new Set<string>();
  for (const { statement, uses } of tops) {
    if (statement.kind === 'definition') {
      made.add(statement.name);
      continue;
    }
    const direct = uses.filter(({ within, free }) => within.length === 0 && !free);
    const check = (span: Span, user: Statement) => {
      const early = direct.find((use) => isInside(use.span, span) && !made.has(use.name));
      if (early === undefined) return;
      const maker = makers.get(early.name);
      throw maker === statement && user !== maker
        ? withoutStart(source, early.name, early.span, statement)
        : usedTooEarly(source, early.name, early.span, user, maker);
    };
    visit(statement, made, check, false);
  }
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Hands on the places whose values are needed, in the order of a run, and notes what they make. */
function visit(
  statement: Statement,
  made: Set<string>,
  check: (span: Span, user: Statement) => void,
  inLoop: boolean,
): void {
  const note = () => {
    for (const name of namesMade(statement)) made.add(name);
  };
  const each = (body: readonly Statement[], loop: boolean) => {
    for (const inner of body) visit(inner, made, check, loop);
  };
  switch (statement.kind) {
    case 'for':
      check(statement.header, statement.body[0] ?? statement);
      for (const name of targetNames(statement.target)) made.add(name);
      each(statement.body, true);
      break;
    case 'while':
      check(statement.header, statement.body[0] ?? statement);
      each(statement.body, true);
      break;
    case 'if': {
      const [first] = statement.arms;
      if (first !== undefined) check(first.header, statement);
      if (inLoop) break;
      const before = new Set(made);
      for (const body of [...statement.arms.map((arm) => arm.body), statement.otherwise ?? []]) {
        each(body, false);
        // What another arm makes has no value in this one.
        for (const name of [...made]) if (!before.has(name)) made.delete(name);
      }
      break;
    }
    default:
      check(statement.span, statement);
  }
  note();
}

/** The names that a statement, or one in its blocks, gives a value. */
function namesMade(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'assignment':
    case 'definition':
      return [statement.name];
    case 'unpacking':
      return statement.targets.flatMap(targetNames);
    case 'augmented':
      return targetNames(statement.target);
    case 'for':
      return [...targetNames(statement.target), ...statement.body.flatMap(namesMade)];
    case 'while':
      return statement.body.flatMap(namesMade);
    case 'if':
      return [
        ...statement.arms.flatMap(({ body }) => body.flatMap(namesMade)),
        ...(statement.otherwise ?? []).flatMap(namesMade),
      ];
    default:
      return [];
  }
}

function usedTooEarly(
  source: string,
  name: string,
  span: Span,
  user: Statement,
  maker: Statement | undefined,
): SourceError {
  const isFunction = maker?.kind === 'definition';
  const cause = `\`${name}\` is used before it ${isFunction ? 'is defined' : 'has a value'}`;
  if (maker !== user) {
    const text = maker === undefined ? '' : source.slice(maker.span.from, maker.span.to);
    const line = text.split('\n')[0] ?? '';
    const shown = line.length <= 24 ? line : `${line.slice(0, 24)}…`;
    return new SourceError(source, span, cause, `Move \`${shown}\` up, above this line.`);
  }
  const other = name === 'y' ? 'z' : 'y';
  const move = `Give the new value another name, such as \`${other}\`.`;
  if (user.kind === 'augmented') {
    const value = source.slice(user.value.span.from, user.value.span.to);
    const plain = /^[\w.]+$/.test(value) ? value : `(${value})`;
    const insert = `${other} = ${name} ${user.operator} ${plain}`;
    return new SourceError(source, span, cause, move, writing(user.span, insert));
  }
  const fix =
    user.kind === 'assignment' ? writing(user.nameSpan, other, `${other} = …`) : undefined;
  return new SourceError(source, span, cause, move, fix);
}

/** A loop goes on with a name that has no value when it begins. */
function withoutStart(source: string, name: string, span: Span, loop: Statement): SourceError {
  const cause = `\`${name}\` is used before it has a value`;
  const other = name === 'x' ? 't' : 'x';
  const move = `Give it one on a line above, such as \`${name} = ${other}\`.`;
  const { from } = loop.span;
  const start = from === 0 ? 0 : source.lastIndexOf('\n', from - 1) + 1;
  const insert = `${source.slice(start, from)}${name} = ${other}\n`;
  const label = `Add ${name} = ${other}`;
  return new SourceError(source, span, cause, move, { from: start, to: start, insert, label });
}

/** Refuses expressions whose value goes nowhere, in the text and in all functions. */
export function refuseIdle(
  source: string,
  statements: readonly Statement[],
  drawn: Statement | undefined,
  owner?: string,
): void {
  for (const [index, statement] of statements.entries()) {
    switch (statement.kind) {
      case 'definition':
        refuseIdle(source, statement.body, undefined, statement.name);
        break;
      case 'for':
      case 'while':
        refuseIdle(source, statement.body, undefined, owner);
        break;
      case 'if':
        for (const { body } of statement.arms) refuseIdle(source, body, undefined, owner);
        refuseIdle(source, statement.otherwise ?? [], undefined, owner);
        break;
      case 'expression': {
        const isLast = owner === undefined && index === statements.length - 1;
        if (statement === drawn || isLast || canAct(statement.value)) break;
        throw idle(source, statement, owner);
      }
    }
  }
}

/** A call may do more than give a value. */
function canAct({ kind }: Expression): boolean {
  return kind === 'call' || kind === 'application' || kind === 'method';
}

function idle(source: string, { span }: Statement, owner: string | undefined): SourceError {
  const cause = 'this line has no effect';
  if (owner === undefined) {
    const move = 'Give it a name, such as `y = …`, or remove it.';
    return new SourceError(
      source,
      span,
      cause,
      move,
      writing({ from: span.from, to: span.from }, 'y = ', 'y = …'),
    );
  }
  const at = { from: span.from, to: span.from };
  const move = `Write \`return\` before it for the value of \`${owner}\`, or remove it.`;
  return new SourceError(source, span, cause, move, writing(at, 'return ', 'return …'));
}
