/** Graph + label sizes → drawing: columns, edge paths, label places. No DOM; a worker runs it in the browser. */
export type {
  Box,
  Drawing,
  DrawingEdge,
  DrawingGroup,
  DrawingNode,
  LayoutRequest,
  Orientation,
  PlacedEdge,
  PlacedGroup,
  PlacedNode,
  Point,
  Seed,
  Size,
} from './drawing';
export { createLayoutClient, type LayoutClient } from './layoutClient';
export { layoutGraph } from './layoutGraph';
export { type Metrics, metricsFor, outlineHalf } from './metrics';
export { seedFrom } from './seed';
