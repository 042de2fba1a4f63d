import { describe, expect, it } from 'vitest';
import { exactRun } from './exact';
import { type Recipe, startRun } from './run';

function fractionOf(source: string, x: string): string | undefined {
  const recipe: Recipe = { source, point: { x }, mode: 'reverse', direction: 'each', seed: 'each' };
  const run = startRun(recipe);
  const last = exactRun(run).step(run.steps.length - 1);
  return last?.after?.toFraction();
}

describe('the exact twin of a run', () => {
  it.each([
    ['x^2/3', '1/2', '1/3'],
    ['sqrt(x)', '4', '1/4'],
    ['1/x', '-3', '-1/9'],
  ])('gives the derivative of %s at %s as %s', (source, x, derivative) => {
    expect(fractionOf(source, x)).toBe(derivative);
  });

  it('is left out where a number is no fraction', () => {
    expect(fractionOf('sin(x)', '1')).toBeUndefined();
  });

  // Rounding put the run on the other side of a floor, a tie or a kink.
  it.each(['floor((x+0.7)*10)', 'max(x+0.2, 0.3)', 'relu(x+0.2-0.3)'])(
    'is left out where the run went another way: %s',
    (source) => {
      const recipe: Recipe = {
        source,
        point: { x: '0.1' },
        mode: 'reverse',
        direction: 'each',
        seed: 'each',
      };
      const run = startRun(recipe);
      const exact = exactRun(run);
      for (const node of run.trace.nodes) {
        const twin = exact.primal(node.id);
        if (twin !== undefined) expect(twin.valueOf()).toBeCloseTo(node.primal, 14);
      }
      const last = run.steps.at(run.steps.length - 1);
      const twin = exact.step(run.steps.length - 1)?.after;
      if (last?.kind === 'pullback' && twin !== undefined) {
        expect(twin.valueOf()).toBeCloseTo(last.after, 14);
      }
    },
  );
});
