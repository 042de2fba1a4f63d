/**
 * Graph with open groups → drawing, each group in a frame of its own. Lays out the inside of the groups first, then
 * what is around them, and draws every edge in one curve through all frames. Beside the layout of plain graphs,
 * so that the first picture of a formula does not wait for it.
 *
 *      levels ─▶ placeLevels ─▶ flattenLevels ─▶ framing
 */
import type { Drawing, LayoutRequest } from './drawing';
import { flattenLevels } from './flattenLevels';
import { frameDrawing } from './framing';
import { drawGraph, layoutGraph } from './layoutGraph';
import { growLevels } from './levels';
import { metricsFor } from './metrics';
import { placeLevels } from './placeLevels';

/** Of any graph; one without open groups is drawn by `layoutGraph`. */
export function layoutGrouped(request: LayoutRequest): Drawing {
  if ((request.groups?.length ?? 0) === 0) return layoutGraph(request);
  const metrics = metricsFor(request.orientation);
  const keys = new Map(request.nodes.map(({ id, key }) => [id, key]));
  const tree = growLevels(request);
  const root = placeLevels(tree.root, { request, keys, metrics });
  const flat = flattenLevels(request, tree, root);
  return drawGraph(request, flat.placement, metrics, frameDrawing(flat, tree, metrics));
}
