/**
 * The words over a chart: annotations, which are measured and then placed where nothing is
 * covered, and the labels at the ends of lines.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { Phrase } from '../../../explain';
import { useMathFonts } from '../../math/useMathFonts';
import { PhraseText } from '../../step/PhraseText';
import { placeAround, type Spot, spreadApart } from './placeLabels';
import { isInside, type PlotFrame, type Room, spotOf } from './plotFrame';
import type { Annotation, Series } from './series';

interface AnnotationsProps {
  readonly annotations: readonly Annotation[];
  readonly frame: PlotFrame;
  readonly taken: readonly Spot[];
}

/** px of the plane between the axes. */
const NARROW = 320;

export function Annotations({ annotations, frame, taken }: AnnotationsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [sizes, setSizes] = useState<readonly Room[]>([]);
  // Once the letters have come, every width is another.
  useMathFonts();
  useLayoutEffect(() => {
    const found = [...(box.current?.children ?? [])].map((label) => {
      const { width, height } = label.getBoundingClientRect();
      return { width: Math.ceil(width), height: Math.ceil(height) };
    });
    setSizes((known) => (areSame(known, found) ? known : found));
  });

  const { left, top, right, bottom } = frame;
  const wanted = annotations.map(({ at, others = [], side = 'right' }, place) => {
    const spots = [at, ...others].flatMap((sample) => spotOf(sample, frame) ?? []);
    return {
      places: (spots.length > 0 ? spots : [{ x: left, y: top }]).map(({ x, y }) => ({
        x: x - left,
        y: y - top,
      })),
      size: sizes[place] ?? { width: 0, height: 0 },
      side,
    };
  });
  const free = { width: right - left, height: bottom - top };
  const marks = taken.map(({ x, y }) => ({ x: x - left, y: y - top }));
  const boxes = placeAround(wanted, free, marks);
  return (
    <div ref={box} className="plot-annotations" style={{ left, top }}>
      {annotations.map(({ id, text, short }, place) => (
        <span
          key={id}
          className="plot-annotation"
          style={{ left: boxes[place]?.left, top: boxes[place]?.top }}
        >
          <PhraseText phrase={free.width < NARROW ? (short ?? text) : text} />
        </span>
      ))}
    </div>
  );
}

function areSame(known: readonly Room[], found: readonly Room[]): boolean {
  return (
    known.length === found.length &&
    found.every(({ width, height }, place) => {
      const before = known[place];
      return before?.width === width && before.height === height;
    })
  );
}

const LINE = 17;

interface EndLabelsProps {
  readonly series: readonly Series[];
  readonly frame: PlotFrame;
}

export function EndLabels({ series, frame }: EndLabelsProps) {
  const named = series.flatMap((one) => {
    const spot = lastInside(one, frame);
    return one.end === undefined || spot === undefined ? [] : [{ ...one, end: one.end, spot }];
  });
  const middles = spreadApart(
    named.map(({ spot }) => Math.max(frame.top, Math.min(frame.bottom, spot.y))),
    named.map(({ end }) => (end.figure === undefined ? LINE : 2 * LINE) + 3),
    frame.bottom + LINE,
  );
  return named.map(({ id, end, ink = 'ink' }, place) => (
    <span
      key={id}
      className="plot-end"
      data-ink={ink}
      style={{ left: frame.right + 9, top: middles[place] }}
    >
      <b>
        <PhraseText phrase={end.name} />
      </b>
      {end.figure !== undefined && (
        <span>
          <PhraseText phrase={end.figure} />
        </span>
      )}
    </span>
  ));
}

interface EmptyPlaneProps {
  readonly frame: PlotFrame;
  readonly why: Phrase;
}

/** Why there is nothing to be seen, in the middle. */
export function EmptyPlane({ frame, why }: EmptyPlaneProps) {
  const { left, top, right, bottom } = frame;
  const place = { left, top, width: right - left, height: bottom - top };
  return (
    <span className="plot-empty" style={place}>
      <span>
        <PhraseText phrase={why} />
      </span>
    </span>
  );
}

/** Where a line leaves the plane, or its last sample where it does not. */
function lastInside({ samples }: Series, frame: PlotFrame): Spot | undefined {
  const spots = samples.flatMap((sample) => spotOf(sample, frame) ?? []);
  return spots.findLast((spot) => isInside(spot, frame)) ?? spots.at(-1);
}
