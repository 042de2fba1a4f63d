import { describe, expect, it } from 'vitest';
import { rowsInView } from './rowsInView';

const at = (top: number, height = 28 + 5 * 36) => rowsInView({ top, height, head: 28 }, 12, 36);

describe('rowsInView', () => {
  it('names the rows that the box shows', () => {
    expect(at(0)).toBe('rows 1–5 of 12');
    expect(at(36)).toBe('rows 2–6 of 12');
    expect(at(7 * 36)).toBe('rows 8–12 of 12');
  });

  it('counts a row of which at least half is seen', () => {
    expect(at(20)).toBe('rows 2–6 of 12');
    expect(at(0, 28 + 40)).toBe('rows 1–1 of 12');
  });

  it('says nothing where the last row is cut by less than half', () => {
    expect(at(0, 28 + 12 * 36 - 17)).toBeUndefined();
    expect(at(17, 28 + 12 * 36 - 17)).toBeUndefined();
    expect(at(0, 28 + 12 * 36 - 19)).toBe('rows 1–11 of 12');
  });

  it('says nothing where all rows are seen, or the box has no height yet', () => {
    expect(at(0, 28 + 12 * 36)).toBeUndefined();
    expect(at(0, 0)).toBeUndefined();
  });
});
