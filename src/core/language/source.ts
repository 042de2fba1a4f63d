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
  if (to > from) return `Line ${line}, at \`${clip(source.slice(from, to))}\``;
  const lineStart = source.lastIndexOf('\n', from - 1) + 1;
  const before = source.slice(lineStart, from).trim();
  return before === '' ? `Line ${line}` : `Line ${line}, after \`${clip(before, 'end')}\``;
}

const LONGEST_QUOTE = 24;

function clip(text: string, keep: 'start' | 'end' = 'start'): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_QUOTE) return line;
  return keep === 'start' ? `${line.slice(0, LONGEST_QUOTE)}…` : `…${line.slice(-LONGEST_QUOTE)}`;
}
