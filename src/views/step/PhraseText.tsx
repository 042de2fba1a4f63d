/** A sentence with formulas in it: text as text, formulas as KaTeX sets them, with their MathML. */
import { Fragment, memo } from 'react';
import type { Phrase } from '../../explain';
import { Formula } from '../math/Formula';
import './PhraseText.css';

export const PhraseText = memo(function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  return keyed(phrase).map(({ key, part, before, after }) => {
    if (part.kind === 'text') return <Fragment key={key}>{part.text.slice(before)}</Fragment>;
    return after === '' && !isNumber(part.latex) ? (
      <Formula key={key} latex={part.latex} />
    ) : (
      <span key={key} className="phrase-bound">
        <Formula latex={part.latex} />
        {after}
      </span>
    );
  });
});

/**
 * The parts of a phrase have no names; their place in it is what tells them apart. A short formula
 * takes the mark behind it along: a browser would break the line between the two.
 */
function keyed(phrase: Phrase) {
  return phrase.map((part, place) => ({
    key: `${place} ${part.kind}`,
    part,
    /** Characters that the formula before has taken. */
    before: markBehind(phrase, place - 1).length,
    after: markBehind(phrase, place),
  }));
}

/** A number is one word, though KaTeX would let one with an exponent break at its dot. */
function isNumber(latex: string): boolean {
  return /^-?[\d.]+ *\\cdot *10\^\{-?\d+\}$/.test(latex);
}

/** A formula with blanks may have to break, so it is not bound to anything. */
function markBehind(phrase: Phrase, place: number): string {
  const part = phrase[place];
  const next = phrase[place + 1];
  if (
    part?.kind !== 'math' ||
    (part.latex.includes(' ') && !isNumber(part.latex)) ||
    next?.kind !== 'text'
  )
    return '';
  return /^[,.:;]/.exec(next.text)?.[0] ?? '';
}

/** The sentence in words alone, for a screen reader's live region. */
export function spokenPhrase(phrase: Phrase): string {
  return phrase.map((part) => (part.kind === 'text' ? part.text : part.spoken)).join('');
}
