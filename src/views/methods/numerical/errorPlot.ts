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
  whyNoErrors,
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
  /** Why there is no sample. */
  readonly empty: Phrase | undefined;
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
      domain: withRoomBelow(errorDecades(curve), bestOf(report)),
      title: phrase`absolute error`,
      name: 'absolute error',
      zero: phrase`exact`,
    },
    series: [{ id: 'error', name: 'absolute error', form: 'dots', samples }, ...bestRinged(report)],
    annotations: annotationsOf(report),
    guides: [
      {
        id: 'thumb',
        x: curve.ruleOfThumb,
        text: phrase`rule of thumb ${ruleOfThumbPiece(report)}`,
      },
    ],
    empty: whyNoErrors(report),
    data: {
      head: ['h', 'difference quotient', 'absolute error'],
      rows: curve.samples.map(({ h, value, error }) => [h, value, error]),
    },
  };
}

function annotationsOf(report: NumericalReport): readonly Annotation[] {
  const { curve } = report;
  // Distances from a derivative that fails its check have slopes that mean nothing.
  if (report.isDoubtful || report.kink !== undefined) return [];
  const { truncation, roundOff } = slopesOf(curve);
  const order = curve.order === 1 ? math('\\sim h', 'as h') : math('\\sim h^2', 'as h squared');
  const rounding = math('\\sim \\varepsilon/h', 'as epsilon over h');
  return [
    ...bestNamed(report),
    ...slopeNamed('truncation', phrase`truncation ${order}`, truncation, 'right'),
    ...slopeNamed('round-off', phrase`round-off ${rounding}`, roundOff, 'left'),
  ];
}

/** Errors of 0 have a label of their own, and beside a kink none is the best. */
function bestOf(report: NumericalReport): ErrorSample | undefined {
  const { best } = report.curve;
  const isNone = report.isDoubtful || report.kink !== undefined || staysAway(report);
  return isNone || best?.error === 0 ? undefined : best;
}

/** The share of the plane below the best sample that its ring and its label need. */
const BELOW = 0.12;

function withRoomBelow(
  [low, high]: readonly [number, number],
  best: ErrorSample | undefined,
): readonly [number, number] {
  const needed = BELOW * Math.log10(high / low);
  const isNear = best !== undefined && Math.log10(best.error / low) < needed;
  return [isNear ? Math.max(1e-307, low * 10 ** -Math.ceil(needed)) : low, high];
}

function bestRinged(report: NumericalReport): readonly Series[] {
  const best = bestOf(report);
  if (best === undefined) return [];
  const samples = [{ x: best.h, y: best.error }];
  return [{ id: 'best', name: 'best', form: 'dots', mark: 'ring', samples, isGuide: true }];
}

function bestNamed(report: NumericalReport): readonly Annotation[] {
  const best = bestOf(report);
  if (best === undefined) return [];
  const text = phrase`best near ${stepPiece(roughly(best.h))}`;
  const short = phrase`best ${H}`;
  // On its own side of the rule of thumb, whose line it would cross else.
  const side = best.h < report.curve.ruleOfThumb ? 'left' : 'right';
  return [{ id: 'best', at: { x: best.h, y: best.error }, text, short, side }];
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
