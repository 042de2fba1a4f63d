/** Fractions against fraction.js as the oracle. */
import fc from 'fast-check';
import Oracle from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { type Fraction, fraction } from './fraction';

const parts = fc.tuple(
  fc.oneof(fc.bigInt({ min: -12n, max: 12n }), fc.bigInt()),
  fc.oneof(fc.bigInt({ min: 1n, max: 12n }), fc.bigInt({ min: 1n })),
);

function same(mine: Fraction, oracle: Oracle): void {
  expect([mine.s, mine.n, mine.d]).toEqual([oracle.s, oracle.n, oracle.d]);
  expect(mine.valueOf()).toBe(oracle.valueOf());
  expect(mine.toFraction()).toBe(oracle.toFraction());
}

describe('fractions', () => {
  it('are in lowest terms, with the sign above', () => {
    fc.assert(fc.property(parts, ([n, d]) => same(fraction(n, d), new Oracle(n, d))));
    same(fraction(6, -4), new Oracle(-3, 2));
    same(fraction(0, -4), new Oracle(0));
  });

  it('compute as fraction.js does', () => {
    fc.assert(
      fc.property(parts, parts, ([n, d], [m, e]) => {
        const [u, v] = [fraction(n, d), fraction(m, e)];
        const [a, b] = [new Oracle(n, d), new Oracle(m, e)];
        same(u.add(v), a.add(b));
        same(u.sub(v), a.sub(b));
        same(u.mul(v), a.mul(b));
        same(u.neg(), a.neg());
        same(u.abs(), a.abs());
        if (m !== 0n) {
          same(u.div(v), a.div(b));
          same(v.inverse(), b.inverse());
        }
      }),
    );
  });

  it('compare as fraction.js does', () => {
    fc.assert(
      fc.property(parts, parts, fc.integer(), ([n, d], [m, e], whole) => {
        const [u, a] = [fraction(n, d), new Oracle(n, d)];
        expect(u.compare(fraction(m, e))).toBe(a.compare(new Oracle(m, e)));
        expect(u.compare(whole)).toBe(a.compare(whole));
        expect(u.equals(fraction(n * 3n, d * 3n))).toBe(true);
      }),
    );
  });

  it('refuse a division by 0', () => {
    expect(() => fraction(1).div(fraction(0))).toThrow(RangeError);
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });
});
