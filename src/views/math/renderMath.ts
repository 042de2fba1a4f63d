/** LaTeX to HTML, with the classes for tangents (k-tan), adjoints (k-adj) and the highlight. */
import katex from 'katex';
import type { FormulaProps } from './Formula';

const CLASSES = /^k-(tan|adj|hl)$/;

/** Stepping to and fro shows the same formulas again; this many are kept, the oldest go first. */
const KEPT = 4000;
const rendered = new Map<string, string>();

export function renderMath(latex: string, form: NonNullable<FormulaProps['form']>): string {
  const key = `${form} ${latex}`;
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const html = katex.renderToString(latex, {
    output: form === 'label' ? 'html' : 'htmlAndMathml',
    displayMode: form === 'display',
    throwOnError: false,
    strict: false,
    maxExpand: 2000,
    maxSize: 20,
    trust: (asked) => asked.command === '\\htmlClass' && CLASSES.test(asked.class),
  });
  if (rendered.size >= KEPT) forgetOldest();
  rendered.set(key, html);
  return html;
}

function forgetOldest(): void {
  for (const key of rendered.keys()) {
    rendered.delete(key);
    return;
  }
}
