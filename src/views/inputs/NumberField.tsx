/**
 * A field for any real number, as digits or as an expression such as `pi/4`. What is typed stays;
 * while it does not read, a sentence says why, and the last good number goes on being used.
 */
import { type CSSProperties, type KeyboardEvent, useId, useState } from 'react';
import './NumberField.css';
import { readNumber, sameNumber } from './readNumber';
import { stepNumber } from './stepNumber';

export interface NumberFieldProps {
  readonly label: string;
  /** The number in use, as text. */
  readonly text: string;
  readonly onNumber: (text: string, value: number) => void;
}

/** While it has the focus, the field grows to show so many characters. */
const LONGEST_SHOWN = 18;

export function NumberField({ label, text, onNumber }: NumberFieldProps) {
  const problemId = useId();
  const [entry, setEntry] = useState({ typed: text, inUse: text });
  if (entry.inUse !== text) {
    // Changed elsewhere; `pi/4` stays `pi/4` where it is only worked out.
    setEntry({ typed: sameNumber(entry.typed, text) ? entry.typed : text, inUse: text });
  }
  const problem = problemOf(entry.typed, text);

  const type = (typed: string): void => {
    setEntry({ typed, inUse: text });
    const reading = readNumber(typed);
    if (reading.kind === 'number') onNumber(typed, reading.value);
  };

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setEntry({ typed: text, inUse: text });
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
        {problem}
      </p>
    </>
  );
}

function problemOf(typed: string, inUse: string): string | undefined {
  const reading = readNumber(typed);
  if (reading.kind === 'problem') return reading.sentence;
  if (sameNumber(typed, inUse)) return undefined;
  return 'The function cannot be computed with this number. Type another one.';
}
