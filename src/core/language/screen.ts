/**
 * What can be said about the tokens before any grammar: characters that are not read, reserved
 * words, brackets that do not pair up. After `screen` the parser may rely on balanced brackets.
 */
import type { Token } from './lexer';
import { ifThen } from './pastedChoices';
import { type Fix, SourceError, writing } from './source';
import type { Vocabulary } from './syntax';
import { unknownText } from './unknownText';
import { beginsValue, precedesValue } from './valueEdges';

export const LONGEST_SOURCE = 10_000;
const LONGEST_NAME = 40;
export const DEEPEST_BRACKETS = 200;

/** Throws the SourceError for the first of these in the text, if there is one. */
export function screen(source: string, tokens: readonly Token[], vocabulary: Vocabulary): void {
  if (source.length > LONGEST_SOURCE) {
    const end = source.indexOf('\n', LONGEST_SOURCE);
    throw new SourceError(
      source,
      { from: LONGEST_SOURCE, to: end < 0 ? source.length : end },
      'the text is longer than 10,000 characters',
      'Shorten it.',
    );
  }
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'unknown') throw unknownText(source, tokens, index, vocabulary);
    if (token.kind === 'name' && token.text.length > LONGEST_NAME) throw longName(source, token);
    if (token.kind === 'keyword') screenKeyword(source, tokens, index, open.length === 0);
    if (token.kind === 'open') open.push(index);
    if (open.length > DEEPEST_BRACKETS) throw tooManyBrackets(source, token);
    if (token.kind === 'close' && open.pop() === undefined) throw surplusBracket(source, token);
  }
  if (open.length > 0) throw missingBracket(source, tokens, open);
}

function longName(source: string, token: Token): SourceError {
  const cause = `a name has ${LONGEST_NAME} characters at most`;
  return new SourceError(source, token, cause, 'Choose a shorter one.');
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

function lastWord(text: string): string {
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
  const programs = `programs with \`${token.text}\` are not read yet`;
  switch (token.text) {
    case 'and':
    case 'or':
    case 'not':
      return;
    case 'if':
    case 'else': {
      const choice = precedesValue(before) ? ifThen(source, token) : undefined;
      if (choice !== undefined) throw choice;
      if (!startsLine) return;
      throw error(programs, 'Write `a if test else b`.');
    }
    case 'elif':
      throw error(programs, 'Write `a if test else b if another_test else c`.');
    case 'def':
      throw error(programs, ...definitionInstead(source, token));
    case 'return':
      throw error(programs, 'Write the value alone.', {
        from: token.from,
        to: tokens[index + 1]?.from ?? token.to,
        insert: '',
        label: 'Remove return',
      });
    case 'for':
    case 'while':
    case 'break':
    case 'continue':
    case 'pass':
      throw error(programs, 'Write each step on a line of its own, such as `y = x^2`.');
    case 'import':
    case 'from':
      throw error(
        `\`${token.text}\` is not read here`,
        'Remove the line: functions such as `sin` are known.',
        startsLine ? removeLine(source, token) : undefined,
      );
    case 'True':
    case 'False':
    case 'None':
      throw error(`\`${token.text}\` is not read here`, 'Write a comparison such as `x > 0`.');
    case 'is':
      throw error('`is` is not read here', 'Write `==`.', writing(token, '=='));
    case 'lambda':
      if (tokens[index + 1]?.kind === 'name' || tokens[index + 1]?.text === ':') {
        throw error('functions without a name are not read here', 'Write `f(x) = …`.');
      }
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

function removeLine(source: string, token: Token): Fix {
  const end = source.indexOf('\n', token.from);
  const to = end < 0 ? source.length : end + 1;
  return { from: token.from, to, insert: '', label: 'Remove the line' };
}

/** `def f(x): return x^2` → `f(x) = x^2`, where the program is no more than that. */
function definitionInstead(source: string, token: Token): readonly [nextMove: string, fix?: Fix] {
  const rest = source.slice(token.from);
  const header = /^def\s+(\w+)\s*\(([\w\s,]*)\)\s*:/.exec(rest);
  if (header === null) return ['Write the function as `f(x) = …`.'];
  const left = `${header[1]}(${header[2]?.trim()})`;
  const move = `Write the function as \`${left} = …\`.`;
  const body = /^\s*return\s+([^\n#]+?)\s*$/.exec(rest.slice(header[0].length));
  if (body === null) return [move];
  const insert = `${left} = ${body[1]}`;
  return [move, { from: token.from, to: source.length, insert, label: `Write ${left} = …` }];
}
