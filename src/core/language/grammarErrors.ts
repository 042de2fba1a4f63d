/**
 * What can be wrong where the grammar waits for a value or for the end → the error: a missing
 * operand, a stray `=`, `,`, number or word.
 */
import type { Token } from './lexer';
import type { Reading } from './scope';
import { joining, removing, SourceError, type Span, writing } from './source';

/** A value must start at `tokens[index]`, and none does. */
export function missingValue(reading: Reading, index: number): SourceError {
  const { source, tokens } = reading;
  const before = tokens[index - 1];
  const next = tokens[index];
  if (next !== undefined && before === undefined) {
    const continued = continuedLine(reading, next);
    if (continued !== undefined) return continued;
  }
  if (next !== undefined && before?.kind !== 'operator') {
    if (next.kind === 'equals' && before?.kind === 'equals') {
      return new SourceError(
        source,
        next,
        '`=` stands twice',
        'Remove one.',
        removing(source, next),
      );
    }
    if (next.kind === 'close' && before?.kind === 'open') {
      const span = { from: before.from, to: next.to };
      return new SourceError(source, span, 'these brackets are empty', 'Put a value between them.');
    }
    if (next.kind === 'equals' && before === undefined) {
      const move = 'Write a name before it, as in `y = x^2`.';
      return new SourceError(source, next, 'a name is missing before `=`', move);
    }
    if (next.kind === 'comma' || (next.kind === 'close' && before?.kind === 'comma')) {
      return missingArgument(source, before, next);
    }
    if (next.kind === 'operator') {
      return new SourceError(
        source,
        next,
        `a value is missing before \`${shown(source, next)}\``,
        `Add one, or remove \`${shown(source, next)}\`.`,
        removing(source, next),
      );
    }
    if (next.kind === 'superscript') {
      const move = 'Write `x^2` for a power of a value.';
      return new SourceError(source, next, 'a value is missing before this power', move);
    }
    if (next.kind === 'keyword' && next.text === 'not') {
      return new SourceError(
        source,
        next,
        '`not` needs brackets here',
        'Write `(not a)` around it and its operand.',
      );
    }
    if (next.kind === 'keyword' && before?.kind !== 'keyword') {
      const word = next.text;
      const move =
        word === 'if' || word === 'else'
          ? 'Write `a if test else b`.'
          : `Write a comparison before it, as in \`x > 0 ${word} y > 0\`.`;
      return new SourceError(source, next, `a value is missing before \`${word}\``, move);
    }
  }
  if (before === undefined) {
    const span = next ?? { from: source.length, to: source.length };
    return new SourceError(source, span, 'a value is missing', 'Write one, such as `x`.');
  }
  return missingAfter(source, before, next);
}

/** A line that starts with a sign goes on with the line above, where there is one. */
function continuedLine({ source, scope }: Reading, sign: Token): SourceError | undefined {
  const { above } = scope;
  if (above === undefined || sign.text === 'not') return undefined;
  const cause = `a line cannot start with \`${shown(source, sign)}\``;
  const fix = joining(source, above.to, sign.from);
  return new SourceError(source, sign, cause, 'Join it with the line above.', fix);
}

