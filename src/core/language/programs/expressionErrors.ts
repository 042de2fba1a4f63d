/**
 * What can be wrong inside a value of a program → the error: words and signs of Python that are
 * not read, text in quotes, generators, arguments out of order.
 */
import type { Token } from '../lexer';
import { roundBrackets } from '../pastedBrackets';
import { type Fix, SourceError, type Span, writing } from '../source';
import { beginsValue } from '../valueEdges';
import { colon } from './colons';
import { FOREIGN_WORDS } from './foreignWords';
import { isTransformation, transformation } from './memberErrors';
import type { ProgramReading } from './programScope';

function shown(source: string, { from, to }: Span): string {
  return source.slice(from, to);
}

/**
 * The error for a word or sign at `index` that cannot be part of a value; undefined where none is.
 */
export function foreignValue(
  { source, tokens }: ProgramReading,
  index: number,
): SourceError | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === 'string') return string(source, token);
  if (token.kind === 'colon' && tokens[index - 1]?.text === 'else')
    return colon(source, tokens, index);
  if (token.kind === 'operator' && (token.text === '*' || shown(source, token) === '**')) {
    const before = tokens[index - 1];
    if (before === undefined || /^(?:open|openSquare|comma|equals)$/.test(before.kind)) {
      return starArgument(source, token);
    }
  }
  if (token.kind !== 'keyword') return undefined;
  const error = (cause: string, move: string, fix?: Fix) =>
    new SourceError(source, token, cause, move, fix);
  const word = FOREIGN_WORDS.get(token.text);
  if (word !== undefined) return error(word.cause, word.nextMove);
  switch (token.text) {
    case 'None':
      return error('`None` is not read here', 'Write a number, such as `0`.');
    case 'is': {
      const not = tokens[index + 1];
      if (not?.text !== 'not') {
        return error('`is` is not read here', 'Write `==`.', writing(token, '=='));
      }
      const both = { from: token.from, to: not.to };
      return error('`is not` is not read here', 'Write `!=`.', writing(both, '!='));
    }
    default:
      return undefined;
  }
}

/** A name that is no value: a function of differentiation, or one with square brackets. */
export function refusedName(reading: ProgramReading, index: number): SourceError | undefined {
  const { source, tokens, scope } = reading;
  const name = tokens[index] as Token;
  const next = tokens[index + 1];
  const bound = scope.lookUp(name.text)?.binding;
  const own = bound !== undefined && bound.imported === undefined;
  if (isTransformation(name.text) && !own && next?.kind === 'open') {
    return transformation(source, name);
  }
  if (next?.kind !== 'openSquare' || scope.meaningOf(name.text, true).kind !== 'function') return;
  const fix = roundBrackets(source, next);
  const cause = `\`${name.text}\` is a function, and round brackets call it`;
  return new SourceError(source, next, cause, 'Write round brackets.', fix);
}

export function string(source: string, token: Token): SourceError {
  const prefix = /^[a-z]*/i.exec(token.text)?.[0] ?? '';
  const body = token.text.slice(prefix.length);
  const quote = /^(?:"""|''')/.exec(body)?.[0] ?? body.slice(0, 1);
  if (body.length < 2 * quote.length || !body.endsWith(quote)) {
    const span = { from: token.from, to: token.to };
    const cause = 'this text in quotes does not end';
    return new SourceError(source, span, cause, `Add \`${quote}\`, or remove the quotes.`);
  }
  if (/f/i.test(prefix)) {
    const cause = 'text with values in it is not read here';
    return new SourceError(source, token, cause, 'Write the value without quotes.');
  }
  const cause = 'text in quotes is not read here';
  return new SourceError(source, token, cause, 'Write numbers and names without quotes.');
}

export function starArgument(source: string, token: Token): SourceError {
  return new SourceError(
    source,
    token,
    `\`${shown(source, token)}\` before a name is not read here`,
    'Write each argument on its own, or hand over one list.',
  );
}

/** `x in xs` */
export function membership({ source, tokens }: ProgramReading, index: number): SourceError {
  const token = tokens[index] as Token;
  return new SourceError(
    source,
    token,
    '`in` stands behind `for` only',
    'Compare with each value by `==`, joined by `or`.',
  );
}

/** `for x xs` */
export function missingIn({ source, tokens }: ProgramReading, index: number): SourceError {
  const before = tokens[index - 1] as Token;
  const next = tokens[index];
  const span = { from: before.to, to: before.to };
  const gap = { from: before.to, to: next?.from ?? before.to };
  let fix: Fix | undefined;
  if (next?.kind === 'equals') fix = writing(next, 'in');
  else if (beginsValue(next)) fix = writing(gap, ' in ', 'in');
  const cause = '`in` is missing';
  return new SourceError(source, span, cause, 'Write `for i in range(3)`.', fix);
}

/** `(x for x in xs)` */
export function generator({ source, tokens }: ProgramReading, index: number): SourceError {
  const token = tokens[index] as Token;
  return new SourceError(
    source,
    token,
    '`for` inside round brackets makes a generator, which is not read here',
    'Write square brackets around it for a list.',
  );
}

export function foreignInfinity(source: string, span: Span): SourceError {
  const cause = 'infinity is not a number here';
  return new SourceError(source, span, cause, 'Write a large number, such as `1e300`.');
}

export function emptyIndex(source: string, open: Span, close: Span): SourceError {
  const span = { from: open.from, to: close.to };
  return new SourceError(source, span, 'an index is missing', 'Write one, such as `[0]`.');
}

/** `A[i, j]` for `A[i][j]` */
export function severalIndices(
  source: string,
  tokens: readonly Token[],
  index: number,
): SourceError {
  const comma = tokens[index] as Token;
  const next = tokens[index + 1];
  const fix = next && writing({ from: comma.from, to: next.from }, '][', '[i][j]');
  const cause = 'a list has one index in each pair of brackets';
  return new SourceError(source, comma, cause, 'Write `xs[i][j]`.', fix);
}

export function positionalBehindKeyword(
  source: string,
  tokens: readonly Token[],
  start: number,
): SourceError {
  const token = tokens[start] as Token;
  return new SourceError(
    source,
    token,
    'an argument without a name stands behind one with a name',
    'Move it to the front, or write its name before it.',
  );
}
