/** One iteration of a loop as a row of its table. */

import { formatNumber, numberInFull } from '../../explain';
import { exactAdjoint, exactTangent } from '../../explain/exactHistory';
import type { LoopCell, LoopRow } from '../../explain/program/loopTable';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';

interface LoopLineProps {
  readonly row: LoopRow;
  /** Whether a name is shown that the loop carries. */
  readonly hasCells: boolean;
  readonly onGo: (iteration: number) => void;
}

export function LoopLine({ row, hasCells, onGo }: LoopLineProps) {
  const { run } = useSession();
  const { mode } = run.recipe;
  const { number, variables } = row;
  return (
    <tr aria-current={row.isCurrent ? 'step' : undefined} aria-rowindex={number + 1}>
      <th scope="row">
        {number}
        <button
          type="button"
          className="loop-go"
          title={variables === '' ? undefined : variables}
          onClick={() => onGo(number)}
        >
          <span className="unseen">
            Go to iteration {number}
            {variables === '' ? '' : `, ${variables}`}
          </span>
        </button>
      </th>
      {hasCells && (
        <>
          <Cell cell={row.goesIn} kind="value" />
          <Cell cell={row.comesOut} kind="value" />
          {mode !== 'reverse' && <Cell cell={row.tangent} kind="tangent" />}
          {mode !== 'forward' && <Cell cell={row.adjoint} kind="adjoint" />}
        </>
      )}
    </tr>
  );
}

interface CellProps {
  readonly cell: LoopCell;
  readonly kind: 'value' | 'tangent' | 'adjoint';
}

function Cell({ cell, kind }: CellProps) {
  const { run, frame, wording, exact } = useSession();
  if (cell.kind !== 'number') {
    return <td className="loop-unknown">{cell.kind === 'unknown' ? '?' : '–'}</td>;
  }
  const { node, value, pending } = cell;
  const twin = (): ReturnType<NonNullable<typeof exact>['primal']> => {
    if (exact === undefined || node === undefined || pending) return undefined;
    if (kind === 'value') return exact.primal(node);
    return kind === 'tangent'
      ? exactTangent(run, exact, node, frame.k)
      : exactAdjoint(run, exact, node, frame.k);
  };
  return (
    <td className={pending ? 'loop-unknown' : `loop-${kind}`} title={numberInFull(value)}>
      <Formula latex={formatNumber(value, wording.numbers, twin())} />
    </td>
  );
}
