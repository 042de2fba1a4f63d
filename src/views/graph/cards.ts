/**
 * Where the labels of the current step stand in a picture that is too small for labels: each
 * node's value and derivatives together on a card beside it, at a size that can be read.
 */
import type { NodeId } from '../../core/trace';
import type { Box, Drawing, Point, Size } from '../../layout';
import { metricsFor } from '../../layout';
import { measureFormulas } from '../math/measureFormulas';
import { chipLabel } from './chips';
import { isOnEdge } from './edgeState';
import { freePlace } from './freePlace';
import { boxOf, chipBoxOf } from './labelStyle';
import { boostAt } from './look';
import { edgeName, type Plan } from './plan';
import type { Picture } from './useDrawing';
import type { View } from './viewport';

/** Between a node and its card, and around the nodes that cards keep clear of, in px on the screen. */
const GAP = 6;
const CLEAR = 3;
const TOKEN: Size = { width: 60, height: 28 };
/** A step that concerns more nodes than this, such as the inputs of a long sum, shows no cards. */
const MOST = 8;

/** The cards' centres, in the drawing's coordinates. */
export function placeCards(
  picture: Picture,
  drawing: Drawing,
  nodes: readonly NodeId[],
  view: View,
  window: Size,
): ReadonlyMap<NodeId, Point> {
  const { told, plan } = picture;
  const cards = new Map<NodeId, Point>();
  if (nodes.length > MOST) return cards;
  const { scale } = view;
  const { radius, ring } = metricsFor(drawing.orientation);
  const toScreen = ({ x, y }: Point): Point => ({ x: view.x + scale * x, y: view.y + scale * y });
  const reach = scale * (radius + ring);
  const side = 2 * (reach + CLEAR);
  const taken: Box[] = [
    ...drawing.nodes.map((node) => ({ ...toScreen(node), width: side, height: side })),
    ...drawing.edges
      .filter((edge) => isOnEdge(told.frame, plan.edgeAt.get(edgeName(edge))))
      .map(({ along }) => ({ ...toScreen(along[along.length >> 1] ?? view), ...TOKEN })),
  ];
  const placed = new Map(drawing.nodes.map((node) => [node.id, node]));
  for (const id of nodes) {
    const node = placed.get(id);
    if (node === undefined) continue;
    const size = cardSize(picture, id, scale * boostAt(scale, picture.plan));
    const body = bodyOf(plan, id);
    const own = body === undefined ? reach : (scale * Math.max(body.width, body.height)) / 2;
    const at = freePlace(toScreen(node), own + GAP, size, taken, window);
    taken.push({ ...at, ...size });
    cards.set(id, { x: (at.x - view.x) / scale, y: (at.y - view.y) / scale });
  }
  return cards;
}

function cardSize({ plan, told }: Picture, id: NodeId, scale: number): Size {
  const { style, chips, showsValues } = plan;
  const item = plan.extra?.items.get(id);
  if (item !== undefined) {
    const { value, chip } = item.size;
    const width = scale * Math.max(value.width, chip.width);
    return { width, height: scale * (value.height + style.chipGap + chip.height) };
  }
  const labels = plan.nodes.find((node) => node.id === id)?.labels;
  const texts = chips.map((kind) => chipLabel(kind, told.frame, id, told));
  const boxes = measureFormulas(texts, style.chip.font).map((size) => chipBoxOf(size, style));
  if (showsValues && labels !== undefined) {
    const [value] = measureFormulas([labels.value], style.value.font);
    if (value !== undefined) boxes.push(boxOf(value, style.value));
  }
  const gaps = Math.max(0, boxes.length - 1) * style.chipGap;
  return {
    width: scale * Math.max(0, ...boxes.map(({ width }) => width)),
    height: scale * boxes.reduce((sum, { height }) => sum + height, gaps),
  };
}

/** The box of a folded group. */
function bodyOf({ extra }: Plan, id: number): Size | undefined {
  const item = extra?.items.get(id);
  return item?.kind === 'folded' ? item.body : undefined;
}
