/** A row for each iteration. The whole row is its button: to the first step of the iteration. */
import { readIdentifier, typesetIdentifier } from '../../explain/identifier';
import { firstStepIn } from '../../explain/program/firstStep';
import type { Carried } from '../../explain/program/loops';
import { type LoopOutline, loopRows } from '../../explain/program/loopTable';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { LoopLine } from './LoopLine';
import type { RowPage } from './useRowPage';

interface LoopTableProps {
  readonly outline: LoopOutline;
  readonly carried: Carried | undefined;
  readonly page: RowPage;
}

export function LoopTable({ outline, carried, page }: LoopTableProps) {
  const { run, frame, dispatch } = useSession();
  const { mode } = run.recipe;
  const rows = loopRows(run, frame, outline, carried, page);
  const go = (number: number): void => {
    const iteration = outline.iterations[number - 1];
    const step = iteration && firstStepIn(run, frame.k, iteration);
    if (step !== undefined) dispatch({ type: 'goTo', step });
  };
  const latex = carried && typesetIdentifier(readIdentifier(carried.name));
  return (
    <table
      className="loop-table"
      data-tight={mode === 'both' || undefined}
      aria-rowcount={outline.iterations.length + 1}
    >
      <caption className="unseen">Iterations of the loop</caption>
      <thead>
        <tr>
          <th scope="col">{mode === 'both' ? 'no.' : 'iteration'}</th>
          {latex !== undefined && (
            <>
              <th scope="col">
                <Formula latex={latex} /> in
              </th>
              <th scope="col">
                <Formula latex={latex} /> out
              </th>
              {mode !== 'reverse' && <th scope="col">tangent out</th>}
              {mode !== 'forward' && <th scope="col">adjoint in</th>}
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LoopLine key={row.number} row={row} hasCells={latex !== undefined} onGo={go} />
        ))}
      </tbody>
    </table>
  );
}