function missingAfter(source: string, before: Token, next: Token | undefined): SourceError {
  const sign = shown(source, before);
  if (next?.kind === 'equals' && /^[<>]$/.test(before.text)) {
    const insert = `${before.text}=`;
    return new SourceError(
      source,
      { from: before.from, to: next.to },
      `\`${insert}\` is written without a blank`,
      `Write \`${insert}\`.`,
      writing({ from: before.from, to: next.to }, insert),
    );
  }
  if (next?.kind === 'operator') {
    return new SourceError(
      source,
      next,
      `a value is missing between \`${sign}\` and \`${shown(source, next)}\``,
      'Add it, or remove one of the two signs.',
      removing(source, next),
    );
  }
  if (next?.kind === 'keyword' && next.text === 'not') {
    const move = 'Write `(not a)` around it and its operand.';
    return new SourceError(source, next, '`not` needs brackets here', move);
  }
  const newline = /^\s*\n\s*(?=[^\s#])/.exec(source.slice(before.to))?.[0];
  const joins = next === undefined && newline !== undefined && before.kind !== 'equals';
  const fix = joins ? joining(source, before.to, before.to + newline.length) : undefined;
  let move = `Add one after \`${sign}\`, or remove \`${sign}\`.`;
  if (before.kind === 'equals') move = 'Add one after `=`.';
  if (before.kind === 'root') move = `Write a number, a name or brackets after \`${sign}\`.`;
  if (joins) move = `Add one after \`${sign}\`, or join this line with the next.`;
  // A word or a sign of two characters is underlined whole.
  const from = before.kind === 'open' || sign.length === 1 ? before.to : before.from;
  return new SourceError(source, { from, to: before.to }, 'a value is missing', move, fix);
}

function missingArgument(source: string, before: Token | undefined, next: Token): SourceError {
  const comma = before?.kind === 'comma' ? before : next;
  const side = comma === before ? 'after' : 'before';
  return new SourceError(
    source,
    comma,
    `a value is missing ${side} this comma`,
    'Add it, or remove the comma.',
    removing(source, comma),
  );
}

/** An expression is complete before `tokens[index]`, which cannot follow it. */
export function unexpected(reading: Reading, index: number): SourceError {
  const { source, tokens } = reading;
  const token = tokens[index] as Token;
  const text = shown(source, token);
  switch (token.kind) {
    case 'equals':
      return strayEquals(reading, index);
    case 'comma':
      return (
        decimalComma(reading, index) ??
        new SourceError(
          source,
          token,
          'a comma stands between the arguments of a function only',
          'Remove it, or put each value on a line of its own.',
        )
      );
    case 'keyword':
      if (token.text === 'else') {
        const move = 'Write `a if test else b`.';
        return new SourceError(source, token, '`else` stands without `if`', move);
      }
      return new SourceError(
        source,
        token,
        `\`${text}\` cannot follow a value`,
        'Write `and not` or `or not`.',
      );
    default:
      return new SourceError(source, token, `\`${text}\` cannot stand here`, 'Remove it.');
  }
}

/** The same in brackets that hold one value. */
export function unexpectedInBrackets(reading: Reading, index: number): SourceError {
  return decimalComma(reading, index) ?? unexpected(reading, index);
}

/** `3,5` for 3.5. */
function decimalComma({ source, tokens }: Reading, index: number): SourceError | undefined {
  const [before, comma, after] = tokens.slice(index - 1, index + 2);
  if (before?.kind !== 'number' || comma === undefined || after?.kind !== 'number') return;
  if (before.to !== comma.from || comma.to !== after.from) return;
  const span = { from: before.from, to: after.to };
  const insert = `${before.text}.${after.text}`;
  if (!/^\d+\.\d+$/.test(insert)) return;
  return new SourceError(
    source,
    span,
    'a number has a decimal point here',
    `Write \`${insert}\`.`,
    writing(span, insert),
  );
}

function strayEquals({ source, tokens }: Reading, index: number): SourceError {
  const token = tokens[index] as Token;
  if (tokens.slice(0, index).some((other) => other.kind === 'equals')) {
    const move = 'Write `==` to compare, or give each name a line of its own.';
    return new SourceError(source, token, 'a line has one `=`', move);
  }
  const left = { from: (tokens[0] as Token).from, to: (tokens[index - 1] as Token).to };
  const right = tokens[index + 1];
  const cause = 'what stands before `=` is not a name';
  const words = tokens.slice(0, index).map(({ kind, text }) => (kind === 'name' ? text : ''));
  const [name, ...parameters] = words;
  // `f x = x`, but not `x y = z`.
  if (!words.includes('') && tokens.slice(index).some(({ text }) => parameters.includes(text))) {
    const header = `${name}(${parameters.join(', ')})`;
    const fix = writing(left, header, `${header} = …`);
    return new SourceError(source, left, cause, `Write \`${header} = …\`.`, fix);
  }
  if (right?.kind !== 'name' || index + 2 !== tokens.length) {
    const move = 'Write a name before it, as in `y = x^2`, or `==` to compare.';
    return new SourceError(source, left, cause, move);
  }
  const insert = `${right.text} = ${source.slice(left.from, left.to)}`;
  const shownInsert = insert.length <= 32 ? insert : `${right.text} = …`;
  const fix = writing({ from: left.from, to: right.to }, insert, shownInsert);
  return new SourceError(source, left, cause, `Write \`${shownInsert}\`.`, fix);
}

/** `=` where a comparison must be meant: in the test of a conditional, or within brackets. */
export function equalsForEquality(source: string, token: Token, place: string): SourceError {
  return new SourceError(
    source,
    token,
    `\`=\` gives a name and cannot stand ${place}`,
    'Write `==` to compare.',
    writing(token, '=='),
  );
}

/** An argument of a call is complete before `tokens[index]`, which cannot follow it. */
export function afterArgument(reading: Reading, index: number): SourceError {
  const { source, tokens } = reading;
  const next = tokens[index];
  if (next?.kind !== 'equals') return unexpected(reading, index);
  const [before, name] = tokens.slice(index - 2, index);
  if (name?.kind !== 'name' || (before?.kind !== 'open' && before?.kind !== 'comma')) {
    return equalsForEquality(source, next, 'in brackets');
  }
  const written = `${name.text} =`;
  return new SourceError(
    source,
    { from: name.from, to: next.to },
    'arguments have no names here',
    `Remove \`${written}\`.`,
    {
      from: name.from,
      to: tokens[index + 1]?.from ?? next.to,
      insert: '',
      label: `Remove ${written}`,
    },
  );
}

/** `a if test` without its `else`, which should come at `at`. */
export function missingElse(source: string, at: number): SourceError {
  const span: Span = { from: at, to: at };
  return new SourceError(
    source,
    span,
    '`else` is missing',
    'Add `else` and the value for the other case.',
    { ...span, insert: ' else 0', label: 'Add else 0' },
  );
}

/** A number right behind a factor: `2 3`, `x 2`, `(x+1)2`. */
export function numberBehind(source: string, left: Span, right: Token): SourceError {
  const before = source.slice(left.from, left.to);
  const written = before.length <= 24 ? `${before}*${right.text}` : `…*${right.text}`;
  return new SourceError(
    source,
    right,
    'a number follows a factor without a sign between them',
    `Write \`${written}\`.`,
    writing({ from: left.to, to: right.from }, '*', written),
  );
}

export function tooTall(source: string, span: Span): SourceError {
  return new SourceError(
    source,
    span,
    'more than 1,000 operations stand one inside the other',
    'Break it into lines with names.',
  );
}

function shown(source: string, token: Token): string {
  return source.slice(token.from, token.to);
}
