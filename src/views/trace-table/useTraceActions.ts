/** What a person does in the trace: to a row's step, along the rows with the arrow keys, over a row. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../core/trace';
import type { TraceRow } from '../../explain';
import { useSession } from '../../store';
import { rowAfterKey } from './rowKeys';
import { stepFor } from './stepFor';
import type { TraceActions } from './TraceLine';

export interface TraceKeys {
  /** The row that the pointer is over, or that was reached by keyboard: it shows all its digits. */
  readonly peeked: { readonly node: NodeId; readonly button: HTMLElement } | undefined;
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
  const [peeked, setPeeked] = useState<TraceKeys['peeked']>();
  const buttons = useRef(new Map<NodeId, HTMLButtonElement>());
  /** A row that takes the focus once it is rendered, in a table too long to render at once. */
  const awaited = useRef<NodeId>(undefined);

  // The lines are memoised; what they call stays the same function while steps go by.
  const latest = useRef({ run, rows, step: choices.step });
  useEffect(() => {
    latest.current = { run, rows, step: choices.step };
  });
  const actions = useMemo<TraceActions>(() => {
    const peek = (node: NodeId | undefined, button: HTMLElement | undefined): void =>
      setPeeked(node === undefined || button === undefined ? undefined : { node, button });
    return {
      choose: (node) => {
        const step = stepFor(latest.current.run, latest.current.step, node);
        if (step !== undefined) dispatch({ type: 'goTo', step });
      },
      hover: (node, button) => {
        peek(node, button);
        dispatch({ type: 'hover', node });
      },
      focus: (node, button) => {
        setFocused(node);
        // A click leaves the focus behind, and what it says would stay in the way.
        peek(node, button?.matches(':focus-visible') === true ? button : undefined);
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
    };
  }, [dispatch, scrollTo]);
  return { focused, peeked, actions };
}
