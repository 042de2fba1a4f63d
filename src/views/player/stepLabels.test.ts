import { describe, expect, it } from 'vitest';
import { startRun } from '../../core/modes';
import { stepLabels } from './stepLabels';

function labelsAt(source: string, point: Readonly<Record<string, string>>, k: number) {
  const run = startRun({ source, point, mode: 'reverse', direction: 'each', seed: 'each' });
  const step = run.steps.at(k - 1);
  return step === undefined ? [] : stepLabels(run, step, 'list');
}

describe('stepLabels', () => {
  it('name the node that a step computes', () => {
    expect(labelsAt('x*y', { x: '1', y: '2' }, 2)).toEqual(['v_{1}']);
    expect(labelsAt('x*y', { x: '1', y: '2' }, 3)).toEqual(['\\bar{v}_{1}']);
  });

  it('have shorter forms for several inputs at once', () => {
    const [full, ...shorter] = labelsAt('x*y', { x: '1', y: '2' }, 1);
    expect(full).toBe('v_{-1}, v_{0}');
    expect(shorter).toEqual(['v_{-1}\\ldots', 'v_{-1}{..}']);
    expect(labelsAt('x + 1', { x: '1' }, 1)).toEqual(['v_{0}']);
  });

  it('give the seed of a constant function the name of its output', () => {
    expect(labelsAt('f(x) = 3', { x: '1' }, 2)).toEqual(['\\bar{y}']);
  });
});
