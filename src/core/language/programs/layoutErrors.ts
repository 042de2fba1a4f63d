/**
 * What can be wrong with the indentation of a line → the error, with a fix that indents it as the
 * lines around it are.
 */
import { type Fix, SourceError, type Span } from '../source';

interface IndentedLine extends Span {
  readonly indent: string;
}

function lineFix(source: string, line: Span, insert: string, label: string): Fix {
  const start = line.from === 0 ? 0 : source.lastIndexOf('\n', line.from - 1) + 1;
  return { from: start, to: line.from, insert, label };
}

export function mixedIndentation(source: string, line: IndentedLine, outer: string): SourceError {
  return new SourceError(
    source,
    { from: line.from, to: line.to },
    'tabs and spaces are mixed in the indentation',
    'Indent all lines with the same of the two.',
    lineFix(source, line, mended(line.indent, outer), 'Align the line'),
  );
}

/** Tabs become four spaces, or the other way round where the lines around have tabs. */
function mended(indent: string, outer: string): string {
  const spaces = indent.replaceAll('\t', '    ');
  return outer.includes('\t') ? spaces.replaceAll(/ {1,4}/g, '\t') : spaces;
}

export function unmatchedUnindent(source: string, line: Span, expected: string): SourceError {
  return new SourceError(
    source,
    { from: line.from, to: line.to },
    'the indentation of this line matches no line above',
    'Start it in the column of the block that it belongs to.',
    lineFix(source, line, expected, 'Align the line'),
  );
}

export function tooManyBlocks(source: string, line: Span): SourceError {
  return new SourceError(
    source,
    { from: line.from, to: line.to },
    'more than 30 blocks stand one inside the other',
    'Move some of them into a function of their own.',
  );
}

/** A line that is indented under one that opens no block. */
export function unexpectedIndentation(source: string, line: Span, expected: string): SourceError {
  return new SourceError(
    source,
    { from: line.from, to: line.to },
    'this line is indented, and the line above opens no block',
    'Start it in the same column as the line above.',
    lineFix(source, line, expected, 'Align the line'),
  );
}

/** A header with a colon, below which nothing is indented. */
export function missingBlock(
  source: string,
  header: Span,
  next: IndentedLine | undefined,
  indent: string,
): SourceError {
  const text = source.slice(header.from, header.to).replace(/\s+/g, ' ');
  const shown = text.length <= 24 ? text : `${text.slice(0, 24)}…`;
  if (next === undefined) {
    const cause = `nothing stands in the block of \`${shown}\``;
    const move = 'Write a line below it that starts four spaces further in.';
    return new SourceError(source, { from: header.to, to: header.to }, cause, move);
  }
  return new SourceError(
    source,
    { from: next.from, to: next.to },
    `this line must be indented, since \`${shown}\` opens a block`,
    'Start it four spaces further in.',
    lineFix(source, next, `${indent}${indent.includes('\t') ? '\t' : '    '}`, 'Indent the line'),
  );
}
