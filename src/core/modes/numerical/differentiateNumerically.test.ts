/** The whole report: the published errors of figure 3, the evaluations that are counted, the check. */
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../language/programs';
import { vocabulary } from '../../primitives';
import file from '../../reference/cases.json';
import { type PointValue, traceAnyProgram } from '../../trace/programs';
import type { Tracer } from '../nearby';
import { tapeOf } from '../tapeOf';
import {
  type Difference,
  differentiateNumerically,
  gradientByDifferences,
  MOST_CHECKED,
  MOST_INPUTS,
} from './index';

type Point = Readonly<Record<string, PointValue>>;

interface Asked {
  readonly difference?: Difference;
  readonly h?: number;
  readonly input?: number;
  readonly output?: number;
}

function report(source: string, point: Point, asked: Asked = {}) {
  const { difference = 'forward', h = 1e-5, input = 0, output = 0 } = asked;
  const program = parseSource(source, vocabulary);
  let runs = 0;
  const tracer: Tracer = (near, at) => {
    runs += 1;
    return traceAnyProgram(near, at, { budget: 100_000 });
  };
  const trace = traceAnyProgram(program, point, { budget: 100_000, checksOwn: true });
  const tape = tapeOf(trace);
  const subject = { program, trace, tape, point, input, output, difference, h, tracer };
  return { ...differentiateNumerically(subject), runs };
}

interface Row {
  readonly h: number;
  readonly forward_truncation_exact: number;
  readonly central_truncation_exact: number;
  readonly forward_error_float64_approx: number;
  readonly central_error_float64_approx: number;
}

interface Figure {
  readonly id: string;
  readonly text: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly gradient: Readonly<Record<string, number>>;
  readonly numdiff?: readonly Row[];
}

describe('figure 3 of Baydin et al.', () => {
  const figure = (file as unknown as readonly Figure[]).find(
    ({ id }) => id === 'baydin-fig3-finite-difference',
  );
  if (figure === undefined) throw new RangeError('the case is gone');
  const { text, inputs, gradient, numdiff = [] } = figure;

  it('has its derivative by a reverse sweep', () => {
    const { automatic, at } = report(text, inputs);
    expect(automatic).toBeCloseTo(gradient['x'] ?? 0, 12);
    expect(at.x).toBe(0.2);
  });

  it.each([
    ['forward', 1e-7],
    ['central', 1e-5],
  ] as const)('has the published errors: %s', (difference, leastSmooth) => {
    const { curve } = report(text, inputs, { difference });
    const errorAt = (h: number) => curve.samples.find((sample) => sample.h === h)?.error ?? -1;
    expect(numdiff.length).toBe(16);
    for (const row of numdiff) {
      const exact = row[`${difference}_truncation_exact`];
      const rough = row[`${difference}_error_float64_approx`];
      // Where truncation dominates to three digits, then where rounding is a matter of luck.
      if (row.h >= leastSmooth) expect(errorAt(row.h) / exact).toBeCloseTo(1, 2);
      else expect(Math.abs(Math.log10(errorAt(row.h) / rough))).toBeLessThan(1);
    }
    const [lowest] = numdiff.toSorted(
      (a, b) => a[`${difference}_error_float64_approx`] - b[`${difference}_error_float64_approx`],
    );
    expect(Math.abs(Math.log10((curve.best?.h ?? 0) / (lowest?.h ?? 0)))).toBeLessThanOrEqual(1);
  });

  it('ends at an error of 100 %, where h is lost', () => {
    const { curve, automatic } = report(text, inputs);
    expect(curve.samples.at(-1)).toEqual({
      h: 1e-17,
      value: 0,
      error: Math.abs(automatic),
      losesStep: true,
    });
  });
});

