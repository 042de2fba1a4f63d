import { describe, expect, it } from 'vitest';
import { columnsOf, hasBlocks, levelAfter } from './indentation';

describe('levelAfter', () => {
  it.each([
    ['def f(x):', 4],
    ['    for i in range(3):  # three times', 8],
    ['        y = 4*y', 8],
    ['        return y', 4],
    ['    pass', 0],
    ['return y', 0],
    ['    else:', 8],
    ['', 0],
    ['    ', 4],
    ['    y = x[1:', 4],
    ['    z = f(x) if x > 0 else y', 4],
  ])('gives the level of the line that Enter opens behind %j', (before, level) => {
    expect(levelAfter(before)).toBe(level);
  });
});

describe('hasBlocks', () => {
  it('is true where a line opens a block', () => {
    expect(hasBlocks('def f(x):\n    return x')).toBe(true);
    expect(hasBlocks('y = x\nfor i in range(2):\n    y = y*x')).toBe(true);
  });

  it('is false in formulas, so that Tab leaves the field', () => {
    expect(hasBlocks('f(x) = x^2')).toBe(false);
    expect(hasBlocks('q = x + y\nf = q*z')).toBe(false);
    expect(hasBlocks('# for example:\nx^2')).toBe(false);
  });
});

describe('columnsOf', () => {
  it('counts blanks, and tabs up to the next level', () => {
    expect(['x', '  x', '\tx', '  \tx', '        x'].map(columnsOf)).toEqual([0, 2, 4, 4, 8]);
  });
});
