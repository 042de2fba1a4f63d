/**
 * Layered graph → the order of each column with few crossings: sweeps by barycentre and median with
 * swaps of neighbours (Gansner, Koutsofios, North, Vo 1993, section 3), from several first orders.
 * An order that follows the written formula comes first and wins ties, so `x1` stands above `x2`.
 */
import { CrossingCounter, gainOfSwap, numberPlaces, sortNeighbours } from './crossings';
import type { LayeredGraph, Vertex } from './layeredGraph';
import { randomStream } from './random';

interface Effort {
  readonly starts: number;
  readonly sweeps: number;
  readonly swapPasses: number;
}

function effortFor(links: number): Effort {
  if (links <= 300) return { starts: 20, sweeps: 20, swapPasses: 12 };
  if (links <= 1000) return { starts: 10, sweeps: 16, swapPasses: 6 };
  if (links <= 4000) return { starts: 2, sweeps: 8, swapPasses: 2 };
  return { starts: 1, sweeps: 6, swapPasses: links <= 60_000 ? 1 : 0 };
}

/** Sorts the columns in place. */
export function orderColumns(graph: LayeredGraph): void {
  const effort = effortFor(graph.links);
  const random = randomStream(graph.links + 1);
  const counter = new CrossingCounter(graph);
  let best = Number.POSITIVE_INFINITY;
  let kept: Vertex[][] = [];
  for (let start = 0; start < effort.starts && best > 0; start += 1) {
    takeFirstOrder(graph, start, random);
    let stale = 0;
    for (let sweep = 0; sweep <= effort.sweeps && stale < 4 && best > 0; sweep += 1) {
      if (sweep > 0) sweepColumns(graph, sweep + start);
      swapNeighbours(graph, effort.swapPasses);
      const crossings = counter.count();
      stale += 1;
      if (crossings < best) {
        best = crossings;
        kept = graph.layers.map((layer) => [...layer]);
        stale = 0;
      }
    }
  }
  applyOrder(graph, kept);
  keepInputsInOrder(graph);
}

export function applyOrder(graph: LayeredGraph, order: readonly (readonly Vertex[])[]): void {
  graph.layers.forEach((layer, i) => {
    const wanted = order[i];
    if (wanted !== undefined) layer.splice(0, layer.length, ...wanted);
    numberPlaces(layer);
  });
}

function takeFirstOrder(graph: LayeredGraph, start: number, random: () => number): void {
  const ranks =
    start < 2 ? visitOrder(graph, start === 0 ? 'up' : 'down') : graph.vertices.map(random);
  for (const layer of graph.layers) {
    layer.sort((a, b) => (ranks[a.id] as number) - (ranks[b.id] as number));
    numberPlaces(layer);
  }
}

/** Depth-first numbers, from the outputs through the operands in order ('up'), or from the inputs ('down'). */
function visitOrder(graph: LayeredGraph, way: 'up' | 'down'): number[] {
  const ranks = new Array<number>(graph.vertices.length).fill(-1);
  let next = 0;
  const layers = way === 'up' ? [...graph.layers].reverse() : graph.layers;
  for (const root of layers.flat()) {
    const stack = [root];
    for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
      if (ranks[vertex.id] !== -1) continue;
      ranks[vertex.id] = next++;
      const neighbours = vertex[way];
      for (let i = neighbours.length - 1; i >= 0; i -= 1) stack.push(neighbours[i] as Vertex);
    }
  }
  return ranks;
}

function sweepColumns(graph: LayeredGraph, sweep: number): void {
  const forward = sweep % 2 === 1;
  const centre = Math.floor(sweep / 2) % 2 === 0 ? barycentre : median;
  const layers = forward ? graph.layers : [...graph.layers].reverse();
  let previous = false;
  for (const layer of layers) {
    if (previous) {
      for (const vertex of layer) {
        vertex.key = centre(forward ? vertex.up : vertex.down, vertex.place);
      }
      layer.sort((a, b) => a.key - b.key || a.place - b.place);
      numberPlaces(layer);
    }
    previous = true;
  }
}

export function barycentre(neighbours: readonly Vertex[], fallback: number): number {
  if (neighbours.length === 0) return fallback;
  let sum = 0;
  for (const neighbour of neighbours) sum += neighbour.place;
  return sum / neighbours.length;
}

function median(neighbours: readonly Vertex[], fallback: number): number {
  if (neighbours.length < 3) return barycentre(neighbours, fallback);
  const places = neighbours.map((neighbour) => neighbour.place).sort((a, b) => a - b);
  const middle = places.length >> 1;
  const upper = places[middle] as number;
  return places.length % 2 === 1 ? upper : (upper + (places[middle - 1] as number)) / 2;
}

/** Swaps neighbours in a column while that saves crossings; `mayPass` says which pairs may change places. */
export function swapNeighbours(
  graph: LayeredGraph,
  passes: number,
  mayPass: (above: Vertex, below: Vertex) => boolean = () => true,
): void {
  for (let pass = 0; pass < passes; pass += 1) {
    let improved = false;
    for (const layer of graph.layers) {
      if (layer.length < 2) continue;
      sortNeighbours(layer);
      for (let round = 0, swapped = true; swapped && round < passes; round += 1) {
        swapped = false;
        for (let i = 1; i < layer.length; i += 1) {
          const above = layer[i - 1] as Vertex;
          const below = layer[i] as Vertex;
          if (!mayPass(above, below) || gainOfSwap(above, below) <= 0) continue;
          layer[i - 1] = below;
          layer[i] = above;
          swapped = true;
        }
        improved ||= swapped;
      }
      numberPlaces(layer);
    }
    if (!improved) return;
  }
}

/** A drawing turned upside down has the same crossings: take the way up with the inputs nearer to their order. */
function keepInputsInOrder(graph: LayeredGraph): void {
  const inputs = (graph.layers[0] ?? []).filter((vertex) => vertex.node?.kind === 'input');
  let turned = 0;
  inputs.forEach((above, i) => {
    for (const below of inputs.slice(i + 1)) turned += above.id > below.id ? 1 : -1;
  });
  if (turned <= 0) return;
  for (const layer of graph.layers) {
    layer.reverse();
    numberPlaces(layer);
  }
}
