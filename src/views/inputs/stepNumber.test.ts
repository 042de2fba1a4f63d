import { describe, expect, it } from 'vitest';
import { stepNumber } from './stepNumber';

describe('stepNumber', () => {
  it.each([
    ['3', 1, '4'],
    ['3', -10, '-7'],
    ['0.25', 1, '0.26'],
    ['.5', -1, '0.4'],
    ['-0.1', 1, '0.0'],
    ['1e-3', 1, '2e-3'],
    ['1.5e3', -1, '1.4e3'],
    ['−2', 1, '-1'],
    ['-.5', -1, '-0.6'],
    ['pi/4', 1, '0.9'],
    ['-pi/4', 1, '-0.7'],
  ])('moves the last digit of %s by %i', (text, count, result) => {
    expect(stepNumber(text, count)).toBe(result);
  });

  it('moves the last of very many decimals', () => {
    const zeros = '0'.repeat(150);
    expect(stepNumber(`0.${zeros}1`, 1)).toBe(`0.${zeros}2`);
    expect(stepNumber(`1.${'9'.repeat(150)}`, 1)).toBe(`2.${zeros}`);
  });

  it('moves the last of very many digits before the point', () => {
    expect(stepNumber('1000000000000000000000000', 1)).toBe('1000000000000000000000001');
    expect(stepNumber('9007199254740993', -1)).toBe('9007199254740992');
  });

  it('moves what an expression is worked out to, however large', () => {
    expect(stepNumber('2*1e300', 1)).toBe('3e+300');
    expect(stepNumber('1/1e300', 1)).toBe('0.1');
  });

  it('leaves what is no number, or would be no finite one, alone', () => {
    expect(stepNumber('abc', 1)).toBeUndefined();
    expect(stepNumber('', 1)).toBeUndefined();
    expect(stepNumber('1e', 1)).toBeUndefined();
    expect(stepNumber('1e308', 1)).toBeUndefined();
  });
});
