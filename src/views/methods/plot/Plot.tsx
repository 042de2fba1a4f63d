/**
 * Every chart of the view "Compare": series of samples on two axes, as SVG with HTML labels over
 * it. It measures its own width; a full sentence is its text equivalent, beside a table of a few
 * samples that is not seen, and its data can be copied.
 */
import { useId, useMemo, useState } from 'react';
import type { Phrase } from '../../../explain';
import { useSize } from '../../graph/useSize';
import { PhraseText } from '../../step/PhraseText';
import { AxisLabels, AxisShapes } from './AxisShapes';
import { CopyButton } from './CopyButton';
import './Plot.css';
import { GuideLabels, GuideShapes, Here } from './Guides';
import { Annotations, EmptyPlane, EndLabels } from './PlotLabels';
import { PlotTable } from './PlotTable';
import { dataOf, tabSeparated } from './plotData';
import { frameOf, takenBy } from './plotFrame';
import { readoutOf } from './readout';
import { SeriesShape } from './SeriesShape';
import type { Annotation, Axis, Guide, PlotData, PlotSample, Series } from './series';
import { usePointer } from './usePointer';
import { widthOfWords } from './widthOfWords';
import { withZero } from './withZero';

export interface PlotProps {
  /** The text equivalent: a full sentence. */
  readonly label: string;
  /** "Error against h": the caption of the table for a screen reader. */
  readonly caption: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly annotations?: readonly Annotation[];
  readonly guides?: readonly Guide[];
  /** The current x, under the highlighter. */
  readonly at?: number | undefined;
  /** The current point, in a circle. */
  readonly marker?: PlotSample | undefined;
  /** px; 240 where none is given. */
  readonly height?: number;
  /** Below the plot while the pointer is elsewhere. */
  readonly resting?: Phrase | undefined;
  /** In the middle of the plane, where no series has a sample: why. */
  readonly empty?: Phrase | undefined;
  /** Other rows than the samples themselves, for copying and the table. */
  readonly data?: PlotData;
  /** A click or a drag on the plot asks for this x. */
  readonly onPick?: (x: number) => void;
}

/** px that a mark reaches beyond its place: on an axis it is seen whole. */
const MARK = 6;

export function Plot({ label, caption, x, y, series, annotations, guides, ...props }: PlotProps) {
  const { at, marker, height = 240, resting, data: ownData, onPick, empty } = props;
  const [area, setArea] = useState<HTMLElement | null>(null);
  const width = useSize(area)?.width;
  const clip = useId();
  const frame = useMemo(
    () => (width === undefined ? undefined : frameOf({ width, height }, x, y, series)),
    [width, height, x, y, series],
  );
  const taken = useMemo(
    () => (frame === undefined ? [] : takenBy(series, guides ?? [], frame)),
    [series, guides, frame],
  );
  const data = useMemo(() => ownData ?? dataOf(x.name, series), [ownData, x.name, series]);
  const words = useMemo(() => withZero(annotations ?? [], y, series), [annotations, y, series]);
  const { nearest, handlers } = usePointer({ frame, series, onPick });
  const readout = nearest === undefined ? resting : readoutOf(nearest, x, y);

  return (
    <div className="plot">
      <div
        className="plot-area"
        ref={setArea}
        style={{ height }}
        data-picks={onPick === undefined ? undefined : true}
        {...handlers}
      >
        {frame !== undefined && width !== undefined && (
          <>
            <svg width={width} height={height} role="img" aria-label={label}>
              <clipPath id={clip}>
                <rect
                  x={frame.left - MARK}
                  y={frame.top - MARK}
                  width={Math.max(0, frame.right - frame.left + 2 * MARK)}
                  height={Math.max(0, frame.bottom - frame.top + 2 * MARK)}
                />
              </clipPath>
              <Here frame={frame} at={at} />
              <AxisShapes frame={frame} />
              <GuideShapes guides={guides ?? []} frame={frame} />
              <g clipPath={`url(#${clip})`}>
                {series.map((one) => (
                  <SeriesShape key={one.id} series={one} frame={frame} />
                ))}
              </g>
              <Here frame={frame} marker={marker} nearest={nearest?.spot} />
            </svg>
            <div className="plot-labels" aria-hidden>
              <AxisLabels frame={frame} x={x} y={y} />
              <GuideLabels guides={guides ?? []} frame={frame} taken={widthOfWords(y.title) + 12} />
              <Annotations annotations={words} frame={frame} taken={taken} />
              <EndLabels series={series} frame={frame} />
              {empty !== undefined && <EmptyPlane frame={frame} why={empty} />}
            </div>
          </>
        )}
      </div>
      <PlotTable caption={caption} data={data} />
      <div className="plot-foot">
        <span className="plot-readout">
          {readout !== undefined && <PhraseText phrase={readout} />}
        </span>
        <CopyButton label="Copy data" done="The data are copied." text={() => tabSeparated(data)} />
      </div>
    </div>
  );
}
