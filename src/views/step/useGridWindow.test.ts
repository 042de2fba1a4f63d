import { describe, expect, it } from 'vitest';
import { rangeOf } from './useGridWindow';

describe('rangeOf', () => {
  it('covers what is in view, with a margin, and the room of the rest', () => {
    expect(rangeOf(320, 160, 100, 32)).toEqual({ from: 6, to: 19, before: 192, after: 81 * 32 });
  });

  it('stays within the table', () => {
    expect(rangeOf(0, 5000, 3, 32)).toEqual({ from: 0, to: 3, before: 0, after: 0 });
    expect(rangeOf(9999, 100, 3, 32)).toEqual({ from: 0, to: 3, before: 0, after: 0 });
  });
});
