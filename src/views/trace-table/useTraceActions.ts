/** What a person does in the trace: to a row's step, along the rows with the arrow keys, over a row. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../core/trace';
import type { TraceRow } from '../../explain';
import { useSession } from '../../store';
import { rowAfterKey } from './rowKeys';
import { stepFor } from './stepFor';
import type { TraceActions } from './TraceLine';

export interface TraceKeys {
  /** The row that has the focus. */
  readonly focused: NodeId | undefined;
  readonly actions: TraceActions;
}

export function useTraceActions(
  rows: readonly TraceRow[],
  scrollTo: (row: number) => void,
): TraceKeys {
  const { run, choices, dispatch } = useSession();
  const [focused, setFocused] = useState<NodeId>();
  const buttons = useRef(new Map<NodeId, HTMLButtonElement>());
  /** A row that takes the focus once it is rendered, in a table too long to render at once. */
  const awaited = useRef<NodeId>(undefined);

  // The lines are memoised; what they call stays the same function while steps go by.
  const latest = useRef({ run, rows, step: choices.step });
  useEffect(() => {
    latest.current = { run, rows, step: choices.step };
  });
  const actions = useMemo<TraceActions>(
    () => ({
      choose: (node) => {
        const step = stepFor(latest.current.run, latest.current.step, node);
        if (step !== undefined) dispatch({ type: 'goTo', step });
      },
      hover: (node) => dispatch({ type: 'hover', node }),
      focus: (node) => {
        setFocused(node);
        dispatch({ type: 'hover', node });
      },
      register: (node, button) => {
        if (button === null) buttons.current.delete(node);
        else {
          buttons.current.set(node, button);
          if (awaited.current !== node) return;
          awaited.current = undefined;
          button.focus();
        }
      },
      moveFocus: (node, key) => {
        const list = latest.current.rows;
        const from = list.findIndex((row) => row.id === node);
        const to = rowAfterKey(key, from, list.length);
        const next = to === undefined ? undefined : list[to];
        if (to === undefined || next === undefined) return false;
        scrollTo(to);
        const button = buttons.current.get(next.id);
        awaited.current = button === undefined ? next.id : undefined;
        button?.focus();
        return true;
      },
    }),
    [dispatch, scrollTo],
  );
  return { focused, actions };
}
