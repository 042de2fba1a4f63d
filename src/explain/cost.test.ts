import { describe, expect, it } from 'vitest';
import { summariseCost } from './cost';
import { distance, runOf } from './testRuns';

describe('summariseCost', () => {
  it('says that forward mode is the cheaper one for one input', () => {
    const cost = summariseCost(runOf('x^3 + sin(x)', { x: 1 }));
    expect(cost).toMatchObject({ inputs: 1, cheaper: 'forward' });
    expect([cost.forward.traversals, cost.reverse.traversals]).toEqual([1, 2]);
    expect(cost.sentence).toMatch(/forward mode is the cheaper one/);
  });

  it('lets the counted operations decide for two inputs, where the traversals tie', () => {
    const cost = summariseCost(runOf(distance, { x1: 3, x2: 4 }));
    expect([cost.forward.traversals, cost.reverse.traversals]).toEqual([2, 2]);
    expect(cost.forward.operations).toEqual({ evaluations: 8, multiplications: 10, additions: 2 });
    expect(cost.reverse.operations).toEqual({ evaluations: 4, multiplications: 5, additions: 5 });
    expect(cost).toMatchObject({
      cheaper: 'reverse',
      forward: { total: 20 },
      reverse: { total: 14 },
    });
  });

  it('needs n passes or two sweeps', () => {
    const cost = summariseCost(runOf('a*b*c*d', { a: 1, b: 2, c: 3, d: 4 }, 'forward'));
    expect([cost.forward.traversals, cost.reverse.traversals]).toEqual([4, 2]);
    expect(cost.sentence).toBe(
      'Four inputs: forward mode needs four passes, reverse mode always two sweeps.',
    );
  });

  it('is the same whatever mode the run is in', () => {
    const point = { x1: 3, x2: 4 };
    expect(summariseCost(runOf(distance, point, 'forward'))).toEqual(
      summariseCost(runOf(distance, point, 'both')),
    );
  });
});
