import { describe, expect, it } from 'vitest';
import { digitsLost, TOLERANCE_IN_WORDS } from './symbolicChecks';

const check = (symbolic: number, asItComes: number, automatic: number) => ({
  point: { x: 1 },
  symbolic,
  asItComes,
  automatic,
  agrees: true,
});

describe('digits of the simplified form', () => {
  it('are said to be lost where the derivative as it comes is much nearer', () => {
    const words = /^The simplified form loses digits by cancellation/;
    expect(digitsLost([check(-135.2563363372734, -135.2563363363808, -135.2563363363808)])).toMatch(
      words,
    );
    expect(digitsLost([check(2.7e-15, 0, 0)])).toMatch(words);
  });

  it.each([
    ['both are as near', check(1 + 4e-16, 1 + 2e-16, 1)],
    ['both are the same', check(0, 0, 0)],
    ['neither is a number', check(Number.NaN, Number.NaN, Number.NaN)],
  ])('are not where %s', (_, only) => {
    expect(digitsLost([only])).toBeUndefined();
  });

  it('are judged by a tolerance that is told', () => {
    expect(TOLERANCE_IN_WORDS).toContain('10⁻⁹');
  });
});
