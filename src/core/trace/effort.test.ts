import { describe, expect, it } from 'vitest';
import { parseProgram } from '../language';
import { vocabulary } from '../primitives';
import { RunError, type Standing, startEffort, withinStack } from './effort';

const program = parseProgram('f(x) = x', vocabulary);

function standing(): Standing {
  return { source: program.source, effort: startEffort(100) };
}

describe("a run that ends JavaScript's own stack before the levels are counted", () => {
  const endless = (): number => 1 + endless();

  it('is told at the function that is drawn', () => {
    expect.assertions(3);
    try {
      withinStack(program, standing(), endless);
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      expect(error.cause).toBe('calls and brackets stand too deep inside each other');
      expect(error.spentBudget).toBe(false);
      expect(program.source.slice(error.position.from, error.position.to)).toBe('f');
    }
  });

  it('is told at the function that calls itself, where calls were counted', () => {
    const place = standing();
    const call = { callee: 'f', span: { from: 7, to: 8 } };
    const calls = { call, outer: { call, outer: undefined } };
    place.effort.deepest = { level: 2, standing: { ...place, calls } };
    expect(() => withinStack(program, place, endless)).toThrow(/`f` calls itself without end/);
  });

  it('keeps every other error', () => {
    const fail = () => {
      throw new RangeError('no such node');
    };
    expect(() => withinStack(program, standing(), fail)).toThrow('no such node');
  });
});
