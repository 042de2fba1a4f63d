/**
 * Sentences with formulas in them, written as templates: phrase`At ${v}, …`, where a formula is a
 * piece with its LaTeX and its words.
 */
import type { Phrase } from './explain';
import { ordinal } from './numbers';

export type Piece = Phrase[number];

export function math(latex: string, spoken: string): Piece {
  return { kind: 'math', latex, spoken };
}

/** Template → phrase; neighbouring text is joined. */
export function phrase(
  texts: TemplateStringsArray,
  ...parts: readonly (string | number | Piece | Phrase)[]
): Phrase {
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') {
      pieces[pieces.length - 1] = { kind: 'text', text: last.text + piece.text };
    } else if (piece.kind === 'math' || piece.text !== '') pieces.push(piece);
  };
  texts.forEach((text, position) => {
    add({ kind: 'text', text });
    const part = parts[position];
    if (part === undefined) return;
    if (typeof part === 'string' || typeof part === 'number')
      add({ kind: 'text', text: String(part) });
    else for (const piece of Array.isArray(part) ? part : [part as Piece]) add(piece);
  });
  return pieces;
}

/** "a", "a and b", "a, b and c" */
export function listed(pieces: readonly Piece[], last = ' and '): Phrase {
  return pieces.flatMap((piece, position): Phrase => {
    if (position === 0) return [piece];
    const link = position === pieces.length - 1 ? last : ', ';
    return [{ kind: 'text', text: link }, piece];
  });
}

/** A phrase as plain words, formulas as they are spoken. */
export function phraseText(pieces: Phrase): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.spoken)).join('');
}

const COUNTS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "two", "12" */
export function countWord(count: number): string {
  return COUNTS[count] ?? String(count);
}

/** "second", "12th" */
export function ordinalWord(place: number): string {
  return ORDINALS[place - 1] ?? ordinal(place);
}
