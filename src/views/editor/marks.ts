/**
 * Marks in the text: the line and the piece of the current step, the hovered piece, the error, and
 * the lines that never ran.
 */
import {
  type Extension,
  type Range,
  RangeSet,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutterLineClass,
} from '@codemirror/view';
import type { Span } from '../../core/language';
import type { Marks } from './sourceField';

const looks = {
  piece: markOf('piece'),
  hovered: markOf('hovered'),
  error: markOf('error'),
} as const;

const notRun = Decoration.mark({
  tagName: 's',
  class: 'code-not-run',
  attributes: { title: 'This line did not run' },
});

const currentLine = Decoration.line({ class: 'code-current-line' });

class CurrentLineNumber extends GutterMarker {
  override elementClass = 'code-current-line';
}

const currentNumber = new CurrentLineNumber();

export const setMarks = StateEffect.define<Marks>();

interface Shown {
  readonly text: DecorationSet;
  readonly numbers: RangeSet<GutterMarker>;
}

const field = StateField.define<Shown>({
  create: () => ({ text: Decoration.none, numbers: RangeSet.empty }),
  update(shown, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) return show(effect.value, transaction.newDoc);
    }
    if (!transaction.docChanged) return shown;
    const { changes } = transaction;
    return { text: shown.text.map(changes), numbers: shown.numbers.map(changes) };
  },
  provide: (marks) => [
    EditorView.decorations.from(marks, ({ text }) => text),
    gutterLineClass.from(marks, ({ numbers }) => numbers),
  ],
});

export function marking(): Extension {
  return field;
}

function markOf(kind: 'piece' | 'hovered' | 'error'): Decoration {
  return Decoration.mark({
    tagName: 'mark',
    class: `code-${kind}`,
    attributes: { 'data-mark': kind },
  });
}

function show(marks: Marks, doc: Text): Shown {
  const { piece, hovered } = marks;
  const error = marks.error === undefined ? undefined : visible(marks.error, doc);
  const lines = marks.line === undefined ? [] : startsOfLines(marks.line, doc);
  const ranges = [
    ...lines.map((start) => currentLine.range(start)),
    ...ranged(looks.piece, piece, doc),
    ...ranged(looks.hovered, hovered, doc),
    ...ranged(looks.error, error, doc),
    ...marks.notRun.flatMap((span) => ranged(notRun, span, doc)),
  ];
  return {
    text: Decoration.set(ranges, true),
    numbers: RangeSet.of(lines.map((start) => currentNumber.range(start))),
  };
}

function ranged(look: Decoration, span: Span | undefined, doc: Text): readonly Range<Decoration>[] {
  if (span === undefined) return [];
  const from = Math.min(span.from, doc.length);
  const to = Math.min(span.to, doc.length);
  return from < to ? [look.range(from, to)] : [];
}

/** Where the lines start that a span touches. */
function startsOfLines({ from, to }: Span, doc: Text): readonly number[] {
  const first = doc.lineAt(Math.min(from, doc.length)).number;
  const last = doc.lineAt(Math.min(Math.max(from, to - 1), doc.length)).number;
  return Array.from({ length: last - first + 1 }, (_, place) => doc.line(first + place).from);
}

/** An error between two characters is underlined at the one before it. */
function visible({ from, to }: Span, doc: Text): Span {
  if (from < to) return { from, to };
  return from > 0 ? { from: from - 1, to: from } : { from: 0, to: Math.min(1, doc.length) };
}
