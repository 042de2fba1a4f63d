/**
 * Places in the text that a person typed, and the one error that speaks of them.
 * Offsets count UTF-16 code units, as JavaScript strings and CodeMirror do; `to` is exclusive.
 */

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span together with its first line and column, both counted from 1, for people to read. */
export interface Position extends Span {
  readonly line: number;
  readonly column: number;
}

/** A change of the text that would mend an error: replace `from … to` by `insert`. */
export interface Fix extends Span {
  /** What the button says, for example "Write sin(x)". */
  readonly label: string;
  readonly insert: string;
}

const LONGEST_LABEL = 32;

/** The fix that puts `insert` in the place of `span`; `shown` is what its button says of it. */
export function writing({ from, to }: Span, insert: string, shown = insert): Fix {
  const clipped = shown.length > LONGEST_LABEL ? `${shown.slice(0, LONGEST_LABEL)}…` : shown;
  return { from, to, insert, label: `Write ${clipped}` };
}

/** The fix that makes one line of two, where nothing but blanks stands between them. */
export function joining(source: string, from: number, to: number): Fix | undefined {
  const blank = source.slice(from, to).trim() === '';
  return blank ? { from, to, insert: ' ', label: 'Join the lines' } : undefined;
}

/** The fix that takes a token out with the blanks behind it, and keeps two words apart. */
export function removing(source: string, token: Span, label?: string): Fix {
  const { from } = token;
  const to = token.to + (/^[^\S\n]*/.exec(source.slice(token.to))?.[0].length ?? 0);
  const around = source.slice(Math.max(from - 1, 0), from) + source.slice(to, to + 1);
  const insert = /[\p{L}\p{N}_][\p{L}\p{N}_.]/u.test(around) ? ' ' : '';
  return { from, to, insert, label: label ?? `Remove ${source.slice(from, token.to)}` };
}

/** A word with a blank on each side that has none yet. */
export function spaced(source: string, token: Span, word: string): string {
  const before = /\s/.test(source[token.from - 1] ?? ' ') ? '' : ' ';
  const after = /\s/.test(source[token.to] ?? ' ') ? '' : ' ';
  return before + word + after;
}

/** Finds line and column of a span in `source`. */
export function locate(source: string, span: Span): Position {
  const before = source.slice(0, span.from);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    from: span.from,
    to: span.to,
    line: before.split('\n').length,
    column: span.from - lineStart + 1,
  };
}

/**
 * What is wrong with a source text: the place, the cause and the next move, in sentences for
 * the person who typed it. `message` joins the three.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly position: Position;
  /** What is wrong, for example "a closing bracket is missing". */
  override readonly cause: string;
  /** What to do about it, for example "Add ) after x2^2." */
  readonly nextMove: string;
  readonly fix: Fix | undefined;

  constructor(source: string, span: Span, cause: string, nextMove: string, fix?: Fix) {
    const position = locate(source, span);
    super(`${placeName(source, position)}: ${cause}. ${nextMove}`);
    this.position = position;
    this.cause = cause;
    this.nextMove = nextMove;
    this.fix = fix;
  }
}

/** "Line 1, at `sin`", or "Line 1, after `sqrt(`" where the span is empty. */
function placeName(source: string, position: Position): string {
  const { from, to, line } = position;
  // The colon of a header would stand beside that of the sentence.
  const quoted = source.slice(from, to).replace(/(?<=\S)\s*:$/, '');
  if (to > from) return `Line ${line}, at \`${clip(quoted)}\``;
  const lineStart = source.lastIndexOf('\n', from - 1) + 1;
  const before = source.slice(lineStart, from).trim();
  return before === '' ? `Line ${line}` : `Line ${line}, after \`${clip(before, 'end')}\``;
}

const LONGEST_QUOTE = 24;

function clip(text: string, keep: 'start' | 'end' = 'start'): string {
  // A backtick would end the quote.
  const line = text.replace(/\s+/g, ' ').replaceAll('`', 'ˋ');
  if (line.length <= LONGEST_QUOTE) return line;
  return keep === 'start' ? `${line.slice(0, LONGEST_QUOTE)}…` : `…${line.slice(-LONGEST_QUOTE)}`;
}
