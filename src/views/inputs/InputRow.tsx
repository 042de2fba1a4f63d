/** One input that is a number: its name, a slider to drag, and a field for any number. */
import { Brackets } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { nodeAt } from '../../core/trace';
import { nodeName, plainNumber } from '../../explain';
import { readIdentifier, typesetIdentifier } from '../../explain/identifier';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { NumberField } from './NumberField';
import { readNumber } from './readNumber';
import { boundFor, shareOf, stepOf } from './sliderRange';

export function InputRow({ name }: { readonly name: string }) {
  const { dispatch, run, point } = useSession();
  // While it is being dragged, the range must not shrink under the pointer.
  const [held, setHeld] = useState(0);
  const text = point[name] ?? '0';
  const reading = readNumber(text);
  const value = reading.kind === 'number' ? reading.value : 0;
  const bound = Math.max(held, boundFor(value));
  const set = (typed: string): void => dispatch({ type: 'setInput', name, text: typed });
  const filled: CSSProperties & Record<'--filled', string> = {
    '--filled': `${100 * shareOf(value, bound)}%`,
  };
  return (
    <div className="input-row">
      <span className="input-name">
        <InputName name={name} />
        {run.program.form === 'program' && (
          <button
            type="button"
            className="input-shape"
            aria-label={`Make ${name} a list`}
            title={`Make ${name} a list`}
            onClick={() => set(`[${text}]`)}
          >
            <Brackets aria-hidden />
          </button>
        )}
      </span>
      <input
        className="slider"
        type="range"
        aria-label={name}
        aria-valuetext={plainNumber(value)}
        min={-bound}
        max={bound}
        step={stepOf(bound)}
        value={value}
        style={filled}
        onPointerDown={() => setHeld(bound)}
        onFocus={() => setHeld(bound)}
        onBlur={() => setHeld(0)}
        onChange={(event) => set(String(Number(event.target.value)))}
      />
      <NumberField label={name} text={text} onNumber={set} />
    </div>
  );
}

/** `x`, or `x = v₀` where the values are named by their places in the list. */
export function InputName({ name }: { readonly name: string }) {
  const { choices, run } = useSession();
  const own = typesetIdentifier(readIdentifier(name));
  const node = run.trace.inputs
    .map((id) => nodeAt(run.trace, id))
    .find((input) => input.kind === 'input' && input.name === name);
  const isListed = node !== undefined && choices.naming === 'list';
  const listed = isListed ? nodeName(run.trace, node.id, 'list') : own;
  return <Formula latex={listed === own ? own : `${own} = ${listed}`} />;
}
