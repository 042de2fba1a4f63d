/** A numerical report → the graph of f around the point, the secant, and the tangent it turns into. */
import type { NumericalReport } from '../../../core/modes/numerical';
import type { SpokenName } from '../../../explain/methods/numericalText';
import { math, phrase } from '../../../explain/phrase';
import type { Axis, PlotSample, Series } from '../plot';
import { graphWindow } from './windows';

export interface SecantPlot {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

export interface SecantNames {
  readonly of: SpokenName;
  readonly input: SpokenName;
}

export function secantPlotOf(report: NumericalReport, { of, input }: SecantNames): SecantPlot {
  const { picture, at, quotient, automatic } = report;
  const { across: domain, heights } = graphWindow(at, picture);
  const { left, right, value } = quotient;
  const neighbours = [left, right].filter(({ y }) => Number.isFinite(y));
  return {
    x: {
      scale: 'linear',
      domain,
      title: [math(input.latex, input.spoken)],
      name: input.spoken,
    },
    y: {
      scale: 'linear',
      domain: heights,
      title: [math(of.latex, of.spoken)],
      name: of.spoken,
    },
    series: [
      {
        id: 'graph',
        name: of.spoken,
        form: 'line',
        weight: 2.4,
        samples: withoutPoles(picture, heights),
        end: { name: [math(of.latex, of.spoken)] },
      },
      {
        id: 'secant',
        name: 'secant',
        form: 'line',
        ink: 'quiet',
        weight: 1.6,
        samples: lineThrough(left, value, domain),
        end: { name: phrase`secant` },
        isGuide: true,
      },
      {
        id: 'tangent',
        name: 'tangent',
        form: 'dashed',
        ink: 'tangent',
        samples: lineThrough(at, automatic, domain),
        end: { name: phrase`tangent` },
        isGuide: true,
      },
      {
        id: 'neighbours',
        name: 'neighbours',
        form: 'dots',
        mark: 'square',
        ink: 'quiet',
        samples: neighbours,
        isGuide: true,
      },
    ],
  };
}

/** A line from above the plot to below it within one sample is no part of the graph: a gap. */
function withoutPoles(
  picture: readonly PlotSample[],
  [low, high]: readonly [number, number],
): readonly PlotSample[] {
  return picture.flatMap((sample, place) => {
    const next = picture[place + 1];
    const leaps =
      next !== undefined &&
      ((sample.y > high && next.y < low) || (sample.y < low && next.y > high));
    return leaps ? [sample, { x: (sample.x + next.x) / 2, y: Number.NaN }] : [sample];
  });
}

/** From one side of the plot to the other; nothing where there is no slope. */
function lineThrough(
  { x, y }: PlotSample,
  slope: number,
  [from, to]: readonly [number, number],
): readonly PlotSample[] {
  if (!Number.isFinite(slope) || !Number.isFinite(y)) return [];
  // Several pieces, so that its label finds where the line leaves the plot.
  return Array.from({ length: PIECES + 1 }, (_, place) => {
    const at = from + ((to - from) * place) / PIECES;
    return { x: at, y: y + slope * (at - x) };
  });
}

const PIECES = 60;
