/**
 * The measures of a drawing (DESIGN section 4) and the room that a node needs, in flow coordinates:
 * `along` runs with the values, `across` at right angles to it, downwards in a drawing oriented 'right',
 * to the right in one oriented 'down'.
 */
import type { DrawingNode, Orientation, Point, Size } from './drawing';

/** All in px at scale 1. */
export interface Metrics {
  readonly orientation: Orientation;
  readonly radius: number;
  /** Half the side of an input's square. */
  readonly inputHalf: number;
  /** Half the diagonal of a branch test's diamond. */
  readonly testHalf: number;
  /** How far the output's outer ring lies outside its circle. */
  readonly ring: number;
  /** Between the centres of neighbouring columns, and of neighbouring nodes in a column, at least. */
  readonly columnPitch: number;
  /** How close columns may be pushed together to keep a drawing still while it is edited. */
  readonly leastPitch: number;
  readonly rowPitch: number;
  /** Between two long edges that pass a column side by side. */
  readonly passing: number;
  /** Distance of the adjoint's path from its edge. */
  readonly adjointOffset: number;
  /** Between the reaches of neighbouring columns: room for an edge to bend. */
  readonly channel: number;
}

const RIGHT: Metrics = {
  orientation: 'right',
  radius: 32,
  inputHalf: 30,
  testHalf: 38,
  ring: 5,
  columnPitch: 196,
  leastPitch: 168,
  rowPitch: 146,
  passing: 40,
  adjointOffset: 8,
  channel: 56,
};

const DOWN: Metrics = {
  orientation: 'down',
  radius: 23,
  inputHalf: 21,
  testHalf: 28,
  ring: 4.2,
  columnPitch: 112,
  leastPitch: 98,
  rowPitch: 136,
  passing: 32,
  adjointOffset: 6.7,
  channel: 40,
};

export function metricsFor(orientation: Orientation): Metrics {
  return orientation === 'right' ? RIGHT : DOWN;
}

/** Gap between an edge and the outline of the node it leaves, and of the node it points at. */
export const LEAVE_GAP = 3;
export const ARRIVE_GAP = 5;
/** Largest arrowhead: length along the edge and half its width. */
export const HEAD_LENGTH = 14;
export const HEAD_HALF = 7;
/** Least gap between two boxes of text. */
export const TEXT_GAP = 6;

/** Which side of a node oriented 'down' its labels stand on, as a sign across. */
export type Side = -1 | 1;

/** Distances from a node's centre to the sides of its outline, the output's ring included. */
export interface Half {
  readonly along: number;
  readonly across: number;
}

export function outlineHalf(node: DrawingNode, metrics: Metrics): Half {
  const ring = node.isOutput ? metrics.ring : 0;
  if (node.body !== undefined) {
    const width = node.body.width / 2 + ring;
    const height = node.body.height / 2 + ring;
    return metrics.orientation === 'right'
      ? { along: width, across: height }
      : { along: height, across: width };
  }
  const round = node.kind === 'operation' || node.kind === 'ghost';
  const own = round ? metrics.radius : node.kind === 'test' ? metrics.testHalf : metrics.inputHalf;
  return { along: own + ring, across: own + ring };
}

/** What the labels of a node keep clear of: labels at circles and at squares stand level. */
function labelledHalf(node: DrawingNode, metrics: Metrics): number {
  if (node.body !== undefined || node.kind === 'test') return outlineHalf(node, metrics).across;
  return node.isOutput ? metrics.radius + metrics.ring : metrics.radius;
}

/** Centres of the value label and of the chips, relative to the node's centre, as drawn. */
export function labelPlaces(
  node: DrawingNode,
  metrics: Metrics,
  side: Side,
): { value: Point; chip: Point } {
  const r = labelledHalf(node, metrics);
  if (metrics.orientation === 'right') {
    return {
      value: { x: 0, y: r + Math.max(20, 10 + node.value.height / 2) },
      chip: { x: 0, y: -(r + Math.max(33, 16 + node.chip.height / 2)) },
    };
  }
  const beside = (size: Size): number => side * (r + 11 + size.width / 2);
  const chipless = node.chip.height === 0;
  return {
    value: { x: beside(node.value), y: chipless ? 0 : Math.max(15, 5 + node.value.height / 2) },
    chip: { x: beside(node.chip), y: -Math.max(14, node.chip.height / 2) },
  };
}

/** The room around a node's centre that it takes with its labels and the arrowheads at it. */
export interface Room {
  readonly before: number;
  readonly after: number;
  /** Along the flow, against it and with it. */
  readonly back: number;
  readonly ahead: number;
}

export function roomOf(node: DrawingNode, metrics: Metrics, side: Side): Room {
  const { along, across: r } = outlineHalf(node, metrics);
  // A frame has no labels, and no arrow ends at it.
  if (node.body !== undefined && node.kind !== 'folded')
    return { before: r, after: r, back: along, ahead: along };
  const heads = along + ARRIVE_GAP + HEAD_LENGTH;
  const places = labelPlaces(node, metrics, side);
  const { value, chip } = node;
  if (metrics.orientation === 'right') {
    const half = Math.max(heads, value.width / 2, chip.width / 2);
    return {
      before: chip.height > 0 ? -places.chip.y + chip.height / 2 : r + 14,
      after: value.height > 0 ? places.value.y + value.height / 2 : r + 14,
      back: half,
      ahead: half,
    };
  }
  const text = Math.max(value.width, chip.width);
  const beside = text > 0 ? labelledHalf(node, metrics) + 11 + text : r + 10;
  return {
    before: side < 0 ? beside : r + 10,
    after: side > 0 ? beside : r + 10,
    back: Math.max(heads, chip.height > 0 ? chip.height / 2 - places.chip.y : 0),
    ahead: Math.max(heads, value.height > 0 ? places.value.y + value.height / 2 : 0),
  };
}
