/**
 * The browser's Back and Forward lead through the views that were shown. Each entry of the history
 * holds the name of its view; the address stays as it is.
 */
import { type Dispatch, useEffect, useRef } from 'react';
import type { Action, Choices, View } from './choices';

/** @param isOpen whether what the page opens with is there: only then its view is known */
export function useViewHistory(
  choices: Choices,
  isOpen: boolean,
  dispatch: Dispatch<Action>,
): void {
  const isMarked = useRef(false);
  useEffect(() => {
    if (!isOpen) return;
    const { history } = window;
    const { view } = choices;
    const marked = isMarked.current ? viewIn(history.state) : undefined;
    isMarked.current = true;
    // A page that has been opened, and a link that was followed, have an entry that names no view.
    if (marked === undefined) history.replaceState({ view }, '');
    else if (marked !== view) history.pushState({ view }, '');
  }, [choices, isOpen]);

  useEffect(() => {
    const follow = ({ state }: PopStateEvent): void => {
      const view = viewIn(state);
      if (view !== undefined) dispatch({ type: 'show', view });
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [dispatch]);
}

function viewIn(state: unknown): View | undefined {
  if (typeof state !== 'object' || state === null || !('view' in state)) return undefined;
  return state.view === 'workbench' || state.view === 'compare' ? state.view : undefined;
}
