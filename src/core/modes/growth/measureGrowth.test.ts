/** What was counted while doing it against the closed formulas of each family. */
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../language/programs';
import { vocabulary } from '../../primitives';
import { traceAnyProgram } from '../../trace/programs';
import { gradientByReverse } from '../gradient';
import { tapeOf } from '../tapeOf';
import { families, type GrowthPoint, measureGrowth } from './index';

function reportOf(id: string) {
  const family = families.find((each) => each.id === id);
  if (family === undefined) throw new RangeError(`no family ${id}`);
  return measureGrowth(family);
}

function run(id: string, n: number) {
  const family = families.find((each) => each.id === id);
  if (family === undefined) throw new RangeError(`no family ${id}`);
  const program = parseSource(family.source(n), vocabulary);
  const trace = traceAnyProgram(program, family.point(n), { budget: 10_000 });
  return { trace, value: trace.nodes[trace.output]?.primal ?? Number.NaN };
}

/** The operations of one evaluation, of one pass and of all sweeps, by n. */
interface Closed {
  readonly evaluation: (n: number) => number;
  readonly pass: (n: number) => number;
  readonly sweeps: (n: number) => number;
}

function expected(
  n: number,
  inputs: number,
  outputs: number,
  closed: Closed,
): Partial<GrowthPoint> {
  const evaluation = closed.evaluation(n);
  return {
    n,
    numerical: { traversals: inputs + 1, operations: (inputs + 1) * evaluation },
    forward: { traversals: inputs, operations: inputs * closed.pass(n) },
    reverse: { traversals: 1 + outputs, operations: evaluation + closed.sweeps(n) },
  };
}

describe('how the work grows with the inputs', () => {
  it.each<readonly [string, Closed]>([
    [
      'speelpenning',
      {
        // n products, the first of which has a constant on one side: 2n − 1 edges.
        evaluation: (n) => n,
        pass: (n) => n + (2 * n - 1) + (n - 1),
        sweeps: (n) => 2 * (2 * n - 1),
      },
    ],
    [
      'rosenbrock',
      {
        // A term: x², x − ·, ·², 100·, y +, 1 − x, ·², + : 8 operations, 11 edges, but the sum
        // starts at a constant, so that the first has 10.
        evaluation: (n) => 8 * (n - 1),
        pass: (n) => 8 * (n - 1) + (11 * (n - 1) - 1) + (3 * (n - 1) - 1),
        sweeps: (n) => 2 * (11 * (n - 1) - 1),
      },
    ],
    [
      'dense',
      {
        // Four neurons: n products, n − 1 sums, tanh; then 3 sums.
        evaluation: (n) => 4 * 2 * n + 3,
        pass: (n) => 8 * n + 3 + (4 * (3 * n - 1) + 6) + (4 * (n - 1) + 3),
        sweeps: (n) => 2 * (4 * (3 * n - 1) + 6),
      },
    ],
  ])('%s: n + 1 evaluations, n passes, two sweeps', (id, closed) => {
    for (const point of reportOf(id).points) {
      expect(point).toMatchObject(expected(point.n, point.n, 1, closed));
    }
  });
});

describe('how the work grows with the outputs', () => {
  it.each<readonly [string, Closed]>([
    [
      'powers',
      {
        // The i-th sweep goes back over i products, the first of which has one edge.
        evaluation: (n) => n,
        pass: (n) => n + (2 * n - 1) + (n - 1),
        sweeps: (n) => 2 * n * n,
      },
    ],
    [
      'dense-outputs',
      {
        evaluation: (n) => 2 * n,
        pass: (n) => 2 * n + 2 * n,
        sweeps: (n) => 2 * 2 * n,
      },
    ],
    [
      'simulation',
      {
        // A step: 0.1·y, 1 − y, the product, the sum; 6 edges.
        evaluation: (n) => 4 * n,
        pass: (n) => 4 * n + 6 * n + 2 * n,
        sweeps: (n) => 2 * 6 * ((n * (n + 1)) / 2),
      },
    ],
  ])('%s: two evaluations, one pass, 1 + n sweeps', (id, closed) => {
    for (const point of reportOf(id).points) {
      expect(point).toMatchObject(expected(point.n, 1, point.n, closed));
    }
  });
});

describe('a report', () => {
  it.each(families)('of $title has n from the least to a million, measured up to 100', (family) => {
    const { points, family: id } = measureGrowth(family);
    expect(id).toBe(family.id);
    const ns = points.map(({ n }) => n);
    expect(ns).toEqual([...ns].sort((a, b) => a - b));
    expect([ns[0], ns.at(-1)]).toEqual([family.least, 1_000_000]);
    for (const { n, isMeasured } of points) expect(isMeasured).toBe(n <= 100);
  });

  it('shows each mode winning on its own side', () => {
    for (const family of families) {
      const last = measureGrowth(family).points.at(-1);
      const ratio = (last?.forward.operations ?? 0) / (last?.reverse.operations ?? 1);
      if (family.grows === 'inputs') expect(ratio).toBeGreaterThan(1_000);
      else expect(ratio).toBeLessThanOrEqual(1);
    }
  });
});

describe('the families', () => {
  it('are the functions that they are called', () => {
    expect(run('speelpenning', 4).value).toBeCloseTo(1 / 5, 15);
    // 100(1 − 1.44)² + 2.2² twice, once the other way round: 100(−1.2 − 1)² + 0.
    expect(run('rosenbrock', 3).value).toBeCloseTo(100 * 0.44 ** 2 + 2.2 ** 2 + 100 * 2.2 ** 2, 10);
    const { trace } = run('powers', 3);
    expect(trace.outputs.map((id) => trace.nodes[id]?.primal)).toEqual([
      0.9,
      0.9 ** 2,
      0.9 * (0.9 * 0.9),
    ]);
  });

  it.each(families)('have n inputs or outputs, and finite derivatives: $title', ({ id, grows }) => {
    for (const n of [2, 7, 100]) {
      const { trace } = run(id, n);
      expect((grows === 'inputs' ? trace.inputs : trace.outputs).length).toBe(n);
      const gradient = Object.values(gradientByReverse(trace, tapeOf(trace)));
      expect(gradient.every(Number.isFinite)).toBe(true);
      expect(gradient.some((derivative) => derivative !== 0)).toBe(true);
    }
  });
});
