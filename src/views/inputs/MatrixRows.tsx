/** A list of lists: a row of fields for each, and below them one row or column less or more. */
import type { ListText } from '../../explain/program/listText';
import { LengthButtons } from './LengthButtons';
import { ListFields } from './ListFields';
import { changeColumns, changeRows } from './listShape';

interface MatrixRowsProps {
  readonly name: string;
  readonly rows: readonly (readonly ListText[])[];
  readonly onRows: (rows: readonly ListText[]) => void;
  readonly onElement: (path: readonly number[], text: string) => void;
}

export function MatrixRows({ name, rows, onRows, onElement }: MatrixRowsProps) {
  return (
    <>
      {rows.map((row, place) => {
        const own = `${name}[${place}]`;
        return (
          <ListFields
            key={own}
            name={own}
            elements={row}
            isRow
            onElement={(index, text) => onElement([place, index], text)}
          />
        );
      })}
      <div className="matrix-buttons">
        <LengthButtons
          what={`row of ${name}`}
          sign="rows"
          canRemove={rows.length > 1}
          onChange={(count) => onRows(changeRows(rows, count))}
        />
        <LengthButtons
          what={`column of ${name}`}
          sign="columns"
          canRemove={rows.some((row) => row.length > 1)}
          onChange={(count) => onRows(changeColumns(rows, count))}
        />
      </div>
    </>
  );
}
