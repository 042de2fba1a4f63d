/**
 * A name that is used above the line that gives it a meaning → the error, with a fix that moves
 * the line up.
 */
import type { Token } from './lexer';
import type { Line, Outline } from './outline';
import { type Fix, SourceError } from './source';

/** `name` stands on line `user`, and line `later` (the same or below) explains it. */
export function usedTooEarly(
  source: string,
  outline: Outline,
  user: number,
  name: Token,
  later: number,
): SourceError {
  const { lines } = outline;
  const maker = lines[later] as Line;
  if (later === user) {
    const target = maker.name as Token;
    const other = ['y', 'z', 'w', 'result'].find((word) => isFree(word, outline)) ?? 'result_1';
    return new SourceError(
      source,
      name,
      `\`${name.text}\` is used before it has a value`,
      `Give the new value another name, such as \`${other}\`.`,
      { from: target.from, to: target.to, insert: other, label: `Write ${other} = …` },
    );
  }
  return new SourceError(
    source,
    name,
    maker.form === 'definition'
      ? `\`${name.text}\` is used before it is defined`
      : `\`${name.text}\` is used before it has a value`,
    `Move the line \`${nameOfLine(source, maker)}\` up, above this one.`,
    moveUp(source, lines[user] as Line, maker),
  );
}

function isFree(word: string, { plain, definitions, assignments }: Outline): boolean {
  return !plain.has(word) && !definitions.has(word) && !assignments.has(word);
}

const LONGEST_LINE = 24;

function nameOfLine(source: string, line: Line): string {
  const left = source.slice(line.from, line.tokens[line.valueStart - 1]?.to).replace(/\s+/g, ' ');
  const clipped =
    left.length > LONGEST_LINE ? (line.name?.text ?? '').slice(0, LONGEST_LINE) : left;
  return `${clipped} …`;
}

function moveUp(source: string, user: Line, maker: Line): Fix {
  const above = source.slice(user.from, maker.from);
  // The newline before the line goes with it, so that no empty line stays behind.
  const kept = above.replace(/\n[^\S\n]*$/, '');
  const insert = `${source.slice(maker.from, maker.to)}\n${kept}`;
  return { from: user.from, to: maker.to, insert, label: 'Move the line up' };
}
