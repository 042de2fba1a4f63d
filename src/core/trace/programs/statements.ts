/**
 * Runs statements in order. A block ends early where a `return`, `break` or `continue` runs, and
 * says so by its completion.
 */
import type {
  Assignment,
  Definition,
  For,
  If,
  Span,
  Statement,
  Target,
  While,
} from '../../language';
import { decide } from '../decide';
import { spend } from '../effort';
import { type Context, evaluate } from '../evaluate';
import type { IterationScope, ScopeId } from '../trace';
import { type FunctionValue, isScalar, type Value } from '../values';
import { assign, augment } from './assign';
import { elementsOf } from './lists';

/** How a block ended; undefined where it ran to its end. */
export type Completion =
  | { readonly kind: 'break' | 'continue' }
  | { readonly kind: 'return'; readonly value: Value }
  /** The value of an expression that stands alone. */
  | { readonly kind: 'value'; readonly value: Value };

export function runBlock(
  statements: readonly Statement[],
  context: Context,
): Completion | undefined {
  let last: Completion | undefined;
  for (const [position, statement] of statements.entries()) {
    spend(statement, context);
    context.recorder.visit(statement.span.from);
    last =
      statement.kind === 'if'
        ? runIf(statement, statements.slice(position + 1), context)
        : runStatement(statement, context);
    if (last !== undefined && last.kind !== 'value') return last;
  }
  return last?.kind === 'value' && statements.length === 1 ? last : undefined;
}

function runStatement(statement: Exclude<Statement, If>, context: Context): Completion | undefined {
  switch (statement.kind) {
    case 'expression':
      return { kind: 'value', value: evaluate(statement.value, context) };
    case 'assignment':
      assignName(statement, context);
      return undefined;
    case 'unpacking': {
      const value = evaluate(statement.value, context);
      for (const target of statement.targets) assign(target, value, statement.span, context);
      return undefined;
    }
    case 'augmented':
      augment(statement, context);
      return undefined;
    case 'definition':
      context.names.values.set(statement.name, define(statement, context));
      return undefined;
    case 'for':
      return runFor(statement, context);
    case 'while':
      return runWhile(statement, context);
    case 'return':
      return { kind: 'return', value: evaluate(statement.value, context) };
    case 'leave':
      return { kind: 'return', value: { kind: 'nothing' } };
    case 'break':
    case 'continue':
      return { kind: statement.kind };
    case 'pass':
      return undefined;
  }
}

function assignName({ name, nameSpan, value, span }: Assignment, context: Context): void {
  const target: Target = { kind: 'name', name, span: nameSpan };
  assign(target, evaluate(value, context), span, context);
}

function define(definition: Definition, context: Context): FunctionValue {
  const defaults = new Map<string, Value>();
  for (const parameter of definition.parameters) {
    if (parameter.default === undefined) continue;
    defaults.set(parameter.name, evaluate(parameter.default, context));
  }
  const { name } = definition;
  return { kind: 'function', source: definition, name, names: context.names, defaults };
}

/** @param behind the statements that follow: none of them runs where an arm returns */
function runIf(
  { arms, otherwise }: If,
  behind: readonly Statement[],
  context: Context,
): Completion | undefined {
  for (const [position, { test, body }] of arms.entries()) {
    const next = arms[position + 1]?.body ?? otherwise;
    const other = next && spanOf(next);
    const instead = other ?? (returns(body) && behind.length > 0 ? spanOf(behind) : undefined);
    const { holds } = decide('if', test, context, (held) =>
      held ? [spanOf(body), instead] : [other, spanOf(body)],
    );
    if (holds) return withoutValue(runBlock(body, context));
  }
  return otherwise === undefined ? undefined : withoutValue(runBlock(otherwise, context));
}

function returns(body: readonly Statement[]): boolean {
  const last = body.at(-1)?.kind;
  return last === 'return' || last === 'leave';
}

