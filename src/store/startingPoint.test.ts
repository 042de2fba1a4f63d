import { describe, expect, it } from 'vitest';
import { parseProgram } from '../core/language';
import { startRun } from '../core/modes';
import { vocabulary } from '../core/primitives';
import { completePoint } from './startingPoint';

describe('completePoint', () => {
  it('gives different numbers to different inputs', () => {
    const point = completePoint(parseProgram('x + y + z', vocabulary), {});
    expect(new Set(Object.values(point)).size).toBe(3);
  });

  it.each([
    ['ln(hh - 20)', ['hh']],
    ['ln(-w - 40)', ['w']],
    ['sqrt(a - 70) + asin(b)', ['a', 'b']],
  ])('looks further for %s, where no small number has a finite gradient', (source, names) => {
    const program = parseProgram(source, vocabulary);
    const point = completePoint(program, {});
    expect(Object.keys(point)).toEqual(names);
    const { trace, tape } = startRun({
      source,
      point,
      mode: 'reverse',
      direction: 'each',
      seed: 'each',
    });
    expect(trace.nodes[trace.output]?.primal).toSatisfy(Number.isFinite);
    expect([...tape.edgePartial].every(Number.isFinite)).toBe(true);
  });

  it('takes no far number where a small one does', () => {
    expect(completePoint(parseProgram('ln(x - 3)', vocabulary), {})).toEqual({ x: '4' });
  });

  it('forgets names that the program does not have', () => {
    const point = completePoint(parseProgram('x + y', vocabulary), { x: '7', w: '1' });
    expect(Object.keys(point)).toEqual(['x', 'y']);
    expect(point['x']).toBe('7');
  });
});
