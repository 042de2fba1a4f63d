/**
 * What can be said about the tokens of a program before its grammar: brackets that do not pair
 * up in the whole text, and, line by line, signs that are not read.
 */
import type { Token } from '../lexer';
import { DEEPEST_BRACKETS } from '../limits';
import { lastWord, refuseLongName, refuseLongText } from '../screen';
import { SourceError, writing } from '../source';
import { unknownText } from '../unknownText';
import type { ProgramReading } from './programScope';

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Throws for the first bracket without a partner: the lines cannot be told before. */
export function screenBrackets(source: string, tokens: readonly Token[]): void {
  refuseLongText(source);
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open' || token.kind === 'openSquare') {
      open.push(index);
      if (open.length > DEEPEST_BRACKETS) throw tooManyBrackets(source, token);
    } else if (token.kind === 'close' || token.kind === 'closeSquare') {
      const partner = tokens[open.pop() ?? -1];
      if (partner === undefined) throw surplusBracket(source, token);
      if (PARTNERS[partner.text] !== token.text) throw mismatched(source, partner, token);
    }
  }
  const innermost = open.at(-1);
  if (innermost !== undefined) throw missingBracket(source, tokens, innermost, open);
}

function tooManyBrackets(source: string, token: Token): SourceError {
  const cause = 'more than 200 brackets are open here';
  return new SourceError(source, token, cause, 'Break the value into lines with names.');
}

function surplusBracket(source: string, token: Token): SourceError {
  const opening = token.text === ')' ? '(' : '[';
  return new SourceError(
    source,
    token,
    'this closing bracket has no opening one',
    `Remove it, or add \`${opening}\` before it.`,
    { from: token.from, to: token.to, insert: '', label: `Remove ${token.text}` },
  );
}

function mismatched(source: string, open: Token, close: Token): SourceError {
  const expected = PARTNERS[open.text] ?? ')';
  return new SourceError(
    source,
    close,
    `\`${close.text}\` cannot close \`${open.text}\``,
    `Write \`${expected}\`.`,
    writing(close, expected),
  );
}

function missingBracket(
  source: string,
  tokens: readonly Token[],
  innermost: number,
  open: readonly number[],
): SourceError {
  const bracket = tokens[innermost] as Token;
  const last = tokens[lastInside(tokens, innermost)] as Token;
  const lineStart = tokens.findLastIndex(({ kind }, i) => kind === 'newline' && i < innermost);
  const brackets = open
    .filter((index) => index > lineStart)
    .map((index) => PARTNERS[(tokens[index] as Token).text] ?? ')')
    .reverse()
    .join('');
  const count = brackets.length;
  const shown = count <= 5 ? `\`${brackets}\`` : `${count} brackets`;
  return new SourceError(
    source,
    { from: bracket.to, to: bracket.to },
    count === 1 ? 'a closing bracket is missing' : `${count} closing brackets are missing`,
    last === bracket
      ? `Add a value and ${shown}.`
      : `Add ${shown} after \`${lastWord(source.slice(bracket.to, last.to))}\`.`,
    last === bracket
      ? undefined
      : { from: last.to, to: last.to, insert: brackets, label: `Add ${shown.replaceAll('`', '')}` },
  );
}

/** The end of the first line, from the bracket on, that does not go on; before its colon. */
function lastInside(tokens: readonly Token[], open: number): number {
  let last = open;
  for (let i = open + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'comment') continue;
    if (token.kind === 'newline') {
      const kind = tokens[last]?.kind;
      if (kind !== 'comma' && kind !== 'operator' && kind !== 'open' && kind !== 'openSquare')
        break;
      continue;
    }
    last = i;
  }
  return tokens[last]?.kind === 'colon' && last - 1 > open ? last - 1 : last;
}

/** Throws for the first sign or name of a line that cannot be read whatever stands around it. */
export function refuseForeignSigns({ source, tokens, scope }: ProgramReading): void {
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'name') refuseLongName(source, token);
    if (token.kind !== 'unknown') continue;
    throw (
      foreignSign(source, tokens, index) ?? unknownText(source, tokens, index, scope.vocabulary)
    );
  }
}

function foreignSign(
  source: string,
  tokens: readonly Token[],
  index: number,
): SourceError | undefined {
  const token = tokens[index] as Token;
  const last = index === tokens.length - 1;
  const first = tokens[0];
  switch (token.text) {
    case ':=':
      return new SourceError(
        source,
        token,
        '`:=` is not read here',
        'Give the name its value on a line above, by `=`.',
      );
    case '{':
    case '}': {
      const isBlock =
        (token.text === '{' && last && first?.kind === 'keyword') ||
        (token.text === '}' && index === 0);
      if (isBlock) return curlyBlock(source, tokens, index);
      return braces(source, tokens, index);
    }
    case '\\':
      return new SourceError(
        source,
        token,
        'text stands behind `\\`',
        'Let the line end with `\\`, or remove it.',
        { from: token.from, to: token.to, insert: '', label: 'Remove \\' },
      );
    default:
      return undefined;
  }
}

/** `{x, y}`, `{"a": x}` */
function braces(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const inside = tokens.slice(index + 1);
  const end = inside.findIndex(({ text }) => text === '}');
  const pairs = inside.slice(0, end < 0 ? undefined : end).some(({ kind }) => kind === 'colon');
  const name = pairs || end === 0 ? 'dictionaries' : 'sets';
  const move = 'Write a list in square brackets, and its elements as `xs[0]`.';
  return new SourceError(source, token, `${name} are not read here`, move);
}

/** `def f(x) {` … `}` */
export function curlyBlock(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  if (before === undefined) {
    const fix = { from: token.from, to: token.to, insert: '', label: 'Remove }' };
    const cause = 'a block ends with its indentation here';
    return new SourceError(source, token, cause, 'Remove `}`.', fix);
  }
  return new SourceError(
    source,
    token,
    'a block begins with a colon here, and its lines are indented',
    'Write `:` for `{`, and remove `}`.',
    writing({ from: before.to, to: token.to }, ':'),
  );
}
