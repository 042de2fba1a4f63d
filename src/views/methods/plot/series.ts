/**
 * What a chart of the view "Compare" is made of: axes, series of samples, and the labels at
 * places among them. Plain data; `Plot` turns it into SVG with HTML labels over it.
 */
import type { Phrase } from '../../../explain';

export interface PlotSample {
  readonly x: number;
  /** NaN where there is no value: a line has a gap there. */
  readonly y: number;
}

export interface Axis {
  readonly scale: 'linear' | 'log';
  /** On a log axis both ends are above 0. */
  readonly domain: readonly [number, number];
  readonly title: Phrase;
  /** What a value is called in the readout, the table and the copied data: `h`, `error`. */
  readonly name: string;
  /** Steps and iterations: no ticks between whole numbers. */
  readonly isWhole?: boolean;
  /**
   * On a log axis values of 0 have no place of their own: they are drawn on the line at its end,
   * with this label, "exact".
   */
  readonly zero?: Phrase;
}

export type SeriesForm = 'dots' | 'line' | 'dashed' | 'steps' | 'dashed steps';

/** Shape and ink together tell series apart, never the ink alone. */
export type Mark = 'dot' | 'square' | 'ring' | 'diamond';

export type SeriesInk = 'ink' | 'quiet' | 'tangent' | 'adjoint';

export interface Series {
  readonly id: string;
  /** In the readout, the table and the copied data. */
  readonly name: string;
  readonly form: SeriesForm;
  /** At every sample. Dots have the mark `dot` where none is named. */
  readonly mark?: Mark;
  readonly ink?: SeriesInk;
  /** px; 2 where none is given. */
  readonly weight?: number;
  readonly samples: readonly PlotSample[];
  /** Beside the last sample: a name, and a number below it. */
  readonly end?: { readonly name: Phrase; readonly figure?: Phrase };
  /** Lines that only guide the eye, as a tangent: not read out, not in the table. */
  readonly isGuide?: boolean;
}

/** A few words at a place of the plane; where they would cover others, they move around it. */
export interface Annotation {
  readonly id: string;
  readonly at: PlotSample;
  /** Further places that the words are as true of: along a slope. */
  readonly others?: readonly PlotSample[];
  readonly text: Phrase;
  /** Fewer words, for a plot as narrow as a phone. */
  readonly short?: Phrase;
  /** Which side of the place is tried first. */
  readonly side?: 'right' | 'left' | 'above' | 'below';
}

/** A thin dotted line across the plot at one x, named at its upper end. */
export interface Guide {
  readonly id: string;
  readonly x: number;
  readonly text: Phrase;
}

/** Rows of numbers under a head, for copying and for a screen reader. */
export interface PlotData {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (number | undefined)[])[];
}