describe('the evaluations for the whole gradient', () => {
  it.each([
    ['forward', 1, 2],
    ['backward', 4, 5],
    ['central', 1, 2],
    ['central', 4, 8],
  ] as const)('%s, n = %i: what a second counter counts', (difference, n, expected) => {
    let calls = 0;
    const nearby = (_: number, x: number): number => {
      calls += 1;
      return x * x;
    };
    const numbers = Array.from({ length: n }, (_, i) => i + 1);
    const { evaluations, derivatives } = gradientByDifferences(difference, nearby, numbers, 1e-5);
    expect(evaluations).toBe(expected);
    expect(calls).toBe(expected);
    expect(derivatives).toHaveLength(n);
  });

  it('are those of the inputs too that the report leaves out', () => {
    const source = 'def f(x):\n    return sum([u*u for u in x])';
    const x = Array.from({ length: 50 }, (_, i) => i / 10);
    const forward = report(source, { x });
    expect(forward).toMatchObject({ inputs: 50, evaluations: 51, isCounted: true });
    expect(forward.gradient).toHaveLength(MOST_INPUTS);
    expect(report(source, { x }, { difference: 'central' }).evaluations).toBe(100);
  });

  it('are runs of the program where it may go another way', () => {
    const source = 'def f(x, y):\n    if x > y:\n        return x*y\n    return x + y';
    const { runs, evaluations, curve, picture, check, gradient } = report(source, { x: 2, y: 1 });
    expect(evaluations).toBe(3);
    expect(runs).toBe(2 + evaluations + (curve.samples.length + 1) + picture.length + 4);
    expect(check.passes).toBe(true);
    expect(gradient.map(({ automatic }) => automatic)).toEqual([1, 2]);
  });

  it('are said to be no count where they were too many to do', () => {
    const x = Array.from({ length: 6_000 }, (_, i) => i / 10_000);
    const many = report('def f(x):\n    return sum(x)', { x }, { input: 4_000 });
    expect(many).toMatchObject({ inputs: 6_000, evaluations: 6_001, isCounted: false });
    expect(many.gradient).toHaveLength(MOST_INPUTS);
    expect(many.check).toMatchObject({ inputs: 6_000, passes: true });
    expect(many.check.rows).toHaveLength(MOST_CHECKED + 1);
    expect(many.check.rows.at(-1)?.name).toBe('x[4000]');
  });
});

describe('the report', () => {
  it('moves the chosen input, and looks at the chosen output', () => {
    const polar = 'def polar(r, phi):\n    return r*cos(phi), r*sin(phi)';
    const asked = { input: 1, output: 1, difference: 'central', h: 1e-4 } as const;
    const { automatic, quotient, at, gradient } = report(polar, { r: 2, phi: 0.5 }, asked);
    expect(at).toEqual({ x: 0.5, y: 2 * Math.sin(0.5) });
    expect(automatic).toBe(2 * Math.cos(0.5));
    expect(quotient.value).toBeCloseTo(automatic, 7);
    expect(gradient.map(({ name }) => name)).toEqual(['r', 'phi']);
    expect(gradient[1]?.numerical).toBe(quotient.value);
  });

  it('has gaps where the program has no value beside the point', () => {
    const source = 'def f(x):\n    xs = [1, 2, 3]\n    return x*xs[int(x)]';
    const { picture, runs } = report(source, { x: 2.5 }, { h: 1 });
    expect(runs).toBeGreaterThan(0);
    expect(picture.filter(({ x }) => x >= 3).every(({ y }) => Number.isNaN(y))).toBe(true);
    expect(picture.find(({ x }) => x >= 1.5 && x < 2)?.y).toBeCloseTo(3, 1);
  });

  it('sees a comparison in a chain that the run did not reach', () => {
    const { picture } = report('x*(0 < x < 1)', { x: 0 });
    for (const { x, y } of picture) expect(Math.abs(y)).toBe(x > 0 && x < 1 ? x : 0);
  });

  it('looks around the point once while h is dragged, and anew for another difference', () => {
    const program = parseSource('x if x > 0 else -x', vocabulary);
    const point = { x: 2 };
    let runs = 0;
    const tracer: Tracer = (near, at) => {
      runs += 1;
      return traceAnyProgram(near, at, { budget: 100 });
    };
    const trace = tracer(program, point);
    const fixed = { program, trace, tape: tapeOf(trace), point, input: 0, output: 0, tracer };
    const first = differentiateNumerically({ ...fixed, difference: 'forward', h: 1 });
    const before = runs;
    const dragged = differentiateNumerically({ ...fixed, difference: 'forward', h: 0.5 });
    // The quotient, and the gradient by one input.
    expect(runs - before).toBe(4);
    expect(dragged.quotient.h).toBe(0.5);
    expect(dragged.curve).toEqual(first.curve);
    const central = differentiateNumerically({ ...fixed, difference: 'central', h: 0.5 });
    expect(central.curve.order).toBe(2);
  });

  it('samples the error more coarsely where a run takes long', () => {
    const source =
      'def f(x):\n    y = x\n    while y < 800:\n        y = y + sin(x)^2 + 1\n    return y';
    const { curve, picture } = report(source, { x: 0.5 });
    expect(curve.samples.map(({ h }) => h)).toContain(1e-5);
    expect(curve.samples).toHaveLength(18);
    expect(picture).toHaveLength(21);
  });
});

