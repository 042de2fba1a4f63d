import { describe, expect, it } from 'vitest';
import { type Expression, readExpression } from '../../language';
import { vocabulary } from '../../primitives';
import { arithmetic } from './build';
import { evaluateExpression } from './evaluateExpression';

function valueAt(text: string, point: Readonly<Record<string, number>>): number {
  return evaluateExpression(readExpression(text, vocabulary), point);
}

describe('evaluateExpression', () => {
  it.each([
    ['2x^3 + 3x^2', 28],
    ['-x^2 + 7 % 4 - 7 // 4', -2],
    ['max(x, 3, 1)*log(8, 2)', 9],
    ['leaky_relu(-x)', -0.02],
    ['(x > 1) + (1 < x < 2)', 1],
    ['5 if x > 1 and not x > 3 else 6', 5],
    ['x or 7', 2],
    ['0 and 7', 0],
    ['pi/2', Math.PI / 2],
  ])('works out %s at x = 2', (text, value) => {
    expect(valueAt(text, { x: 2 })).toBe(value);
  });

  it('works out only the side of a conditional that is taken', () => {
    expect(valueAt('1 if x == 0 else sin(x)/x', { x: 0 })).toBe(1);
    expect(valueAt('0*(1/x) if x > 0 else 3', { x: 0 })).toBe(3);
  });

  it('has NaN for a name without a value, and outside of a domain', () => {
    expect(valueAt('x + y', { x: 2 })).toBeNaN();
    expect(valueAt('toString + constructor', {})).toBeNaN();
    expect(valueAt('ln(x)', { x: -1 })).toBeNaN();
    expect(valueAt('x/x', { x: 0 })).toBeNaN();
  });

  it('works out a shared part once', () => {
    let doubled: Expression = readExpression('x', vocabulary);
    for (let i = 0; i < 200; i += 1) doubled = arithmetic('+', doubled, doubled);
    expect(evaluateExpression(doubled, { x: 1 })).toBe(2 ** 200);
  });

  it('is not stopped by a tall formula', () => {
    const one = readExpression('1', vocabulary);
    let tall: Expression = readExpression('x', vocabulary);
    for (let i = 0; i < 100_000; i += 1) tall = arithmetic('+', tall, one);
    expect(evaluateExpression(tall, { x: 1 })).toBe(100_001);
  });

  it('says so where it is given what is no formula', () => {
    expect(() =>
      evaluateExpression(
        { kind: 'list', form: 'list', elements: [], span: { from: 0, to: 0 } },
        {},
      ),
    ).toThrow(RangeError);
  });
});
