/** Expressions as functions: constants first, and nothing lost where it would be magnified. */
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../language';
import { compile } from './compile';
import { operandNames } from './operandNames';
import { primitiveForCall, primitiveNamed, vocabulary } from './table';
import { ulpsBetween } from './ulps';

function compiled(text: string) {
  return compile(parseExpression(text, vocabulary), {
    bind: (name) =>
      name === 'y' ? { kind: 'result' } : { kind: 'operand', slot: operandNames(2).indexOf(name) },
    operation: (callee, count) => {
      const { primitive, defaults } = primitiveForCall(callee, count);
      return { evaluate: primitive.evaluate, defaults };
    },
  });
}

function valueAt(text: string, u: number, v: number, y = 0): number {
  return compiled(text).at(u, v, y, [u, v]);
}

describe('constants', () => {
  it.each([
    ['-1', -1],
    ['2/4 + 3*2^3 - 7 // 2 - 7 % 4', 18.5],
    ['ln(e)', 1],
    ['1 < 2 <= 2', 1],
    ['u if 1 > 2 else 5', 5],
    ['leaky_relu(-1)', -0.01],
  ])('%s is worked out once', (text, value) => {
    expect(compiled(text).constant).toBe(value);
  });

  it('leave no power behind in the derivative of a square', () => {
    const partial = primitiveNamed('pow').compiledPartial(0, 2, [undefined, 2]);
    expect(partial.at(3, Number.NaN, Number.NaN, [])).toBe(6);
  });

  it('are told apart from what varies', () => {
    expect(compiled('u').constant).toBeUndefined();
    expect(primitiveNamed('add').compiledPartial(1, 2).constant).toBe(1);
    expect(primitiveNamed('mul').compiledPartial(1, 2).constant).toBeUndefined();
  });
});

describe('tests', () => {
  it.each([
    ['1 if u < v else 2', 1],
    ['1 if u < v < 1 else 2', 2],
    ['1 if u > v or u == 1 else 2', 1],
    ['1 if u > v and u == 1 else 2', 2],
    ['1 if not u > v else 2', 1],
    ['(u < v) + (u != v)', 2],
  ])('%s', (text, value) => {
    expect(valueAt(text, 1, 2)).toBe(value);
  });
});

describe('what rounding loses', () => {
  // mpmath, 50 digits.
  it.each([
    ['exp(u-v)', 0.001, 700, 9.869541151785492e-305],
    ['sigmoid(u-v)', 0.001, 700, 9.869541151785492e-305],
    ['exp(-u^2)', 20.3, 0, 1.0754418989816755e-179],
    ['exp(-u^2/2)', 33.1, 0, 1.2339891496086463e-238],
    ['u^(v-1)', 1e150, 1e-8, 1.0000034538836042e-150],
  ])('is carried into %s', (text, u, v, value) => {
    expect(ulpsBetween(valueAt(text, u, v), value)).toBeLessThanOrEqual(3);
  });

  it('does not turn an infinity into NaN', () => {
    expect(valueAt('exp(-u^2)', 1e300, 0)).toBe(0);
    expect(valueAt('exp(u-v)', 0, Number.POSITIVE_INFINITY)).toBe(0);
    expect(valueAt('u^(v-1)', 0, 0.3)).toBe(Number.POSITIVE_INFINITY);
  });
});
