/**
 * Tokens → lines, and what each line is: a definition `f(x) = …`, an assignment `a = …` or an
 * expression. Read before the grammar, because `a(x+1)` is a product or a call according to what
 * the whole text says of `a`.
 */
import type { Token } from './lexer';
import type { Span } from './source';

export interface Line extends Span {
  readonly form: 'definition' | 'assignment' | 'expression';
  readonly tokens: readonly Token[];
  /** Where the value starts in `tokens`: behind the `=`, or 0. */
  readonly valueStart: number;
  /** The name that is defined or assigned; undefined for an expression. */
  readonly name: Token | undefined;
}

export interface Outline {
  readonly lines: readonly Line[];
  /** The line of each definition. */
  readonly definitions: ReadonlyMap<string, number>;
  /** The lines that assign each name, in order. */
  readonly assignments: ReadonlyMap<string, readonly number[]>;
  /** The names that stand somewhere without a bracket behind them, as a variable does. */
  readonly plain: ReadonlySet<string>;
}

export function outlineOf(tokens: readonly Token[]): Outline {
  const lines = splitLines(tokens);
  const definitions = new Map<string, number>();
  const assignments = new Map<string, number[]>();
  const plain = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.form === 'definition' && line.name) {
      // The first one keeps the name; the parser reports the second.
      if (!definitions.has(line.name.text)) definitions.set(line.name.text, index);
    } else if (line.form === 'assignment' && line.name) {
      const known = assignments.get(line.name.text);
      if (known) known.push(index);
      else assignments.set(line.name.text, [index]);
    }
    for (const [i, token] of line.tokens.entries()) {
      if (token.kind === 'name' && line.tokens[i + 1]?.kind !== 'open') plain.add(token.text);
    }
  }
  return { lines, definitions, assignments, plain };
}

/** Cuts at every newline outside brackets; comments and empty lines fall away. */
function splitLines(tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = [];
  let current: Token[] = [];
  let depth = 0;
  const finish = () => {
    if (current.length > 0) lines.push(lineOf(current));
    current = [];
  };
  for (const token of tokens) {
    if (token.kind === 'comment') continue;
    if (token.kind === 'newline') {
      if (depth === 0) finish();
      continue;
    }
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    current.push(token);
  }
  finish();
  return lines;
}

function lineOf(tokens: readonly Token[]): Line {
  const [first, second] = tokens;
  const span = { from: first?.from ?? 0, to: tokens.at(-1)?.to ?? 0 };
  if (first?.kind === 'name' && second?.kind === 'equals') {
    return { ...span, form: 'assignment', tokens, valueStart: 2, name: first };
  }
  if (first?.kind === 'name' && second?.kind === 'open') {
    const close = closingIndex(tokens, 1);
    if (tokens[close + 1]?.kind === 'equals') {
      return { ...span, form: 'definition', tokens, valueStart: close + 2, name: first };
    }
  }
  return { ...span, form: 'expression', tokens, valueStart: 0, name: undefined };
}

/** The index of the bracket that closes the one at `open`; the last index where none does. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]?.kind === 'open') depth += 1;
    if (tokens[i]?.kind === 'close') depth -= 1;
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}
