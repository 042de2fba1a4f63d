import { describe, expect, it } from 'vitest';
import { families, measureGrowth } from '../../../core/modes/growth';
import { growthPlotOf, nearestPoint } from './growthPlot';

const [family] = families;
if (family === undefined) throw new Error('there is no family');
const report = measureGrowth(family);

describe('the chart of growing work', () => {
  const { series, data } = growthPlotOf(report, 'traversals', family);

  it('draws on from the last point that was measured, without a gap', () => {
    const measured = series.find(({ id }) => id === 'numerical')?.samples ?? [];
    const drawnOn = series.find(({ id }) => id === 'numerical drawn on')?.samples ?? [];
    expect(drawnOn.at(0)).toEqual(measured.at(-1));
    expect(drawnOn.at(-1)?.x).toBe(1_000_000);
  });

  it('tells the methods apart by marks, not by ink alone', () => {
    const marks = series.flatMap(({ mark }) => mark ?? []);
    expect(new Set(marks).size).toBe(3);
  });

  it('copies every point once, with whether it was measured', () => {
    expect(data.rows).toHaveLength(report.points.length);
    expect(data.rows.at(0)?.at(-1)).toBe(1);
    expect(data.rows.at(-1)?.at(-1)).toBe(0);
  });
});

describe('nearestPoint', () => {
  it('finds the point by ratio, as a log axis shows it', () => {
    const at = (n: number) => report.points[nearestPoint(report.points, n)]?.n;
    expect(at(900_000)).toBe(1_000_000);
    expect(at(1.2)).toBe(1);
    expect(at(30)).toBe(20);
  });
});
