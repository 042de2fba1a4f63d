import { describe, expect, it } from 'vitest';
import { readPointValue } from './pointValue';

describe('readPointValue', () => {
  it.each([
    ['pi/4', Math.PI / 4],
    ['[1, 2, 3]', [1, 2, 3]],
    ['[]', []],
    [' [ 1 , -2.5e-3, max(1, 2) ] ', [1, -0.0025, 2]],
    ['[[1, 2], [3]]', [[1, 2], [3]]],
    ['[1, 2,]', [1, 2]],
  ])('reads %s', (text, value) => {
    expect(readPointValue(text)).toEqual(value);
  });

  it.each(['[1, 2', '[1 2]', '[1,,2]', '[1] 2', '[x]', '[', '[[[[[[[[[1]]]]]]]]]'])(
    'refuses %s with a sentence',
    (text) => {
      expect(() => readPointValue(text)).toThrow(/^Line 1/);
    },
  );
});
