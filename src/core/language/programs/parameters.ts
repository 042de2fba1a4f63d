/**
 * The parameters of a `def`, of a formula or of a `lambda`, with their defaults. Annotations are
 * taken out of the tokens before (see `annotations`).
 */
import type { Token } from '../lexer';
import { SourceError, type Span, writing } from '../source';
import type { Expression, Parameter } from '../syntax';
import { starArgument } from './expressionErrors';
import type { ProgramReading } from './programScope';

/** What `parseParameters` needs of a parser of values. */
export interface Cursor {
  next(): Token | undefined;
  accept(kind: Token['kind'], text?: string): Token | undefined;
  readonly at: number;
  value(): { readonly expression: Expression };
}

/** Reads up to the token of kind `end`, which is read as well. */
export function parseParameters(
  cursor: Cursor,
  { source, tokens }: ProgramReading,
  end: 'close' | 'colon',
): readonly Parameter[] {
  const parameters: Parameter[] = [];
  while (cursor.next()?.kind !== end) {
    const name = cursor.accept('name');
    if (name === undefined) throw noName(source, tokens, cursor.at);
    if (parameters.some((known) => known.name === name.text)) {
      const cause = `\`${name.text}\` is twice a parameter`;
      throw new SourceError(source, name, cause, 'Remove one, or give it another name.');
    }
    const span: Span = { from: name.from, to: name.to };
    if (cursor.accept('equals')) {
      parameters.push({ name: name.text, span, default: cursor.value().expression });
    } else {
      if (parameters.at(-1)?.default !== undefined) throw defaultMissing(source, name);
      parameters.push({ name: name.text, span });
    }
    if (cursor.accept('comma') || cursor.next()?.kind === end) continue;
    const next = cursor.next();
    if (next?.kind === 'name') {
      const gap = { from: span.to, to: next.from };
      const cause = 'a comma is missing between two parameters';
      const fix = writing(gap, ', ', `${name.text}, ${next.text}`);
      throw new SourceError(source, next, cause, 'Add `,` before it.', fix);
    }
    throw noName(source, tokens, cursor.at);
  }
  cursor.accept(end);
  return parameters;
}

function defaultMissing(source: string, name: Token): SourceError {
  return new SourceError(
    source,
    name,
    `\`${name.text}\` has no default and stands after a parameter that has one`,
    'Move it to the front, or give it a default too.',
  );
}

function noName(source: string, tokens: readonly Token[], at: number): SourceError {
  const token = tokens[at];
  if (token?.text === '*' || token?.text === '^') return starArgument(source, token);
  const span = token ?? { from: tokens.at(-1)?.to ?? 0, to: tokens.at(-1)?.to ?? 0 };
  const text = token === undefined ? 'this' : `\`${source.slice(token.from, token.to)}\``;
  if (token?.kind === 'comma') {
    const cause = 'a name is missing before this comma';
    return new SourceError(source, token, cause, 'Add it, or remove the comma.');
  }
  return new SourceError(
    source,
    span,
    `${text} is not a name, so it cannot be a parameter`,
    'Write names between the brackets, as in `def f(x, y):`.',
  );
}
