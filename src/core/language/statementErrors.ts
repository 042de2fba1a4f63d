/**
 * What can be wrong on the left side of a formula → the error: parameters that are no names, a
 * name with two meanings, a `=` that is missing.
 */
import type { Token } from './lexer';
import { closingIndex } from './outline';
import type { LineReading } from './scope';
import { type Fix, joining, removing, SourceError, writing } from './source';

/** What stands between the brackets, the second of which is at `close`, is no list of names. */
export function wrongParameters({ source, tokens }: LineReading, close: number): SourceError {
  const [name, open] = tokens as readonly [Token, Token];
  const seen = new Set<string>();
  const error = (token: Token, cause: string, nextMove: string, fix?: Fix) =>
    new SourceError(source, token, cause, nextMove, fix);
  if (close === 2) {
    return new SourceError(
      source,
      { from: open.from, to: (tokens[close] as Token).to },
      `\`${name.text}\` has no parameter, so there is nothing to differentiate by`,
      `Write a name between the brackets, as in \`${name.text}(x) = …\`.`,
      writing({ from: open.to, to: (tokens[close] as Token).from }, 'x', `${name.text}(x)`),
    );
  }
  for (let i = 2; i < close; i += 2) {
    const token = tokens[i] as Token;
    const after = tokens[i + 1] as Token;
    if (token.kind === 'comma') {
      return error(
        token,
        'a name is missing before this comma',
        'Add it, or remove the comma.',
        removing(source, token),
      );
    }
    if (token.kind !== 'name' || (after.kind !== 'comma' && after.kind !== 'close')) {
      return token.kind === 'name' && after.kind === 'name'
        ? error(
            after,
            'a comma is missing between two parameters',
            'Add `,` before it.',
            writing({ from: token.to, to: after.from }, ', ', `${token.text}, ${after.text}`),
          )
        : noParameter(source, tokens, i, name);
    }
    if (seen.has(token.text)) {
      return error(
        token,
        `\`${token.text}\` is twice a parameter of \`${name.text}\``,
        'Remove one, or give it another name.',
        { from: (tokens[i - 1] as Token).from, to: token.to, insert: '', label: 'Remove it' },
      );
    }
    seen.add(token.text);
    if (after.kind === 'comma' && i + 2 === close) {
      return error(
        after,
        'a name is missing after this comma',
        'Add it, or remove the comma.',
        removing(source, after),
      );
    }
  }
  return noParameter(source, tokens, 2, name);
}

function noParameter(
  source: string,
  tokens: readonly Token[],
  start: number,
  name: Token,
): SourceError {
  let end = start;
  while (true) {
    const next = tokens[end + 1];
    if (next === undefined || next.kind === 'comma' || end + 1 >= closingIndex(tokens, 1)) break;
    end += 1;
  }
  const span = { from: (tokens[start] as Token).from, to: (tokens[end] as Token).to };
  const text = source.slice(span.from, span.to);
  return new SourceError(
    source,
    span,
    `${text.length <= 24 ? `\`${text}\`` : 'this'} is not a name, so it cannot be a parameter`,
    `Write names between the brackets, as in \`${name.text}(x) = …\`.`,
  );
}

/** A name has one definition, and is not a variable beside it. */
export function secondMeaning({ source, scope }: LineReading, name: Token): SourceError {
  const { lines, assignments } = scope.outline;
  const isDefinition = lines[scope.line]?.form === 'definition';
  return new SourceError(
    source,
    name,
    isDefinition && assignments.get(name.text) === undefined
      ? `\`${name.text}\` is defined twice`
      : `\`${name.text}\` is a function and a variable at once`,
    'Give one of the two another name.',
    writing(name, `${name.text}_2`),
  );
}

/** `f(x)` with nothing behind the bracket at `close`: the beginning of a definition. */
export function nothingDefined({ source, tokens, scope }: LineReading, close: number): SourceError {
  const [name] = tokens as readonly [Token];
  const end = (tokens[close] as Token).to;
  const head = source.slice(name.from, end);
  const span = { from: end, to: end };
  const below = scope.outline.lines[scope.line + 1];
  const join = below?.tokens[0]?.kind === 'equals' ? joining(source, end, below.from) : undefined;
  return new SourceError(
    source,
    span,
    `what \`${head}\` is, is missing`,
    join === undefined
      ? 'Write `=` and a formula after it; for a product write `*` before the bracket.'
      : 'Join this line with the next.',
    join ?? writing(span, ' = ', `${head} = …`),
  );
}

/** `f(x) x^2`: a `=` is missing behind the bracket at `close`. */
export function missingEquals({ source, tokens }: LineReading, close: number): SourceError {
  const [name] = tokens as readonly [Token];
  const next = tokens[close + 1] as Token;
  const end = (tokens[close] as Token).to;
  const left = source.slice(name.from, end);
  return new SourceError(
    source,
    { from: end, to: end },
    'an `=` is missing',
    `Write \`${left} = …\` to define \`${name.text}\`.`,
    writing({ from: end, to: next.from }, ' = ', `${left} = …`),
  );
}
