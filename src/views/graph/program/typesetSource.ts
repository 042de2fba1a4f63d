/**
 * A short piece of source text → LaTeX, sign by sign: the test in a diamond, the branch in a ghost.
 * What is more than names, numbers and signs is left to be written in words.
 */
import { typesetWord } from '../../../explain/typeset';

const LONGEST = 14;
const PIECE =
  /\s*(?:([\p{L}_][\p{L}\p{N}_]*)|(\d+(?:\.\d*)?|\.\d+)|(\*\*|<=|>=|==|!=|[-+*/^<>()]))/uy;

const SIGNS: Readonly<Record<string, string>> = {
  '**': '^',
  '<=': '\\le ',
  '>=': '\\ge ',
  '==': '=',
  '!=': '\\ne ',
  '*': '\\cdot ',
};

const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'if', 'else', 'in', 'for']);

export function typesetSource(text: string): string | undefined {
  const source = text.trim();
  if (source.length > LONGEST || source === '') return undefined;
  let latex = '';
  let isPower = false;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < source.length) {
    const [, name, number, sign] = PIECE.exec(source) ?? [];
    const piece = name ?? number ?? sign;
    if (piece === undefined || WORDS.has(piece)) return undefined;
    // Braces hold one name or number; a longer power is left to words.
    if (isPower && sign !== undefined) return undefined;
    const own = name === undefined ? (SIGNS[piece] ?? piece) : typesetWord(piece).latex;
    latex += isPower ? `{${own}}` : own;
    isPower = sign === '^' || sign === '**';
  }
  return isPower ? undefined : latex;
}

/** A statement without what it does with its value: `return y^2` and `z = y^2` → `y^2`. */
export function valueIn(text: string): string {
  return text.trim().replace(/^return\b\s*|^[\p{L}_][\p{L}\p{N}_]*\s*=(?!=)\s*/u, '');
}

const COMPARISON = /<=|>=|==|!=|<|>/g;

/** `0.289 > 0.5`: a comparison with its sides as numbers; undefined where it is not a single one. */
export function comparisonOf(test: string, sides: readonly string[]): string | undefined {
  const signs = test.match(COMPARISON) ?? [];
  const [left, right] = sides;
  const [sign] = signs;
  if (signs.length !== 1 || sign === undefined) return undefined;
  if (left === undefined || right === undefined || sides.length !== 2) return undefined;
  return `${left} ${SIGNS[sign] ?? sign} ${right}`;
}
