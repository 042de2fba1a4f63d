import { describe, expect, it } from 'vitest';
import { isStep, powerOf, SMALLEST_POWER, stepAt, stepText } from './stepScale';

describe('the slider of h', () => {
  it('meets every power of ten exactly', () => {
    for (let power = SMALLEST_POWER; power <= 0; power += 1) {
      expect(stepAt(power)).toBe(Number(`1e${power}`));
      expect(powerOf(stepAt(power))).toBeCloseTo(power, 12);
    }
  });

  it('goes by tenths of a decade, with three digits', () => {
    expect(stepAt(-5.3)).toBe(5.01e-6);
    expect(powerOf(5.01e-6)).toBeCloseTo(-5.3, 3);
  });

  it('stays between 1e-17 and 1', () => {
    expect(stepAt(0.4)).toBe(1);
    expect(stepAt(-17.4)).toBe(1e-17);
    expect(isStep(1)).toBe(true);
    expect(isStep(1e-17)).toBe(true);
    for (const h of [0, -0.1, 2, 1e-18, Number.NaN]) expect(isStep(h)).toBe(false);
  });

  it('is written as it is typed', () => {
    expect([1, 0.02, 1e-5, 5.01e-6].map(stepText)).toEqual(['1', '0.02', '1e-5', '5.01e-6']);
  });
});
