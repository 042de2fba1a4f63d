/** A formula that breaks into lines where it may, and scrolls in its own box where it cannot. */
import { useState } from 'react';
import { useSize } from '../../graph/useSize';
import { Formula } from '../../math/Formula';
import './WrappedFormula.css';

interface WrappedFormulaProps {
  readonly latex: string;
  /** Names the box for a screen reader. */
  readonly label: string;
}

export function WrappedFormula({ latex, label }: WrappedFormulaProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [content, setContent] = useState<HTMLElement | null>(null);
  const room = useSize(box);
  // Followed, so that what starts to scroll is noticed.
  const size = useSize(content);
  const scrolls =
    box !== null &&
    room !== undefined &&
    size !== undefined &&
    (box.scrollWidth > room.width + 1 || box.scrollHeight > room.height + 1);
  // A box that scrolls has to be reachable with the keyboard.
  const scrolling = scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {};
  return (
    <div className="wrapped-formula" ref={setBox} {...scrolling}>
      <div ref={setContent}>
        <Formula latex={`\\displaystyle ${latex}`} />
      </div>
    </div>
  );
}
