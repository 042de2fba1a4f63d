import { describe, expect, it } from 'vitest';
import { fraction } from '../core/primitives';
import { formatNumber, numberInFull, ordinal, plainNumber, spokenNumber } from './numbers';
import { expectRenders } from './testRuns';

describe('ordinal', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [22, '22nd'],
    [33, '33rd'],
    [112, '112th'],
  ])('of %i is %s', (place, text) => {
    expect(ordinal(place)).toBe(text);
  });
});

describe('formatNumber', () => {
  it.each([
    [0.6, '0.6'],
    [0.1 + 0.2, '0.3'],
    [-1.21404, '-1.214'],
    [1 / 3, '0.3333'],
    [25, '25'],
    [2.5001, '2.5'],
    [123456, '123456'],
    [12345.6, '12346'],
    [1e7, '10^{7}'],
    [12345678, '1.235 \\cdot 10^{7}'],
    [1.2e-7, '1.2 \\cdot 10^{-7}'],
    [-3e-9, '-3 \\cdot 10^{-9}'],
    [1e-4, '0.0001'],
    [9.99999e-5, '10^{-4}'],
    [0, '0'],
    [-0, '0'],
    [Number.POSITIVE_INFINITY, '\\infty'],
    [Number.NEGATIVE_INFINITY, '-\\infty'],
    [Number.NaN, '\\mathrm{NaN}'],
    [5e-324, '4.941 \\cdot 10^{-324}'],
  ])('writes %s with four digits as %s', (value, latex) => {
    expect(formatNumber(value, 'decimals')).toBe(latex);
    expectRenders(latex);
  });

  it('writes exact fractions where they are asked for and exist', () => {
    expect(formatNumber(-0.75, 'fractions', fraction(-3, 4))).toBe('-\\frac{3}{4}');
    expect(formatNumber(12, 'fractions', fraction(12))).toBe('12');
    expect(formatNumber(-0.75, 'decimals', fraction(-3, 4))).toBe('-0.75');
    expect(formatNumber(Math.SQRT2, 'fractions')).toBe('1.414');
  });

  it('falls back to decimals for fractions that nobody reads', () => {
    expect(formatNumber(0.1, 'fractions', fraction(123_456_789, 1_234_567_891))).toBe('0.1');
  });
});

describe('plainNumber and spokenNumber', () => {
  it('have a true minus sign, and words', () => {
    expect(plainNumber(-0.6)).toBe('−0.6');
    expect(plainNumber(1.2e-10)).toBe('1.2e−10');
    expect(plainNumber(Number.NEGATIVE_INFINITY)).toBe('−∞');
    expect(spokenNumber(-0.6)).toBe('minus 0.6');
    expect(spokenNumber(1.2e-10)).toBe('1.2 times 10 to the minus 10');
    expect(spokenNumber(-0.75, 'fractions', fraction(-3, 4))).toBe('minus 3 over 4');
  });
});

describe('numberInFull', () => {
  it('shows every digit that tells a number apart', () => {
    expect(numberInFull(0.1 + 0.2)).toBe('0.30000000000000004');
    expect(numberInFull(-1e-7)).toBe('−1e−7');
    expect(numberInFull(-0)).toBe('0');
  });
});
