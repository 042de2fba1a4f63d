/**
 * What can be wrong with a statement of a program as a whole → the error: a missing colon, `else`
 * without `if`, `return` outside a function, `=` in a test, blocks of other languages.
 */
import type { Token } from '../lexer';
import { type Fix, removing, SourceError, type Span, writing } from '../source';
import type { ProgramReading } from './programScope';
import { curlyBlock } from './screenProgram';

/** The header of a block is complete before `tokens[index]`, and no colon stands there. */
export function missingColon({ source, tokens }: ProgramReading, index: number): SourceError {
  const before = tokens[index - 1] as Token;
  const next = tokens[index];
  if (next?.text === '{') return curlyBlock(source, tokens, index);
  if (next?.kind === 'equals') {
    return new SourceError(
      source,
      next,
      '`=` gives a name and cannot stand in a test',
      'Write `==` to compare.',
      writing(next, '=='),
    );
  }
  if (next === undefined && before.text === 'then') {
    const span = { from: tokens[index - 2]?.to ?? before.from, to: before.to };
    const fix = writing(span, ':');
    return new SourceError(source, before, '`then` is not read here', 'Write `:`.', fix);
  }
  const span = { from: before.to, to: before.to };
  const gap = { from: before.to, to: next?.from ?? before.to };
  const starts = next === undefined || /^(?:name|number|open|keyword)$/.test(next.kind);
  const fix = starts && next?.text !== 'else' ? writing(gap, next ? ': ' : ':', ':') : undefined;
  return new SourceError(source, span, 'a colon is missing', 'Add `:`.', fix);
}

export function withoutIf(source: string, word: Token): SourceError {
  return new SourceError(
    source,
    word,
    `\`${word.text}\` stands without \`if\``,
    'Write `if test:` above it, in the same column.',
  );
}

export function behindElse(source: string, word: Token): SourceError {
  return new SourceError(
    source,
    word,
    `\`${word.text}\` stands behind \`else\``,
    'Move `else` to the end.',
  );
}

/** `else if test:` */
export function elseIf(source: string, first: Token, second: Token): SourceError {
  const span = { from: first.from, to: second.to };
  const cause = '`else if` is one word here';
  return new SourceError(source, span, cause, 'Write `elif`.', writing(span, 'elif'));
}

export function loopElse(source: string, word: Token): SourceError {
  return new SourceError(
    source,
    word,
    '`else` behind a loop is not read here',
    'Write its lines below the loop, or test with `if`.',
  );
}

export function returnOutside(source: string, word: Token, next: Token | undefined): SourceError {
  const fix: Fix = {
    from: word.from,
    to: next?.from ?? word.to,
    insert: '',
    label: 'Remove return',
  };
  return new SourceError(
    source,
    word,
    '`return` stands outside a function',
    'Write the value alone, or put it into the block of a `def`.',
    fix,
  );
}

export function outsideLoop(source: string, word: Token): SourceError {
  return new SourceError(
    source,
    word,
    `\`${word.text}\` stands outside a loop`,
    'Remove it, or put it into the block of a `for` or a `while`.',
    removing(source, word),
  );
}

/** `x++` */
export function doubled(source: string, span: Span, name: string, sign: string): SourceError {
  const insert = `${name} ${sign}= 1`;
  const cause = `\`${sign}${sign}\` is not read here`;
  return new SourceError(source, span, cause, `Write \`${insert}\`.`, writing(span, insert));
}

/** A block that stands behind a colon on the same line. */
export function blockOnLine(source: string, word: Token): SourceError {
  return new SourceError(
    source,
    word,
    `\`${word.text}\` begins a block and stands on a line of its own`,
    'Put it on the next line, indented.',
  );
}

/** `for i in 3` */
export function numberInFor(source: string, span: Span): SourceError {
  const text = source.slice(span.from, span.to);
  const insert = `range(${text})`;
  return new SourceError(
    source,
    span,
    '`for` goes over a list or a range, and this is a number',
    `Write \`${insert}\`.`,
    writing(span, insert),
  );
}

export function foreignDecorator(source: string, span: Span): SourceError {
  const rest = /^[^\n]*\n?/.exec(source.slice(span.from))?.[0].length ?? 0;
  return new SourceError(
    source,
    span,
    'this decorator is not read here',
    'Remove the line; `@derivative(f)` gives a derivative of your own.',
    { from: span.from, to: span.from + rest, insert: '', label: 'Remove the line' },
  );
}
