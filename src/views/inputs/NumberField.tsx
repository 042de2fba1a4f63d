/**
 * A field for any real number, as digits or as an expression such as `pi/4`. What is typed stays;
 * while it does not read, a sentence says why, and the last good number goes on being used.
 */
import { type CSSProperties, type KeyboardEvent, useId, useState } from 'react';
import { QuotedText } from '../editor/QuotedText';
import './NumberField.css';
import { followUse, problemOf } from './numberEntry';
import { readNumber } from './readNumber';
import { stepNumber } from './stepNumber';

export interface NumberFieldProps {
  readonly label: string;
  /** The number in use, as text. */
  readonly text: string;
  readonly onNumber: (text: string, value: number) => void;
  /** What is said of a number that is not taken: "h lies between 1e-17 and 1." */
  readonly refused?: string | undefined;
}

/** While it has the focus, the field grows to show so many characters. */
const LONGEST_SHOWN = 18;

export function NumberField({ label, text, onNumber, refused }: NumberFieldProps) {
  const problemId = useId();
  const [kept, setEntry] = useState({ typed: text, inUse: text });
  const entry = followUse(kept, text);
  if (entry !== kept) setEntry(entry);
  const problem = problemOf(entry, refused);

  const type = (typed: string): void => {
    setEntry({ typed, inUse: text });
    const reading = readNumber(typed);
    const number = typed.trim();
    if (reading.kind === 'number' && number !== text) onNumber(number, reading.value);
  };

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && entry.typed !== text) {
      // It takes back what was typed; what else is open closes with the next one.
      event.preventDefault();
      setEntry({ typed: text, inUse: text });
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const size = event.shiftKey ? 10 : 1;
    const moved = stepNumber(entry.typed, event.key === 'ArrowUp' ? size : -size);
    event.preventDefault();
    if (moved !== undefined) type(moved);
  };

  const figures: CSSProperties & Record<'--typed', number> = {
    '--typed': Math.min(LONGEST_SHOWN, entry.typed.length),
  };
  return (
    <>
      <input
        className="number-field"
        style={figures}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={entry.typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <p className="number-problem" id={problemId} aria-live="polite">
        {problem !== undefined && <QuotedText text={problem} />}
      </p>
    </>
  );
}
