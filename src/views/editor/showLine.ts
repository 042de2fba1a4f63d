/** Scrolls a long text inside its field to a line, without moving the page. */
import type { EditorView } from '@codemirror/view';

/** px kept free above and below. */
const MARGIN = 36;

/** Leaves the text where it is while someone writes in it. */
export function showLine(view: EditorView, position: number): void {
  if (view.hasFocus || position > view.state.doc.length) return;
  view.requestMeasure({
    read: () => {
      const { top, bottom } = view.lineBlockAt(position);
      const { scrollTop, clientHeight } = view.scrollDOM;
      return { top, bottom, scrollTop, clientHeight };
    },
    write: ({ top, bottom, scrollTop, clientHeight }) => {
      if (top - MARGIN < scrollTop) view.scrollDOM.scrollTop = Math.max(0, top - MARGIN);
      else if (bottom + MARGIN > scrollTop + clientHeight) {
        view.scrollDOM.scrollTop = bottom + MARGIN - clientHeight;
      }
    },
  });
}
