/**
 * Statements → program: which of them is drawn, and which names are its inputs.
 * A main definition has its parameters; else the inputs are the names without a value that the
 * main statement needs, through every assignment and definition on the way.
 */
import type { Complaints } from './complaints';
import type { Line } from './outline';
import { joining } from './source';
import type {
  Definition,
  Expression,
  FormulaStatement,
  MainStatement,
  Name,
  Parameter,
  Program,
} from './syntax';
import { descendants, freeNames } from './walk';

/** Each statement stands at the index of its line. */
export function assembleProgram(
  source: string,
  lines: readonly Line[],
  statements: readonly FormulaStatement[],
  complaints: Complaints,
): Program {
  const needs = new Needs(statements);
  const main = chooseMain(statements, needs);
  refuseIdleLines(source, statements, needs, main, complaints);
  if (main.kind === 'definition') {
    refuseNamesWithoutValue(source, lines, statements, needs, main, complaints);
    return { source, form: 'formulas', statements, main, inputs: main.parameters };
  }
  const mainIndex = statements.indexOf(main);
  if (needs.inputsOf([mainIndex]).length === 0) {
    const others = needs.reach([mainIndex]);
    const reached = statements.filter((_, index) => index !== mainIndex && others.has(index));
    throw complaints.nothingToDifferentiateBy(source, lines, statements, reached, main);
  }
  // Lines that the main one does not need run as well, so their names are inputs too.
  const run = statements.flatMap(({ kind }, index) => (kind === 'definition' ? [] : [index]));
  return { source, form: 'formulas', statements, main, inputs: needs.inputsOf(run) };
}

/** What the value of a statement rests on. */
class Needs {
  readonly #statements: readonly FormulaStatement[];
  readonly #assignments = new Map<string, number[]>();
  readonly #definitions = new Map<string, number>();

  constructor(statements: readonly FormulaStatement[]) {
    this.#statements = statements;
    for (const [index, statement] of statements.entries()) {
      if (statement.kind === 'definition') this.#definitions.set(statement.name, index);
      if (statement.kind !== 'assignment') continue;
      const known = this.#assignments.get(statement.name);
      if (known) known.push(index);
      else this.#assignments.set(statement.name, [index]);
    }
  }

  /** The names in statement `index` that are neither parameters nor assigned, in text order. */
  withoutValue(index: number): readonly Name[] {
    const statement = this.#statements[index];
    if (statement === undefined) return [];
    const known = parametersOf(statement);
    return valuesOf(statement)
      .flatMap(freeNames)
      .filter(({ name }) => !known.has(name) && !this.#assignments.has(name));
  }

  /** The statements that the values of `starts` need, themselves included. */
  reach(starts: readonly number[]): ReadonlySet<number> {
    const reached = new Set(starts);
    // A set yields what is added while it is walked.
    for (const index of reached) {
      for (const next of this.#direct(index)) reached.add(next);
    }
    return reached;
  }

  inputsOf(starts: readonly number[]): readonly Parameter[] {
    const first = new Map<string, Parameter>();
    for (const index of [...this.reach(starts)].sort((a, b) => a - b)) {
      for (const { name, span } of this.withoutValue(index)) {
        if (!first.has(name)) first.set(name, { name, span });
      }
    }
    return [...first.values()];
  }

  #direct(index: number): readonly number[] {
    const statement = this.#statements[index];
    if (statement === undefined) return [];
    const known = parametersOf(statement);
    const next = new Set<number>();
    for (const part of valuesOf(statement).flatMap((value) => [...descendants(value)])) {
      if (part.kind === 'call' && part.target === 'definition') {
        const definition = this.#definitions.get(part.callee);
        if (definition !== undefined) next.add(definition);
      } else if (part.kind === 'name' && !known.has(part.name)) {
        const lines = this.#assignments.get(part.name) ?? [];
        if (statement.kind === 'definition') {
          // A body runs at its call, which may come after any of them.
          for (const line of lines) next.add(line);
        } else {
          const last = lines.findLast((line) => line < index);
          if (last !== undefined) next.add(last);
        }
      }
    }
    return [...next];
  }
}

function parametersOf(statement: FormulaStatement): ReadonlySet<string> {
  if (statement.kind !== 'definition') return new Set();
  return new Set(statement.parameters.map((parameter) => parameter.name));
}

function valuesOf(statement: FormulaStatement): readonly Expression[] {
  if (statement.kind !== 'definition') return [statement.value];
  return statement.body.flatMap((inner) => (inner.kind === 'return' ? [inner.value] : []));
}

function chooseMain(statements: readonly FormulaStatement[], needs: Needs): MainStatement {
  const last = statements.at(-1) as MainStatement;
  if (last.kind !== 'assignment' || needs.inputsOf([statements.length - 1]).length > 0) return last;
  return statements.findLast((statement) => statement.kind !== 'assignment') ?? last;
}

/**
 * An expression whose value goes nowhere, a constant below what is drawn, and a line that the
 * next one goes on with.
 */
function refuseIdleLines(
  source: string,
  statements: readonly FormulaStatement[],
  needs: Needs,
  main: MainStatement,
  complaints: Complaints,
): void {
  const mainIndex = statements.indexOf(main);
  const reached = needs.reach([mainIndex]);
  for (const [index, statement] of statements.entries()) {
    if (reached.has(index)) continue;
    const next = statements[index + 1]?.span.from ?? source.length;
    const goesOn = /^[-+−]/.test(source.slice(next));
    const join = goesOn ? joining(source, statement.span.to, next) : undefined;
    if (statement.kind !== 'expression' && join === undefined && index < mainIndex) continue;
    throw complaints.idleLine(source, statement, join);
  }
}

function refuseNamesWithoutValue(
  source: string,
  lines: readonly Line[],
  statements: readonly FormulaStatement[],
  needs: Needs,
  main: Definition,
  complaints: Complaints,
): void {
  for (const [index, statement] of statements.entries()) {
    const name = needs.withoutValue(index)[0];
    if (name === undefined) continue;
    throw complaints.nameWithoutValue(source, lines[index], statement, name, main);
  }
}
