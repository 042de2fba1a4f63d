import { describe, expect, it } from 'vitest';
import { differentiate } from './index';

describe('differentiate', () => {
  it('gives the Jacobian of a program with several outputs by both modes', () => {
    const source = 'def f(xs):\n    a = xs[0]*xs[1]\n    return a, a + xs[1]';
    const { values, forward, jacobian } = differentiate(source, { xs: [3, 2] });
    expect(values).toEqual([6, 8]);
    const rows = [
      { 'xs[0]': 2, 'xs[1]': 3 },
      { 'xs[0]': 2, 'xs[1]': 4 },
    ];
    expect(jacobian).toEqual({ forward: rows, reverse: rows });
    expect(forward).toEqual(rows[0]);
  });
});
