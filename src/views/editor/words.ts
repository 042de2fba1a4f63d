/** The words that can be completed, each with one line that says what it is. */
import { tokenize } from '../../core/language';
import { describeRule, describeUse, primitives, vocabulary } from '../../core/primitives';
import { plainNumber } from '../../explain';
import { pythonWords } from './pythonWords';

export interface Word {
  readonly word: string;
  readonly kind: 'function' | 'constant' | 'keyword' | 'name';
  /** How it is used: "sqrt(x)". */
  readonly use: string;
  /** "square root, x ≥ 0; derivative 1/(2·sqrt(x))" */
  readonly about: string;
}

const functions: readonly Word[] = primitives
  .filter(({ callable }) => callable)
  .flatMap((primitive) => {
    const use = describeUse(primitive);
    const about = `${primitive.about}; ${describeRule(primitive).replaceAll('-', '−')}`;
    return [primitive.name, ...primitive.spellings].map(
      (word): Word => ({ word, kind: 'function', use: use.replace(primitive.name, word), about }),
    );
  });

const constants: readonly Word[] = [...vocabulary.constants].map(
  ([word, { value }]): Word => ({
    word,
    kind: 'constant',
    use: word,
    about: `constant, ${plainNumber(value)}…`,
  }),
);

/** The words that begin with `start`: those of the text first, then the language's own. */
export function wordsFor(start: string, source: string, cursor: number): readonly Word[] {
  const known = [...functions, ...constants, ...pythonWords].filter(({ word }) =>
    beginsWith(word, start),
  );
  return [...namesIn(source, cursor).filter(({ word }) => beginsWith(word, start)), ...known];
}

/** The person's own names, without the one that is being typed at `cursor`. */
function namesIn(source: string, cursor: number): readonly Word[] {
  const names = new Set(
    tokenize(source)
      .filter(({ kind, from, to }) => kind === 'name' && !(from <= cursor && cursor <= to))
      .map(({ from, to }) => source.slice(from, to)),
  );
  return [...names]
    .filter((word) => !isKnown(word))
    .map((word) => ({ word, kind: 'name', use: word, about: 'name in this text' }));
}

function isKnown(word: string): boolean {
  return (
    vocabulary.functions.has(word) ||
    vocabulary.constants.has(word) ||
    pythonWords.some((known) => known.word === word)
  );
}

function beginsWith(word: string, start: string): boolean {
  return word !== start && word.toLowerCase().startsWith(start.toLowerCase());
}
