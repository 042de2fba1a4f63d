/** Functions with several outputs. */
import { describe, expect, it } from 'vitest';
import { parseSource } from '../language/programs';
import { vocabulary } from '../primitives';
import { traceAnyProgram } from '../trace/programs';
import { compareGradients } from './agreement';
import { exactRun } from './exact';
import {
  gradientByCentralDifferences,
  type Jacobian,
  jacobianByForward,
  jacobianByReverse,
  type Tracer,
} from './gradient';
import { runWithOutputs } from './testRuns';

//  x ─┬─▶ sin ─▶ a ──────┐
//     └─▶ · ─▶ p ─▶ + ─▶ b       a = sin x, p = x y, b = p + a
//  y ───▶ ┘
const POLAR = 'a = sin(x)\np = x*y\nb = p + a';
const AT = { x: 0.5, y: 2 };

function expectClose(actual: Jacobian, expected: Jacobian, digits: number): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((row, position) => {
    for (const [name, value] of Object.entries(expected[position] ?? {})) {
      expect(row[name]).toBeCloseTo(value, digits);
    }
  });
}

describe('the Jacobian of several outputs', () => {
  const exact: Jacobian = [
    { x: Math.cos(0.5), y: 0 },
    { x: 2 + Math.cos(0.5), y: 0.5 },
  ];

  it('is the same by both modes, and nearly so by central differences', () => {
    const { program, trace, tape } = runWithOutputs(POLAR, AT, ['a', 'b']);
    expectClose(jacobianByForward(trace, tape), exact, 14);
    expectClose(jacobianByReverse(trace, tape), exact, 14);
    const central = [
      [1, 0],
      [0, 1],
    ].map((seeds) => gradientByCentralDifferences(program, trace, AT, seeds));
    expectClose(central, exact, 8);
  });

  it('has a row of zeros for a constant, and a unit row for an input', () => {
    // list: 0 x, 1 constant 3, 2 x·3
    const { trace, tape } = runWithOutputs('x*3', { x: 2 }, [1, 0, 2]);
    expect(trace.nodes[1]?.kind).toBe('constant');
    const rows = [{ x: 0 }, { x: 1 }, { x: 3 }];
    expect(jacobianByForward(trace, tape)).toEqual(rows);
    expect(jacobianByReverse(trace, tape)).toEqual(rows);
  });

  it('repeats the row of a node that is two outputs', () => {
    const { trace, tape } = runWithOutputs(POLAR, AT, ['a', 'a']);
    const [first, second] = jacobianByReverse(trace, tape);
    expect(first).toEqual(second);
    expect(jacobianByForward(trace, tape)).toEqual([first, second]);
  });
});

describe('reverse mode with several outputs', () => {
  it('sweeps back for each output in turn, and visits only what that one depends on', () => {
    const run = runWithOutputs(POLAR, AT, ['a', 'b']);
    expect(run.phases.map(({ kind, seeds, from, to }) => [kind, seeds, to - from])).toEqual([
      ['forward sweep', undefined, 4],
      ['reverse sweep', [1, 0], 2],
      ['reverse sweep', [0, 1], 6],
    ]);
    expect(run.steps.length).toBe(12);
    expect(run.operations).toEqual({ evaluations: 3, multiplications: 6, additions: 6 });
  });

  it('takes any combination for one sweep', () => {
    const run = runWithOutputs(POLAR, AT, ['a', 'b'], { seed: [10, 1] });
    expect(run.phases).toHaveLength(2);
    const { adjoints } = run.sweep(1);
    expect(adjoints[0]).toBeCloseTo(2 + 11 * Math.cos(0.5), 14);
    const contribution = [...run.steps].find(
      (step) => step.kind === 'pullback' && step.operand === run.trace.outputs[0],
    );
    expect(contribution).toMatchObject({ before: 10, after: 11, arrival: 1, arrivals: 1 });
  });

  it('adds up the seeds of a node that is two outputs', () => {
    const run = runWithOutputs(POLAR, AT, ['a', 'a'], { seed: [2, 3] });
    expect(run.sweep(1).adjoints[0]).toBeCloseTo(5 * Math.cos(0.5), 14);
  });

  it('takes no step back from a constant, from an input, or with the seed 0', () => {
    const run = runWithOutputs('x*3', { x: 2 }, [1, 0, 2]);
    expect(run.phases.map(({ from, to }) => to - from)).toEqual([2, 1, 1, 2]);
    const unseeded = runWithOutputs(POLAR, AT, ['a', 'b'], { seed: [0, 0] });
    expect(unseeded.steps.length).toBe(5);
  });

  it('seeds only the first output side by side, unless told', () => {
    const kinds = (seed: 'each' | readonly number[]) =>
      runWithOutputs(POLAR, AT, ['a', 'b'], { mode: 'both', seed }).phases.map(
        ({ direction, seeds }) => direction ?? seeds,
      );
    expect(kinds('each')).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(kinds([0, 1])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('starts the fractions of each sweep anew', () => {
    const run = runWithOutputs('a = x/3\nb = a*x', { x: 2 }, ['a', 'b'], { seed: [1, 2] });
    const last = exactRun(run).step(run.steps.length - 1);
    // ∂(a + 2b)/∂x = 1/3 + 2·(2/3 + 2/3)
    expect(last?.after?.toFraction()).toBe('3');
  });
});

describe('agreement of several outputs', () => {
  it('compares the gradient of the output that is asked for, or of a combination', () => {
    const { program, trace, tape } = runWithOutputs(POLAR, AT, ['a', 'b']);
    const slopes = (seeds: readonly number[]) =>
      compareGradients(program, trace, tape, AT, seeds).rows.map(({ reverse }) => reverse);
    expect(slopes([0, 1])[1]).toBeCloseTo(0.5, 14);
    expect(slopes([1, -1])[0]).toBeCloseTo(-2, 14);
    const agreement = compareGradients(program, trace, tape, AT, [1, -1]);
    expect(agreement).toMatchObject({ modesAgree: true, differencesAgree: true });
  });
});

describe('central differences of a program', () => {
  it('run it again, with one element of a list moved', () => {
    const source =
      'def f(xs):\n    y = 0\n    for x in xs:\n        y = y + x*x\n    return y, 2*xs[1]';
    const program = parseSource(source, vocabulary);
    const point = { xs: [1, 2, 3] };
    const tracer: Tracer = (near, at) => traceAnyProgram(near, at, { budget: 1000 });
    const trace = tracer(program, point);
    const slopes = (seeds: readonly number[]) =>
      Object.values(gradientByCentralDifferences(program, trace, point, seeds, tracer)).map(
        (slope) => Math.round(slope * 1e6) / 1e6,
      );
    expect(slopes([1, 0])).toEqual([2, 4, 6]);
    expect(slopes([0, 1])).toEqual([0, 2, 0]);
  });
});
