/**
 * The function as text. Marked in it: the piece of the current step, what is hovered on the graph
 * or in the trace, and what is wrong, with the way out below.
 */
import { useCallback, useId, useMemo, useRef } from 'react';
import { useSession } from '../../store';
import { PhraseText } from '../step/PhraseText';
import '../step/panel.css';
import { useExplanation } from '../useExplanation';
import { useShortcuts } from '../useShortcuts';
import { DraftProblem } from './DraftProblem';
import { ExampleNote } from './ExampleNote';
import { nodeAtText } from './nodeAtText';
import { SourceField } from './SourceField';
import './SourceEditor.css';
import type { Caret, Marks, SourceFieldHandle } from './sourceField';

export function SourceEditor() {
  const { choices, dispatch, run, draftError } = useSession();
  const explanation = useExplanation();
  const { draft, hovered, recipe, shown } = choices;
  const problemId = useId();
  const field = useRef<SourceFieldHandle>(null);
  const caret = useRef<Caret>({ anchor: draft.length, head: draft.length, hasFocus: false });
  useShortcuts({ e: () => field.current?.focus() });

  // Places in the text belong to the function that is drawn.
  const isDrawn = draftError === undefined && draft === recipe.source;
  const hoveredNode = hovered === undefined ? undefined : run.trace.nodes[hovered];
  const { piece } = explanation;
  const marks = useMemo<Marks>(
    () => ({
      piece: isDrawn ? piece : undefined,
      hovered: isDrawn ? hoveredNode?.span : undefined,
      error: draftError?.position,
    }),
    [isDrawn, piece, hoveredNode, draftError],
  );

  const type = useCallback((typed: string) => dispatch({ type: 'type', draft: typed }), [dispatch]);
  const point = (position: number | undefined): void => {
    const node =
      isDrawn && position !== undefined
        ? nodeAtText(run.trace, position, shown.constants)
        : undefined;
    if (node !== hovered) dispatch({ type: 'hover', node });
  };

  return (
    <section className="source-editor">
      <h2 className="panel-title">Function</h2>
      <SourceField
        label="Function"
        draft={draft}
        marks={marks}
        problemId={problemId}
        caret={caret}
        handle={field}
        onDraft={type}
        onPoint={point}
      />
      <DraftProblem id={problemId} error={draftError} onFix={(fix) => field.current?.apply(fix)} />
      {isDrawn && <ExampleNote recipe={recipe} />}
      {isDrawn && (
        <p className="panel-note source-piece">
          {piece !== undefined && (
            <>
              <span className="source-swatch" />
              <span>
                <PhraseText phrase={explanation.pieceCaption} />
              </span>
            </>
          )}
        </p>
      )}
    </section>
  );
}
