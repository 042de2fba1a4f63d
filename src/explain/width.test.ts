import { describe, expect, it } from 'vitest';
import { visibleLength } from './width';

describe('visibleLength', () => {
  it.each([
    ['2 \\cdot 3', 3],
    ['v_{-1}^{2}', 4],
    ['\\frac{1}{2 \\cdot 5}', 3],
    ['\\frac{1}{\\sqrt{1 - x_{1}^{2}}}', 7],
    ['\\htmlClass{k-adj}{\\bar{v}_{1}}', 2],
    ['\\left(-\\frac{1}{2}\\right)', 4],
    ['\\sin(v_{1})', 7],
    ['\\frac{\\partial v_{1}}{\\partial v_{-1}}', 4],
  ])('of %s', (latex, length) => {
    expect(Math.abs(visibleLength(latex) - length)).toBeLessThanOrEqual(1);
  });
});
