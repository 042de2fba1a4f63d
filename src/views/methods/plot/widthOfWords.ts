/** px that a phrase takes at 13 px, about: for room that is needed before anything is drawn. */
import type { Phrase } from '../../../explain';
import { visibleLength } from '../../../explain/width';

const CHARACTER = 6.6;

export function widthOfWords(words: Phrase): number {
  const characters = words.map((part) =>
    part.kind === 'text' ? part.text.length : visibleLength(part.latex) * 1.2,
  );
  return CHARACTER * characters.reduce((sum, length) => sum + length, 0);
}
