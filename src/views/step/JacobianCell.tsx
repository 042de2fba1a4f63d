/** One entry of the Jacobian: its value, a running sum, or what is still missing. */
import type { JacobianColumn, JacobianEntry, JacobianRow } from '../../core/frames';
import { formatNumber, numberInFull } from '../../explain';
import { exactAdjoint, exactTangent } from '../../explain/exactHistory';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';

interface JacobianCellProps {
  readonly entry: JacobianEntry;
  readonly row: JacobianRow;
  readonly column: JacobianColumn;
  /** Of its column in the whole table, from 1. */
  readonly index: number;
  readonly isCurrent: boolean;
}

export function JacobianCell(props: JacobianCellProps) {
  const { entry, index, isCurrent } = props;
  const twin = useExactEntry(props);
  const { wording } = useSession();
  const marks = { 'aria-colindex': index, 'data-current': isCurrent || undefined };
  switch (entry.kind) {
    case 'not in this run':
      return (
        <td {...marks} className="jacobian-missing">
          <span className="unseen">not in this run</span>
        </td>
      );
    case 'to come':
      return (
        <td {...marks} className="jacobian-missing">
          <span aria-hidden>·</span>
          <span className="unseen">to come</span>
        </td>
      );
    case 'known':
    case 'adding up': {
      const colour = entry.kind === 'known' && entry.by === 'forward' ? 'k-tan' : 'k-adj';
      const number = formatNumber(entry.value, wording.numbers, twin);
      return (
        <td
          {...marks}
          className={entry.kind === 'known' ? undefined : 'jacobian-adding'}
          title={numberInFull(entry.value)}
        >
          <Formula latex={`\\htmlClass{${colour}}{${number}}`} />
          {entry.kind === 'adding up' && (
            <small>
              <span aria-hidden>…</span>
              <span className="unseen">so far</span>
            </small>
          )}
        </td>
      );
    }
  }
}

/** The exact twin of the number: of a pass the output's tangent, of a sweep the input's adjoint. */
function useExactEntry({ entry, row, column }: JacobianCellProps) {
  const { run, exact, choices } = useSession();
  if (exact === undefined || (entry.kind !== 'known' && entry.kind !== 'adding up'))
    return undefined;
  const isForward = entry.kind === 'known' && entry.by === 'forward';
  const { phase } = isForward ? column : row;
  const end = (phase === undefined ? undefined : run.phases[phase]?.to) ?? 0;
  const k = Math.min(choices.step, end);
  const { inputs, outputs } = run.trace;
  return isForward
    ? exactTangent(run, exact, outputs[row.output ?? -1] ?? -1, k)
    : exactAdjoint(run, exact, inputs[column.input ?? -1] ?? -1, k);
}
