/** One node of the list. The whole line is its button: to the step that computes it. */
import { memo } from 'react';
import type { NodeId } from '../../core/trace';
import type { TraceRow } from '../../explain';
import { Formula } from '../math/Formula';
import { nameKey } from './rowKeys';

export interface TraceActions {
  readonly choose: (node: NodeId) => void;
  readonly hover: (node: NodeId | undefined, button?: HTMLElement) => void;
  readonly focus: (node: NodeId | undefined, button?: HTMLElement) => void;
  /** Takes a key that may move the focus; whether it did. */
  readonly moveFocus: (node: NodeId, key: string) => boolean;
  readonly register: (node: NodeId, button: HTMLButtonElement | null) => void;
}

interface TraceLineProps {
  readonly row: TraceRow;
  /** The name in words. */
  readonly spoken: string;
  /** Position in the whole table, from 0. */
  readonly index: number;
  readonly value: string | undefined;
  readonly hasTangent: boolean;
  readonly tangent: string | undefined;
  readonly hasAdjoint: boolean;
  readonly adjoint: string | undefined;
  readonly adjointPending: boolean;
  readonly inFull: string;
  readonly isCurrent: boolean;
  /** Hovered or selected, here, on the graph or in the editor. */
  readonly isMarked: boolean;
  /** Whether Tab comes to this line; arrow keys move on from it. */
  readonly isReachable: boolean;
  readonly actions: TraceActions;
}

export const TraceLine = memo(function TraceLine(props: TraceLineProps) {
  const { row, spoken, index, isCurrent, isMarked, isReachable, inFull, actions } = props;
  return (
    <tr
      aria-current={isCurrent ? 'step' : undefined}
      aria-rowindex={index + 2}
      data-marked={isMarked || undefined}
    >
      <th scope="row">
        <Formula latex={row.name} />
        <button
          type="button"
          className="trace-choose"
          ref={(button) => actions.register(row.id, button)}
          tabIndex={isReachable ? 0 : -1}
          aria-description={inFull === '' ? row.spoken : `${row.spoken}: ${inFull}`}
          onClick={() => actions.choose(row.id)}
          onPointerEnter={(event) => actions.hover(row.id, event.currentTarget)}
          onPointerLeave={() => actions.hover(undefined)}
          onKeyDown={(event) => {
            const key = nameKey(event);
            if (key !== undefined && actions.moveFocus(row.id, key)) event.preventDefault();
          }}
          onFocus={(event) => actions.focus(row.id, event.currentTarget)}
          onBlur={() => actions.focus(undefined)}
        >
          <span className="unseen">Go to the step of {spoken}</span>
        </button>
      </th>
      <td>
        <Formula latex={row.expression} />
      </td>
      <Cell latex={props.value} kind="value" />
      {props.hasTangent && <Cell latex={props.tangent} kind="tangent" />}
      {props.hasAdjoint && (
        <Cell latex={props.adjoint} kind={props.adjointPending ? 'pending' : 'adjoint'} />
      )}
    </tr>
  );
});

interface CellProps {
  readonly latex: string | undefined;
  readonly kind: 'value' | 'tangent' | 'adjoint' | 'pending';
}

function Cell({ latex, kind }: CellProps) {
  if (latex === undefined) return <td className="trace-unknown">–</td>;
  return (
    <td className={`trace-${kind}`}>
      <Formula latex={latex} />
    </td>
  );
}
