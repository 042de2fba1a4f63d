/**
 * The inside of a group + where its edges come from and go to outside → an order of its columns that meets them:
 * the gates in the order of what is outside, and the columns between them sorted to these. It is taken where it has
 * fewer crossings in all than the order that looks at the inside alone.
 */
import { CrossingCounter, numberPlaces } from './crossings';
import type { LayeredGraph, Vertex } from './layeredGraph';
import { applyOrder, barycentre, orderColumns, swapNeighbours } from './ordering';

/** Where the edges of a gate run just outside the group, px across, by the gate's id. */
export type Outside = ReadonlyMap<number, number>;

const SWEEPS = 8;
const SWAP_PASSES = 6;
/** Nearer than this two edges outside have no order, px. */
const LEVEL = 1;

export function orderBetweenGates(graph: LayeredGraph, outside: Outside): void {
  orderColumns(graph);
  const gates = graph.layers.filter((layer) => layer.some((vertex) => isGate(vertex, outside)));
  const counter = new CrossingCounter(graph);
  let best = counter.count() + gates.reduce((sum, layer) => sum + turned(layer, outside), 0);
  let kept = snapshot(graph);
  for (const layer of gates) {
    layer.sort((a, b) => placeOutside(a, outside) - placeOutside(b, outside) || a.place - b.place);
    numberPlaces(layer);
  }
  const between = graph.layers.filter((layer) => !gates.includes(layer));
  for (let sweep = 0; sweep <= SWEEPS && best > 0; sweep += 1) {
    if (sweep > 0) sweepBetween(between, sweep % 2 === 1);
    swapNeighbours(graph, SWAP_PASSES, (above) => !isGate(above, outside));
    const crossings = counter.count();
    if (crossings >= best) continue;
    best = crossings;
    kept = snapshot(graph);
  }
  applyOrder(graph, kept);
}

function snapshot(graph: LayeredGraph): Vertex[][] {
  return graph.layers.map((layer) => [...layer]);
}

function isGate({ node }: Vertex, outside: Outside): boolean {
  return node !== undefined && outside.has(node.id);
}

function placeOutside({ node }: Vertex, outside: Outside): number {
  return outside.get(node?.id ?? -1) ?? 0;
}

function sweepBetween(layers: readonly Vertex[][], forward: boolean): void {
  for (const layer of forward ? layers : [...layers].reverse()) {
    for (const vertex of layer)
      vertex.key = barycentre(forward ? vertex.up : vertex.down, vertex.place);
    layer.sort((a, b) => a.key - b.key || a.place - b.place);
    numberPlaces(layer);
  }
}

/** How many pairs of gates stand the other way round than their edges do outside. */
export function turned(layer: readonly Vertex[], outside: Outside): number {
  const places = layer.map((vertex) => placeOutside(vertex, outside));
  let pairs = 0;
  places.forEach((above, i) => {
    for (let k = i + 1; k < places.length; k += 1)
      if (above > (places[k] as number) + LEVEL) pairs += 1;
  });
  return pairs;
}
