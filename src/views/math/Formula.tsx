/**
 * The one component that shows a formula. KaTeX's output is the only HTML that is ever set from
 * a string: KaTeX escapes all text that it is given, and `trust` allows class names alone.
 */
import { memo } from 'react';
import { renderMath } from './renderMath';

export interface FormulaProps {
  readonly latex: string;
  /**
   * `label`: plain HTML, silent, for labels whose node carries the spoken name.
   * `inline` and `display`: HTML with MathML, for prose, tables and cards.
   */
  readonly form?: 'label' | 'inline' | 'display';
  readonly className?: string;
}

export const Formula = memo(function Formula({ latex, form = 'inline', className }: FormulaProps) {
  return (
    <span
      className={className}
      aria-hidden={form === 'label' ? true : undefined}
      // Safe: see the head of this file.
      dangerouslySetInnerHTML={{ __html: renderMath(latex, form) }}
    />
  );
});
