/** A list with more or fewer elements, rows or columns; what is new starts as what stands beside it. */
import type { ListText } from '../../explain/program/listText';

type Row = readonly ListText[];

/** Whether all parts are lists, so that they are shown as rows. */
export function isMatrix(parts: readonly ListText[]): parts is readonly Row[] {
  return parts.length > 0 && parts.every((part) => typeof part !== 'string');
}

/** The first `length` elements; new ones repeat the last. */
export function resized(parts: Row, length: number): Row {
  const last = parts.at(-1) ?? '1';
  return Array.from({ length: Math.max(0, length) }, (_, place) => parts[place] ?? last);
}

export function changeRows(rows: readonly Row[], count: number): readonly ListText[] {
  return resized(rows, rows.length + count);
}

/** Rows of different lengths all change by as much; none becomes empty. */
export function changeColumns(rows: readonly Row[], count: number): readonly ListText[] {
  return rows.map((row) => resized(row, Math.max(1, row.length + count)));
}
