/** The editor proper: CodeMirror in React. It comes in a chunk of its own, after the first picture. */
import { isolateHistory } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import './CodeField.css';
import { changeBetween } from './change';
import { attributes, createEditor, fromPage } from './createEditor';
import { setMarks } from './marks';
import { showLine } from './showLine';
import type { SourceFieldProps } from './sourceField';

export function CodeField(props: SourceFieldProps) {
  const { label, draft, marks, describedBy, caret, handle } = props;
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const latest = useRef(props);
  /** Drafts that were sent and have not come back yet. */
  const sent = useRef<readonly string[]>([]);
  const invalid = marks.error !== undefined;

  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (box.current === null) return;
    const view = createEditor(box.current, latest.current.draft, caret.current, {
      onDraft: (typed) => {
        sent.current = [...sent.current, typed];
        latest.current.onDraft(typed);
      },
      onPoint: (position) => latest.current.onPoint(position),
    });
    editor.current = view;
    return () => {
      view.destroy();
      editor.current = undefined;
    };
  }, [caret]);

  useImperativeHandle(
    handle,
    () => ({
      focus: () => editor.current?.focus(),
      apply: ({ from, to, insert }) => {
        const view = editor.current;
        if (view === undefined || to > view.state.doc.length) return;
        view.dispatch({
          changes: { from, to, insert },
          selection: { anchor: from + insert.length },
          annotations: isolateHistory.of('full'),
          userEvent: 'input',
          scrollIntoView: true,
        });
        view.focus();
      },
    }),
    [],
  );

  useEffect(() => {
    const view = editor.current;
    if (view === undefined) return;
    // What comes back late must not undo what was typed since.
    const echo = sent.current.indexOf(draft);
    sent.current = sent.current.slice(echo + 1);
    if (echo >= 0) return;
    sent.current = [];
    const change = changeBetween(view.state.doc.toString(), draft.replaceAll(/\r\n?/g, '\n'));
    if (change.from === change.to && change.insert === '') return;
    view.dispatch({
      changes: change,
      annotations: [fromPage.of(true), isolateHistory.of('full')],
    });
  }, [draft]);

  useEffect(() => {
    editor.current?.dispatch({ effects: setMarks.of(marks) });
  }, [marks]);

  const current = marks.line?.from;
  useEffect(() => {
    if (editor.current !== undefined && current !== undefined) showLine(editor.current, current);
  }, [current]);

  useEffect(() => {
    const told: Record<string, string> = { 'aria-label': label, 'aria-describedby': describedBy };
    if (invalid) told['aria-invalid'] = 'true';
    const effect = attributes.reconfigure(EditorView.contentAttributes.of(told));
    editor.current?.dispatch({ effects: effect });
  }, [label, describedBy, invalid]);

  return <div className="source-field" ref={box} />;
}
