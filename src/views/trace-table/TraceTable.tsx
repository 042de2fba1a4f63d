/** The evaluation trace: the Wengert list as a table, filled as far as the run has come. */
import { useEffect, useId, useMemo, useRef } from 'react';
import { rolesIn } from '../../core/frames';
import type { NodeId } from '../../core/trace';
import { spokenName, traceRows } from '../../explain';
import { useSession } from '../../store';
import '../step/panel.css';
import { stepFor } from './stepFor';
import { TraceHead } from './TraceHead';
import { TraceLine } from './TraceLine';
import './TraceTable.css';
import { traceCells } from './traceCells';
import { useRowWindow } from './useRowWindow';

export function TraceTable() {
  const { run, frame, wording, exact, choices, dispatch } = useSession();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  const buttons = useRef(new Map<NodeId, HTMLButtonElement>());
  const rows = useMemo(() => traceRows(run, wording), [run, wording]);
  const { active } = rolesIn(frame.step);
  const current = rows.findIndex((row) => active.includes(row.id));
  const { from, to, above, below } = useRowWindow(box, rows.length, current);

  // The lines are memoised; what they call stays the same function while steps go by.
  const latest = useRef({ run, rows, step: choices.step });
  useEffect(() => {
    latest.current = { run, rows, step: choices.step };
  });
  const actions = useMemo(
    () => ({
      choose: (node: NodeId) => {
        const step = stepFor(latest.current.run, latest.current.step, node);
        if (step !== undefined) dispatch({ type: 'goTo', step });
      },
      hover: (node: NodeId | undefined) => dispatch({ type: 'hover', node }),
      register: (node: NodeId, button: HTMLButtonElement | null) => {
        if (button === null) buttons.current.delete(node);
        else buttons.current.set(node, button);
      },
      moveFocus: (node: NodeId, lines: number) => {
        const place = latest.current.rows.findIndex((row) => row.id === node);
        const next = latest.current.rows[place + lines];
        if (next !== undefined) buttons.current.get(next.id)?.focus();
      },
    }),
    [dispatch],
  );

  const reachable = current >= from && current < to ? current : from;
  return (
    <section className="trace" aria-labelledby={heading}>
      <h2 className="panel-title" id={heading}>
        Evaluation trace
      </h2>
      <div className="trace-scroll" ref={box}>
        <table aria-rowcount={rows.length + 1} data-columns={run.recipe.mode === 'both' ? 3 : 2}>
          <caption className="unseen">Evaluation trace</caption>
          <TraceHead mode={run.recipe.mode} naming={wording.naming} />
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {rows.slice(from, to).map((row, place) => (
              <TraceLine
                key={row.id}
                row={row}
                spoken={spokenName(run.trace, row.id, wording.naming)}
                index={from + place}
                {...linesOf(traceCells(row.id, { run, frame, wording, exact }))}
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
