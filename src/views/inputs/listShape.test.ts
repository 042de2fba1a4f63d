import { describe, expect, it } from 'vitest';
import { changeColumns, changeRows, isMatrix, resized } from './listShape';

describe('the shape of a list', () => {
  it('grows by what stands at its end, and by 1 from nothing', () => {
    expect(resized(['1', 'pi/4'], 3)).toEqual(['1', 'pi/4', 'pi/4']);
    expect(resized([], 1)).toEqual(['1']);
  });

  it('shrinks from its end, down to nothing', () => {
    expect(resized(['1', '2'], 1)).toEqual(['1']);
    expect(resized(['1'], -1)).toEqual([]);
  });

  it('is that of a matrix where all parts are lists', () => {
    expect(isMatrix([['1'], ['2', '3']])).toBe(true);
    expect(isMatrix(['1', ['2']])).toBe(false);
    expect(isMatrix([])).toBe(false);
  });

  it('changes in rows and in columns, where no row becomes empty', () => {
    const rows = [['1', '2'], ['3']];
    expect(changeRows(rows, 1)).toEqual([['1', '2'], ['3'], ['3']]);
    expect(changeColumns(rows, 1)).toEqual([
      ['1', '2', '2'],
      ['3', '3'],
    ]);
    expect(changeColumns(rows, -1)).toEqual([['1'], ['3']]);
  });
});
