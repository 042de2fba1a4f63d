import { describe, expect, it } from 'vitest';
import { type Mode, startRun } from '../../core/modes';
import { stepFor } from './stepFor';

//  list: 0 x, 1 x*x (v1), 2 v1 + x (v2); three uses of x
function uses(mode: Mode) {
  return startRun({ source: 'x*x + x', point: { x: '3' }, mode, direction: 'each', seed: 'each' });
}

describe('stepFor', () => {
  it('finds the value of a node during the forward sweep', () => {
    expect(stepFor(uses('reverse'), 0, 1)).toBe(2);
    expect(stepFor(uses('reverse'), 3, 0)).toBe(1);
  });

  it('finds the last contribution to a node during the reverse sweep', () => {
    const run = uses('reverse');
    expect(stepFor(run, 4, 2)).toBe(4);
    expect(stepFor(run, 4, 0)).toBe(run.steps.length);
  });

  it('stays in the pass that is shown', () => {
    const run = startRun({
      source: 'x*y',
      point: { x: '2', y: '3' },
      mode: 'forward',
      direction: 'each',
      seed: 'each',
    });
    expect(stepFor(run, 1, 2)).toBe(2);
    expect(stepFor(run, 3, 2)).toBe(4);
  });

  it('goes to the value of a node that the reverse sweep never reaches', () => {
    const run = startRun({
      source: 'f(x, y) = x + 1',
      point: { x: '2', y: '3' },
      mode: 'reverse',
      direction: 'each',
      seed: 'each',
    });
    expect(stepFor(run, run.steps.length, 1)).toBe(1);
  });
});
