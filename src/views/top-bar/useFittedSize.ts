/** A font size at which a formula fits into its box, down to a legible one. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const LARGEST = 16;
const SMALLEST = 11;

export interface FittedSize {
  readonly box: RefObject<HTMLSpanElement | null>;
  readonly content: RefObject<HTMLSpanElement | null>;
  /** px */
  readonly size: number;
}

export function useFittedSize(latex: string): FittedSize {
  const box = useRef<HTMLSpanElement>(null);
  const content = useRef<HTMLSpanElement>(null);
  const [size, setSize] = useState(LARGEST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another formula has another width.
  useLayoutEffect(() => {
    if (box.current === null || content.current === null) return;
    const room = box.current.clientWidth;
    const applied = Number.parseFloat(content.current.style.fontSize);
    const natural = (content.current.offsetWidth / applied) * LARGEST;
    if (natural > room) setSize(Math.max(SMALLEST, Math.floor((LARGEST * room) / natural)));
  }, [latex]);
  return { box, content, size };
}
