/**
 * Brackets of other languages → the error that says what to write instead: `x_{1}`, `{x + y}`,
 * and the bars of an absolute value.
 */
import { isName, type Token } from './lexer';
import { type Fix, SourceError, writing } from './source';
import type { Vocabulary } from './syntax';
import { endsValue } from './valueEdges';

export function curlyBracket(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const error = (nextMove: string, fix?: Fix) =>
    new SourceError(source, token, 'curly brackets are not read here', nextMove, fix);
  const name = tokens[index - 1];
  if (name?.kind !== 'name' || name.to !== token.from || !name.text.endsWith('_')) {
    return error('Write round brackets.', roundBrackets(source, token));
  }
  const [all, inside] = /^\{\s*([\p{L}\d_]{1,9})\s*\}/u.exec(source.slice(token.from)) ?? [];
  if (all === undefined) return error('Write a subscript without brackets, such as `x_1`.');
  const word = `${name.text}${inside}`;
  const fix = writing({ from: token.from, to: token.from + all.length }, inside ?? '', word);
  return error(`Write \`${word}\`.`, isName(word) ? fix : undefined);
}

/** Turns the bracket, its partner and all between them round, as far as the line goes. */
export function roundBrackets(source: string, token: Token): Fix {
  const line = /^[^\n#]*/.exec(source.slice(token.from))?.[0] ?? token.text;
  const end = lengthToPartner(line) ?? token.text.length;
  const insert = line.slice(0, end).replace(/[[{]/g, '(').replace(/[\]}]/g, ')');
  return writing({ from: token.from, to: token.from + end }, insert, 'round brackets');
}

function lengthToPartner(line: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    const character = line[i] ?? '';
    if ('[{'.includes(character)) depth += 1;
    if (']}'.includes(character)) depth -= 1;
    if (depth === 0) return i + 1;
  }
  return undefined;
}

/** Whether `tokens[index]` is the bar of an absolute value: `||` is `or` behind a value alone. */
export function isBar(tokens: readonly Token[], index: number, { functions }: Vocabulary): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  const isOr = endsValue(before) && !functions.has(before?.text ?? '');
  return token?.text === '|' || (token?.text === '||' && !isOr);
}

export function verticalBar(
  source: string,
  tokens: readonly Token[],
  index: number,
  { functions }: Vocabulary,
): SourceError {
  const token = tokens[index] as Token;
  const inside = /^\|([^|\n#`]*[^|\n#`\s][^|\n#`]*)\|(?![^\n#]*\|)/.exec(source.slice(token.from));
  const cause = '`|` is not read here';
  if (inside?.[1] === undefined) {
    return new SourceError(source, token, cause, 'Write `abs(x)` for an absolute value.');
  }
  const value = `abs(${inside[1].trim()})`;
  const before = tokens[index - 1];
  let from = token.from;
  let insert = value;
  if (before?.kind === 'name') {
    // `ln|x|` is a call, `x|y|` a product.
    from = before.to;
    insert = functions.has(before.text) ? `(${value})` : ` ${value}`;
  }
  return new SourceError(
    source,
    token,
    cause,
    `Write \`${value}\` for the absolute value.`,
    writing({ from, to: token.from + inside[0].length }, insert, value),
  );
}
