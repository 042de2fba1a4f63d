/** Swell → the axes and the three series of its chart. */
import type { Swell, SwellPoint } from '../../../core/modes/symbolic';
import type { Phrase } from '../../../explain';
import type { Axis, PlotSample, Series } from '../plot';

export interface SwellPlot {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

/** Where 0 is drawn on the axis of operations. */
const BELOW_ONE = 0.3;

export function swellSeries({ points }: Swell): SwellPlot {
  const iterations = points.map(({ iteration }) => iteration);
  const sizes = points.flatMap(({ raw, simplified = raw, automatic }) => [
    raw,
    simplified,
    automatic,
  ]);
  const top = 10 ** Math.max(1, Math.ceil(Math.log10(Math.max(...sizes))));
  const simplified = samplesOf(points, (point) => point.simplified);
  return {
    x: {
      scale: 'linear',
      domain: [Math.min(...iterations), Math.max(...iterations)],
      title: [{ kind: 'math', latex: 'k', spoken: 'k' }],
      name: 'k',
      isWhole: true,
    },
    y: {
      scale: 'log',
      // An operation is above none, which stands at the end of the axis.
      domain: [sizes.includes(0) ? BELOW_ONE : 1, top],
      title: words('operations'),
      name: 'operations',
      zero: words('0'),
    },
    series: [
      {
        id: 'raw',
        name: 'as it comes',
        form: 'line',
        mark: 'square',
        ink: 'ink',
        ...drawn(
          'as it comes',
          samplesOf(points, ({ raw }) => raw),
        ),
      },
      {
        id: 'simplified',
        name: 'simplified',
        form: 'dashed',
        mark: 'diamond',
        ink: 'quiet',
        ...drawn('simplified', simplified),
      },
      {
        id: 'automatic',
        name: 'automatic, one forward pass',
        form: 'line',
        mark: 'ring',
        ink: 'tangent',
        ...drawn(
          'automatic, forward',
          samplesOf(points, ({ automatic }) => automatic),
        ),
      },
    ],
  };
}

function samplesOf(
  points: readonly SwellPoint[],
  size: (point: SwellPoint) => number | undefined,
): readonly PlotSample[] {
  return points.flatMap((point) => {
    const y = size(point);
    return y === undefined ? [] : [{ x: point.iteration, y }];
  });
}

function drawn(name: string, samples: readonly PlotSample[]): Pick<Series, 'samples' | 'end'> {
  const last = samples.at(-1);
  if (last === undefined) return { samples };
  return { samples, end: { name: words(name), figure: words(last.y.toLocaleString('en')) } };
}

function words(text: string): Phrase {
  return [{ kind: 'text', text }];
}
