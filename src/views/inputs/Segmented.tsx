/** A choice of one among few, side by side: native radio buttons, so that arrow keys move in it. */
import { type ReactNode, useId } from 'react';
import './Segmented.css';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** The accessible name, where the label is more, or less, than text. */
  readonly spoken?: string;
}

export interface SegmentedProps<Value extends string> {
  /** Names the group; where a heading names it, its id stands in `labelledBy`. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** 26 px high instead of 30. */
  readonly small?: boolean;
}

export function Segmented<Value extends string>({
  label,
  labelledBy,
  options,
  value,
  onChange,
  small = false,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div
      className={small ? 'segmented segmented-small' : 'segmented'}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      {options.map((option) => (
        <label className="segment" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            aria-label={option.spoken}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="segment-label">{option.label}</span>
        </label>
      ))}
    </div>
  );
}
