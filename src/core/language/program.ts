/**
 * Statements → program: which of them is drawn, and which names are its inputs.
 * A main definition has its parameters; else the inputs are the names without a value that the
 * main statement needs, through every assignment and definition on the way.
 */
import { isName } from './lexer';
import type { Line } from './outline';
import { type Fix, joining, SourceError, type Span, writing } from './source';
import type {
  Definition,
  Expression,
  MainStatement,
  Name,
  Parameter,
  Program,
  Statement,
} from './syntax';
import { descendants, freeNames } from './walk';

/** Each statement stands at the index of its line. */
export function assembleProgram(
  source: string,
  lines: readonly Line[],
  statements: readonly Statement[],
): Program {
  const needs = new Needs(statements);
  const main = chooseMain(statements, needs);
  refuseIdleLines(source, statements, needs, main);
  if (main.kind === 'definition') {
    refuseNamesWithoutValue(source, lines, statements, needs, main);
    return { source, statements, main, inputs: main.parameters };
  }
  if (needs.inputsOf([statements.indexOf(main)]).length === 0)
    throw nothingToDifferentiateBy(source, lines, statements, needs, main);
  // Lines that the main one does not need run as well, so their names are inputs too.
  const run = statements.flatMap(({ kind }, index) => (kind === 'definition' ? [] : [index]));
  return { source, statements, main, inputs: needs.inputsOf(run) };
}

/** What the value of a statement rests on. */
class Needs {
  readonly #statements: readonly Statement[];
  readonly #assignments = new Map<string, number[]>();
  readonly #definitions = new Map<string, number>();

  constructor(statements: readonly Statement[]) {
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

function parametersOf(statement: Statement): ReadonlySet<string> {
  if (statement.kind !== 'definition') return new Set();
  return new Set(statement.parameters.map((parameter) => parameter.name));
}

function valuesOf(statement: Statement): readonly Expression[] {
  return statement.kind === 'definition' ? statement.body.flatMap(valuesOf) : [statement.value];
}

function chooseMain(statements: readonly Statement[], needs: Needs): MainStatement {
  const mains = statements.filter((statement) => statement.kind !== 'return');
  const last = mains.at(-1) as MainStatement;
  if (last.kind !== 'assignment' || needs.inputsOf([statements.length - 1]).length > 0) return last;
  return mains.findLast((statement) => statement.kind !== 'assignment') ?? last;
}

/**
 * An expression whose value goes nowhere, a constant below what is drawn, and a line that the
 * next one goes on with.
 */
function refuseIdleLines(
  source: string,
  statements: readonly Statement[],
  needs: Needs,
  main: MainStatement,
): void {
  const mainIndex = statements.indexOf(main);
  const reached = needs.reach([mainIndex]);
  for (const [index, statement] of statements.entries()) {
    if (reached.has(index)) continue;
    const next = statements[index + 1]?.span.from ?? source.length;
    const goesOn = /^[-+−]/.test(source.slice(next));
    const join = goesOn ? joining(source, statement.span.to, next) : undefined;
    if (statement.kind !== 'expression' && join === undefined && index < mainIndex) continue;
    const isNamed = statement.kind !== 'expression';
    const toRemove = isNamed ? 'Remove it.' : 'Give it a name, such as `y = …`, or remove it.';
    const toJoin = `Join it with the next line${isNamed ? '' : ', or give it a name, such as `y = …`'}.`;
    throw new SourceError(
      source,
      statement.span,
      'this line has no effect',
      join === undefined ? toRemove : toJoin,
      join ?? removal(source, statement.span),
    );
  }
}

function refuseNamesWithoutValue(
  source: string,
  lines: readonly Line[],
  statements: readonly Statement[],
  needs: Needs,
  main: Definition,
): void {
  for (const [index, statement] of statements.entries()) {
    const name = needs.withoutValue(index)[0];
    if (name === undefined) continue;
    const cause = `\`${name.name}\` has no value`;
    if (statement.kind !== 'definition') {
      const at = lines[index]?.from ?? 0;
      throw new SourceError(
        source,
        name.span,
        cause,
        `Give it one on a line above, such as \`${name.name} = 1\`, since the inputs are those of \`${main.name}\`.`,
        { from: at, to: at, insert: `${name.name} = 1\n`, label: `Add ${name.name} = 1` },
      );
    }
    const product = productOf(name.name, parametersOf(statement));
    if (product !== undefined) {
      throw new SourceError(
        source,
        name.span,
        cause,
        `Write \`${product}\` for the product, or add \`${name.name}\` to the parameters.`,
        writing(name.span, product),
      );
    }
    throw new SourceError(
      source,
      name.span,
      cause,
      `Add it to the parameters of \`${statement.name}\`, or give it a value on a line above.`,
      additionalParameter(statement, name.name),
    );
  }
}

function additionalParameter(definition: Definition, name: string): Fix {
  const at = definition.parameters.at(-1)?.span.to ?? definition.nameSpan.to + 1;
  const all = [...definition.parameters.map((parameter) => parameter.name), name].join(', ');
  const header = `${definition.name}(${all})`;
  const label = header.length <= 32 ? `Write ${header}` : `Add ${name} to the parameters`;
  return { from: at, to: at, insert: `, ${name}`, label };
}

const LONGEST_PRODUCT = 8;

/** `xy` → `x*y`, where `x` and `y` are known: letters side by side are one name. */
function productOf(name: string, known: ReadonlySet<string>): string | undefined {
  if (name.length > LONGEST_PRODUCT) return undefined;
  const split = (rest: string): readonly string[] | undefined => {
    if (rest === '') return [];
    for (let length = rest.length; length > 0; length--) {
      if (!known.has(rest.slice(0, length))) continue;
      const more = split(rest.slice(length));
      if (more !== undefined) return [rest.slice(0, length), ...more];
    }
    return undefined;
  };
  return split(name)?.join('*');
}

function nothingToDifferentiateBy(
  source: string,
  lines: readonly Line[],
  statements: readonly Statement[],
  needs: Needs,
  main: MainStatement,
): SourceError {
  const cause = 'there is nothing to differentiate by';
  const mainIndex = statements.indexOf(main);
  const reached = [...needs.reach([mainIndex])].filter((index) => index !== mainIndex);
  const given = reached.sort((a, b) => a - b).map((index) => statements[index]);
  const constant = given.find((statement) => statement?.kind === 'assignment');
  if (constant?.kind !== 'assignment' || !isName(constant.name)) {
    return new SourceError(source, main.span, cause, 'Use a name such as `x` in it.');
  }
  const line = lines[statements.indexOf(constant)];
  const text = source.slice(constant.span.from, constant.span.to);
  const shown = text.length <= 24 ? text : `${constant.name} = …`;
  return new SourceError(
    source,
    main.span,
    cause,
    `Remove the line \`${shown}\`: a name without a value becomes an input.`,
    { ...removal(source, line ?? constant.span), label: `Remove ${shown}` },
  );
}

/** Takes a line out together with the newline behind it. */
function removal(source: string, span: Span): Fix {
  const rest = /^[^\S\n]*\n?/.exec(source.slice(span.to))?.[0].length ?? 0;
  return { from: span.from, to: span.to + rest, insert: '', label: 'Remove the line' };
}
