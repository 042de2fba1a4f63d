/** How much room a formula takes when it is set on one line: about how many characters wide. */

/** Stacked parts count once, as wide as the wider of the two. */
export function visibleLength(latex: string): number {
  const flat = latex
    .replaceAll(/\\htmlClass\{[^{}]*\}/g, '')
    .replaceAll(/\\(left|right|mathrm|mathrel|text|operatorname|quad)(?![a-zA-Z])\.?/g, '')
    .replaceAll(/\\[,;:! ]/g, '');
  return lengthOfFlat(unstack(flat));
}

const INNERMOST_FRACTION = /\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g;
const GROUP = /\{([^{}]*)\}/g;

/** Fractions become the longer of their two lines, from the inside out. */
function unstack(latex: string): string {
  const once = latex.replaceAll(INNERMOST_FRACTION, (_, above: string, below: string) =>
    lengthOfFlat(above) >= lengthOfFlat(below) ? above : below,
  );
  if (once !== latex) return unstack(once);
  // Only groups that no fraction waits for: `_{1}`, then `\frac{v_1}{…}` can be read.
  const opened = latex.replace(GROUP, '$1');
  return opened === latex ? latex : unstack(openIndices(latex) ?? opened);
}

/** Opens one index or exponent, `_{12}` → `_12`, so that the fraction around it becomes innermost. */
function openIndices(latex: string): string | undefined {
  const opened = latex.replaceAll(
    /([_^]|\\[a-zA-Z]+)\{([^{}]*)\}(?!\{)/g,
    (whole, before: string, inside: string) =>
      /^\\[dt]?frac$/.test(before) ? whole : `${before} ${inside}`,
  );
  return opened === latex ? undefined : opened;
}

function lengthOfFlat(latex: string): number {
  return latex
    .replaceAll(
      /\\(sin|cos|tan|sec|csc|cot|exp|max|min|sinh|cosh|tanh|coth|arcsin|arccos|arctan|ln|log|bmod)\b/g,
      '$1',
    )
    .replaceAll(/\\(bar|dot|overline)\b/g, '')
    .replaceAll(/\\[a-zA-Z]+/g, 'x')
    .replaceAll(/[{}\s_^&]/g, '').length;
}
