/** A chart's numbers as a table that is not seen: a screen reader can go through a few of them. */
import { memo, useMemo } from 'react';
import { spokenNumber } from '../../../explain/numbers';
import { thinnedRows } from './plotData';
import type { PlotData } from './series';

const MOST_ROWS = 12;

interface PlotTableProps {
  readonly caption: string;
  readonly data: PlotData;
}

export const PlotTable = memo(function PlotTable({ caption, data }: PlotTableProps) {
  const { head, rows } = useMemo(() => thinnedRows(data, MOST_ROWS), [data]);
  if (rows.length === 0) return null;
  return (
    <div className="unseen">
      <table>
        <caption>
          {caption}
          {rows.length < data.rows.length && `, ${rows.length} of ${data.rows.length} samples`}
        </caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {/* A comma parts the cells where the row is read in one breath. */}
              {head.map((name, column) =>
                column === 0 ? (
                  <th key={name} scope="row">
                    {name} {spoken(row[column])},
                  </th>
                ) : (
                  <td key={name}>
                    {spoken(row[column])}
                    {column < head.length - 1 && ','}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function spoken(cell: number | undefined): string {
  return cell === undefined ? '' : spokenNumber(cell);
}
