/** One element, row or column less or more, at the end of a list. */
import { Minus, Plus } from 'lucide-react';

interface LengthButtonsProps {
  /** What is added or removed: "element of x". */
  readonly what: string;
  /** What stands beside the buttons where there are several pairs. */
  readonly sign?: string;
  readonly canRemove: boolean;
  readonly onChange: (count: 1 | -1) => void;
}

export function LengthButtons({ what, sign, canRemove, onChange }: LengthButtonsProps) {
  return (
    <span className="length-buttons">
      {sign !== undefined && <small aria-hidden>{sign}</small>}
      <button
        type="button"
        aria-label={`Remove the last ${what}`}
        disabled={!canRemove}
        onClick={() => onChange(-1)}
      >
        <Minus aria-hidden />
      </button>
      <button type="button" aria-label={`Add one ${what}`} onClick={() => onChange(1)}>
        <Plus aria-hidden />
      </button>
    </span>
  );
}
