/** Polynomials are multiplied out only as far as that does not cost many digits. */
import { describe, expect, it } from 'vitest';
import { printExpression, readExpression } from '../../language';
import { vocabulary } from '../../primitives';
import { simplify } from './simplify';

const simplified = (text: string): string =>
  printExpression(simplify(readExpression(text, vocabulary)));

describe('multiplying out', () => {
  it('stops where the coefficients grow to a million times the smallest', () => {
    expect(simplified('(40*x + 1)*(10*x + 1) + x + 2')).toBe('400*x^2 + 51*x + 3');
    expect(simplified('(4000*x + 1)*(1000*x + 1) + x + 2')).not.toContain('4000000');
  });

  it('goes on where they lay as far apart before', () => {
    expect(simplified('10000000*x^2 + x + y - 10000000*x^2 + 2*(x + y)')).toBe('3*x + 3*y');
  });
});
