/**
 * The point, a slider and a field for each input; with many inputs those of the chosen one alone,
 * be it an element of a list.
 */
import type { CSSProperties } from 'react';
import { nodeAt } from '../../core/trace';
import {
  elementPath,
  isListText,
  readListText,
  withElement,
  writeListText,
} from '../../explain/program/listText';
import { useSession } from '../../store';
import { InputRow } from '../inputs/InputRow';
import '../inputs/Inputs.css';
import { ListInput } from '../inputs/ListInput';
import { ElementRow } from './ElementRow';

/** More rows than this would push the three methods out of sight. */
const MOST_ROWS = 4;

/** Figures that a field shows at once. */
const FIGURES: CSSProperties & Record<'--figures', number> = { '--figures': 6 };

export function ChosenInputs({ input }: { readonly input: number }) {
  const { run, point, dispatch } = useSession();
  const { trace, program } = run;
  if (trace.inputs.length === 0) return <p className="panel-note">It has no inputs.</p>;
  if (trace.inputs.length <= MOST_ROWS) {
    return (
      <div className="input-rows methods-inputs" style={FIGURES}>
        {program.inputs.map(({ name }) =>
          isListText(point[name] ?? '') ? (
            <ListInput key={name} name={name} />
          ) : (
            <InputRow key={name} name={name} />
          ),
        )}
      </div>
    );
  }
  const node = nodeAt(trace, trace.inputs[input] ?? -1);
  const name = node.kind === 'input' ? node.name : '';
  const { list, path } = elementPath(name);
  return (
    <div className="input-rows methods-inputs" style={FIGURES}>
      {path.length === 0 ? (
        <InputRow key={name} name={name} />
      ) : (
        <ElementRow
          key={name}
          name={name}
          text={elementAt(point[list] ?? '[]', path)}
          onText={(text) => {
            const parts = readListText(point[list] ?? '[]');
            if (typeof parts === 'string') return;
            const next = writeListText(withElement(parts, path, text));
            dispatch({ type: 'setInput', name: list, text: next });
          }}
        />
      )}
      <p className="panel-note">
        {trace.inputs.length} inputs: “by” chooses which one moves; the others stay.
      </p>
    </div>
  );
}

function elementAt(text: string, path: readonly number[]): string {
  let part = readListText(text);
  for (const place of path) part = typeof part === 'string' ? part : (part[place] ?? '0');
  return writeListText(part);
}
