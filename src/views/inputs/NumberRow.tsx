/** A row for one number: what it is called, a slider to drag, and a field for any number. */
import { type CSSProperties, type ReactNode, useState } from 'react';
import { plainNumber } from '../../explain';
import { NumberField } from './NumberField';
import { readNumber } from './readNumber';
import { boundFor, shareOf, stepOf } from './sliderRange';

interface NumberRowProps {
  /** Its spoken name: `x`, or `xs[3]`. */
  readonly label: string;
  /** What stands in front of the slider. */
  readonly name: ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function NumberRow({ label, name, text, onText }: NumberRowProps) {
  // While it is being dragged, the range must not shrink under the pointer.
  const [held, setHeld] = useState(0);
  const reading = readNumber(text);
  const value = reading.kind === 'number' ? reading.value : 0;
  const bound = Math.max(held, boundFor(value));
  const filled: CSSProperties & Record<'--filled', string> = {
    '--filled': `${100 * shareOf(value, bound)}%`,
  };
  return (
    <div className="input-row">
      <span className="input-name">{name}</span>
      <input
        className="slider"
        type="range"
        aria-label={label}
        aria-valuetext={plainNumber(value)}
        min={-bound}
        max={bound}
        step={stepOf(bound)}
        value={value}
        style={filled}
        onPointerDown={() => setHeld(bound)}
        onFocus={() => setHeld(bound)}
        onBlur={() => setHeld(0)}
        onChange={(event) => onText(String(Number(event.target.value)))}
      />
      <NumberField label={label} text={text} onNumber={onText} />
    </div>
  );
}
