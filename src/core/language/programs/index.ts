/**
 * Source text → syntax tree, for all that the language reads: lines of formulas, and programs.
 * It is loaded apart from the formulas, which the app draws before anything else.
 */
import { areFormulas } from '../formulas';
import { tokenize } from '../lexer';
import { LONGEST_SOURCE } from '../limits';
import { nothingWritten, parseProgram } from '../parser';
import type { Program, Vocabulary } from '../syntax';
import { assembleSource, type TopStatement } from './assemble';
import { Bindings } from './bindings';
import { parseBlock } from './blocks';
import { layOut } from './layout';
import { ProgramScope } from './programScope';
import { screenBrackets } from './screenProgram';

/**
 * Reads formulas or a program.
 * @throws SourceError with place, cause and next move; nothing else
 */
export function parseSource(source: string, vocabulary: Vocabulary): Program {
  if (source.length > LONGEST_SOURCE) return parseProgram(source, vocabulary);
  const tokens = tokenize(source);
  if (areFormulas(source, tokens)) return parseProgram(source, vocabulary);
  screenBrackets(source, tokens);
  const lines = layOut(source, tokens);
  if (lines.length === 0) throw nothingWritten(source);
  const names = tokens.filter(
    ({ kind }, index) => kind === 'name' && tokens[index + 1]?.kind !== 'open',
  );
  const plain = new Set(names.map(({ text }) => text));
  const scope = ProgramScope.ofText(vocabulary, Bindings.of(lines), plain);
  const place = { source, scope, inFunction: false, inLoop: false };
  const statements = parseBlock(place, lines);
  return assembleSource(source, withUses(statements, scope));
}

/** Each statement with the names that are used between its first and its last character. */
function withUses(
  statements: ReturnType<typeof parseBlock>,
  { uses }: ProgramScope,
): readonly TopStatement[] {
  return statements.map((statement) => {
    const spans = [statement.span];
    if (statement.kind === 'definition') {
      spans.push(...(statement.derivatives ?? []).map(({ span }) => span));
    }
    const inside = uses.filter(({ span }) =>
      spans.some(({ from, to }) => from <= span.from && span.to <= to),
    );
    return { statement, uses: inside };
  });
}
