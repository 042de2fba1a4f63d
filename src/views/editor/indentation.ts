/**
 * Writing Python: four blanks a level, Enter keeps the level and goes one deeper behind a colon,
 * Tab and Shift+Tab move lines in and out. In formulas Tab leaves the field, as everywhere.
 */
import { indentLess, indentMore, insertTab } from '@codemirror/commands';
import { getIndentUnit, indentService, indentUnit } from '@codemirror/language';
import { EditorState, type Extension, RangeSetBuilder, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view';

const LEVEL = '    ';

/** A line that opens a block: `def f(x):`, `else:  # or not`. */
const OPENS_BLOCK = /:\s*(?:#.*)?$/;
/** A line after which its block is over. */
const ENDS_BLOCK = /^\s*(?:return|break|continue|pass|raise)\b/;
const HEADER = /^\s*(?:def|if|elif|else|for|while)\b/;

/** Whether a text has blocks, so that a line's level means something. */
export function hasBlocks(text: string): boolean {
  return text.split('\n').some((line) => HEADER.test(line) && OPENS_BLOCK.test(line));
}

/** The level, in columns, of the line that Enter opens behind `before`, up to where it is pressed. */
export function levelAfter(before: string): number {
  const own = columnsOf(before);
  if (HEADER.test(before) && OPENS_BLOCK.test(before)) return own + LEVEL.length;
  return ENDS_BLOCK.test(before) ? Math.max(0, own - LEVEL.length) : own;
}

/** The blanks at the start of a line, in columns. */
export function columnsOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += LEVEL.length - (columns % LEVEL.length);
    else return columns;
  }
  return columns;
}

export function indentation(): Extension {
  return [
    indentUnit.of(LEVEL),
    EditorState.tabSize.of(LEVEL.length),
    indentService.of(({ state }, position) => {
      const { from } = state.doc.lineAt(position);
      return levelAfter(state.sliceDoc(from, position));
    }),
    keymap.of([
      { key: 'Tab', run: inBlocks(indent) },
      { key: 'Shift-Tab', run: inBlocks(indentLess) },
    ]),
    EditorView.decorations.compute(['doc'], ({ doc }) => hangLines(doc)),
  ];
}

type Command = (view: EditorView) => boolean;

function inBlocks(command: Command): Command {
  return (view) => {
    if (view.state.readOnly || !hasBlocks(view.state.doc.toString())) return false;
    command(view);
    return true;
  };
}

/** Lines that are selected move in; without a selection blanks come in up to the next level. */
function indent(view: EditorView): boolean {
  const { state } = view;
  const { main } = state.selection;
  if (!main.empty) return indentMore(view);
  const { text, from } = state.doc.lineAt(main.head);
  if (text.slice(0, main.head - from).trim() === '') {
    const unit = getIndentUnit(state);
    const blanks = unit - ((main.head - from) % unit);
    view.dispatch(state.replaceSelection(' '.repeat(blanks)), { userEvent: 'input.indent' });
    return true;
  }
  return insertTab(view);
}

/** A line that is too long goes on below its own first letter, and not at the edge. */
function hangLines(doc: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (let number = 1; number <= doc.lines; number += 1) {
    const { from, text } = doc.line(number);
    const columns = columnsOf(text);
    if (columns === 0) continue;
    const style = `--columns: ${Math.min(columns, DEEPEST)}`;
    builder.add(from, from, Decoration.line({ class: 'code-indented', attributes: { style } }));
  }
  return builder.finish();
}

/** In columns: lines further in have no room left to hang. */
const DEEPEST = 12;
