/** One element of a list as an input: its name, a slider, and a field for any number. */
import { type CSSProperties, useState } from 'react';
import { plainNumber } from '../../explain';
import { readIdentifier, typesetIdentifier } from '../../explain/identifier';
import { NumberField } from '../inputs/NumberField';
import { readNumber } from '../inputs/readNumber';
import { boundFor, shareOf, stepOf } from '../inputs/sliderRange';
import { Formula } from '../math/Formula';

interface ElementRowProps {
  /** `xs[3]` */
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function ElementRow({ name, text, onText }: ElementRowProps) {
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
      <span className="input-name">
        <Formula latex={typesetIdentifier(readIdentifier(name))} />
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
        onChange={(event) => onText(String(Number(event.target.value)))}
      />
      <NumberField label={name} text={text} onNumber={onText} />
    </div>
  );
}
