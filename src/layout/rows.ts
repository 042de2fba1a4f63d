/**
 * Ordered columns → coordinates across the flow with short, mostly straight links.
 * Each column in turn is given the best places for its neighbours where they stand now: weighted isotonic
 * regression (pool adjacent violators), which keeps the order and the gaps. The weight of a link falls with
 * its length, w / max(|Δ|, ε) with ε shrinking, so the sum of squares turns into a sum of lengths.
 */
import { fillsRow, type LayeredGraph, levelWith, linkWeight, type Vertex } from './layeredGraph';
import { type Metrics, roomOf, TEXT_GAP } from './metrics';
import { type IsLocked, straightenRows } from './straighten';

/** Least distance between two neighbours in a column, px. */
export function separation(above: Vertex, below: Vertex, metrics: Metrics): number {
  const room = above.after + below.before + TEXT_GAP;
  const nodes = fillsRow(above) && fillsRow(below);
  return nodes ? Math.max(metrics.rowPitch, room) : Math.max(metrics.passing, room);
}

/** Gives every vertex the room that it needs across the flow. */
export function giveRoom(graph: LayeredGraph, metrics: Metrics): void {
  const passing = (metrics.passing - TEXT_GAP) / 2;
  for (const vertex of graph.vertices) {
    const room = vertex.node === undefined ? undefined : roomOf(vertex.node, metrics, vertex.side);
    vertex.before = room?.before ?? passing;
    vertex.after = room?.after ?? passing;
  }
}

/** Gives every vertex its room and its least distance from the first in its column. */
export function spaceColumns(graph: LayeredGraph, metrics: Metrics): void {
  giveRoom(graph, metrics);
  for (const layer of graph.layers) {
    let previous: Vertex | undefined;
    let node: Vertex | undefined;
    for (const vertex of layer) {
      vertex.offset =
        previous === undefined ? 0 : previous.offset + separation(previous, vertex, metrics);
      previous = vertex;
      if (!fillsRow(vertex)) continue;
      // Two nodes are a row apart whatever passes between them.
      if (node !== undefined)
        vertex.offset = Math.max(vertex.offset, node.offset + metrics.rowPitch);
      node = vertex;
    }
  }
}

/** Stacks each column as tightly as it may be, centred on 0. */
export function stackColumns(graph: LayeredGraph): void {
  for (const layer of graph.layers) {
    const middle = (layer.at(-1)?.offset ?? 0) / 2;
    for (const vertex of layer) vertex.y = vertex.offset - middle;
  }
}

/** Room to work in, made once, as wide as the widest column. */
interface Bench {
  readonly targets: Float64Array;
  readonly weights: Float64Array;
  /** Blocks of vertices that touch: weight, weighted sum of targets less offsets, and how many they are. */
  readonly blockWeights: Float64Array;
  readonly blockSums: Float64Array;
  readonly blockCounts: Int32Array;
}

function makeBench(graph: LayeredGraph): Bench {
  const widest = graph.layers.reduce((most, layer) => Math.max(most, layer.length), 0);
  return {
    targets: new Float64Array(widest),
    weights: new Float64Array(widest),
    blockWeights: new Float64Array(widest),
    blockSums: new Float64Array(widest),
    blockCounts: new Int32Array(widest),
  };
}

/** Places a column: least Σ weight · (y − target)² with the gaps kept. */
function settleColumn(layer: readonly Vertex[], bench: Bench): void {
  const { targets, weights, blockWeights, blockSums, blockCounts } = bench;
  let blocks = 0;
  for (let i = 0; i < layer.length; i += 1) {
    let weight = weights[i] as number;
    let sum = weight * ((targets[i] as number) - (layer[i] as Vertex).offset);
    let count = 1;
    while (
      blocks > 0 &&
      (blockSums[blocks - 1] as number) * weight >= sum * (blockWeights[blocks - 1] as number)
    ) {
      blocks -= 1;
      weight += blockWeights[blocks] as number;
      sum += blockSums[blocks] as number;
      count += blockCounts[blocks] as number;
    }
    blockWeights[blocks] = weight;
    blockSums[blocks] = sum;
    blockCounts[blocks] = count;
    blocks += 1;
  }
  let i = 0;
  for (let block = 0; block < blocks; block += 1) {
    const level = (blockSums[block] as number) / (blockWeights[block] as number);
    for (let left = blockCounts[block] as number; left > 0; left -= 1, i += 1) {
      const vertex = layer[i] as Vertex;
      vertex.y = level + vertex.offset;
    }
  }
}

/** Holds a vertex where it is against any pull of its links. */
const FIRM = 1e9;

/** From squares (ε = 400 px) to lengths (ε = 4 px); what is locked gives way to nothing but the gaps. */
export function relaxRows(
  graph: LayeredGraph,
  rounds: number,
  isLocked: IsLocked = () => false,
): void {
  const bench = makeBench(graph);
  const { targets, weights } = bench;
  const backwards = [...graph.layers].reverse();
  for (let round = 0; round < rounds; round += 1) {
    const epsilon = 400 * 0.01 ** (round / Math.max(1, rounds - 1));
    for (const layer of round % 2 === 0 ? graph.layers : backwards) {
      let i = 0;
      for (const vertex of layer) {
        let weight = 0;
        let sum = 0;
        for (const neighbour of vertex.up) {
          const level = levelWith(vertex, neighbour);
          const pull =
            linkWeight(vertex, neighbour) / Math.max(epsilon, Math.abs(level - vertex.y));
          weight += pull;
          sum += pull * level;
        }
        for (const neighbour of vertex.down) {
          const level = levelWith(vertex, neighbour);
          const pull =
            linkWeight(vertex, neighbour) / Math.max(epsilon, Math.abs(level - vertex.y));
          weight += pull;
          sum += pull * level;
        }
        const locked = isLocked(vertex);
        weights[i] = locked ? FIRM : weight > 0 ? weight : 1e-6;
        targets[i] = locked || weight === 0 ? vertex.y : sum / weight;
        i += 1;
      }
      settleColumn(layer, bench);
    }
  }
}

export function roundsFor(links: number): { relax: number; straighten: number } {
  if (links <= 800) return { relax: 36, straighten: 6 };
  if (links <= 20000) return { relax: 24, straighten: 3 };
  return { relax: 10, straighten: 1 };
}

/** Across the flow, for a graph whose columns are ordered. */
export function placeRows(graph: LayeredGraph, metrics: Metrics): void {
  guessSides(graph);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    spaceColumns(graph, metrics);
    stackColumns(graph);
    const rounds = roundsFor(graph.links);
    relaxRows(graph, rounds.relax);
    straightenRows(graph, rounds.straighten);
    if (metrics.orientation === 'right' || attempt === 2 || !chooseSides(graph)) return;
  }
}

/** Before there are coordinates: labels to the left in the first half of a column, to the right in the second. */
function guessSides(graph: LayeredGraph): void {
  for (const layer of graph.layers) {
    const nodes = layer.filter((vertex) => vertex.node !== undefined);
    nodes.forEach((vertex, i) => {
      vertex.side = i < Math.floor(nodes.length / 2) ? -1 : 1;
    });
  }
}

/** Labels stand to the left of the nodes left of the centre; answers whether any changed sides. */
export function chooseSides(graph: LayeredGraph): boolean {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { node, y } of graph.vertices) {
    if (node === undefined) continue;
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const centre = (low + high) / 2;
  let changed = false;
  for (const vertex of graph.vertices) {
    const side = vertex.y < centre - 1 ? -1 : 1;
    changed ||= vertex.node !== undefined && side !== vertex.side;
    vertex.side = side;
  }
  return changed;
}
