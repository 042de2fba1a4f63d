/**
 * Brackets of other languages → the error that says what to write instead: `x[1]`, `x_{1}`,
 * `sqrt[x]`, `{x + y}`, and the bars of an absolute value.
 */
import { isName, type Token } from './lexer';
import { type Fix, SourceError, writing } from './source';
import type { Vocabulary } from './syntax';
import { endsValue } from './valueEdges';

export function otherBrackets(
  source: string,
  tokens: readonly Token[],
  index: number,
  vocabulary: Vocabulary,
): SourceError {
  const token = tokens[index] as Token;
  const shape = '[]'.includes(token.text) ? 'square' : 'curly';
  const error = (nextMove: string, fix?: Fix) =>
    new SourceError(source, token, `${shape} brackets are not read here`, nextMove, fix);
  const name = tokens[index - 1];
  if (name?.kind === 'name' && name.to === token.from && !isCalled(tokens, name, vocabulary)) {
    const subscript = /^[[{]\s*([\p{L}\d_]{1,9})\s*[\]}]/u.exec(source.slice(token.from));
    const lowered = name.text.endsWith('_');
    if (subscript?.[1] !== undefined && (lowered || shape === 'square')) {
      const insert = lowered || /^\d+$/.test(subscript[1]) ? subscript[1] : `_${subscript[1]}`;
      const to = token.from + subscript[0].length;
      const word = name.text + insert;
      return error(
        `Write \`${word}\`.`,
        isName(word) ? writing({ from: token.from, to }, insert, word) : undefined,
      );
    }
    if (lowered) return error('Write a subscript without brackets, such as `x_1`.');
  }
  return error('Write round brackets.', roundBrackets(source, token));
}

function isCalled(tokens: readonly Token[], name: Token, { functions }: Vocabulary): boolean {
  return (
    functions.has(name.text) ||
    tokens.some(({ text }, i) => text === name.text && tokens[i + 1]?.kind === 'open')
  );
}

/** Turns the bracket, its partner and all between them round, as far as the line goes. */
function roundBrackets(source: string, token: Token): Fix {
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
