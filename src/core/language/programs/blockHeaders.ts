/**
 * The headers of blocks → what they say before the colon, and where it stands; and what a line
 * with a block is known for before it is read.
 */
import type { Token } from '../lexer';
import type { Span } from '../source';
import type { Expression, Target } from '../syntax';
import { Bindings } from './bindings';
import { missingIn } from './expressionErrors';
import type { ProgramLine } from './layout';
import { ProgramExpressionParser } from './programExpressions';
import type { ProgramReading } from './programScope';
import { missingColon, numberInFor } from './statementErrors';
import { colonOf } from './tokenRanges';

interface Header {
  /** From the keyword to the colon. */
  readonly header: Span;
  /** The index of the colon. */
  readonly colon: number;
}

/** `if test:`, `elif test:`, `while test:` */
export function testHeader(reading: ProgramReading): Header & { readonly test: Expression } {
  const parser = new ProgramExpressionParser(reading, 1);
  const { expression: test } = parser.value();
  if (reading.tokens.at(-1)?.text === 'then') throw missingColon(reading, reading.tokens.length);
  return { test, ...endOfHeader(reading, parser) };
}

/** `for target in iterable:` */
export function forHeader(
  reading: ProgramReading,
): Header & { readonly target: Target; readonly iterable: Expression } {
  const parser = new ProgramExpressionParser(reading, 1);
  const target = parser.target();
  if (!parser.accept('keyword', 'in')) throw missingIn(reading, parser.at);
  const { expression: iterable, from, to } = parser.tuple();
  if (iterable.kind === 'number') throw numberInFor(reading.source, { from, to });
  return { target, iterable, ...endOfHeader(reading, parser) };
}

function endOfHeader(reading: ProgramReading, parser: ProgramExpressionParser): Header {
  const colon = parser.at;
  if (parser.next()?.kind !== 'colon') throw missingColon(reading, colon);
  const { tokens } = reading;
  const header = { from: (tokens[0] as Token).from, to: (tokens[colon] as Token).to };
  return { header, colon };
}

/** What the names in the body of a `def` are bound to. */
export function bodyBindings(line: ProgramLine): Bindings {
  if (line.block.length > 0) return Bindings.of(line.block);
  const tokens = line.tokens.slice(colonOf(line.tokens) + 1);
  return Bindings.of([{ ...line, tokens }]);
}

/** Where the last line of a block ends. */
export function endOf(line: ProgramLine): number {
  const last = line.block.at(-1);
  return last === undefined ? line.to : endOf(last);
}

/** `if __name__ == "__main__":` runs a file, and no file is run here. */
export function isMainGuard({ tokens }: ProgramLine): boolean {
  return tokens[0]?.text === 'if' && tokens[1]?.text === '__name__';
}
