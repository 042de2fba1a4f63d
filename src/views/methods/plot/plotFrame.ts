/**
 * The room of a chart → where its plane lies, its scales and its ticks; and where the samples of
 * its series fall. Everything in px from the upper left corner of the chart.
 */
import { type AxisScale, scaleOf, type Tick, ticksOf, widthOfTick } from './axes';
import type { Spot } from './placeLabels';
import type { Axis, Guide, PlotSample, Series, SeriesForm } from './series';
import { widthOfWords } from './widthOfWords';

export interface PlotFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Whether y of 0 is drawn on the lower end of the axis. */
  readonly hasFloor: boolean;
}

const TITLE = 26;
const TICKS = 24;
/** A tick label stands half beyond the end of its axis. */
const RIGHT = 20;
const BETWEEN_Y_TICKS = 34;
const BETWEEN_LABELS = 16;

export interface Room {
  readonly width: number;
  readonly height: number;
}

export function frameOf(room: Room, x: Axis, y: Axis, series: readonly Series[]): PlotFrame {
  const top = TITLE;
  const bottom = room.height - TICKS - TITLE + 4;
  const yTicks = ticksOf(y, Math.max(2, Math.floor((bottom - top) / BETWEEN_Y_TICKS) + 1));
  const left = Math.max(24, 12 + widest(yTicks));
  const right = room.width - Math.max(RIGHT, widthOfEnds(series, room.width));
  return {
    left,
    top,
    right,
    bottom,
    x: scaleOf(x, [left, right]),
    y: scaleOf(y, [bottom, top]),
    xTicks: ticksThatFit(x, right - left),
    yTicks,
    hasFloor: y.scale === 'log',
  };
}

/** As many as stand side by side with room between them. */
function ticksThatFit(axis: Axis, length: number): readonly Tick[] {
  for (let most = 12; most > 2; most -= 1) {
    const ticks = ticksOf(axis, most);
    if ((widest(ticks) + BETWEEN_LABELS) * ticks.length <= length + BETWEEN_LABELS) return ticks;
  }
  return ticksOf(axis, 2);
}

function widest(ticks: readonly Tick[]): number {
  return Math.max(0, ...ticks.map(({ latex }) => widthOfTick(latex)));
}

function widthOfEnds(series: readonly Series[], width: number): number {
  const widths = series.flatMap(({ end }) =>
    end === undefined ? [] : [end.name, end.figure ?? []].map(widthOfWords),
  );
  if (widths.length === 0) return 0;
  return Math.min(0.36 * width, 15 + Math.max(...widths));
}

/** A picture must not be drawn with coordinates that no screen has. */
const FAR = 1e4;

/** Where a sample is drawn; undefined where it has no value. */
export function spotOf({ x, y }: PlotSample, frame: PlotFrame): Spot | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  const place = frame.hasFloor && y <= 0 ? frame.bottom : frame.y.place(y);
  return { x: frame.x.place(x), y: Math.max(-FAR, Math.min(FAR, place)) };
}

export function isInside({ x, y }: Spot, { left, right, top, bottom }: PlotFrame): boolean {
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
}

/** px between the places that a line is taken to consist of, where labels look for room. */
const ALONG = 8;

/** Places that labels should leave free: marks, and points along the lines and guides. */
export function takenBy(
  series: readonly Series[],
  guides: readonly Guide[],
  frame: PlotFrame,
): readonly Spot[] {
  const bySeries = series.flatMap(({ form, samples }) => {
    const spots = samples.flatMap((sample) => spotOf(sample, frame) ?? []);
    const between = spots.flatMap((spot, place) => betweenOf(form, spot, spots[place + 1]));
    return [...spots, ...between].filter((spot) => isInside(spot, frame));
  });
  const byGuides = guides.flatMap(({ x }) => {
    const at = frame.x.place(x);
    return along({ x: at, y: frame.top }, { x: at, y: frame.bottom });
  });
  return [...bySeries, ...byGuides];
}

/** Steps go across first, then up or down. */
function betweenOf(form: SeriesForm, from: Spot, to: Spot | undefined): readonly Spot[] {
  if (form === 'dots' || to === undefined) return [];
  if (form === 'line' || form === 'dashed') return along(from, to);
  const corner = { x: to.x, y: from.y };
  return [...along(from, corner), corner, ...along(corner, to)];
}

function along(from: Spot, to: Spot): readonly Spot[] {
  const parts = Math.min(80, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / ALONG));
  return Array.from({ length: Math.max(0, parts - 1) }, (_, place) => {
    const share = (place + 1) / parts;
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  });
}

export interface Nearest {
  readonly series: Series;
  readonly sample: PlotSample;
  readonly spot: Spot;
}

/** The sample next to the pointer: sideways counts more, since a chart is read along its x. */
export function nearestSample(
  series: readonly Series[],
  frame: PlotFrame,
  pointer: Spot,
): Nearest | undefined {
  let nearest: Nearest | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of series) {
    if (one.isGuide === true) continue;
    for (const sample of one.samples) {
      const spot = spotOf(sample, frame);
      if (spot === undefined || !isInside(spot, frame)) continue;
      const distance = Math.hypot(spot.x - pointer.x, (spot.y - pointer.y) / 3);
      // Of samples at one place the one that is drawn on top counts.
      if (distance > least) continue;
      least = distance;
      nearest = { series: one, sample, spot };
    }
  }
  return nearest;
}
