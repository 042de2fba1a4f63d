/**
 * Source text → tokens. Never throws: what it cannot read becomes an `unknown` token, so that the
 * editor can colour any text, and `screen` says what is wrong with it.
 * Characters that people paste (`×`, `−`, `≤`, `²`, `x₁`, `𝑥`) are read as their plain spelling.
 */
import type { Span } from './source';
import { PRIME, STRING } from './strings';

export type TokenKind =
  | 'number'
  | 'name'
  | 'keyword'
  | 'operator'
  /** `²` or `⁻¹` after a value. */
  | 'superscript'
  /** `√` or `∛`. */
  | 'root'
  | 'open'
  | 'close'
  | 'comma'
  | 'equals'
  | 'newline'
  | 'comment'
  | 'unknown'
  | ForeignKind;

/** What stands in programs only. */
export type ForeignKind =
  | 'openSquare'
  | 'closeSquare'
  | 'colon'
  | 'semicolon'
  | 'dot'
  | 'at'
  | 'arrow'
  /** `+=`: the text is the operator alone. */
  | 'augmented'
  /** The mark of a derivative behind a name. */
  | 'prime'
  /** With its quotes and what stands before them; the last quote may be missing. */
  | 'string'
  /** A backslash with the end of its line. */
  | 'continuation';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The plain spelling: `*` for `×`, `^` for `**`, `-1` for `⁻¹`, `x1` for `x₁`, `sqrt` for `√`. */
  readonly text: string;
}

/** Python's reserved words; only the first five are read in formulas. */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'and or not if else elif for while in def return break continue pass lambda import from as ' +
    'is class try except finally with global nonlocal del raise assert yield async await ' +
    'True False None'
  ).split(' '),
);

const PASTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '*': '·×∗⋅•✕⨯＊',
    '/': '÷∕⁄／',
    '-': '−–—－',
    '+': '＋',
    '^': 'ˆ＾',
    '<=': '≤⩽≦',
    '>=': '≥⩾≧',
    '!=': '≠',
    '=': '＝',
    '(': '（',
    ')': '）',
    ',': '，',
    '<': '＜',
    '>': '＞',
  }).flatMap(([plain, pasted]) => [...pasted].map((character) => [character, plain] as const)),
);

const ROOTS: ReadonlyMap<string, string> = new Map([
  ['√', 'sqrt'],
  ['∛', 'cbrt'],
]);

const STRUCTURE: ReadonlyMap<string, TokenKind> = new Map([
  ['[', 'openSquare'],
  [']', 'closeSquare'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['.', 'dot'],
  ['@', 'at'],
  ['->', 'arrow'],
]);

const FOREIGN: ReadonlySet<TokenKind> = new Set<ForeignKind>([
  ...(['openSquare', 'closeSquare', 'colon', 'semicolon', 'dot', 'at', 'arrow'] as const),
  ...(['augmented', 'prime', 'string', 'continuation'] as const),
]);

/** Whether a token stands in programs only. */
export function isForeign({ kind }: Token): boolean {
  return FOREIGN.has(kind);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

// Mathematical alphabets (𝑥, 𝛼) come with formulas copied from a page or a PDF.
const LETTER =
  '(?:(?=[\\p{Lu}\\p{Ll}])[\\p{Script=Latin}\\p{Script=Greek}]' +
  '|(?=\\p{L})[\\u{1D400}-\\u{1D7CB}]|[µ_])';
const NAME = `${LETTER}(?:${LETTER}|[0-9₀-₉])*`;

const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

/** Whether `text` can stand as a name: letters, digits and `_`, and no reserved word. */
export function isName(text: string): boolean {
  return WHOLE_NAME.test(text) && !/^π\p{L}/u.test(text) && !KEYWORDS.has(text);
}

type Reader = readonly [pattern: RegExp, read: (text: string) => Omit<Token, 'from' | 'to'>];

const READERS: readonly Reader[] = [
  [/\n/y, (text) => ({ kind: 'newline', text })],
  [/#[^\n]*/y, (text) => ({ kind: 'comment', text })],
  [/(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?(?:\.[\d.]*|_[\d_]+)?/y, readNumber],
  [PRIME, (text) => ({ kind: 'prime', text })],
  [STRING, (text) => ({ kind: 'string', text })],
  // `πr` is π times r, as everyone writes it; `π_1` is a name.
  [/[π𝜋](?![0-9₀-₉_])/uy, readName],
  [new RegExp(NAME, 'yu'), readName],
  [
    /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y,
    (text) => ({ kind: 'superscript', text: [...text].map(plainSuperscript).join('') }),
  ],
  [/[√∛]/y, (text) => ({ kind: 'root', text: ROOTS.get(text) ?? text })],
  [/&&|\|\||<>|===|!==|=>|=<|:=|\.{2,}/y, (text) => ({ kind: 'unknown', text })],
  [
    /(?:\*\*|\/\/|[-+*/%^])=(?!=)/y,
    (text) => ({ kind: 'augmented', text: text.replace('**', '^').slice(0, -1) }),
  ],
  [/->|[[\]:;.@]/y, (text) => ({ kind: STRUCTURE.get(text) ?? 'unknown', text })],
  [/\\[^\S\n]*\n/y, () => ({ kind: 'continuation', text: '\\' })],
  [/\*\*|\/\/|<=|>=|==|!=|[-+*/%^<>=(),]|[·×∗⋅•✕⨯＊÷∕⁄／−–—－＋ˆ＾≤⩽≦≥⩾≧≠＝（），＜＞]/y, readSign],
];

// Zero-width and invisible characters come with pasted text; U+2062 is the invisible times.
const BLANK = /(?:[^\S\n]|[\u200B-\u200D\u2060-\u2064\uFEFF])+/y;

export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  while (from < source.length) {
    BLANK.lastIndex = from;
    if (BLANK.test(source)) {
      from = BLANK.lastIndex;
      continue;
    }
    const token = readToken(source, from);
    tokens.push(token);
    from = token.to;
  }
  return tokens;
}

function readToken(source: string, from: number): Token {
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = from;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { ...read(text), from, to: from + text.length };
  }
  const text = String.fromCodePoint(source.codePointAt(from) ?? 0);
  return { kind: 'unknown', text, from, to: from + text.length };
}

function readNumber(text: string): Omit<Token, 'from' | 'to'> {
  const plain = text.replace('−', '-');
  const wellFormed = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain);
  return { kind: wellFormed ? 'number' : 'unknown', text: plain };
}

function readName(text: string): Omit<Token, 'from' | 'to'> {
  const normal = text.normalize('NFKC');
  // A few letters decompose into signs that are no letters (ŀ into l·); these stay as they are.
  const name = WHOLE_NAME.test(normal) ? normal : text;
  return { kind: KEYWORDS.has(name) ? 'keyword' : 'name', text: name };
}

function readSign(text: string): Omit<Token, 'from' | 'to'> {
  const plain = PASTED.get(text) ?? text;
  switch (plain) {
    case '(':
      return { kind: 'open', text: plain };
    case ')':
      return { kind: 'close', text: plain };
    case ',':
      return { kind: 'comma', text: plain };
    case '=':
      return { kind: 'equals', text: plain };
    case '**':
      return { kind: 'operator', text: '^' };
    default:
      return { kind: 'operator', text: plain };
  }
}

function plainSuperscript(character: string): string {
  if (character === '⁻') return '-';
  if (character === '⁺') return '';
  return String(SUPERSCRIPTS.indexOf(character));
}
