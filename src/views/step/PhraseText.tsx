/** A sentence with formulas in it: text as text, formulas as KaTeX sets them, with their MathML. */
import { Fragment, memo } from 'react';
import type { Phrase } from '../../explain';
import { Formula } from '../math/Formula';

export const PhraseText = memo(function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  return keyed(phrase).map(({ key, part }) => (
    <Fragment key={key}>
      {part.kind === 'text' ? part.text : <Formula latex={part.latex} />}
    </Fragment>
  ));
});

/** The parts of a phrase have no names; their place in it is what tells them apart. */
function keyed(phrase: Phrase) {
  return phrase.map((part, place) => ({ key: `${place} ${part.kind}`, part }));
}

/** The sentence in words alone, for a screen reader's live region. */
export function spokenPhrase(phrase: Phrase): string {
  return phrase.map((part) => (part.kind === 'text' ? part.text : part.spoken)).join('');
}
