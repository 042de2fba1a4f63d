/** A small label with every digit, under the row that the pointer or the focus is on. */
import { useLayoutEffect, useRef, useState } from 'react';

interface RowPeekProps {
  /** Lies over the whole row. */
  readonly button: HTMLElement;
  readonly digits: readonly string[];
}

/** The row is described by all of its numbers already, so the label is silent. */
export function RowPeek({ button, digits }: RowPeekProps) {
  const label = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const lines = digits.length;

  useLayoutEffect(() => {
    const host = label.current?.parentElement;
    if (lines === 0 || host === null || host === undefined) return;
    const frame = host.getBoundingClientRect();
    const row = button.getBoundingClientRect();
    const height = label.current?.offsetHeight ?? 0;
    const below = row.bottom - frame.top;
    // Under the last rows there may be no room that is seen.
    setTop(below + height > frame.height ? row.top - frame.top - height : below);
  }, [button, lines]);

  if (lines === 0) return null;
  return (
    <div className="trace-peek" aria-hidden ref={label} style={{ top }}>
      {digits.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
