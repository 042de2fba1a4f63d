import { describe, expect, it } from 'vitest';
import { parseSource } from '../../core/language/programs';
import { type Run, scheduleRun } from '../../core/modes';
import { vocabulary } from '../../core/primitives';
import { traceAnyProgram } from '../../core/trace/programs';
import { counted, forwardWork, reverseWork } from './agreementWork';

function runOf(source: string, at: Readonly<Record<string, number>>): Run {
  const program = parseSource(source, vocabulary);
  const trace = traceAnyProgram(program, at, { budget: 10_000 });
  const recipe = { source, point: {}, mode: 'reverse', direction: 'each', seed: 'each' } as const;
  return scheduleRun(recipe, program, trace);
}

describe('the work for the gradient of one of several outputs', () => {
  //  x ─┬─▶ · ─▶ y₁        y₂ needs the sine and the sum: 2 operations, 3 edges
  //     └─▶ sin ─▶ + ─▶ y₂
  //  y ──▶ (both)
  const run = runOf('def f(x, y):\n    return x*y, x + sin(y)', { x: 1, y: 2 });

  it('leaves out in both modes what the output does not depend on', () => {
    expect(reverseWork(run, 1)).toBe('2 traversals, 8 operations');
    // Each pass: 2 values, 3 products, 1 sum.
    expect(forwardWork(run, 1)).toBe('2 passes, 12 operations');
  });
});

describe('counted', () => {
  it('writes one of a thing in the singular', () => {
    expect(counted(1, 'pass', 'passes')).toBe('1 pass');
    expect(counted(2815, 'operation')).toBe('2,815 operations');
  });
});
