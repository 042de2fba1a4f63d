/** One input that is a list: a row of fields, or for a list of lists a row for each; all can grow. */
import { Hash } from 'lucide-react';
import {
  type ListText,
  readListText,
  withElement,
  writeListText,
} from '../../explain/program/listText';
import { useSession } from '../../store';
import { InputName } from './InputRow';
import { LengthButtons } from './LengthButtons';
import { ListFields } from './ListFields';
import './ListInput.css';
import { isMatrix, resized } from './listShape';
import { MatrixRows } from './MatrixRows';

export function ListInput({ name }: { readonly name: string }) {
  const { dispatch, point } = useSession();
  const list = readListText(point[name] ?? '[]');
  const parts: readonly ListText[] = typeof list === 'string' ? [list] : list;
  const setText = (text: string): void => dispatch({ type: 'setInput', name, text });
  const set = (next: ListText): void => setText(writeListText(next));
  const setElement = (path: readonly number[], text: string): void =>
    set(withElement(parts, path, text));
  const matrix = isMatrix(parts);
  return (
    <fieldset className="list-input" aria-label={name}>
      <div className="list-head">
        <InputName name={name} />
        <small>{sizeOf(parts)}</small>
        {!matrix && (
          <LengthButtons
            what={`element of ${name}`}
            canRemove={parts.length > 0}
            onChange={(count) => set(resized(parts, parts.length + count))}
          />
        )}
        <button
          type="button"
          className="input-shape"
          aria-label={`Make ${name} a number`}
          title={`Make ${name} a number`}
          onClick={() => setText(firstNumber(list))}
        >
          <Hash aria-hidden />
        </button>
      </div>
      {matrix ? (
        <MatrixRows name={name} rows={parts} onRows={set} onElement={setElement} />
      ) : (
        parts.length > 0 && (
          <ListFields
            name={name}
            elements={parts}
            onElement={(index, text) => setElement([index], text)}
          />
        )
      )}
    </fieldset>
  );
}

/** "3 elements", "2 × 3" */
function sizeOf(parts: readonly ListText[]): string {
  if (isMatrix(parts)) {
    const widths = [...new Set(parts.map((row) => row.length))];
    return widths.length === 1 ? `${parts.length} × ${widths[0]}` : `${parts.length} rows`;
  }
  return parts.length === 1 ? '1 element' : `${parts.length} elements`;
}

function firstNumber(list: ListText): string {
  if (typeof list === 'string') return list;
  return list[0] === undefined ? '1' : firstNumber(list[0]);
}
