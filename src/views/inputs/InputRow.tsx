/** One input: its name, a slider to drag, and a field for any number. */
import { type CSSProperties, useState } from 'react';
import type { InputNode } from '../../core/trace';
import { nodeName, plainNumber } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { NumberField } from './NumberField';
import { boundFor, shareOf, stepOf } from './sliderRange';

export function InputRow({ input }: { readonly input: InputNode }) {
  const { choices, dispatch, run } = useSession();
  // While it is being dragged, the range must not shrink under the pointer.
  const [held, setHeld] = useState(0);
  const { name, primal } = input;
  const bound = Math.max(held, boundFor(primal));
  const own = nodeName(run.trace, input.id, 'own');
  const label =
    choices.naming === 'own' ? own : `${own} = ${nodeName(run.trace, input.id, 'list')}`;
  const set = (text: string): void => dispatch({ type: 'setInput', name, text });
  const filled: CSSProperties & Record<'--filled', string> = {
    '--filled': `${100 * shareOf(primal, bound)}%`,
  };
  return (
    <div className="input-row">
      <span className="input-name">
        <Formula latex={label} />
      </span>
      <input
        className="slider"
        type="range"
        aria-label={name}
        aria-valuetext={plainNumber(primal)}
        min={-bound}
        max={bound}
        step={stepOf(bound)}
        value={primal}
        style={filled}
        onPointerDown={() => setHeld(bound)}
        onFocus={() => setHeld(bound)}
        onBlur={() => setHeld(0)}
        onChange={(event) => set(String(Number(event.target.value)))}
      />
      <NumberField
        label={name}
        text={choices.recipe.point[name] ?? String(primal)}
        onNumber={set}
      />
    </div>
  );
}
