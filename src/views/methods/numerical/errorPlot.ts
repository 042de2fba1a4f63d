/** A numerical report → the chart of its errors: dots, two named slopes, the best h, √ε. */
import type { ErrorSample, NumericalReport } from '../../../core/modes/numerical';
import type { Phrase } from '../../../explain';
import { slopesOf } from '../../../explain/methods/numericalSlopes';
import {
  H,
  roughly,
  ruleOfThumbPiece,
  staysAway,
  stepPiece,
} from '../../../explain/methods/numericalText';
import { math, phrase } from '../../../explain/phrase';
import type { Annotation, Axis, Guide, PlotData, PlotSample, Series } from '../plot';
import { errorDecades } from './windows';

export interface ErrorPlot {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly annotations: readonly Annotation[];
  readonly guides: readonly Guide[];
  readonly data: PlotData;
}

export function errorPlotOf(report: NumericalReport): ErrorPlot {
  const { curve } = report;
  const samples = curve.samples
    .filter(({ error }) => Number.isFinite(error))
    .map(({ h, error }) => ({ x: h, y: error }));
  return {
    x: { scale: 'log', domain: [1e-17, 1], title: phrase`step ${H}`, name: 'h' },
    y: {
      scale: 'log',
      domain: errorDecades(curve),
      title: phrase`absolute error`,
      name: 'absolute error',
      zero: phrase`exact`,
    },
    series: [{ id: 'error', name: 'absolute error', form: 'dots', samples }],
    annotations: annotationsOf(report),
    guides: [{ id: 'thumb', x: curve.ruleOfThumb, text: [ruleOfThumbPiece(report)] }],
    data: {
      head: ['h', 'difference quotient', 'absolute error'],
      rows: curve.samples.map(({ h, value, error }) => [h, value, error]),
    },
  };
}

function annotationsOf(report: NumericalReport): readonly Annotation[] {
  const { curve } = report;
  // Distances from a derivative that fails its check have slopes that mean nothing.
  if (report.isDoubtful) return [];
  const { truncation, roundOff } = slopesOf(curve);
  const order = curve.order === 1 ? math('\\sim h', 'as h') : math('\\sim h^2', 'as h squared');
  const rounding = math('\\sim \\varepsilon/h', 'as epsilon over h');
  return [
    ...slopeNamed('truncation', phrase`truncation ${order}`, truncation, 'right'),
    ...slopeNamed('round-off', phrase`round-off ${rounding}`, roundOff, 'left'),
    ...bestNamed(report),
  ];
}

/** Errors of 0 have a label of their own. */
function bestNamed(report: NumericalReport): readonly Annotation[] {
  const { best } = report.curve;
  if (best === undefined || best.error === 0 || staysAway(report)) return [];
  const text = phrase`best near ${stepPiece(roughly(best.h))}`;
  const short = phrase`best ${H}`;
  return [{ id: 'best', at: { x: best.h, y: best.error }, text, short, side: 'below' }];
}

function slopeNamed(
  id: string,
  text: Phrase,
  samples: readonly ErrorSample[],
  side: 'left' | 'right',
): readonly Annotation[] {
  const [at, ...others] = samples.map(({ h, error }) => ({ x: h, y: error }));
  return at === undefined ? [] : [{ id, at, others, text, side }];
}

/** The error at h: the report's own where it is for this h, else that of the nearest sample. */
export function errorAt({ quotient, automatic, curve }: NumericalReport, h: number): PlotSample {
  if (quotient.h === h) return { x: h, y: Math.abs(quotient.value - automatic) };
  const distance = (other: number): number => Math.abs(Math.log(other / h));
  const nearest = curve.samples.reduce<(typeof curve.samples)[number] | undefined>(
    (a, b) => (a === undefined || distance(b.h) < distance(a.h) ? b : a),
    undefined,
  );
  return { x: h, y: nearest?.error ?? Number.NaN };
}