describe('the gradient check', () => {
  it('passes derivatives that are right, by the tolerances of PyTorch', () => {
    const { check } = report('x^2*y + sin(x)', { x: 1.5, y: -2 });
    expect(check).toMatchObject({ h: 1e-6, relative: 1e-3, absolute: 1e-5, inputs: 2 });
    expect(check.passes).toBe(true);
    for (const { allowed, numerical } of check.rows) {
      expect(allowed).toBe(1e-5 + 1e-3 * Math.abs(numerical));
    }
  });

  it('finds a derivative of one’s own that is wrong', () => {
    const right = report("g(t) = t^3\ng'(t) = 3*t^2\nf(x, y) = g(x) + y", { x: 2, y: 1 });
    expect(right.check.rows.map(({ passes }) => passes)).toEqual([true, true]);
    const wrong = report("g(t) = t^3\ng'(t) = 3*t\nf(x, y) = g(x) + y", { x: 2, y: 1 });
    expect(wrong.check.passes).toBe(false);
    expect(wrong.check.rows.map(({ passes }) => passes)).toEqual([false, true]);
    expect(wrong.check.rows[0]).toMatchObject({ automatic: 6 });
    expect(wrong.check.rows[0]?.numerical).toBeCloseTo(12, 6);
    expect([right.isDoubtful, wrong.isDoubtful]).toEqual([false, true]);
    expect(right.wrong).toBeUndefined();
    expect(wrong.wrong).toMatchObject({ name: 'g', line: 2, given: 6 });
  });

  it('does not doubt the table: a kink alone fails the check as well', () => {
    const { check, isDoubtful } = report('relu(x)', { x: 0 });
    expect([check.passes, isDoubtful]).toEqual([false, false]);
  });

  it('finds the two slopes of a kink, on the way from its own input alone', () => {
    const { check, kink } = report('f(a, b) = relu(a) + b', { a: 0, b: 1 });
    expect(kink?.kind).toBe('kink');
    expect(kink?.left).toBe(0);
    expect(kink?.right).toBeCloseTo(1, 8);
    expect(check.rows.map((row) => row.kink !== undefined)).toEqual([true, false]);
    expect(report('f(a, b) = relu(a) + b', { a: 0, b: 1 }, { input: 1 }).kink).toBeUndefined();
  });

  it('finds none where f bends, or where an irregular operation is smoothed out', () => {
    for (const smooth of ['1e6*x^2', 'x*abs(x)', '100*abs(x)^2', 'x^2 if x > 0 else -x^2']) {
      expect(report(smooth, { x: 0 }).kink).toBeUndefined();
    }
    expect(report('x if x > 0 else 3x', { x: 0 }).kink?.kind).toBe('either');
  });

  it('tells why the program does not run beside the point, where it does not', () => {
    const loop = 'def f(x, n):\n    y = x\n    for i in range(n):\n        y = y*x\n    return y';
    const byCount = report(loop, { x: 2, n: 3 }, { input: 1 });
    expect(byCount.failure).toMatch(/^line 3, this is 3\.00001, and a whole number/);
    const byX = report(loop, { x: 2, n: 3 });
    expect(byX.failure).toBeUndefined();
    expect(byX.check.failure).toMatch(/^line 3, .* a whole number/);
    expect(report('sqrt(x)', { x: 0 }).check).not.toHaveProperty('failure');
  });

  it('stands at its border: an error just inside passes, one just outside does not', () => {
    const given = (slope: number) =>
      report(`g(t) = 2*t\ng'(t) = ${slope}\nf(x) = g(x)`, { x: 1 }).check.passes;
    expect([given(2.002), given(2.00202)]).toEqual([true, false]);
  });

  it('fails at a kink, where the automatic derivative is one of two slopes', () => {
    expect(report('max(x, 3*x)', { x: 0 }).check.passes).toBe(true);
    expect(report('x*(1 if x > 0 else 3)', { x: 0 }).check.passes).toBe(false);
  });

  it('fails where a derivative is not finite', () => {
    expect(report('sqrt(x)', { x: 0 }).check.passes).toBe(false);
  });
});
