/**
 * Series → rows of numbers, one for each x: copied with tabs between them, so that a spreadsheet
 * takes them as they are, and thinned out for a screen reader.
 */
import type { PlotData, Series } from './series';

/** One column for x and one for each series that is not a guide. */
export function dataOf(xName: string, series: readonly Series[]): PlotData {
  const shown = series.filter(({ isGuide }) => isGuide !== true);
  const columns = shown.map(({ samples }) => new Map(samples.map(({ x, y }) => [x, y] as const)));
  const xs = [...new Set(shown.flatMap(({ samples }) => samples.map(({ x }) => x)))];
  xs.sort((a, b) => a - b);
  return {
    head: [xName, ...shown.map(({ name }) => name)],
    rows: xs.map((x) => [x, ...columns.map((column) => column.get(x))]),
  };
}

/** Every digit of every number; a cell is empty where a series has no sample. */
export function tabSeparated({ head, rows }: PlotData): string {
  return [head, ...rows].map((row) => row.map((cell) => String(cell ?? '')).join('\t')).join('\n');
}

/** At most `most` rows, evenly spread, first and last among them. */
export function thinnedRows({ head, rows }: PlotData, most: number): PlotData {
  if (rows.length <= most) return { head, rows };
  const kept = Array.from({ length: most }, (_, place) =>
    Math.round((place * (rows.length - 1)) / (most - 1)),
  );
  return { head, rows: kept.flatMap((row) => (rows[row] === undefined ? [] : [rows[row]])) };
}
