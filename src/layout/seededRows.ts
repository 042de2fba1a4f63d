/**
 * Layered graph + where its nodes stood before → order and coordinates that leave them there.
 * Old nodes keep their order in a column, and all but the fewest keep their place; new nodes and long edges
 * are sifted in between them, each to where it crosses least, and then drawn straight.
 */
import { gainOfSwap, numberPlaces, sortNeighbours } from './crossings';
import type { LayeredGraph, Vertex } from './layeredGraph';
import type { Metrics } from './metrics';
import { chooseSides, giveRoom, relaxRows, roundsFor, spaceColumns } from './rows';
import { straightenRows } from './straighten';
import { threadChains } from './threadChains';

/** Where vertices stood across the flow, for those that stood in the drawing before. */
export type Anchors = ReadonlyMap<Vertex, number>;

/** @param passages where long edges passed: they keep that order, but give way */
export function placeSeededRows(
  graph: LayeredGraph,
  anchors: Anchors,
  passages: Anchors,
  metrics: Metrics,
): void {
  if (graph.links <= THREADED_LINKS) threadIn(graph, new Map([...passages, ...anchors]), metrics);
  else guessIn(graph, anchors);
  if (metrics.orientation === 'down') chooseSides(graph);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    spaceColumns(graph, metrics);
    for (const layer of graph.layers) settleAnchored(layer, anchors);
    const isLocked = (vertex: Vertex): boolean => anchors.has(vertex);
    const rounds = roundsFor(graph.links);
    relaxRows(graph, rounds.relax, isLocked);
    straightenRows(graph, rounds.straighten, isLocked);
    if (metrics.orientation === 'right' || attempt === 2 || !chooseSides(graph)) return;
  }
}

/** Above this many links the new vertices are placed roughly and sifted. */
const THREADED_LINKS = 1500;

function threadIn(graph: LayeredGraph, known: Anchors, metrics: Metrics): void {
  giveRoom(graph, metrics);
  for (const layer of graph.layers) {
    const old = layer.filter((vertex) => known.has(vertex));
    for (const vertex of old) vertex.y = known.get(vertex) ?? 0;
    layer.splice(0, layer.length, ...old.sort((a, b) => a.y - b.y || a.id - b.id));
    numberPlaces(layer);
  }
  threadChains(graph, new Set(known.keys()), metrics);
}

function guessIn(graph: LayeredGraph, anchors: Anchors): void {
  guessPlaces(graph, anchors);
  for (const layer of graph.layers) {
    layer.sort((a, b) => a.y - b.y || a.id - b.id);
    numberPlaces(layer);
  }
  for (let round = 0; round < 4; round += 1) if (!siftColumns(graph, anchors)) break;
}

/** Old vertices where they stood, the others between their neighbours. */
function guessPlaces(graph: LayeredGraph, anchors: Anchors): void {
  const known = new Set(anchors.keys());
  for (const [vertex, y] of anchors) vertex.y = y;
  const backwards = [...graph.layers].reverse();
  for (let round = 0; round < 6; round += 1) {
    for (const layer of round % 2 === 0 ? graph.layers : backwards) {
      for (const vertex of layer) {
        if (anchors.has(vertex)) continue;
        let sum = 0;
        let count = 0;
        for (const neighbours of [vertex.up, vertex.down]) {
          for (const neighbour of neighbours) {
            if (!known.has(neighbour)) continue;
            sum += neighbour.y;
            count += 1;
          }
        }
        if (count === 0) continue;
        vertex.y = sum / count;
        known.add(vertex);
      }
    }
  }
}

/** Moves every vertex that is not anchored to the place in its column where it crosses least, the nearest of these. */
function siftColumns(graph: LayeredGraph, anchors: Anchors): boolean {
  let improved = false;
  for (const layer of graph.layers) {
    if (layer.length < 2) continue;
    sortNeighbours(layer);
    for (const vertex of [...layer]) {
      if (!anchors.has(vertex)) improved = sift(vertex, layer) || improved;
    }
  }
  return improved;
}

function sift(vertex: Vertex, layer: Vertex[]): boolean {
  let best = vertex.place;
  let most = 0;
  let gain = 0;
  for (let place = vertex.place + 1; place < layer.length; place += 1) {
    gain += gainOfSwap(vertex, layer[place] as Vertex);
    if (gain > most) [most, best] = [gain, place];
  }
  gain = 0;
  for (let place = vertex.place - 1; place >= 0; place -= 1) {
    gain += gainOfSwap(layer[place] as Vertex, vertex);
    if (gain > most) [most, best] = [gain, place];
  }
  if (most <= 0) return false;
  layer.splice(vertex.place, 1);
  layer.splice(best, 0, vertex);
  numberPlaces(layer);
  return true;
}

/**
 * Moves the anchored vertices of a column apart where new ones came between them: least Σ |moved|, so that few
 * move at all (isotonic regression by medians).
 */
function settleAnchored(layer: readonly Vertex[], anchors: Anchors): void {
  const anchored = layer.filter((vertex) => anchors.has(vertex));
  const blocks: { wishes: number[]; level: number }[] = [];
  for (const vertex of anchored) {
    const wish = (anchors.get(vertex) ?? 0) - vertex.offset;
    let block = { wishes: [wish], level: wish };
    for (
      let before = blocks.at(-1);
      before !== undefined && before.level > block.level;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      const wishes = before.wishes.concat(block.wishes).sort((a, b) => a - b);
      block = { wishes, level: wishes[(wishes.length - 1) >> 1] as number };
    }
    blocks.push(block);
  }
  const levels = blocks.flatMap(({ wishes, level }) => wishes.map(() => level));
  anchored.forEach((vertex, i) => {
    vertex.y = (levels[i] as number) + vertex.offset;
  });
}
