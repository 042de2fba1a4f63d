import { describe, expect, it } from 'vitest';
import { compareGradients } from './agreement';
import { type Recipe, startRun } from './run';
import type { Step } from './step';
import { longTrace, runOfTrace } from './testRuns';

function recipe(source: string, point: Readonly<Record<string, string>>): Recipe {
  return { source, point, mode: 'reverse', direction: 'each', seed: 'each' };
}

const distance = recipe('f(x1, x2) = sqrt(x1^2 + x2^2)', { x1: '3', x2: '4' });

/** The node that a step writes; of the inputs the first. */
function written(step: Step): number {
  switch (step.kind) {
    case 'evaluate':
    case 'seedTangent':
      return step.nodes[0] ?? -1;
    case 'seedAdjoint':
      return step.nodes[0] ?? -1;
    case 'pushforward':
      return step.node;
    case 'pullback':
      return step.operand;
  }
}

describe('reverse mode', () => {
  //  list: 0 x1, 1 x2, 2 constant, 3 x1², 4 constant, 5 x2², 6 +, 7 √
  it('sweeps forward for the values, then reads the list plainly backwards', () => {
    const run = startRun(distance);
    expect(run.phases.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['forward sweep', 0, 5],
      ['reverse sweep', 5, 11],
    ]);
    const sweep = [...run.steps].slice(5).map((step) => run.trace.subscripts[written(step)]);
    expect(sweep).toEqual([4, 3, 2, 1, 0, -1]);
  });

  it('carries adjoint, partial, contribution and running sum on every edge', () => {
    const [step] = [...startRun(distance).steps].slice(6, 7);
    expect(step).toMatchObject({
      kind: 'pullback',
      adjoint: 1,
      partial: 0.1,
      contribution: 0.1,
      before: 0,
      after: 0.1,
    });
  });

  it('adds both contributions when an operand is used twice', () => {
    const run = startRun(recipe('x*x', { x: '3' }));
    const pullbacks = [...run.steps].filter((step) => step.kind === 'pullback');
    expect(pullbacks.map(({ before, after, arrival }) => [before, after, arrival])).toEqual([
      [0, 3, 1],
      [3, 6, 2],
    ]);
  });

  it('starts from any seed', () => {
    const run = startRun({ ...distance, seed: [10] });
    const last = run.steps.at(run.steps.length - 1);
    expect(last).toMatchObject({ kind: 'pullback', after: 6 });
  });

  it('passes over what the output does not depend on', () => {
    const run = startRun(recipe('a = exp(x)\nf = x + y', { x: '1', y: '2' }));
    expect([...run.steps].filter((step) => step.kind === 'pullback')).toHaveLength(2);
  });
});

describe('forward mode', () => {
  it('makes one pass an input, values and tangents in one traversal', () => {
    const run = startRun({ ...distance, mode: 'forward' });
    expect(run.phases.map(({ direction }) => direction)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(run.steps).toHaveLength(10);
    expect(run.operations).toEqual({ evaluations: 8, multiplications: 10, additions: 2 });
  });

  it('lets what does not move contribute nothing, not even NaN', () => {
    const power = { ...recipe('f(x, y) = x^y', { x: '-2', y: '3' }), mode: 'forward' as const };
    const [first, second] = [...startRun(power).steps].filter(
      (step) => step.kind === 'pushforward',
    );
    expect(first?.tangent).toBe(12);
    expect(second?.tangent).toBeNaN();
  });

  it('takes a vector for one directional derivative', () => {
    const run = startRun({ ...distance, mode: 'forward', direction: [3, 4] });
    expect(run.phases).toHaveLength(1);
    const last = run.steps.at(run.steps.length - 1);
    expect(last?.kind === 'pushforward' && last.tangent).toBeCloseTo(5, 14);
  });
});

describe('a run of very many inputs', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `a${i}`);
  const sum = (count: number): Recipe => {
    const point = Object.fromEntries(names(count).map((name) => [name, '1']));
    return { ...recipe(names(count).join('+'), point), mode: 'forward' };
  };

  it('has a pass for each in forward mode', () => {
    const run = startRun(sum(600));
    expect(run.phases).toHaveLength(600);
    expect(run.steps.length).toBe(600 * 600);
    expect(run.steps.at(run.steps.length - 1)).toMatchObject({ tangent: 1, phase: 599 });
  });

  it('is refused where nobody could step through it', () => {
    const trace = longTrace(1000);
    const wide = { ...trace, inputs: Array.from({ length: 20_000 }, () => 0) };
    expect(() => runOfTrace(wide, { mode: 'forward' })).toThrow(/20000 passes/);
    expect(runOfTrace(wide).phases).toHaveLength(2);
  });
});

describe('agreement', () => {
  it('has no central difference where a recursion ends at the point and not beside it', () => {
    const source = 'f(n) = 1 if n == 0 else n*f(n-1)';
    const run = startRun({
      source,
      point: { n: '3' },
      mode: 'reverse',
      direction: 'each',
      seed: 'each',
    });
    const { rows } = compareGradients(run.program, run.trace, run.tape, { n: 3 });
    expect(rows).toMatchObject([{ forward: 11, reverse: 11, central: Number.NaN }]);
  });

  it('allows for what cancels', () => {
    const source = '(x+1)^2-x^2-2*x';
    const agrees = Array.from({ length: 50 }, (_, i) => {
      const x = 0.1 + i / 7;
      const { program, trace, tape } = startRun(recipe(source, { x: String(x) }));
      return compareGradients(program, trace, tape, { x }).modesAgree;
    });
    expect(agrees).not.toContain(false);
  });
});

describe('side by side', () => {
  it('does one forward pass, and the reverse sweep on its values', () => {
    const run = startRun({ ...distance, mode: 'both' });
    expect(run.phases.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['forward pass', 0, 5],
      ['reverse sweep', 5, 11],
    ]);
    expect([...run.steps].slice(5).every((step) => step.phase === 1)).toBe(true);
  });
});
