/**
 * Structure + window → how labels are set so that the fitted picture can be read: a graph with
 * many columns is drawn small, so its partials shrink to numbers and its labels are set larger.
 * The size of the drawing is foretold from its columns and rows; nothing is laid out twice.
 */
import type { Trace } from '../../core/trace';
import type { Orientation, Size } from '../../layout';
import { metricsFor } from '../../layout';

export interface Legibility {
  /** Whether partials with their names, in small print, can be read. */
  readonly hasNames: boolean;
  /** 1, 1.25 or 1.5: how much larger than usual labels are set. */
  readonly magnify: number;
}

/** Scale below which the small print of partials is too small, and that of other labels. */
const NAMES = 0.72;
const LABELS = 0.7;
const LARGEST = 1.5;
const STEP = 0.25;
/** Room that a partial with its names adds to a column, and that the ends of a drawing take. */
const NAMES_WIDTH = 30;
const ENDS = 150;

export function foretellLegibility(
  { nodes }: Trace,
  orientation: Orientation,
  window: Size,
): Legibility {
  const { columns, rows } = countColumns(nodes);
  const { columnPitch, rowPitch } = metricsFor(orientation);
  const scaleWith = (pitch: number): number => {
    const along = (columns - 1) * pitch + ENDS;
    const across = rows * rowPitch;
    return orientation === 'right'
      ? Math.min(window.width / along, window.height / across)
      : Math.min(window.height / along, window.width / across);
  };
  if (window.width === 0 || window.height === 0) return { hasNames: true, magnify: 1 };
  if (scaleWith(columnPitch + NAMES_WIDTH) >= NAMES) return { hasNames: true, magnify: 1 };
  const wished = LABELS / scaleWith(columnPitch);
  const steps = Math.round((Math.min(LARGEST, wished) - 1) / STEP);
  return { hasNames: false, magnify: 1 + STEP * Math.max(0, steps) };
}

/** As the layout does it: a node stands one column after its last operand. */
function countColumns(nodes: Trace['nodes']): { readonly columns: number; readonly rows: number } {
  const columnOf: number[] = [];
  const counts: number[] = [];
  for (const node of nodes) {
    const operands = node.kind === 'operation' ? node.operands : [];
    const column = operands.reduce(
      (last, id) => (nodes[id]?.kind === 'constant' ? last : Math.max(last, columnOf[id] ?? 0)),
      -1,
    );
    columnOf.push(column + 1);
    if (node.kind !== 'constant') counts[column + 1] = (counts[column + 1] ?? 0) + 1;
  }
  return { columns: Math.max(1, counts.length), rows: Math.max(1, ...counts.map((n) => n ?? 0)) };
}
