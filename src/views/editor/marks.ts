/** Marks the piece of the current step, the hovered piece and the error in the text. */
import { type Extension, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Span } from '../../core/language';
import type { Marks } from './sourceField';

const looks = {
  piece: markOf('piece'),
  hovered: markOf('hovered'),
  error: markOf('error'),
} as const;

export const setMarks = StateEffect.define<Marks>();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) return decorate(effect.value, transaction.newDoc);
    }
    return shown.map(transaction.changes);
  },
  provide: (marks) => EditorView.decorations.from(marks),
});

export function marking(): Extension {
  return field;
}

function markOf(kind: keyof Marks): Decoration {
  return Decoration.mark({
    tagName: 'mark',
    class: `code-${kind}`,
    attributes: { 'data-mark': kind },
  });
}

function decorate(marks: Marks, doc: Text): DecorationSet {
  const { piece, hovered } = marks;
  const error = marks.error === undefined ? undefined : visible(marks.error, doc);
  const ranges = Object.entries({ piece, hovered, error }).flatMap(([kind, span]) => {
    const look =
      kind === 'piece' || kind === 'hovered' || kind === 'error' ? looks[kind] : undefined;
    if (look === undefined || span === undefined) return [];
    const from = Math.min(span.from, doc.length);
    const to = Math.min(span.to, doc.length);
    return from < to ? [look.range(from, to)] : [];
  });
  return Decoration.set(ranges, true);
}

/** An error between two characters is underlined at the one before it. */
function visible({ from, to }: Span, doc: Text): Span {
  if (from < to) return { from, to };
  return from > 0 ? { from: from - 1, to: from } : { from: 0, to: Math.min(1, doc.length) };
}
