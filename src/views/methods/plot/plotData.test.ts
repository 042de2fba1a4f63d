import { describe, expect, it } from 'vitest';
import { dataOf, tabSeparated, thinnedRows } from './plotData';
import type { Series } from './series';

const series = (name: string, samples: Series['samples'], isGuide = false): Series => ({
  id: name,
  name,
  form: 'line',
  samples,
  isGuide,
});

describe('dataOf', () => {
  it('puts series that share their x in one row, in order of x', () => {
    const symbolic = series('symbolic', [
      { x: 2, y: 8 },
      { x: 1, y: 4 },
    ]);
    const automatic = series('automatic', [{ x: 2, y: 5 }]);
    expect(dataOf('k', [symbolic, automatic])).toEqual({
      head: ['k', 'symbolic', 'automatic'],
      rows: [
        [1, 4, undefined],
        [2, 8, 5],
      ],
    });
  });

  it('leaves lines out that only guide the eye', () => {
    expect(dataOf('x', [series('tangent', [{ x: 0, y: 1 }], true)])).toEqual({
      head: ['x'],
      rows: [],
    });
  });
});

describe('tabSeparated', () => {
  it('writes a head, every digit, and nothing for a missing number', () => {
    const text = tabSeparated({
      head: ['h', 'error'],
      rows: [
        [1e-17, undefined],
        [0.1, 0.1 + 0.2],
      ],
    });
    expect(text).toBe('h\terror\n1e-17\t\n0.1\t0.30000000000000004');
  });
});

describe('thinnedRows', () => {
  it('keeps the first and the last row, and no more than asked for', () => {
    const rows = Array.from({ length: 171 }, (_, place) => [place]);
    const thin = thinnedRows({ head: ['h'], rows }, 12).rows;
    expect(thin).toHaveLength(12);
    expect(thin.at(0)).toEqual([0]);
    expect(thin.at(-1)).toEqual([170]);
  });

  it('leaves few rows as they are', () => {
    const data = { head: ['h'], rows: [[1], [2]] };
    expect(thinnedRows(data, 12)).toEqual(data);
  });
});
