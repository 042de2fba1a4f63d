/** Which of the names that a loop carries on the table shows. */
import { readIdentifier, typesetIdentifier } from '../../explain/identifier';
import { Segmented } from '../inputs';
import { Formula } from '../math/Formula';

interface CarriedChoiceProps {
  readonly names: readonly string[];
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** More of them, or longer ones, would not fit side by side. */
const MOST = 4;
const LONGEST = 20;

export function CarriedChoice({ names, name, onChange }: CarriedChoiceProps) {
  if (names.length <= MOST && names.join('').length <= LONGEST) {
    return (
      <Segmented
        label="Name shown"
        small
        value={name}
        onChange={onChange}
        options={names.map((value) => {
          const identifier = readIdentifier(value);
          return {
            value,
            label: <Formula latex={typesetIdentifier(identifier)} form="label" />,
            spoken: identifier.spoken,
          };
        })}
      />
    );
  }
  return (
    <select
      className="loop-choice"
      aria-label="Name shown"
      value={name}
      onChange={(event) => onChange(event.target.value)}
    >
      {names.map((value) => (
        <option key={value}>{value}</option>
      ))}
    </select>
  );
}
