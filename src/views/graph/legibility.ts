/**
 * Structure + window → how labels are set so that the fitted picture can be read: a graph with
 * many columns is drawn small, so its partials shrink to numbers and its labels are set larger.
 * The size of the drawing is foretold from its columns and rows; nothing is laid out twice.
 */
import type { Orientation, Size } from '../../layout';
import { metricsFor } from '../../layout';
import type { Picked } from './pick';

export interface Legibility {
  /** Whether partials with their names, in small print, can be read. */
  readonly hasNames: boolean;
  /** 1, 1.25 or 1.5: how much larger than usual labels are set. */
  readonly magnify: number;
  /** Whether the picture is so large that one looks at the frame of the current step alone. */
  readonly follows: boolean;
}

/** Scale below which the small print of partials is too small, and that of other labels. */
const NAMES = 0.72;
const LABELS = 0.7;
const LARGEST = 1.5;
const STEP = 0.25;
/** Room that a partial with its names adds to a column, and that the ends of a drawing take. */
const NAMES_WIDTH = 30;
const ENDS = 150;
/** Room that a frame takes along the flow. */
const FRAME = { right: 60, down: 100 } as const;
/** Columns that a test and what was not run take beyond what they read. */
const TEST_COLUMNS = 2;
/** A program that would be smaller than this is not read as a whole: on a phone a smaller one still is. */
export const FOLLOWED = { right: 0.62, down: 0.5 } as const;

const USUAL: Legibility = { hasNames: true, magnify: 1, follows: false };

export function foretellLegibility(
  picked: Picked,
  orientation: Orientation,
  window: Size,
  followsBelow: number = FOLLOWED[orientation],
): Legibility {
  const { columns: own, rows } = countColumns(picked);
  const columns = picked.hasTests ? own + TEST_COLUMNS : own;
  const { columnPitch, rowPitch } = metricsFor(orientation);
  const scaleWith = (pitch: number): number => {
    const along = (columns - 1) * pitch + picked.frames * FRAME[orientation] + ENDS;
    const across = rows * rowPitch;
    return orientation === 'right'
      ? Math.min(window.width / along, window.height / across)
      : Math.min(window.height / along, window.width / across);
  };
  if (window.width === 0 || window.height === 0) return USUAL;
  if (scaleWith(columnPitch + NAMES_WIDTH) >= NAMES) return USUAL;
  const scale = scaleWith(columnPitch);
  if (picked.isProgram && scale < followsBelow) {
    return { hasNames: false, magnify: 1, follows: true };
  }
  const wished = LABELS / scale;
  const steps = Math.round((Math.min(LARGEST, wished) - 1) / STEP);
  return { hasNames: false, magnify: 1 + STEP * Math.max(0, steps), follows: false };
}

/** As the layout does it: a node stands one column after its last operand. */
function countColumns({ nodes, edges, size }: Picked) {
  const columnOf = new Map<number, number>();
  for (const { node, source, carries } of edges) {
    if (!carries) continue;
    const column = (columnOf.get(source) ?? 0) + 1;
    if (column > (columnOf.get(node) ?? 0)) columnOf.set(node, column);
  }
  const constants = nodes.filter(({ kind }) => kind === 'constant').length;
  const counts = [Math.max(0, size - constants - columnOf.size)];
  for (const column of columnOf.values()) counts[column] = (counts[column] ?? 0) + 1;
  return { columns: counts.length, rows: Math.max(1, ...counts.map((n) => n ?? 0)) };
}
