/**
 * What can be wrong with the lines of formulas as a whole → the error: a line without effect, a
 * name without a value, no name to differentiate by.
 */
import { isName } from './lexer';
import type { Line } from './outline';
import { type Fix, SourceError, type Span, writing } from './source';
import type { Definition, FormulaStatement, MainStatement, Name } from './syntax';

/** @param join joins the line with the next one, which goes on with it */
export function idleLine(
  source: string,
  statement: FormulaStatement,
  join: Fix | undefined,
): SourceError {
  const isNamed = statement.kind !== 'expression';
  const toRemove = isNamed ? 'Remove it.' : 'Give it a name, such as `y = …`, or remove it.';
  const toJoin = `Join it with the next line${isNamed ? '' : ', or give it a name, such as `y = …`'}.`;
  return new SourceError(
    source,
    statement.span,
    'this line has no effect',
    join === undefined ? toRemove : toJoin,
    join ?? removal(source, statement.span),
  );
}

/** `name` stands in `statement` on `line`, and the inputs are those of `main`. */
export function nameWithoutValue(
  source: string,
  line: Line | undefined,
  statement: FormulaStatement,
  name: Name,
  main: Definition,
): SourceError {
  const cause = `\`${name.name}\` has no value`;
  if (statement.kind !== 'definition') {
    const at = line?.from ?? 0;
    return new SourceError(
      source,
      name.span,
      cause,
      `Give it one on a line above, such as \`${name.name} = 1\`, since the inputs are those of \`${main.name}\`.`,
      { from: at, to: at, insert: `${name.name} = 1\n`, label: `Add ${name.name} = 1` },
    );
  }
  const product = productOf(
    name.name,
    new Set(statement.parameters.map((parameter) => parameter.name)),
  );
  if (product !== undefined) {
    return new SourceError(
      source,
      name.span,
      cause,
      `Write \`${product}\` for the product, or add \`${name.name}\` to the parameters.`,
      writing(name.span, product),
    );
  }
  return new SourceError(
    source,
    name.span,
    cause,
    `Add it to the parameters of \`${statement.name}\`, or give it a value on a line above.`,
    additionalParameter(statement, name.name),
  );
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
export function productOf(name: string, known: ReadonlySet<string>): string | undefined {
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

/** @param reached the statements that the main one needs, in order */
export function nothingToDifferentiateBy(
  source: string,
  lines: readonly Line[],
  statements: readonly FormulaStatement[],
  reached: readonly FormulaStatement[],
  main: MainStatement,
): SourceError {
  const cause = 'there is nothing to differentiate by';
  const constant = reached.find((statement) => statement.kind === 'assignment');
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
