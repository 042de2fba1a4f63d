/**
 * Whether a text is lines of formulas, told from its tokens alone: everything else is a program,
 * which another parser reads. The two share their grammar of values, so a text is one or the
 * other, and what is both (`y = x^2`) is formulas.
 */
import { type Token, tokenize } from './lexer';
import { LONGEST_SOURCE } from './limits';
import { beginsValue } from './valueEdges';

export function readsAsFormulas(source: string): boolean {
  if (source.length > LONGEST_SOURCE) return true;
  return areFormulas(source, tokenize(source));
}

/** The same of a text that is split into `tokens` already. */
export function areFormulas(source: string, all: readonly Token[]): boolean {
  const tokens = all.filter(({ kind }) => kind !== 'comment');
  return !hasProgramToken(tokens) && !hasIndentation(source, tokens);
}

/** Words of programs wherever they stand. */
const WORDS: ReadonlySet<string> = new Set(
  'def for while elif return import yield await True False'.split(' '),
);
/** Words that only begin a statement, before a value or a colon. */
const STARTS: ReadonlySet<string> = new Set(
  'from class try with global nonlocal del raise assert async except finally'.split(' '),
);
const ALONE: ReadonlySet<string> = new Set(['break', 'continue', 'pass']);

function hasProgramToken(tokens: readonly Token[]): boolean {
  let depth = 0;
  let equals = 0;
  for (const [index, token] of tokens.entries()) {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    const startsLine = before === undefined || (before.kind === 'newline' && depth <= 0);
    if (startsLine) equals = 0;
    switch (token.kind) {
      case 'open':
        depth += 1;
        break;
      case 'close':
        depth -= 1;
        break;
      case 'openSquare':
      case 'closeSquare':
      case 'augmented':
      case 'colon':
      case 'at':
      case 'string':
      case 'prime':
      case 'continuation':
        return true;
      case 'semicolon':
        if (depth <= 0) return true;
        break;
      case 'dot':
        if (before?.kind === 'name' && next?.kind === 'name') return true;
        break;
      case 'comma':
        if (depth <= 0 && !isDecimalComma(before, token, next)) return true;
        break;
      case 'equals':
        // `a = b = 1`, but not `a = = 1`.
        equals += depth <= 0 && before?.kind !== 'equals' ? 1 : 0;
        if (equals > 1) return true;
        break;
      case 'operator':
        if (/^[-+]$/.test(token.text) && isDoubled(before, token, next)) return true;
        break;
      case 'keyword':
        if (isProgramWord(tokens, index, startsLine)) return true;
        break;
      case 'name':
        if (startsLine && token.text === 'print' && next?.kind === 'open') return true;
        break;
      default:
        break;
    }
  }
  return false;
}

function isProgramWord(tokens: readonly Token[], index: number, startsLine: boolean): boolean {
  const { text } = tokens[index] as Token;
  const next = tokens[index + 1];
  const ends = next === undefined || next.kind === 'newline';
  if (WORDS.has(text)) return true;
  if (text === 'lambda') return next?.kind === 'name';
  if (!startsLine) return false;
  if (text === 'else') return ends;
  if (text === 'if') return !tokens.slice(index).some((token) => token.text === 'then');
  return ALONE.has(text) ? ends : STARTS.has(text) && beginsValue(next);
}

/** `3,5` for 3.5. */
function isDecimalComma(before: Token | undefined, comma: Token, after: Token | undefined) {
  const numbers = before?.kind === 'number' && after?.kind === 'number';
  return numbers && before.to === comma.from && comma.to === after.from;
}

/** `x++` */
function isDoubled(before: Token | undefined, sign: Token, next: Token | undefined): boolean {
  const ends = next === undefined || next.kind === 'newline' || next.kind === 'close';
  return ends && before?.text === sign.text && before.to === sign.from;
}

/** Lines of formulas start in the column of the first one. */
function hasIndentation(source: string, tokens: readonly Token[]): boolean {
  let depth = 0;
  let expected: string | undefined;
  for (const [index, token] of tokens.entries()) {
    const startsLine = index === 0 || tokens[index - 1]?.kind === 'newline';
    if (startsLine && token.kind !== 'newline' && depth <= 0) {
      const indent = source.slice(source.lastIndexOf('\n', token.from) + 1, token.from);
      expected ??= indent;
      if (indent !== expected) return true;
    }
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
  }
  return false;
}
