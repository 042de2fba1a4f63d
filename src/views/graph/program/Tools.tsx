/** Beside the zoom buttons: fold all, unfold all, and the search for a node. */
import { lazy, Suspense } from 'react';
import { computedAt } from '../../../core/frames';
import type { NodeId } from '../../../core/trace';
import type { Size } from '../../../layout';
import { useSession } from '../../../store';
import { LoadBoundary } from '../../LoadBoundary';
import { useShortcuts } from '../../useShortcuts';
import type { Picture } from '../useDrawing';
import type { FoldControl } from '../useFolding';
import type { Looked } from '../useView';
import { MOST_UNFOLDED } from './closed';
import { useFoldToggle } from './useFoldToggle';
import { useReveal } from './useReveal';

/** The picture does not wait for it. */
const Search = lazy(async () => ({ default: (await import('./Search')).Search }));

/** So few nodes are found without help. */
const FEW = 24;

export interface ToolsProps {
  readonly control: FoldControl;
  readonly picture: Picture | undefined;
  readonly viewport: Looked;
  readonly window: Size;
}

export function Tools({ control, picture, viewport, window }: ToolsProps) {
  const { run, dispatch } = useSession();
  const reveal = useReveal(picture, viewport, window);
  const goTo = (node: NodeId): void => {
    const step = computedAt(run, 0, node);
    if (step !== undefined) dispatch({ type: 'goTo', step });
    reveal(node);
  };
  const { hasGroups, isLimited, foldAll } = control;
  const toggle = useFoldToggle(control);
  useShortcuts(hasGroups ? { g: toggle } : {});
  return (
    <>
      {isLimited && (
        <p className="graph-limit" role="status">
          Opened as far as {MOST_UNFOLDED.toLocaleString('en')} nodes can be drawn.
        </p>
      )}
      {(hasGroups || run.trace.nodes.length > FEW) && (
        <LoadBoundary fallback={null}>
          <Suspense fallback={<span className="graph-search" />}>
            <Search onGo={goTo} />
          </Suspense>
        </LoadBoundary>
      )}
      {hasGroups && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
        <div className="zoom-buttons" role="group" aria-label="Groups">
          <button type="button" onClick={() => foldAll(true)} title="Fold all groups (G)">
            Fold all
          </button>
          <button type="button" onClick={() => foldAll(false)} title="Unfold all groups (G)">
            Unfold all
          </button>
        </div>
      )}
    </>
  );
}
