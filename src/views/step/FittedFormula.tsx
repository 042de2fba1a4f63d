/**
 * A formula that has to find room in a narrow column: set smaller, down to a legible size, and
 * scrolled sideways where that is not enough.
 */
import { useMemo, useState } from 'react';
import { useSize } from '../graph/useSize';
import { Formula } from '../math/Formula';
import { measureFormulas } from '../math/measureFormulas';
import { useMathFonts } from '../math/useMathFonts';
import './FittedFormula.css';

interface FittedFormulaProps {
  readonly latex: string;
  readonly form?: 'inline' | 'display';
  /** Names the scrolling box for a screen reader. */
  readonly label: string;
  /** Fewer lines, preferred wherever it fits at full size. */
  readonly shorter?: string;
}

/** The smallest share of the font size that is still read well. */
const LEAST = 0.74;

export function FittedFormula({ latex, form = 'display', label, shorter }: FittedFormulaProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const room = useSize(box)?.width;
  const fontSize = useMemo(() => (box === null ? 0 : fontSizeOf(box)), [box]);
  const ready = useMathFonts();

  const scaleFor = (candidate: string): number => {
    const wide = ready ? (measureFormulas([candidate], fontSize)[0]?.width ?? 0) : 0;
    return room === undefined || wide === 0 ? 1 : (room - EDGE) / wide;
  };
  const shown = shorter !== undefined && scaleFor(shorter) >= 1 ? shorter : latex;
  const scale = scaleFor(shown);

  // A box that scrolls has to be reachable with the keyboard.
  const scrolling = scale < LEAST ? { tabIndex: 0, role: 'group', 'aria-label': label } : {};
  return (
    <div className="fitted-formula" ref={setBox} {...scrolling}>
      <div style={{ fontSize: `${Math.min(1, Math.max(LEAST, scale))}em` }}>
        <Formula latex={shown} form={form} />
      </div>
    </div>
  );
}

/** px: the padding that holds the edge of the highlight. */
const EDGE = 6;

function fontSizeOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}