/** From the first statement of a block to the end of its last. */
function spanOf(block: readonly Statement[]): Span {
  return { from: block[0]?.span.from ?? 0, to: block.at(-1)?.span.to ?? 0 };
}

function withoutValue(completion: Completion | undefined): Completion | undefined {
  return completion?.kind === 'value' ? undefined : completion;
}

function runFor(loop: For, context: Context): Completion | undefined {
  const iterable = evaluate(loop.iterable, context);
  const elements = elementsOf(iterable, loop.iterable, context);
  const dependsOnInput = iterable.kind === 'list' && iterable.lengthDependsOnInput;
  const inside = openLoop('for', loop.header, context);
  let number = 0;
  let completion: Completion | undefined;
  // What the body appends to the list is visited too, as in Python.
  for (let index = 0; index < elements.length && completion === undefined; index += 1) {
    const element = elements[index] as Value;
    number += 1;
    completion = inside.iterate(number, [loop.target, element], (within) => {
      assign(loop.target, element, loop.header, within, false);
      return runBlock(loop.body, within);
    });
  }
  inside.close(number, dependsOnInput);
  return completion?.kind === 'break' ? undefined : completion;
}

function runWhile(loop: While, context: Context): Completion | undefined {
  const inside = openLoop('while', loop.header, context);
  let number = 0;
  let dependsOnInput = false;
  let completion: Completion | undefined;
  while (completion === undefined) {
    spend({ span: loop.header }, inside.context);
    const decision = decide('while', loop.test, inside.context, (held) => {
      const body = spanOf(loop.body);
      return held ? [body, undefined] : [undefined, body];
    });
    dependsOnInput ||= decision.dependsOnInput;
    if (!decision.holds) break;
    number += 1;
    completion = inside.iterate(number, undefined, (within) => runBlock(loop.body, within));
  }
  inside.close(number, dependsOnInput);
  return completion?.kind === 'break' ? undefined : completion;
}

interface InsideLoop {
  readonly context: Context;
  /** Runs one iteration in a scope of its own; answers what ends the loop. */
  readonly iterate: (
    number: number,
    variable: readonly [Target, Value] | undefined,
    run: (within: Context) => Completion | undefined,
  ) => Completion | undefined;
  readonly close: (iterations: number, dependsOnInput: boolean) => void;
}

export function openLoop(
  keyword: 'for' | 'while' | 'comprehension',
  header: Span,
  context: Context,
): InsideLoop {
  const { recorder } = context;
  const loop: ScopeId = recorder.openLoop(context.scope, keyword, header);
  const loops = { header, iterations: 0, outer: context.loops };
  const inside: Context = { ...context, scope: loop, loops };
  return {
    context: inside,
    iterate: (number, variable, run) => {
      loops.iterations = number - 1;
      const variables = variable === undefined ? NO_VARIABLES : variablesOf(...variable);
      const scope = recorder.openIteration(loop, number, variables);
      const completion = withoutValue(run({ ...inside, scope }));
      recorder.close(scope);
      return completion?.kind === 'continue' ? undefined : completion;
    },
    close: (iterations, dependsOnInput) => recorder.closeLoop(loop, iterations, dependsOnInput),
  };
}

const NO_VARIABLES: IterationScope['variables'] = [];

/** The loop's own names with what they are in this iteration. */
function variablesOf(target: Target, value: Value): IterationScope['variables'] {
  switch (target.kind) {
    case 'name':
      return isScalar(value) ? [{ name: target.name, text: shortNumber(value.primal) }] : [];
    case 'tuple':
      return value.kind === 'list'
        ? target.elements.flatMap((inner, position) => {
            const element = value.elements[position];
            return element === undefined ? [] : variablesOf(inner, element);
          })
        : [];
    case 'subscript':
      return [];
  }
}

function shortNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}

/** What a body that ended in this way hands back. */
export function returned(completion: Completion | undefined): Value {
  return completion?.kind === 'return' ? completion.value : { kind: 'nothing' };
}
