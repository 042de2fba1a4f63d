/**
 * What can be wrong with a program as a whole → the error: names without a value, nothing that is
 * drawn, nothing to differentiate by.
 */

import { productOf } from '../programErrors';
import { type Fix, SourceError, writing } from '../source';
import { suggestSpelling } from '../spelling';
import type { Definition, MainStatement, Statement } from '../syntax';
import { moduleOf } from './modules';
import type { Use } from './programScope';

/** A name without a value beside a definition that is drawn, whose parameters are the inputs. */
export function withoutValue(
  source: string,
  statement: Statement,
  { name, span, within, known }: Use,
  main: Definition,
): SourceError {
  const cause = `\`${name}\` has no value`;
  const names = known();
  if (moduleOf(name) !== undefined) {
    const move = `Write a function of it, such as \`${name}.exp(x)\`.`;
    return new SourceError(source, span, `\`${name}\` is a module`, move);
  }
  const product = productOf(name, new Set(names));
  if (product !== undefined) {
    const move = `Write \`${product}\` for the product, or give \`${name}\` a value above.`;
    return new SourceError(source, span, cause, move, writing(span, product));
  }
  const meant = name.length > 2 ? suggestSpelling(name, [...names, ...WORDS]) : undefined;
  if (meant !== undefined) {
    return new SourceError(source, span, cause, `Did you mean \`${meant}\`?`, writing(span, meant));
  }
  const owner = within.at(-1);
  if (owner !== undefined) {
    const move = `Add it to the parameters of \`${owner}\`, or give it a value above.`;
    const isOwn = statement.kind === 'definition' && statement.name === owner;
    const fix = isOwn ? additionalParameter(statement, name) : undefined;
    return new SourceError(source, span, cause, move, fix);
  }
  const at = statement.span.from;
  const lineStart = at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
  return new SourceError(
    source,
    span,
    cause,
    `Give it one on a line above, such as \`${name} = 1\`, since the inputs are those of \`${main.name}\`.`,
    {
      from: lineStart,
      to: lineStart,
      insert: `${source.slice(lineStart, at)}${name} = 1\n`,
      label: `Add ${name} = 1`,
    },
  );
}

/** Words that are read as names when they are misspelt. */
const WORDS: readonly string[] = ['return', 'True', 'False', 'else', 'print'];

function additionalParameter(definition: Definition, name: string): Fix | undefined {
  const { parameters, nameSpan } = definition;
  if (parameters.some((parameter) => parameter.default !== undefined)) return undefined;
  const last = parameters.at(-1);
  if (last === undefined) {
    const at = nameSpan.to + 1;
    return { from: at, to: at, insert: name, label: `Add ${name} to the parameters` };
  }
  const all = [...parameters.map((parameter) => parameter.name), name].join(', ');
  const header = `${definition.name}(${all})`;
  const label = header.length <= 32 ? `Write ${header}` : `Add ${name} to the parameters`;
  return { from: last.span.to, to: last.span.to, insert: `, ${name}`, label };
}

export function noParameters(source: string, { name, nameSpan }: Definition): SourceError {
  return new SourceError(
    source,
    nameSpan,
    `\`${name}\` has no parameter, so there is nothing to differentiate by`,
    `Write a name between the brackets, as in \`def ${name}(x):\`.`,
  );
}

export function nothingDrawn(source: string, statements: readonly Statement[]): SourceError {
  const span = statements.at(-1)?.span ?? { from: source.length, to: source.length };
  return new SourceError(
    source,
    span,
    'this program gives no value',
    'End it with a formula, such as `y = x^2`, or write a function with `def f(x):`.',
  );
}

export function nothingToDifferentiateBy(
  source: string,
  statements: readonly Statement[],
  main: MainStatement,
): SourceError {
  const cause = 'there is nothing to differentiate by';
  const given = statements.find(
    (statement) => statement.kind === 'assignment' && statement.value.kind === 'number',
  );
  if (given?.kind !== 'assignment' || given === main) {
    return new SourceError(source, main.span, cause, 'Use a name such as `x` in it.');
  }
  const text = source.slice(given.span.from, given.span.to);
  const rest = /^[^\S\n]*[;\n]?/.exec(source.slice(given.span.to))?.[0].length ?? 0;
  return new SourceError(
    source,
    main.span,
    cause,
    `Remove the line \`${text}\`: a name without a value becomes an input.`,
    { from: given.span.from, to: given.span.to + rest, insert: '', label: `Remove ${text}` },
  );
}
