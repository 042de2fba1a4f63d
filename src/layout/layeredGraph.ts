/**
 * Graph + columns → a graph in which every link joins neighbouring columns: an edge over several columns
 * becomes a chain of points, one in each column that it passes.
 *
 *      x ────●────●──▶ ×            ● a point where the edge x → × passes a column
 */
import type { DrawingEdge, DrawingNode } from './drawing';
import type { Side } from './metrics';

/** A node, or a point where a long edge passes a column. The mutable fields are what the layout settles. */
export interface Vertex {
  readonly id: number;
  readonly node: DrawingNode | undefined;
  readonly layer: number;
  /** Neighbours in the column before and in the column after, one entry per link. */
  up: Vertex[];
  down: Vertex[];
  /** Position in its column, from 0. */
  place: number;
  /** What its column is being sorted by. */
  key: number;
  /** Least distance from the first vertex of its column, px. */
  offset: number;
  /** Room that it takes across the flow, px. */
  before: number;
  after: number;
  side: Side;
  /** Across the flow, px. */
  y: number;
  /** How far off level, px across, a neighbour stands whose link is level: one with ports off its middle. */
  shifts?: Map<Vertex, number>;
}

/** An edge and the vertices it runs through, operand first. */
export interface Route {
  readonly edge: DrawingEdge;
  readonly vertices: readonly Vertex[];
}

export interface LayeredGraph {
  readonly layers: readonly Vertex[][];
  readonly vertices: readonly Vertex[];
  readonly routes: readonly Route[];
  readonly links: number;
}

/** Whether it fills a row of its column: a node does; a gate, where an edge enters or leaves a group, does not. */
export function fillsRow({ node }: Vertex): boolean {
  return node !== undefined && node.body?.width !== 0;
}

/** Whether it is the frame of an open group. */
export function isFrame(vertex: Vertex): boolean {
  return fillsRow(vertex) && vertex.node?.body !== undefined && vertex.node.kind !== 'folded';
}

/** Where a vertex stands when its link to a neighbour is level. */
export function levelWith(vertex: Vertex, neighbour: Vertex): number {
  return vertex.shifts === undefined
    ? neighbour.y
    : neighbour.y + (vertex.shifts.get(neighbour) ?? 0);
}

export function linkWeight(a: Vertex, b: Vertex): number {
  return a.node === undefined ? (b.node === undefined ? 8 : 2) : b.node === undefined ? 2 : 1;
}

/** Above these many passing points, the edges from one operand share theirs, and the longest have none. */
function passingLimits(nodes: number): { shared: number; total: number } {
  return { shared: 8 * nodes + 2000, total: 40 * nodes + 20_000 };
}

export function layerGraph(
  nodes: readonly DrawingNode[],
  edges: readonly DrawingEdge[],
  layerOf: ReadonlyMap<number, number>,
): LayeredGraph {
  const vertices: Vertex[] = [];
  const layers: Vertex[][] = [];
  const routes: Route[] = [];
  const trunks = new Map<number, Vertex[]>();
  const byId = new Map<number, Vertex>();
  let links = 0;

  const addVertex = (node: DrawingNode | undefined, layer: number): Vertex => {
    const vertex: Vertex = {
      id: vertices.length,
      node,
      layer,
      up: [],
      down: [],
      place: 0,
      key: 0,
      offset: 0,
      before: 0,
      after: 0,
      side: 1,
      y: 0,
    };
    vertices.push(vertex);
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(vertex);
    return vertex;
  };
  const join = (a: Vertex, b: Vertex): void => {
    // Most vertices have one neighbour on each side: an array made with it takes an eighth of a grown one's room.
    if (a.down.length === 0) a.down = [b];
    else a.down.push(b);
    if (b.up.length === 0) b.up = [a];
    else b.up.push(a);
    links += 1;
  };

  for (const node of nodes) byId.set(node.id, addVertex(node, layerOf.get(node.id) ?? 0));
  const spans = edges.map(
    ({ node, source }) => (layerOf.get(node) ?? 0) - (layerOf.get(source) ?? 0),
  );
  const limits = passingLimits(nodes.length);
  const passing = spans.reduce((sum, span) => sum + Math.max(0, span - 1), 0);
  const shared = passing > limits.shared;
  let left = limits.total;

  for (const edge of edges) {
    const from = byId.get(edge.source);
    const to = byId.get(edge.node);
    if (from === undefined || to === undefined || to.layer <= from.layer) continue;
    const trunk = shared ? (trunks.get(edge.source) ?? []) : [];
    const needed = to.layer - from.layer - 1 - trunk.length;
    if (needed > left) {
      routes.push({ edge, vertices: [from, to] });
      continue;
    }
    left -= Math.max(0, needed);
    while (trunk.length < to.layer - from.layer - 1) {
      const point = addVertex(undefined, from.layer + 1 + trunk.length);
      join(trunk.at(-1) ?? from, point);
      trunk.push(point);
    }
    if (shared) trunks.set(edge.source, trunk);
    const chain = trunk.slice(0, to.layer - from.layer - 1);
    join(chain.at(-1) ?? from, to);
    routes.push({ edge, vertices: [from, ...chain, to] });
  }
  return { layers, vertices, routes, links };
}
