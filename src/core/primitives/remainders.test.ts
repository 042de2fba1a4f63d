/** Remainder, whole quotient and rounding against what Python 3 prints. */
import { describe, expect, it } from 'vitest';
import { primitiveNamed } from './table';

const INFINITY = Number.POSITIVE_INFINITY;

/** u, v, u % v, u // v */
const REMAINDERS: readonly (readonly [number, number, number, number])[] = [
  [7, 3, 1, 2],
  [-7, 3, 2, -3],
  [7, -3, -2, -3],
  [-7, -3, -1, 2],
  [6, 3, 0, 2],
  [-6, 3, 0, -2],
  [6, -3, 0, -2],
  [0.5, 0.1, 0.09999999999999998, 4],
  [1, 0.1, 0.09999999999999995, 9],
  [-1, 0.1, 5.551115123125783e-17, -10],
  [1, -0.1, -5.551115123125783e-17, -10],
  [5.5, -2.25, -1.25, -3],
  [-1e-20, 3, 3, -1],
  [1e20, 3, 1, 3.333333333333333e19],
  [-1e300, 7.5, 0, -1.3333333333333334e299],
  [5, INFINITY, 5, 0],
  [-5, INFINITY, INFINITY, -1],
  [5, -INFINITY, -INFINITY, -1],
  [3e-320, -2, -2, -1],
  [2.2122305080146347, 1.450721935564376, 0.7615085724502588, 1],
  [-8.477905890894935, -0.20626407373136768, -0.0210788679088596, 41],
  [7.216208851511208, -2.3207642120811336, -2.066847996813326, -4],
  [-0.5567571399210536, -1.520563004281018, -0.5567571399210536, 0],
];

/** u, round(u) */
const ROUNDED: readonly (readonly [number, number])[] = [
  [0.5, 0],
  [1.5, 2],
  [2.5, 2],
  [-0.5, 0],
  [-1.5, -2],
  [-2.5, -2],
  [0.49999999999999994, 0],
  [2.675, 3],
  [-0.3, 0],
  [1e300, 1e300],
  [-4503599627370497, -4503599627370497],
  [INFINITY, INFINITY],
];

describe('remainder and whole quotient', () => {
  it.each(REMAINDERS)('%d and %d leave %d and %d, as in Python', (u, v, rest, quotient) => {
    expect(primitiveNamed('mod').evaluate(u, v) + 0).toBe(rest);
    expect(primitiveNamed('floordiv').evaluate(u, v) + 0).toBe(quotient);
  });

  it('gives no number for a divisor of 0', () => {
    expect(primitiveNamed('mod').evaluate(1, 0)).toBeNaN();
    expect(primitiveNamed('floordiv').evaluate(1, 0)).toBe(INFINITY);
  });

  it('differs from the divisor by the whole quotient', () => {
    expect(primitiveNamed('mod').evaluatePartial(1, [-7, 3], 2)).toBe(3);
  });
});

describe('round', () => {
  it.each(ROUNDED)('takes %d to %d, halves to the even number', (u, whole) => {
    expect(primitiveNamed('round').evaluate(u) + 0).toBe(whole);
  });
});
