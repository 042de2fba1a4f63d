/**
 * The statements of a program → which of them is drawn, and which names are its inputs. The last
 * definition is drawn with its parameters, unless what stands below it needs inputs of its own;
 * then, and without any definition, it is the last value, by the names that nothing gives a value.
 */
import type { Span } from '../source';
import type {
  Assignment,
  Definition,
  MainStatement,
  Parameter,
  Program,
  Statement,
  Target,
} from '../syntax';
import { noParameters, nothingDrawn, nothingToDifferentiateBy, withoutValue } from './inputErrors';
import { refuseEarlyUses, refuseIdle } from './order';
import type { Use } from './programScope';

/** A statement of the text itself, with the names that it uses. */
export interface TopStatement {
  readonly statement: Statement;
  readonly uses: readonly Use[];
}

export function assembleSource(source: string, tops: readonly TopStatement[]): Program {
  const statements = tops.map(({ statement }) => statement);
  const definitions = tops.filter(({ statement }) => statement.kind === 'definition');
  const lastDefinition = definitions.at(-1);
  refuseEarlyUses(source, tops);
  const needs = new Needs(tops);
  const last = lastValue(statements);
  const program = { source, form: 'program', statements } as const;
  if (lastDefinition !== undefined) {
    const below = tops.slice(tops.indexOf(lastDefinition) + 1);
    if (last === undefined || needs.inputsOf(below).length === 0) {
      const main = lastDefinition.statement as Definition;
      refuseNamesWithoutValue(source, tops, main);
      refuseIdle(source, statements, undefined);
      return { ...program, main, inputs: inputsOfDefinition(source, main) };
    }
  }
  if (last === undefined) throw nothingDrawn(source, statements);
  refuseIdle(source, statements, last);
  const run = tops.filter(({ statement }) => statement.kind !== 'definition');
  const inputs = needs.inputsOf(run);
  if (inputs.length === 0) throw nothingToDifferentiateBy(source, statements, last);
  return { ...program, main: last, inputs };
}

/** Parameters with a default keep it, unless all have one. */
function inputsOfDefinition(source: string, main: Definition): readonly Parameter[] {
  const { parameters } = main;
  if (parameters.length === 0) throw noParameters(source, main);
  const required = parameters.filter((parameter) => parameter.default === undefined);
  return required.length > 0 ? required : parameters;
}

class Needs {
  readonly #definitions = new Map<string, TopStatement>();

  constructor(tops: readonly TopStatement[]) {
    for (const top of tops) {
      if (top.statement.kind === 'definition') this.#definitions.set(top.statement.name, top);
    }
  }

  /** The names without a value that these statements use, through all that they call. */
  inputsOf(starts: readonly TopStatement[]): readonly Parameter[] {
    const reached = new Set(starts);
    // A set yields what is added while it is walked.
    for (const { uses } of reached) {
      for (const { name } of uses) {
        const next = this.#definitions.get(name);
        if (next !== undefined) reached.add(next);
      }
    }
    const first = new Map<string, Parameter>();
    const all = [...reached].flatMap(({ uses }) => uses.filter(({ free }) => free));
    for (const { name, span } of all.sort((a, b) => a.span.from - b.span.from)) {
      if (!first.has(name)) first.set(name, { name, span });
    }
    return [...first.values()];
  }
}

function refuseNamesWithoutValue(
  source: string,
  tops: readonly TopStatement[],
  main: Definition,
): void {
  for (const { statement, uses } of tops) {
    const use = uses.find(({ free }) => free);
    if (use !== undefined) throw withoutValue(source, statement, use, main);
  }
}

/** The last value that the statements of the text give: what is drawn without a definition. */
function lastValue(statements: readonly Statement[]): MainStatement | undefined {
  for (const statement of [...statements].reverse()) {
    const value = finalValueOf(statement);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * The statement itself where it is an assignment or an expression; else the name that it gives a
 * value last, as the assignment `y = y`, which stands for the value of `y` when all has run.
 */
function finalValueOf(statement: Statement): MainStatement | undefined {
  switch (statement.kind) {
    case 'assignment':
    case 'expression':
      return statement;
    case 'augmented':
      return statement.target.kind === 'name' ? finalValue(statement.target) : undefined;
    case 'unpacking': {
      const name = statement.targets.map(lastName).findLast((found) => found !== undefined);
      return name && finalValue(name);
    }
    case 'for':
    case 'while':
      return finalOf(statement.body);
    case 'if': {
      const bodies = [...statement.arms.map(({ body }) => body), statement.otherwise ?? []];
      return bodies.map(finalOf).find((found) => found !== undefined);
    }
    default:
      return undefined;
  }
}

/** What the statements of a block give a value last. */
function finalOf(body: readonly Statement[]): MainStatement | undefined {
  const value = lastValue(body.filter(({ kind }) => kind !== 'expression'));
  if (value?.kind !== 'assignment') return undefined;
  return finalValue({ name: value.name, span: value.nameSpan });
}

function finalValue({ name, span }: { readonly name: string; readonly span: Span }): Assignment {
  return { kind: 'assignment', name, nameSpan: span, value: { kind: 'name', name, span }, span };
}

function lastName(target: Target): { readonly name: string; readonly span: Span } | undefined {
  switch (target.kind) {
    case 'name':
      return target;
    case 'tuple':
      return target.elements.map(lastName).findLast((found) => found !== undefined);
    default:
      return undefined;
  }
}
