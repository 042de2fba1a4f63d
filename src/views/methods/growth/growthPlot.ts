/** A growth report → its chart: for each method marks where it was run, a dashed line beyond. */
import type { Family, GrowthPoint, GrowthReport } from '../../../core/modes/growth';
import {
  type GrowthMethod,
  METHODS,
  methodName,
  type WorkUnit,
} from '../../../explain/methods/growthText';
import { math, phrase } from '../../../explain/phrase';
import type { Annotation, Axis, Mark, PlotData, Series, SeriesInk } from '../plot';

export interface GrowthPlot {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly annotations: readonly Annotation[];
  readonly data: PlotData;
}

interface Look {
  readonly mark: Mark;
  readonly ink: SeriesInk;
  readonly weight: number;
}

/** For many inputs n + 1 and n are one line: the broad one below is seen on both sides. */
const LOOK: Readonly<Record<GrowthMethod, Look>> = {
  numerical: { mark: 'dot', ink: 'ink', weight: 5 },
  forward: { mark: 'square', ink: 'tangent', weight: 2 },
  reverse: { mark: 'diamond', ink: 'adjoint', weight: 2 },
};

export function growthPlotOf(report: GrowthReport, unit: WorkUnit, family: Family): GrowthPlot {
  const { points } = report;
  const most = Math.max(10, ...points.flatMap((point) => METHODS.map((one) => point[one][unit])));
  return {
    x: {
      scale: 'log',
      domain: [1, Math.max(10, points.at(-1)?.n ?? 10)],
      title: phrase`${family.grows} ${math('n', 'n')}`,
      name: 'n',
      isWhole: true,
    },
    y: {
      scale: 'log',
      domain: [1, 10 ** Math.ceil(Math.log10(most) - 0.1)],
      title: phrase`${unit}`,
      name: unit,
      isWhole: true,
    },
    series: METHODS.flatMap((method) => seriesOf(points, method, unit)),
    annotations: annotationsOf(points, family, unit),
    data: {
      head: ['n', ...METHODS.map((method) => `${methodName(method)}, ${unit}`), 'measured'],
      rows: points.map((point) => [
        point.n,
        ...METHODS.map((method) => point[method][unit]),
        point.isMeasured ? 1 : 0,
      ]),
    },
  };
}

function seriesOf(
  points: readonly GrowthPoint[],
  method: GrowthMethod,
  unit: WorkUnit,
): readonly Series[] {
  const sample = (point: GrowthPoint) => ({ x: point.n, y: point[method][unit] });
  const lastMeasured = points.findLastIndex(({ isMeasured }) => isMeasured);
  const name = methodName(method);
  const { mark, ...look } = LOOK[method];
  return [
    {
      id: `${method} drawn on`,
      name: `${name}, drawn on`,
      form: 'dashed',
      ...look,
      samples: points.slice(Math.max(0, lastMeasured)).map(sample),
      end: { name: phrase`${name}` },
    },
    {
      id: method,
      name,
      form: 'line',
      mark,
      ...look,
      samples: points.slice(0, lastMeasured + 1).map(sample),
    },
  ];
}

/** Says what is marks and what is dashes, on the line that grows. */
function annotationsOf(
  points: readonly GrowthPoint[],
  { grows }: Family,
  unit: WorkUnit,
): readonly Annotation[] {
  const method = grows === 'inputs' ? 'numerical' : 'reverse';
  const measured = points.filter(({ isMeasured }) => isMeasured);
  const drawnOn = points.filter(({ isMeasured }) => !isMeasured);
  const place = (of: readonly GrowthPoint[], text: string): readonly Annotation[] => {
    const point = of[Math.floor(of.length / 2)];
    if (point === undefined) return [];
    const at = { x: point.n, y: point[method][unit] };
    return [{ id: text, at, text: phrase`${text}`, side: 'left' }];
  };
  return [...place(measured, 'measured'), ...place(drawnOn, 'drawn on')];
}

/** The point that lies nearest to a place that was clicked at. */
export function nearestPoint(points: readonly GrowthPoint[], n: number): number {
  const distance = (place: number): number => Math.abs(Math.log((points[place]?.n ?? 1) / n));
  return points.reduce((best, _, place) => (distance(place) < distance(best) ? place : best), 0);
}
