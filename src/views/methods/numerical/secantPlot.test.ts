import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../explain/methods/numericalTestReports';
import { errorAt, errorPlotOf } from './errorPlot';
import { secantPlotOf } from './secantPlot';

const names = { of: { latex: 'f', spoken: 'f' }, input: { latex: 'x', spoken: 'x' } };

function linesOf(...asked: Parameters<typeof reportOf>) {
  const { series } = secantPlotOf(reportOf(...asked), names);
  return (id: string) => series.find((one) => one.id === id)?.samples ?? [];
}

function slopeOf(samples: readonly { readonly x: number; readonly y: number }[]): number {
  const [from, to] = [samples.at(0), samples.at(-1)];
  if (from === undefined || to === undefined) return Number.NaN;
  return (to.y - from.y) / (to.x - from.x);
}

describe('the chart of the secant', () => {
  it('has a secant that turns into the tangent as h shrinks', () => {
    const distances = [1, 0.1, 1e-3].map((h) => {
      const line = linesOf('x^2', { x: 3 }, { h });
      return Math.abs(slopeOf(line('secant')) - slopeOf(line('tangent')));
    });
    expect(distances[0]).toBeCloseTo(1, 9);
    expect(distances[1]).toBeCloseTo(0.1, 9);
    expect(distances[2]).toBeCloseTo(1e-3, 6);
  });

  it('draws no line where there is no slope', () => {
    const line = linesOf('sqrt(x)', { x: 0 }, { difference: 'backward' });
    expect(line('secant')).toEqual([]);
    expect(line('tangent')).toEqual([]);
  });

  it('leaves a gap at a pole', () => {
    const graph = linesOf('1/x', { x: 0.3 })('graph');
    expect(graph.filter(({ y }) => Number.isNaN(y))).toHaveLength(1);
  });
});

describe('the chart of errors', () => {
  const report = reportOf('sin(x)', { x: 1 }, { h: 1e-4 });

  it('names both slopes and the best h', () => {
    expect(errorPlotOf(report).annotations.map(({ id }) => id)).toEqual([
      'best',
      'truncation',
      'round-off',
    ]);
  });

  it('names no slope and no best h at a kink', () => {
    expect(errorPlotOf(reportOf('abs(x)', { x: 0 })).annotations).toEqual([]);
  });

  it('puts a ring around the best sample', () => {
    const ring = errorPlotOf(report).series.find(({ id }) => id === 'best');
    const { best } = report.curve;
    expect(ring?.samples).toEqual([{ x: best?.h, y: best?.error }]);
  });

  it('says why it is empty', () => {
    expect(errorPlotOf(report).empty).toBeUndefined();
    for (const [source, x] of [
      ['1/x', 0],
      ['sqrt(x)', -1],
    ] as const) {
      expect(errorPlotOf(reportOf(source, { x })).empty?.[0]).toMatchObject({ kind: 'text' });
    }
  });

  it('marks the error at this h, and the nearest one while another h is on its way', () => {
    expect(errorAt(report, 1e-4).y).toBe(Math.abs(report.quotient.value - report.automatic));
    const sample = report.curve.samples.find(({ h }) => h === 1e-3);
    expect(errorAt(report, 1.01e-3)).toEqual({ x: 1.01e-3, y: sample?.error });
  });
});
