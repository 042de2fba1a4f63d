/**
 * Coordinates across the flow → the same with fewer bends: long edges are pulled taut between their neighbours,
 * nodes move to the median of theirs, and groups joined by straight links move together (the moves of a network
 * simplex, taken greedily). Nobody passes a neighbour, and what is locked stays where it is.
 */
import { type LayeredGraph, levelWith, linkWeight, type Vertex } from './layeredGraph';

export type IsLocked = (vertex: Vertex) => boolean;
const STRAIGHT = 0.5;

/** How far up and down a vertex may go between its neighbours in the column. */
function lowest(vertex: Vertex, layer: readonly Vertex[]): number {
  const above = layer[vertex.place - 1];
  return above === undefined ? Number.NEGATIVE_INFINITY : above.y + vertex.offset - above.offset;
}

function highest(vertex: Vertex, layer: readonly Vertex[]): number {
  const below = layer[vertex.place + 1];
  return below === undefined ? Number.POSITIVE_INFINITY : below.y - below.offset + vertex.offset;
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

export function straightenRows(
  graph: LayeredGraph,
  rounds: number,
  isLocked: IsLocked = () => false,
): void {
  for (let round = 0; round < rounds; round += 1) {
    pullChainsTaut(graph, isLocked);
    moveToMedians(graph, isLocked, round % 2 === 0);
    moveGroups(graph, isLocked);
  }
  pullChainsTaut(graph, isLocked);
}

/** Makes each long edge a few level stretches: as many columns as share a free height are given the same one. */
function pullChainsTaut(graph: LayeredGraph, isLocked: IsLocked): void {
  for (const { vertices } of graph.routes) {
    const end = vertices.length - 1;
    const first = vertices[0];
    const last = vertices[end];
    if (end < 2 || first === undefined || last === undefined) continue;
    for (let from = 1; from < end; ) {
      let low = Number.NEGATIVE_INFINITY;
      let high = Number.POSITIVE_INFINITY;
      let to = from;
      for (; to < end; to += 1) {
        const vertex = vertices[to] as Vertex;
        const layer = graph.layers[vertex.layer] ?? [];
        const free = !isLocked(vertex);
        const nextLow = Math.max(low, free ? lowest(vertex, layer) : vertex.y);
        const nextHigh = Math.min(high, free ? highest(vertex, layer) : vertex.y);
        if (nextLow > nextHigh + 1e-6) break;
        low = nextLow;
        high = nextHigh;
      }
      if (to === from) to += 1;
      else {
        const before = levelWith(vertices[from] as Vertex, vertices[from - 1] as Vertex);
        const after = levelWith(vertices[to - 1] as Vertex, vertices[to] as Vertex);
        const height = clamp(
          (vertices[from] as Vertex).y,
          Math.min(before, after),
          Math.max(before, after),
        );
        const wish =
          to === end ? nearestLevel(before, after, low, high) : from === 1 ? before : height;
        const level = clamp(wish, low, Math.max(low, high));
        for (let i = from; i < to; i += 1) (vertices[i] as Vertex).y = level;
      }
      from = to;
    }
  }
}

/** Level with the operand or with the node, whichever is free; else as near as may be. */
function nearestLevel(before: number, after: number, low: number, high: number): number {
  if (before >= low && before <= high) return before;
  if (after >= low && after <= high) return after;
  return before;
}

interface Pull {
  readonly shift: number;
  readonly weight: number;
  readonly up: boolean;
}

/**
 * The weighted median of the links of `members` that leave the group, as a shift. Where a whole stretch is as good:
 * level with the nearer end if it leads from an operand to a user, so that a chain bends once; else no move.
 */
function medianShift(members: readonly Vertex[], groupOf: Int32Array, group: number): number {
  const pulls: Pull[] = [];
  let total = 0;
  const collect = (vertex: Vertex, neighbour: Vertex, up: boolean): void => {
    if (groupOf[neighbour.id] === group) return;
    const weight = linkWeight(vertex, neighbour);
    pulls.push({ shift: levelWith(vertex, neighbour) - vertex.y, weight, up });
    total += weight;
  };
  for (const vertex of members) {
    for (const neighbour of vertex.up) collect(vertex, neighbour, true);
    for (const neighbour of vertex.down) collect(vertex, neighbour, false);
  }
  pulls.sort((a, b) => a.shift - b.shift);
  let passed = 0;
  for (let i = 0; i < pulls.length; i += 1) {
    const pull = pulls[i] as Pull;
    passed += pull.weight;
    if (passed * 2 > total) return pull.shift;
    const next = pulls[i + 1];
    if (passed * 2 !== total || next === undefined) continue;
    if (pull.up === next.up) return clamp(0, pull.shift, next.shift);
    return Math.abs(pull.shift) <= Math.abs(next.shift) ? pull.shift : next.shift;
  }
  return 0;
}

function moveToMedians(graph: LayeredGraph, isLocked: IsLocked, forward: boolean): void {
  const alone = new Int32Array(graph.vertices.length).fill(-1);
  for (const layer of forward ? graph.layers : [...graph.layers].reverse()) {
    for (const vertex of layer) {
      if (vertex.node === undefined || isLocked(vertex)) continue;
      const shift = medianShift([vertex], alone, vertex.id);
      if (shift === 0) continue;
      vertex.y = clamp(
        vertex.y + shift,
        lowest(vertex, layer),
        Math.max(lowest(vertex, layer), highest(vertex, layer)),
      );
    }
  }
}

function moveGroups(graph: LayeredGraph, isLocked: IsLocked): void {
  const groupOf = new Int32Array(graph.vertices.length).fill(-1);
  let groups = 0;
  for (const root of graph.vertices) {
    if (groupOf[root.id] !== -1) continue;
    const group = groups++;
    const members: Vertex[] = [root];
    groupOf[root.id] = group;
    for (const vertex of members) {
      for (const neighbours of [vertex.up, vertex.down]) {
        for (const neighbour of neighbours) {
          if (groupOf[neighbour.id] !== -1) continue;
          if (Math.abs(levelWith(vertex, neighbour) - vertex.y) > STRAIGHT) continue;
          groupOf[neighbour.id] = group;
          members.push(neighbour);
        }
      }
    }
    if (members.length < 2 || members.some(isLocked)) continue;
    const shift = medianShift(members, groupOf, group);
    if (shift === 0) continue;
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    for (const vertex of members) {
      const layer = graph.layers[vertex.layer] ?? [];
      const above = layer[vertex.place - 1];
      const below = layer[vertex.place + 1];
      if (above === undefined || groupOf[above.id] !== group)
        low = Math.max(low, lowest(vertex, layer) - vertex.y);
      if (below === undefined || groupOf[below.id] !== group)
        high = Math.min(high, highest(vertex, layer) - vertex.y);
    }
    const allowed = clamp(shift, Math.min(0, low), Math.max(0, high));
    for (const vertex of members) vertex.y += allowed;
  }
}
