/** Where the chart is being looked at: named lines across it, the highlighter, and circles. */
import { PhraseText } from '../../step/PhraseText';
import { type Spot, spreadApart } from './placeLabels';
import { isInside, type PlotFrame, spotOf } from './plotFrame';
import type { Guide, PlotSample } from './series';
import { widthOfWords } from './widthOfWords';

interface GuidesProps {
  readonly guides: readonly Guide[];
  readonly frame: PlotFrame;
}

export function GuideShapes({ guides, frame }: GuidesProps) {
  return guides.map(({ id, x }) => (
    <path key={id} className="plot-guide" d={`M${frame.x.place(x)},${frame.top}V${frame.bottom}`} />
  ));
}

/** px between names. */
const BETWEEN = 12;

interface GuideLabelsProps extends GuidesProps {
  /** px that the title of the axis takes in the same line. */
  readonly taken: number;
}

export function GuideLabels({ guides, frame, taken }: GuideLabelsProps) {
  const widths = guides.map(({ text }) => widthOfWords(text) + BETWEEN);
  const places = spreadApart(
    [taken / 2, ...guides.map(({ x }) => frame.x.place(x))],
    [taken, ...widths],
    frame.right + BETWEEN,
  ).slice(1);
  return guides.map(({ id, text }, place) => (
    <span key={id} className="plot-guide-name" style={{ left: places[place], top: frame.top - 21 }}>
      <PhraseText phrase={text} />
    </span>
  ));
}

/** px, the breadth of the highlighter. */
const BAND = 13;

interface HereProps {
  readonly frame: PlotFrame;
  readonly at?: number | undefined;
  readonly marker?: PlotSample | undefined;
  readonly nearest?: Spot | undefined;
}

export function Here({ frame, at, marker, nearest }: HereProps) {
  const { top, bottom, left, right } = frame;
  const middle = at === undefined ? undefined : frame.x.place(at);
  const spot = marker === undefined ? undefined : spotOf(marker, frame);
  return (
    <>
      {middle !== undefined && middle >= left - 1 && middle <= right + 1 && (
        <rect
          className="plot-here"
          x={middle - BAND / 2}
          y={top}
          width={BAND}
          height={bottom - top}
        />
      )}
      {nearest !== undefined && (
        <circle className="plot-nearest" cx={nearest.x} cy={nearest.y} r={5.5} />
      )}
      {spot !== undefined && isInside(spot, frame) && (
        <circle className="plot-marker" cx={spot.x} cy={spot.y} r={6.5} />
      )}
    </>
  );
}
