/** Graph + label sizes (+ the drawing before) → drawing. Pure, and the same for the same request. */
import { type Course, courseDrawer } from './courses';
import { flattenChain, pathOf, samplePolyline } from './curve';
import type {
  Box,
  Drawing,
  DrawingEdge,
  LayoutRequest,
  PlacedEdge,
  PlacedGroup,
  PlacedNode,
  Point,
} from './drawing';
import { Bounds } from './grid';
import { headBoxes, type LabelledEdge, type LabelPlace, placeLabels } from './labels';
import type { LayeredGraph, Route, Vertex } from './layeredGraph';
import { labelPlaces, type Metrics, metricsFor, outlineHalf } from './metrics';
import { type Placement, placeGraph } from './placement';
import type { Surroundings } from './surroundings';

const SAMPLES = 24;
/** With more edges than this their paths are written to whole px: they are shorter, and nobody sees the rest. */
const WHOLE_PIXELS_ABOVE = 400;
/** Around everything drawn: halos, stroke widths. */
const MARGIN = 12;

/** Of a graph without open groups; `layoutGrouped` draws those too. */
export function layoutGraph(request: LayoutRequest): Drawing {
  if ((request.groups?.length ?? 0) > 0) throw new Error('Open groups are drawn by layoutGrouped.');
  const metrics = metricsFor(request.orientation);
  return drawGraph(request, placeGraph(request, metrics), metrics);
}

/** An edge as it will be drawn, but for its label. */
export interface Shape extends LabelledEdge {
  readonly path: string;
  readonly adjointPath: string;
  readonly adjointAlong: readonly Point[];
}

/** What open groups add to a drawing. */
export interface Framing {
  readonly surroundings: Surroundings;
  /** The frames, given the edges, and what of them no label may cover. */
  frame(shapes: readonly Shape[]): { groups: PlacedGroup[]; occupied: Box[] };
  /** The edge with what its label has to heed. */
  heed(shape: Shape): Shape;
}

export function drawGraph(
  { edges: requested }: LayoutRequest,
  { graph, centres }: Placement,
  metrics: Metrics,
  framing?: Framing,
): Drawing {
  const bounds = new Bounds();
  const nodes = placeNodes(graph, centres, metrics);
  const occupied = nodes.flatMap((placed, i) => boxesOfNode(graph.vertices[i], placed, metrics));
  for (const box of occupied) bounds.addBox(box);
  const digits = graph.routes.length > WHOLE_PIXELS_ABOVE ? 0 : 1;
  const labelled = requested.some(({ labels }) => labels.length > 0);
  const courseOf = courseDrawer(graph, centres, metrics, framing?.surroundings);
  const shapes = graph.routes.map(({ edge }, i) => {
    const shape = shapeOf(courseOf(i), edge, { digits, labelled, bounds });
    return framing?.heed(shape) ?? shape;
  });
  const frames = framing?.frame(shapes);
  for (const group of frames?.groups ?? []) bounds.addBox(group);
  const labels = placeLabels(shapes, [...occupied, ...(frames?.occupied ?? [])], metrics);
  const edges = shapes.map((shape, i): PlacedEdge => {
    const { edge, path, adjointPath, along, adjointAlong } = shape;
    const label = labels[i] as LabelPlace;
    const size = label.form === 'dot' ? undefined : edge.labels[label.form];
    if (size !== undefined) bounds.addBox({ ...label.at, ...size });
    const passages = passagesOf(graph.routes[i] as Route, centres, metrics);
    const { node, slot, source } = edge;
    return { node, slot, source, path, adjointPath, along, adjointAlong, passages, label };
  });
  const { x, y, width, height } = bounds.box();
  return {
    orientation: metrics.orientation,
    nodes,
    groups: frames?.groups ?? [],
    edges,
    x: x - width / 2 - MARGIN,
    y: y - height / 2 - MARGIN,
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  };
}

function shapeOf(
  course: Course,
  edge: DrawingEdge,
  { digits, labelled, bounds }: { digits: 0 | 1; labelled: boolean; bounds: Bounds },
): Shape {
  const base = flattenChain(course.base);
  const adjoint = flattenChain(course.adjoint);
  const heads = headBoxes(base, adjoint);
  for (const point of base) bounds.addPoint(point);
  for (const point of adjoint) bounds.addPoint(point);
  for (const head of heads) bounds.addBox(head);
  return {
    edge,
    inside: course.inside,
    base: labelled ? base : [],
    adjoint: labelled ? adjoint : [],
    heads,
    along: samplePolyline(base, SAMPLES, digits),
    path: pathOf(course.base, digits),
    adjointPath: pathOf(course.adjoint, digits),
    adjointAlong: samplePolyline(adjoint, SAMPLES, digits),
  };
}

function passagesOf({ vertices }: Route, centres: readonly number[], metrics: Metrics): Point[] {
  return vertices.slice(1, -1).map(({ layer, y }) => {
    const along = centres[layer] ?? 0;
    return metrics.orientation === 'right' ? { x: along, y } : { x: y, y: along };
  });
}

function placeNodes(
  graph: LayeredGraph,
  centres: readonly number[],
  metrics: Metrics,
): PlacedNode[] {
  const nodes: PlacedNode[] = [];
  for (const { node, layer, y, side } of graph.vertices) {
    if (node === undefined) break;
    const along = centres[layer] ?? 0;
    const at = metrics.orientation === 'right' ? { x: along, y } : { x: y, y: along };
    const { value, chip } = labelPlaces(node, metrics, side);
    nodes.push({
      id: node.id,
      key: node.key,
      ...at,
      value: { x: at.x + value.x, y: at.y + value.y },
      chip: { x: at.x + chip.x, y: at.y + chip.y },
    });
  }
  return nodes;
}

/** The node's outline and its labels. */
function boxesOfNode(vertex: Vertex | undefined, placed: PlacedNode, metrics: Metrics): Box[] {
  const node = vertex?.node;
  if (node === undefined) return [];
  const { along, across } = outlineHalf(node, metrics);
  const [width, height] =
    metrics.orientation === 'right' ? [2 * along, 2 * across] : [2 * across, 2 * along];
  return [
    { x: placed.x, y: placed.y, width, height },
    { ...placed.value, ...node.value },
    { ...placed.chip, ...node.chip },
  ].filter((box) => box.width > 0 && box.height > 0);
}
