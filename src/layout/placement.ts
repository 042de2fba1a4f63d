/**
 * Graph (+ the drawing before) → columns and rows. A seeded graph is placed so that the drawing stays still;
 * only where that has become much worse than a fresh one is it drawn afresh, in the old place.
 */
import { columnCentres, columnPitches } from './columns';
import { countCrossings } from './crossings';
import type { LayoutRequest, Point } from './drawing';
import { fillsRow, type LayeredGraph, layerGraph, type Vertex } from './layeredGraph';
import { assignLayers } from './layering';
import type { Metrics } from './metrics';
import { orderColumns } from './ordering';
import { placeRows } from './rows';
import { edgeKey } from './seed';
import { anchorColumns, moveColumns } from './seededColumns';
import { placeSeededRows } from './seededRows';

export interface Placement {
  readonly graph: LayeredGraph;
  /** Centre of each column along the flow, px. */
  readonly centres: readonly number[];
}

/** Below this share of known nodes the graph is another one. */
const KNOWN_SHARE = 0.4;
/** Above this many links the fresh drawing to compare with would take too long. */
const COMPARED_LINKS = 3000;

export function placeGraph(request: LayoutRequest, metrics: Metrics): Placement {
  const layers = assignLayers(request.nodes, request.edges);
  return placeLayers(request, () => layerGraph(request.nodes, request.edges, layers), metrics);
}

/**
 * @param build makes the layered graph of the request, anew at each call
 * @param order sorts the columns of a graph that is drawn afresh
 */
export function placeLayers(
  request: LayoutRequest,
  build: () => LayeredGraph,
  metrics: Metrics,
  order = orderColumns,
): Placement {
  const graph = build();
  const known = knownPlaces(graph, request, metrics);
  const comparable = graph.links <= COMPARED_LINKS;
  if (known.size === 0) return placeFresh(graph, metrics, order);
  const nodes = graph.vertices.filter(fillsRow).length;
  if (known.size < KNOWN_SHARE * nodes) return placeNearby(graph, known, metrics, order);

  const anchors = new Map([...known].map(([vertex, { y }]) => [vertex, y]));
  placeSeededRows(graph, anchors, knownPassages(graph, request, metrics), metrics);
  const before = columnsBefore(graph, known);
  const seeded = { graph, centres: anchorColumns(columnPitches(graph, metrics), before) };
  if (!comparable) return seeded;
  const fresh = build();
  const nearby = placeNearby(fresh, knownPlaces(fresh, request, metrics), metrics, order);
  return isGoodEnough(graph, fresh) ? seeded : nearby;
}

/** Drawn afresh, and moved to where most of the known nodes stood. */
function placeNearby(
  graph: LayeredGraph,
  known: ReadonlyMap<Vertex, Point>,
  metrics: Metrics,
  order: (graph: LayeredGraph) => void,
): Placement {
  const { centres } = placeFresh(graph, metrics, order);
  const shift = medianOf([...known].map(([vertex, { y }]) => y - vertex.y));
  for (const vertex of graph.vertices) vertex.y += shift;
  return { graph, centres: moveColumns(centres, columnsBefore(graph, known)) };
}

function placeFresh(
  graph: LayeredGraph,
  metrics: Metrics,
  order: (graph: LayeredGraph) => void,
): Placement {
  order(graph);
  placeRows(graph, airy(graph, metrics));
  return { graph, centres: columnCentres(columnPitches(graph, metrics)) };
}

/** A graph of two or three rows has room to spare above and below. */
function airy(graph: LayeredGraph, metrics: Metrics): Metrics {
  if (metrics.orientation === 'down') return metrics;
  const isRow = (vertex: Vertex): boolean => vertex.node === undefined || fillsRow(vertex);
  const rows = graph.layers.reduce((most, layer) => Math.max(most, layer.filter(isRow).length), 0);
  return { ...metrics, rowPitch: metrics.rowPitch * (rows <= 2 ? 1.5 : rows === 3 ? 1.2 : 1) };
}

/** Where the nodes stood before: x along the flow, y across it. */
function knownPlaces(
  graph: LayeredGraph,
  { seed, nodes }: LayoutRequest,
  metrics: Metrics,
): Map<Vertex, Point> {
  const known = new Map<Vertex, Point>();
  if (seed === undefined) return known;
  for (const vertex of graph.vertices.slice(0, nodes.length)) {
    const at = vertex.node === undefined ? undefined : seed.positions[vertex.node.key];
    if (at === undefined || !Number.isFinite(at.x) || !Number.isFinite(at.y)) continue;
    known.set(vertex, metrics.orientation === 'right' ? at : { x: at.y, y: at.x });
  }
  return known;
}

/** Where the long edges passed before, across the flow; an edge that has become longer keeps the nearest. */
function knownPassages(
  graph: LayeredGraph,
  { seed, nodes }: LayoutRequest,
  metrics: Metrics,
): Map<Vertex, number> {
  const known = new Map<Vertex, number>();
  if (seed?.passages === undefined) return known;
  const keys = new Map(nodes.map(({ id, key }) => [id, key]));
  for (const { edge, vertices } of graph.routes) {
    const key = edgeKey(keys.get(edge.source) ?? '', keys.get(edge.node) ?? '', edge.slot);
    const points = seed.passages[key];
    if (points === undefined || points.length === 0) continue;
    const passing = vertices.slice(1, -1);
    passing.forEach((vertex, i) => {
      const { x, y } = points[Math.floor((i * points.length) / passing.length)] as Point;
      known.set(vertex, metrics.orientation === 'right' ? y : x);
    });
  }
  return known;
}

function columnsBefore(graph: LayeredGraph, known: ReadonlyMap<Vertex, Point>): number[][] {
  return graph.layers.map((layer) => layer.flatMap((vertex) => known.get(vertex)?.x ?? []));
}

function isGoodEnough(seeded: LayeredGraph, fresh: LayeredGraph): boolean {
  return (
    countCrossings(seeded) <= 1.3 * countCrossings(fresh) + 1.5 &&
    lengthOf(seeded) <= 1.3 * lengthOf(fresh) + 400
  );
}

/** Total length of the links with columns one pitch apart, px. */
function lengthOf(graph: LayeredGraph): number {
  let sum = 0;
  for (const vertex of graph.vertices) {
    for (const neighbour of vertex.down) sum += Math.hypot(196, neighbour.y - vertex.y);
  }
  return sum;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
