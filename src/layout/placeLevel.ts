/**
 * A level + the groups in it, placed → columns and rows. What is placed inside a group gives the size of its frame,
 * and the frame stands as one node in the level around it.
 */
import { alignAtFrames, heightOfEdges } from './borders';
import type { DrawingEdge, DrawingNode, LayoutRequest, Size } from './drawing';
import { type Frame, frameAround, MARGIN } from './frame';
import { type Outside, orderBetweenGates } from './gateOrder';
import { type LayeredGraph, layerGraph, type Route } from './layeredGraph';
import { assignLayers } from './layering';
import { groupItemKey, type Leg, type Level } from './levels';
import type { Metrics } from './metrics';
import { type Placement, placeLayers } from './placement';
import { seedOfLevel } from './seedOfLevel';

export interface PlacedLevel {
  readonly level: Level;
  readonly placement: Placement;
  /** By id. */
  readonly inner: ReadonlyMap<number, PlacedLevel>;
  /** The legs' routes, by index of the edge. */
  readonly routes: ReadonlyMap<number, Route>;
  /** The gates that an edge comes in and goes out by, by its index. */
  readonly gates: ReadonlyMap<number, { readonly in?: number; readonly out?: number }>;
  /** Around all of it, in coordinates of its own. */
  readonly frame: Frame;
}

const NO_SIZE: Size = { width: 0, height: 0 };

/** The whole request, and what every level asks of it. */
export interface Whole {
  readonly request: LayoutRequest;
  /** Of the nodes, by id. */
  readonly keys: ReadonlyMap<number, string>;
  readonly metrics: Metrics;
}

/**
 * @param inner the groups in it, placed
 * @param outside where edges run outside, if that is known
 */
export function placeLevel(
  level: Level,
  whole: Whole,
  inner: ReadonlyMap<number, PlacedLevel>,
  outside?: Outside,
): PlacedLevel {
  const { request, metrics } = whole;
  const { edges, seed, orientation } = request;
  const nodes = itemsOf(level, inner, metrics);
  const legs = level.legs.map((leg, slot) => legAsEdge(leg, slot, edges));
  const layers = assignLayers(itemsToLayer(level, nodes), legs);
  const build = (): LayeredGraph => {
    const graph = layerGraph(nodes, legs, layers);
    alignAtFrames(graph.routes, level, inner);
    return graph;
  };
  const own = { nodes, edges: legs, orientation };
  const offMiddle = (id: number): number => heightOfEdges(level, id, inner);
  const seeded = seed && { ...own, seed: seedOfLevel(level, own, whole, seed, offMiddle) };
  const order = outside && ((graph: LayeredGraph): void => orderBetweenGates(graph, outside));
  const placement = placeLayers(seeded ?? own, build, metrics, order);
  const routes = new Map(
    placement.graph.routes.map((route) => [(level.legs[route.edge.slot] as Leg).edge, route]),
  );
  const frame = frameAround(placement, level.group?.header, metrics);
  return { level, placement, inner, routes, gates: gatesOf(level), frame };
}

/** Gates, nodes and inner groups as nodes to lay out, in the order of the list. */
function itemsOf(
  level: Level,
  inner: ReadonlyMap<number, PlacedLevel>,
  metrics: Metrics,
): DrawingNode[] {
  const item = (id: number, kind: DrawingNode['kind'], key: string, body: Size): DrawingNode => {
    return { id, kind, key, body, isOutput: false, value: NO_SIZE, chip: NO_SIZE };
  };
  const frames = [...inner.values()].map(({ level: child, frame }) => {
    const [along, across] = [frame.ahead - frame.back, frame.after - frame.before + 2 * MARGIN];
    const body =
      metrics.orientation === 'right'
        ? { width: along, height: across }
        : { width: across, height: along };
    return {
      first: firstId(child),
      node: item(child.id, 'operation', groupItemKey(child.group?.key ?? ''), body),
    };
  });
  const nodes = level.nodes.map((node) => ({ first: node.id, node }));
  return [
    ...level.gatesIn.map((id) => item(id, 'input', '', NO_SIZE)),
    ...[...nodes, ...frames].sort((a, b) => a.first - b.first).map(({ node }) => node),
    ...level.gatesOut.map((id) => item(id, 'operation', '', NO_SIZE)),
  ];
}

function firstId({ nodes, inner }: Level): number {
  const ids = [...nodes.map(({ id }) => id), ...inner.map(firstId)];
  return ids.reduce((first, id) => Math.min(first, id), Number.MAX_SAFE_INTEGER);
}

function gatesOf({ legs, gatesIn, gatesOut }: Level): PlacedLevel['gates'] {
  const [into, out] = [new Set(gatesIn), new Set(gatesOut)];
  return new Map(
    legs.map(({ edge, source, node }) => [
      edge,
      { ...(into.has(source) && { in: source }), ...(out.has(node) && { out: node }) },
    ]),
  );
}

/** Inside a group the gates are what comes first and last; at the top, inputs and outputs. */
function itemsToLayer(level: Level, nodes: readonly DrawingNode[]): DrawingNode[] {
  const [gatesIn, gatesOut] = [new Set(level.gatesIn), new Set(level.gatesOut)];
  const withOutput = new Set(level.inner.filter(holdsOutput).map(({ id }) => id));
  return nodes.map((node) => {
    if (level.group === undefined)
      return { ...node, isOutput: node.isOutput || withOutput.has(node.id) };
    if (gatesIn.has(node.id)) return node;
    const kind = node.kind === 'input' ? 'operation' : node.kind;
    return { ...node, kind, isOutput: gatesOut.has(node.id) };
  });
}

function holdsOutput({ nodes, inner }: Level): boolean {
  return nodes.some(({ isOutput }) => isOutput) || inner.some(holdsOutput);
}

/** Only an edge that stays in its level needs room for its label there. */
function legAsEdge(
  { edge, source, node }: Leg,
  slot: number,
  edges: readonly DrawingEdge[],
): DrawingEdge {
  const whole = edges[edge] as DrawingEdge;
  const stays = whole.source === source && whole.node === node;
  return { source, node, slot, labels: stays ? whole.labels : [] };
}
