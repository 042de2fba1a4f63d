/**
 * The function as text. Marked in it: the line and the piece of the current step, the lines that
 * never ran, what is hovered on the graph or in the trace, and what is wrong, with the way out.
 */
import { useCallback, useContext, useEffect, useId, useRef } from 'react';
import { subjectAt } from '../../explain/program/place';
import { useSession } from '../../store';
import '../step/panel.css';
import { useShortcuts } from '../useShortcuts';
import { DraftProblem } from './DraftProblem';
import { ExampleNote } from './ExampleNote';
import { EditorAwaited } from './editorAwaited';
import { nodeAtText } from './nodeAtText';
import { PlaceCaption } from './PlaceCaption';
import { Running } from './Running';
import { SourceField } from './SourceField';
import './SourceEditor.css';
import type { Caret, SourceFieldHandle } from './sourceField';
import { useMarks } from './useMarks';

export function SourceEditor() {
  const { choices, dispatch, run, draftError } = useSession();
  const { draft, hovered, recipe, shown } = choices;
  const problemId = useId();
  const keysId = useId();
  const field = useRef<SourceFieldHandle>(null);
  const caret = useRef<Caret>({ anchor: draft.length, head: draft.length, hasFocus: false });
  useShortcuts({ e: () => field.current?.focus() });
  const awaited = useContext(EditorAwaited);
  useEffect(() => {
    if (awaited?.current !== true) return;
    awaited.current = false;
    field.current?.focus();
  }, [awaited]);

  // Places in the text belong to the function that is drawn.
  const isDrawn = draftError === undefined && draft === recipe.source;
  const marks = useMarks(isDrawn);
  const isProgram = run.program.form === 'program';
  const title = isProgram ? 'Program' : 'Function';

  const type = useCallback((typed: string) => dispatch({ type: 'type', draft: typed }), [dispatch]);
  const point = (position: number | undefined): void => {
    const node =
      isDrawn && position !== undefined
        ? nodeAtText(run.trace, position, shown.constants, subjectAt(run, choices.step))
        : undefined;
    if (node !== hovered) dispatch({ type: 'hover', node });
  };

  return (
    <section className="source-editor" aria-label={`Text of the ${title.toLowerCase()}`}>
      <h2 className="panel-title">{title}</h2>
      <SourceField
        label={title}
        draft={draft}
        marks={marks}
        describedBy={isProgram ? `${problemId} ${keysId}` : problemId}
        caret={caret}
        handle={field}
        onDraft={type}
        onPoint={point}
      />
      <p className="unseen" id={keysId}>
        In a program Tab indents; press Escape, then Tab, to leave.
      </p>
      <DraftProblem id={problemId} error={draftError} onFix={(fix) => field.current?.apply(fix)} />
      <Running />
      {isDrawn && <ExampleNote recipe={recipe} />}
      {isDrawn && <PlaceCaption />}
    </section>
  );
}
