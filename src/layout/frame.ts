/** A placed level → the frame around it, in flow coordinates: padding on all sides, and the header above. */
import type { Size } from './drawing';
import { fillsRow } from './layeredGraph';
import { type Metrics, roomOf } from './metrics';
import type { Placement } from './placement';

/** From `back` to `ahead` along the flow, from `before` to `after` across it. */
export interface Frame {
  readonly back: number;
  readonly ahead: number;
  readonly before: number;
  readonly after: number;
}

/** Between the content and the border, between the border and the header, and outside a border, px. */
const PADDING = { right: 20, down: 14 } as const;
export const HEADER_INSET = 10;
export const MARGIN = 9;

export function frameAround(
  { graph, centres }: Placement,
  header: Size | undefined,
  metrics: Metrics,
): Frame {
  let [back, ahead, before, after] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const layer of graph.layers) {
    for (const vertex of layer) {
      const { node, y } = vertex;
      if (node !== undefined && !fillsRow(vertex)) continue;
      const room = node && roomOf(node, metrics, vertex.side);
      const centre = centres[vertex.layer] ?? 0;
      back = Math.min(back, centre - (room?.back ?? 0));
      ahead = Math.max(ahead, centre + (room?.ahead ?? 0));
      before = Math.min(before, y - vertex.before);
      after = Math.max(after, y + vertex.after);
    }
  }
  if (back > ahead) [back, ahead, before, after] = [0, 0, 0, 0];
  const padding = PADDING[metrics.orientation];
  const band = headerBand(header);
  const least = (header?.width ?? 0) + 2 * HEADER_INSET;
  return metrics.orientation === 'right'
    ? {
        back: back - padding,
        ahead: Math.max(ahead + padding, back - padding + least),
        before: before - band,
        after: after + padding,
      }
    : {
        back: back - band,
        ahead: ahead + padding,
        before: before - padding,
        after: Math.max(after + padding, before - padding + least),
      };
}

/** How far the header reaches into its frame from above, px. */
export function headerBand(header: Size | undefined): number {
  return HEADER_INSET + (header?.height ?? 0) + HEADER_INSET;
}
