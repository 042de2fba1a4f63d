/** The elements of a list, a number field each; of a long list the first ones until all are asked for. */
import { type CSSProperties, useState } from 'react';
import { type ListText, writeListText } from '../../explain/program/listText';
import { NumberField } from './NumberField';

interface ListFieldsProps {
  /** The list's own name, `x` or `W[1]`. */
  readonly name: string;
  readonly elements: readonly ListText[];
  /** A row of a matrix keeps its columns below each other; a list breaks where it has to. */
  readonly isRow?: boolean;
  readonly onElement: (index: number, text: string) => void;
}

/** So many fields still find room on a screen. */
const SHOWN = 48;

export function ListFields({ name, elements, isRow = false, onElement }: ListFieldsProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? elements : elements.slice(0, SHOWN);
  const columns: CSSProperties & Record<'--columns', number> = { '--columns': shown.length };
  return (
    <div className={isRow ? 'list-fields list-row' : 'list-fields'} style={columns}>
      {shown.map((element, index) => {
        const own = `${name}[${index}]`;
        return (
          <NumberField
            key={own}
            label={own}
            text={writeListText(element)}
            onNumber={(text) => onElement(index, text)}
          />
        );
      })}
      {shown.length < elements.length && (
        <button type="button" className="list-more" onClick={() => setShowsAll(true)}>
          Show all {elements.length}
        </button>
      )}
    </div>
  );
}
