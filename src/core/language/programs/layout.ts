/**
 * Tokens → lines, each with the lines that are indented below it. A line goes on inside brackets
 * and behind a backslash; comments and empty lines fall away, and blanks before the first line
 * count as none.
 */
import type { Token } from '../lexer';
import type { Span } from '../source';
import { mixedIndentation, tooManyBlocks, unmatchedUnindent } from './layoutErrors';

export interface ProgramLine extends Span {
  readonly tokens: readonly Token[];
  /** What stands before its first token. */
  readonly indent: string;
  /** The lines below that are indented deeper than this one. */
  readonly block: readonly ProgramLine[];
}

interface FlatLine extends Span {
  readonly tokens: readonly Token[];
  readonly indent: string;
}

interface OpenBlock {
  readonly indent: string;
  readonly lines: (ProgramLine & { readonly block: ProgramLine[] })[];
}

const DEEPEST_BLOCKS = 30;

/** @throws SourceError where the indentation of a line fits none above it */
export function layOut(source: string, tokens: readonly Token[]): readonly ProgramLine[] {
  const flat = splitLines(source, tokens);
  const top: OpenBlock = { indent: flat[0]?.indent ?? '', lines: [] };
  const open: OpenBlock[] = [top];
  for (const line of flat) {
    const { indent } = line;
    while (open.length > 1 && (open.at(-1) as OpenBlock).indent.length > indent.length) open.pop();
    let block = open.at(-1) as OpenBlock;
    const above = block.lines.at(-1);
    if (indent !== block.indent) {
      if (!indent.startsWith(block.indent)) {
        throw isMixed(indent + block.indent)
          ? mixedIndentation(source, line, block.indent)
          : unmatchedUnindent(source, line, block.indent);
      }
      if (above === undefined) throw unmatchedUnindent(source, line, block.indent);
      const deeper = above.block.at(-1);
      if (deeper !== undefined) {
        throw isMixed(indent + deeper.indent) && !deeper.indent.startsWith(indent)
          ? mixedIndentation(source, line, deeper.indent)
          : unmatchedUnindent(source, line, deeper.indent);
      }
      if (isMixed(indent)) throw mixedIndentation(source, line, block.indent);
      if (open.length > DEEPEST_BLOCKS) throw tooManyBlocks(source, line);
      block = { indent, lines: above.block as OpenBlock['lines'] };
      open.push(block);
    }
    block.lines.push({ ...line, block: [] });
  }
  return top.lines;
}

function isMixed(indent: string): boolean {
  return indent.includes('\t') && indent.includes(' ');
}

function splitLines(source: string, tokens: readonly Token[]): readonly FlatLine[] {
  const lines: FlatLine[] = [];
  let current: Token[] = [];
  let depth = 0;
  const finish = () => {
    const first = current[0];
    if (first !== undefined) {
      const to = (current.at(-1) as Token).to;
      lines.push({ from: first.from, to, tokens: current, indent: indentBefore(source, first) });
    }
    current = [];
  };
  for (const token of tokens) {
    if (token.kind === 'comment' || token.kind === 'continuation') continue;
    if (token.kind === 'newline') {
      if (depth === 0) finish();
      continue;
    }
    if (token.kind === 'open' || token.kind === 'openSquare') depth += 1;
    if (token.kind === 'close' || token.kind === 'closeSquare') depth -= 1;
    current.push(token);
  }
  finish();
  return lines;
}

/** Blanks of all kinds count as spaces; those without width do not count. */
function indentBefore(source: string, { from }: Token): string {
  const start = from === 0 ? 0 : source.lastIndexOf('\n', from - 1) + 1;
  return source
    .slice(start, from)
    .replace(/[\u200B-\u200D\u2060-\u2064\uFEFF]/g, '')
    .replace(/[^\t]/g, ' ');
}
