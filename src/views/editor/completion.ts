/** Completion of functions, constants and names while typing, from the second letter on. */
import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertBracket,
  pickedCompletion,
} from '@codemirror/autocomplete';
import { type Extension, Prec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { type Word, wordsFor } from './words';

/** One letter is mostly a variable: a list under every x would be in the way. */
const LEAST_LETTERS = 2;

export function completion(): Extension {
  return [
    autocompletion({ override: [complete], icons: false, maxRenderedOptions: 60 }),
    // Tab leaves the field, except where a list is open.
    Prec.highest(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
  ];
}

function complete(context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
  const start = typed?.text ?? '';
  if (start.length < LEAST_LETTERS && !context.explicit) return null;
  const words = wordsFor(start, context.state.doc.toString(), context.pos);
  if (words.length === 0) return null;
  return { from: typed?.from ?? context.pos, options: words.map(option), filter: false };
}

function option({ word, kind, use, about }: Word): Completion {
  return {
    label: word,
    displayLabel: use,
    detail: about,
    apply: kind === 'function' ? applyFunction : word,
  };
}

/**
 * Writes `sqrt` and goes into its brackets, which are added where none follow: as if `(` had been
 * typed, so that a `)` typed at their end passes over theirs.
 */
function applyFunction(view: EditorView, completed: Completion, from: number, to: number): void {
  const insert = completed.label;
  const end = from + insert.length;
  const isCalled = view.state.sliceDoc(to, to + 1) === '(';
  const word = view.state.update({
    changes: { from, to, insert },
    selection: { anchor: isCalled ? end + 1 : end },
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(completed),
  });
  const brackets = isCalled ? null : insertBracket(word.state, '(');
  view.dispatch(brackets === null ? [word] : [word, brackets]);
}
