/** The evaluation trace: the Wengert list as a table, filled as far as the run has come. */
import { useId, useMemo, useRef } from 'react';
import { rolesIn } from '../../core/frames';
import { spokenName, traceRows } from '../../explain';
import { useSession } from '../../store';
import '../step/panel.css';
import { RowPeek } from './RowPeek';
import { TraceHead } from './TraceHead';
import { TraceLine } from './TraceLine';
import './TraceTable.css';
import { traceCells } from './traceCells';
import { useRowWindow } from './useRowWindow';
import { useTightColumns } from './useTightColumns';
import { useTraceActions } from './useTraceActions';

export function TraceTable() {
  const { run, frame, wording, exact, choices, draftError } = useSession();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => traceRows(run, wording), [run, wording]);
  const { active } = rolesIn(frame.step);
  const current = rows.findIndex((row) => active.includes(row.id));
  const { from, to, above, below, seen, scrollTo } = useRowWindow(box, rows.length, current);
  const { focused, peeked, actions } = useTraceActions(rows, scrollTo);
  const { mode, source } = run.recipe;
  const bare = useTightColumns(box, `${mode} ${wording.naming} ${source}`) || mode === 'both';

  // Tab comes back to the row that was left; without one, to that of the current step.
  const stop = focused === undefined ? current : rows.findIndex(({ id }) => id === focused);
  const reachable = stop >= from && stop < to ? stop : from;
  return (
    <section
      className="trace"
      aria-labelledby={heading}
      data-stale={draftError !== undefined || undefined}
    >
      <h2 className="panel-title" id={heading}>
        Evaluation trace
        {seen !== undefined && <small aria-hidden>{seen}</small>}
      </h2>
      <div className="trace-scroll" ref={box}>
        <table aria-rowcount={rows.length + 1} data-tight={bare || undefined}>
          <caption className="unseen">Evaluation trace</caption>
          <TraceHead mode={mode} naming={wording.naming} />
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {rows.slice(from, to).map((row, place) => (
              <TraceLine
                key={row.id}
                row={row}
                spoken={spokenName(run.trace, row.id, wording.naming)}
                index={from + place}
                {...linesOf(traceCells(row.id, { run, frame, wording, exact, bare }))}
                isCurrent={active.includes(row.id)}
                isMarked={choices.hovered === row.id || choices.selection === row.id}
                isReachable={from + place === reachable}
                actions={actions}
              />
            ))}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      </div>
      {peeked !== undefined && run.trace.nodes[peeked.node] !== undefined && (
        <RowPeek
          button={peeked.button}
          digits={traceCells(peeked.node, { run, frame, wording, exact, bare }).digits}
        />
      )}
    </section>
  );
}

/** The cells as plain properties, so that a line whose cells stay the same is not rendered again. */
function linesOf({ value, tangent, adjoint, inFull }: ReturnType<typeof traceCells>) {
  return {
    value: value.latex,
    hasTangent: tangent !== undefined,
    tangent: tangent?.latex,
    hasAdjoint: adjoint !== undefined,
    adjoint: adjoint?.latex,
    adjointPending: adjoint?.pending ?? false,
    inFull,
  };
}
