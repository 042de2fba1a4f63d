/** One series in SVG: its line and its marks, from paths that D3 writes. */
import { curveLinear, curveStepAfter, line } from 'd3';
import { memo } from 'react';
import { assertNever } from '../../../core/language';
import type { Spot } from './placeLabels';
import { type PlotFrame, spotOf } from './plotFrame';
import type { Mark, Series } from './series';

interface SeriesShapeProps {
  readonly series: Series;
  readonly frame: PlotFrame;
}

export const SeriesShape = memo(function SeriesShape({ series, frame }: SeriesShapeProps) {
  const { form, mark, ink = 'ink', weight, samples } = series;
  const spots = samples.map((sample) => spotOf(sample, frame));
  const style = weight === undefined ? undefined : { strokeWidth: weight };
  return (
    <g className="plot-series" data-ink={ink}>
      {form !== 'dots' && (
        <path className="plot-line" data-form={form} style={style} d={linePath(form, spots)} />
      )}
      {form === 'dots' && (mark === undefined || mark === 'dot') ? (
        <path className="plot-dots" d={dotsPath(spots)} />
      ) : (
        mark !== undefined && (
          <path className="plot-mark" data-mark={mark} d={marksPath(mark, spots)} />
        )
      )}
    </g>
  );
});

function linePath(form: Series['form'], spots: readonly (Spot | undefined)[]): string {
  const draw = line<Spot | undefined>()
    .defined((spot) => spot !== undefined)
    .x((spot) => spot?.x ?? 0)
    .y((spot) => spot?.y ?? 0)
    .digits(2)
    .curve(form === 'steps' || form === 'dashed steps' ? curveStepAfter : curveLinear);
  return draw([...spots]) ?? '';
}

/** Lines of no length with round ends: hundreds of dots in one path. */
function dotsPath(spots: readonly (Spot | undefined)[]): string {
  return spots
    .map((spot) => (spot === undefined ? '' : `M${spot.x.toFixed(1)},${spot.y.toFixed(1)}h0`))
    .join('');
}

/** px², so that the shapes look equally large. */
const SIZES: Readonly<Record<Mark, number>> = { dot: 36, square: 44, ring: 44, diamond: 52 };

function marksPath(mark: Mark, spots: readonly (Spot | undefined)[]): string {
  return spots.flatMap((spot) => (spot === undefined ? [] : [shapeAt(mark, spot)])).join('');
}

function shapeAt(mark: Mark, { x, y }: Spot): string {
  const size = Math.sqrt(SIZES[mark]);
  switch (mark) {
    case 'dot':
    case 'ring': {
      const r = size / Math.sqrt(Math.PI);
      return `M${x - r},${y}a${r},${r},0,1,1,${2 * r},0a${r},${r},0,1,1,${-2 * r},0Z`;
    }
    case 'square':
      return `M${x - size / 2},${y - size / 2}h${size}v${size}h${-size}Z`;
    case 'diamond': {
      const r = size / Math.SQRT2;
      return `M${x},${y - r}l${r},${r}l${-r},${r}l${-r},${-r}Z`;
    }
    default:
      return assertNever(mark);
  }
}
