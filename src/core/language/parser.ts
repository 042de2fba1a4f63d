/**
 * Source text → syntax tree: lines of formulas to a program, or one expression alone.
 * Any text either parses or throws a SourceError that names a place inside it.
 */
import { complaints } from './complaints';
import { expressionOfLine, programOfLines } from './grammar';
import { type Token, tokenize } from './lexer';
import { LONGEST_SOURCE } from './limits';
import { type Line, type Outline, outlineOf } from './outline';
import { screen } from './screen';
import { SourceError } from './source';
import type { Expression, Program, Vocabulary } from './syntax';

/**
 * Reads formulas such as `f(x, y) = x^2 + y`, one to a line.
 * @throws SourceError with place, cause and next move; nothing else
 */
export function parseProgram(source: string, vocabulary: Vocabulary): Program {
  const outline = readOutline(source, vocabulary);
  refuseIndentation(source, outline.lines);
  return programOfLines({ source, outline, vocabulary, complaints });
}

/**
 * Reads one expression, in which any name may be free: `pi/4`, `-u/v^2`.
 * @throws SourceError with place, cause and next move; nothing else
 */
export function parseExpression(source: string, vocabulary: Vocabulary): Expression {
  const outline = readOutline(source, vocabulary);
  const [line, second] = outline.lines;
  if (line === undefined) throw nothingWritten(source);
  if (second !== undefined) {
    const span = { from: second.from, to: second.to };
    throw new SourceError(source, span, 'only one line is read here', 'Remove this line.', {
      from: line.to,
      to: second.to,
      insert: '',
      label: 'Remove the line',
    });
  }
  const equals = line.tokens.find((token) => token.kind === 'equals');
  if (line.form !== 'expression' && equals !== undefined) {
    const cause = 'an expression has no `=`';
    throw new SourceError(source, equals, cause, 'Write the right side alone.', {
      from: line.from,
      to: line.tokens[line.valueStart]?.from ?? line.to,
      insert: '',
      label: 'Remove the left side',
    });
  }
  return expressionOfLine({ source, outline, vocabulary, complaints }, line);
}

function readOutline(source: string, vocabulary: Vocabulary): Outline {
  const tokens: readonly Token[] = source.length > LONGEST_SOURCE ? [] : tokenize(source);
  screen(source, tokens, vocabulary);
  const outline = outlineOf(tokens);
  if (outline.lines.length === 0) throw nothingWritten(source);
  return outline;
}

export function nothingWritten(source: string): SourceError {
  return new SourceError(
    source,
    { from: 0, to: 0 },
    'nothing is written here yet',
    'Type a formula, such as `x^2 + sin(x)`.',
  );
}

/** Lines start where the first one starts: indented blocks belong to programs. */
function refuseIndentation(source: string, lines: readonly Line[]): void {
  const indentOf = (line: Line) => {
    const start = source.lastIndexOf('\n', line.from - 1) + 1;
    return source.slice(line.from === 0 ? 0 : start, line.from);
  };
  const [first, ...rest] = lines;
  if (first === undefined) return;
  const expected = indentOf(first);
  for (const line of rest) {
    const indent = indentOf(line);
    if (indent === expected) continue;
    throw new SourceError(
      source,
      { from: line.from, to: line.to },
      'this line is indented differently from the first',
      'Start it in the same column.',
      {
        from: line.from - indent.length,
        to: line.from,
        insert: expected,
        label: 'Align the line',
      },
    );
  }
}
