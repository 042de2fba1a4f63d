/**
 * What can be said about the tokens before any grammar: characters that are not read, reserved
 * words, brackets that do not pair up. After `screen` the parser may rely on balanced brackets.
 */
import { isForeign, type Token } from './lexer';
import { DEEPEST_BRACKETS, LONGEST_NAME, LONGEST_SOURCE } from './limits';
import { ifThen } from './pastedChoices';
import { type Fix, SourceError, writing } from './source';
import type { Vocabulary } from './syntax';
import { programsOnly, unknownText } from './unknownText';
import { beginsValue, precedesValue } from './valueEdges';

/** Throws the SourceError for the first of these in the text, if there is one. */
export function screen(source: string, tokens: readonly Token[], vocabulary: Vocabulary): void {
  refuseLongText(source);
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'unknown' || isForeign(token)) {
      throw unknownText(source, tokens, index, vocabulary);
    }
    if (token.kind === 'name') refuseLongName(source, token);
    if (token.kind === 'keyword') screenKeyword(source, tokens, index, open.length === 0);
    if (token.kind === 'open') open.push(index);
    if (open.length > DEEPEST_BRACKETS) throw tooManyBrackets(source, token);
    if (token.kind === 'close' && open.pop() === undefined) throw surplusBracket(source, token);
  }
  if (open.length > 0) throw missingBracket(source, tokens, open);
}

export function refuseLongText(source: string): void {
  if (source.length > LONGEST_SOURCE) {
    const end = source.indexOf('\n', LONGEST_SOURCE);
    throw new SourceError(
      source,
      { from: LONGEST_SOURCE, to: end < 0 ? source.length : end },
      'the text is longer than 10,000 characters',
      'Shorten it.',
    );
  }
}

export function refuseLongName(source: string, token: Token): void {
  if (token.text.length <= LONGEST_NAME) return;
  const cause = `a name has ${LONGEST_NAME} characters at most`;
  throw new SourceError(source, token, cause, 'Choose a shorter one.');
}

function tooManyBrackets(source: string, token: Token): SourceError {
  return new SourceError(
    source,
    token,
    'more than 200 brackets are open here',
    'Break the formula into lines with names.',
  );
}

function surplusBracket(source: string, token: Token): SourceError {
  return new SourceError(
    source,
    token,
    'this closing bracket has no opening one',
    'Remove it, or add `(` before it.',
    { from: token.from, to: token.to, insert: '', label: 'Remove )' },
  );
}

function missingBracket(
  source: string,
  tokens: readonly Token[],
  open: readonly number[],
): SourceError {
  const innermost = open.at(-1) as number;
  const bracket = tokens[innermost] as Token;
  const last = tokens[lastInside(tokens, open[0] as number, innermost)] as Token;
  const count = open.length;
  const brackets = ')'.repeat(count);
  const shown = count <= 5 ? `\`${brackets}\`` : `${count} of \`)\``;
  const place = { from: last.to, to: last.to };
  return new SourceError(
    source,
    { from: bracket.to, to: bracket.to },
    count === 1 ? 'a closing bracket is missing' : `${count} closing brackets are missing`,
    last === bracket
      ? `Add a value and ${shown}.`
      : `Add ${shown} after \`${lastWord(source.slice(bracket.to, last.to))}\`.`,
    last === bracket
      ? undefined
      : { ...place, insert: brackets, label: `Add ${shown.replaceAll('`', '')}` },
  );
}

/**
 * The last token that can belong to the brackets: before the `=` of a definition whose own
 * bracket is open, before a line further down that gives a name to something, else the last.
 */
function lastInside(tokens: readonly Token[], outermost: number, innermost: number): number {
  const equals = tokens.findIndex((token, i) => i > innermost && token.kind === 'equals');
  const end = equals < 0 ? tokens.length : equals;
  const newline = tokens.findLastIndex(
    (token, i) => i > innermost && i < end && token.kind === 'newline',
  );
  const atStart = outermost === 1 || tokens[outermost - 2]?.kind === 'newline';
  const stop =
    equals < 0 || (newline < 0 && !atStart) ? tokens.length : Math.max(newline, 0) || end;
  for (let i = stop - 1; i > innermost; i--) {
    const kind = tokens[i]?.kind;
    if (kind !== 'newline' && kind !== 'comment') return i;
  }
  return innermost;
}

const LONGEST_WORD = 24;

export function lastWord(text: string): string {
  const word = text.trim().split(/\s/).at(-1) ?? '';
  return word.length <= LONGEST_WORD ? word : `…${word.slice(-LONGEST_WORD)}`;
}

function screenKeyword(
  source: string,
  tokens: readonly Token[],
  index: number,
  outsideBrackets: boolean,
): void {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  const startsLine = outsideBrackets && (before === undefined || before.kind === 'newline');
  const error = (cause: string, nextMove: string, fix?: Fix) =>
    new SourceError(source, token, cause, nextMove, fix);
  switch (token.text) {
    case 'and':
    case 'or':
    case 'not':
      return;
    case 'if':
    case 'else': {
      const choice = precedesValue(before) ? ifThen(source, token) : undefined;
      if (choice !== undefined) throw choice;
      if (startsLine) throw programsOnly(source, token);
      return;
    }
    case 'def':
    case 'for':
    case 'while':
    case 'elif':
    case 'return':
    case 'import':
    case 'True':
    case 'False':
      throw programsOnly(source, token);
    case 'None':
      throw error('`None` is not read here', 'Write a comparison such as `x > 0`.');
    case 'is':
      throw error('`is` is not read here', 'Write `==`.', writing(token, '=='));
    case 'lambda':
      if (tokens[index + 1]?.kind === 'name') throw programsOnly(source, token);
      throw error(
        '`lambda` is a reserved word and cannot be a name',
        'Write `lam` or `λ`.',
        writing(token, 'lam'),
      );
    default:
      // Before a value it is the word that Python knows, and no name.
      if (beginsValue(tokens[index + 1])) {
        throw error(`\`${token.text}\` is not read here`, 'Write the formula without it.');
      }
      throw error(
        `\`${token.text}\` is a reserved word and cannot be a name`,
        `Choose another name, such as \`${token.text}_\`.`,
        writing(token, `${token.text}_`),
      );
  }
}
