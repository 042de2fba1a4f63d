/** CodeMirror, put together: keys, history, brackets, indentation, completion, colours and marks. */
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { completion } from './completion';
import { highlighting } from './highlight';
import { indentation } from './indentation';
import { marking } from './marks';
import type { Caret } from './sourceField';

/** Changes that the page made, not the person: these are not reported back to it. */
export const fromPage = Annotation.define<boolean>();

/** What a screen reader is told of the field. */
export const attributes = new Compartment();

export interface EditorEvents {
  readonly onDraft: (draft: string) => void;
  readonly onPoint: (position: number | undefined) => void;
}

export function createEditor(
  parent: HTMLElement,
  draft: string,
  { anchor, head, hasFocus }: Caret,
  events: EditorEvents,
): EditorView {
  const end = draft.length;
  const selection = { anchor: Math.min(anchor, end), head: Math.min(head, end) };
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: draft, selection, extensions: extensions(draft, events) }),
  });
  if (hasFocus) view.focus();
  return view;
}

function extensions(draft: string, { onDraft, onPoint }: EditorEvents): Extension {
  return [
    history(),
    closeBrackets(),
    bracketMatching(),
    completion(),
    indentation(),
    keymap.of([
      ...closeBracketsKeymap,
      { key: 'Escape', run: leave },
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    numbered(draft),
    attributes.of([]),
    // A text that scrolls has to be reached by keyboard: said where audits look for it.
    EditorView.contentAttributes.of({ tabindex: '0' }),
    EditorView.lineWrapping,
    EditorState.languageData.of(() => [
      {
        closeBrackets: { brackets: ['(', '['], before: CLOSES_BEFORE },
        commentTokens: { line: '#' },
      },
    ]),
    // Marks stand after the colours, so that one mark holds several tokens.
    highlighting(),
    marking(),
    EditorView.updateListener.of((update) => {
      const byPage = update.transactions.some((each) => each.annotation(fromPage) === true);
      if (update.docChanged && !byPage) onDraft(update.state.doc.toString());
    }),
    EditorView.domEventHandlers({
      mousemove: (event, view) => onPoint(characterAt(view, event)),
      mouseleave: () => onPoint(undefined),
    }),
  ];
}

/** A bracket that is opened before one of these is closed at once. */
const CLOSES_BEFORE = ')],;:+-−*·/^%<>=≤≥#';

function leave(view: EditorView): boolean {
  view.contentDOM.blur();
  return true;
}

/** Line numbers, while there is more than one line. */
function numbered(draft: string): Extension {
  const numbers = new Compartment();
  return [
    numbers.of(draft.includes('\n') ? lineNumbers() : []),
    EditorState.transactionExtender.of(({ startState, newDoc, docChanged }) => {
      if (!docChanged || startState.doc.lines > 1 === newDoc.lines > 1) return null;
      return { effects: numbers.reconfigure(newDoc.lines > 1 ? lineNumbers() : []) };
    }),
  ];
}

/** The character under the pointer; none beside the text. */
function characterAt(view: EditorView, { clientX, clientY }: MouseEvent): number | undefined {
  const near = view.posAtCoords({ x: clientX, y: clientY });
  if (near === null) return undefined;
  return [near, near - 1].find((position) => {
    const box = position < 0 ? null : view.coordsForChar(position);
    return box !== null && box.left <= clientX && clientX < box.right;
  });
}
