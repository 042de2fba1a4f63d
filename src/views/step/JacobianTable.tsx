/**
 * The Jacobian as far as the run has come: a reverse sweep fills the row of its output, a forward
 * pass the column of its input. The heads jump to the start of their sweep or pass.
 */
import { useId, useRef } from 'react';
import { isFinished, jacobianSoFar } from '../../core/frames';
import { useSession } from '../../store';
import { JacobianCell } from './JacobianCell';
import { ColumnHead, RowHead } from './JacobianHead';
import './JacobianTable.css';
import './panel.css';
import { useGridWindow } from './useGridWindow';

export function JacobianTable() {
  const { frames, run, choices, draftError } = useSession();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  const jacobian = jacobianSoFar(frames, choices.step);
  const { currentRow, currentColumn, entry } = jacobian;
  const size = { rows: jacobian.rows.length, columns: jacobian.columns.length };
  const grid = useGridWindow(box, { ...size, row: currentRow, column: currentColumn });
  const { from: left } = grid.columns;
  const columns = jacobian.columns.slice(left, grid.columns.to);
  const { inputs, outputs } = run.trace;

  return (
    <section
      className="gradient jacobian"
      aria-labelledby={heading}
      data-stale={draftError !== undefined || undefined}
    >
      <h2 className="panel-title" id={heading}>
        {isFinished(run, choices.step) ? 'Jacobian' : 'Jacobian so far'}{' '}
        <small>
          {outputs.length} × {inputs.length}
        </small>
      </h2>
      <div className="jacobian-scroll" ref={box}>
        <table
          data-long={grid.isLong || undefined}
          aria-rowcount={size.rows + 1}
          aria-colcount={size.columns + 1}
        >
          <caption className="unseen">
            Jacobian: the derivatives of each output, in rows, by each input, in columns
          </caption>
          <thead>
            <tr>
              <td />
              <Space width={grid.columns.before} />
              {columns.map((column, shift) => (
                <ColumnHead
                  key={column.input ?? 'direction'}
                  column={column}
                  index={left + shift + 2}
                  isCurrent={left + shift === currentColumn}
                />
              ))}
              <Space width={grid.columns.after} />
            </tr>
          </thead>
          <tbody>
            {grid.rows.before > 0 && <tr aria-hidden style={{ height: grid.rows.before }} />}
            {jacobian.rows.slice(grid.rows.from, grid.rows.to).map((line, place) => {
              const row = grid.rows.from + place;
              return (
                <tr key={line.output ?? 'seeds'} aria-rowindex={row + 2}>
                  <RowHead row={line} isCurrent={row === currentRow} />
                  <Space width={grid.columns.before} />
                  {columns.map((column, shift) => (
                    <JacobianCell
                      key={column.input ?? 'direction'}
                      entry={entry(row, left + shift)}
                      row={line}
                      column={column}
                      index={left + shift + 2}
                      isCurrent={row === currentRow || left + shift === currentColumn}
                    />
                  ))}
                  <Space width={grid.columns.after} />
                </tr>
              );
            })}
            {grid.rows.after > 0 && <tr aria-hidden style={{ height: grid.rows.after }} />}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** In place of the columns that are out of view. */
function Space({ width }: { readonly width: number }) {
  return width > 0 ? <td aria-hidden style={{ width, minWidth: width }} /> : null;
}
