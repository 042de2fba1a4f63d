import { describe, expect, it } from 'vitest';
import { type Expression, readExpression } from '../../language';
import { vocabulary } from '../../primitives';
import { arithmetic, negated } from './build';
import { operationsIn } from './operationsIn';

describe('operationsIn', () => {
  it.each([
    ['x', 0],
    ['3', 0],
    ['pi', 0],
    ['2x', 1],
    ['6x^2 + 6x', 4],
    ['sin(x)', 1],
    ['max(x, y, 2)', 1],
    ['-x', 1],
    ['-3', 0],
    ['-3x', 1],
    ['x^(-2)', 1],
    ['0 < x <= 1', 2],
    ['x if x > 0 and y > 0 else 0', 4],
    ['not x > 0', 2],
  ])('counts what is written in %s', (text, count) => {
    expect(operationsIn(readExpression(text, vocabulary))).toBe(count);
  });

  it('takes the minus of -(1/x) for the sign of the number', () => {
    expect(operationsIn(negated(readExpression('1/x', vocabulary)))).toBe(1);
    expect(operationsIn(negated(readExpression('x/2', vocabulary)))).toBe(2);
  });

  it('counts shared parts as often as they are written', () => {
    let doubled: Expression = readExpression('x', vocabulary);
    for (let i = 0; i < 50; i += 1) doubled = arithmetic('*', doubled, doubled);
    expect(operationsIn(doubled)).toBe(2 ** 50 - 1);
  });

  it('is not stopped by a tall formula', () => {
    let tall: Expression = readExpression('x', vocabulary);
    for (let i = 0; i < 100_000; i += 1) tall = arithmetic('+', tall, tall);
    expect(operationsIn(tall)).toBe(Number.POSITIVE_INFINITY);
  });
});
