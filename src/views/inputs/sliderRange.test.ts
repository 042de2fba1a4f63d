import { describe, expect, it } from 'vitest';
import { boundFor, shareOf, stepOf } from './sliderRange';

describe('slider range', () => {
  it.each([
    [0, 10],
    [-10, 10],
    [10.1, 100],
    [-100, 100],
    [1000, 1000],
    [1e300, 1e300],
    [1.5e308, Number.MAX_VALUE],
    [-Number.MAX_VALUE, Number.MAX_VALUE],
    [Number.POSITIVE_INFINITY, Number.MAX_VALUE],
    [Number.NaN, 10],
  ])('holds %d', (value, bound) => {
    expect(boundFor(value)).toBe(bound);
  });

  it('has two figures to drag with and a place for each number', () => {
    expect(stepOf(10)).toBe(0.1);
    expect(shareOf(0, 10)).toBe(0.5);
    expect(shareOf(99, 10)).toBe(1);
    expect(shareOf(-10, 10)).toBe(0);
  });

  it('has a place for the largest number', () => {
    expect(shareOf(Number.MAX_VALUE / 2, Number.MAX_VALUE)).toBe(0.75);
    expect(shareOf(-Number.MAX_VALUE, Number.MAX_VALUE)).toBe(0);
  });
});
