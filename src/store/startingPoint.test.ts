import { describe, expect, it } from 'vitest';
import { parseProgram } from '../core/language';
import { vocabulary } from '../core/primitives';
import { completePoint } from './startingPoint';

describe('completePoint', () => {
  it('gives different numbers to different inputs', () => {
    const point = completePoint(parseProgram('x + y + z', vocabulary), {});
    expect(new Set(Object.values(point)).size).toBe(3);
  });

  it('forgets names that the program does not have', () => {
    const point = completePoint(parseProgram('x + y', vocabulary), { x: '7', w: '1' });
    expect(Object.keys(point)).toEqual(['x', 'y']);
    expect(point['x']).toBe('7');
  });
});
