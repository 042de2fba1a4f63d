/** Orders of the columns → how often links cross: inversions, counted with a binary indexed tree. */
import type { LayeredGraph, Vertex } from './layeredGraph';

export function numberPlaces(layer: readonly Vertex[]): void {
  let place = 0;
  for (const vertex of layer) vertex.place = place++;
}

/** Counts crossings of one graph again and again, with room to work in made once. */
export class CrossingCounter {
  private readonly graph: LayeredGraph;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly heads: Int32Array;
  private readonly tree: Int32Array;

  constructor(graph: LayeredGraph) {
    const widest = graph.layers.reduce((most, layer) => Math.max(most, layer.length), 0);
    this.graph = graph;
    this.starts = new Int32Array(widest + 1);
    this.ends = new Int32Array(widest + 1);
    this.heads = new Int32Array(graph.links);
    this.tree = new Int32Array(widest + 1);
  }

  count(): number {
    let crossings = 0;
    let previous: readonly Vertex[] | undefined;
    for (const layer of this.graph.layers) {
      if (previous !== undefined) crossings += this.countBetween(previous, layer);
      previous = layer;
    }
    return crossings;
  }

  /** Crossings of the links between a column and the next one, in O(links · log links). */
  private countBetween(layer: readonly Vertex[], next: readonly Vertex[]): number {
    const { starts, ends, heads, tree } = this;
    // The links ordered by tail, then by head, are the heads dealt out to their tails in turn.
    let links = 0;
    for (const vertex of layer) {
      starts[vertex.place] = links;
      ends[vertex.place] = links;
      links += vertex.down.length;
    }
    for (const vertex of next) {
      for (const tail of vertex.up) {
        const at = ends[tail.place] as number;
        heads[at] = vertex.place;
        ends[tail.place] = at + 1;
      }
    }
    tree.fill(0, 0, next.length + 1);
    let crossings = 0;
    for (let tail = 0; tail < layer.length; tail += 1) {
      const first = starts[tail] as number;
      const end = ends[tail] as number;
      for (let k = first; k < end; k += 1) {
        let passed = 0;
        for (let i = (heads[k] as number) + 1; i > 0; i -= i & -i) passed += tree[i] as number;
        crossings += first - passed;
      }
      for (let k = first; k < end; k += 1) {
        for (let i = (heads[k] as number) + 1; i <= next.length; i += i & -i) {
          tree[i] = (tree[i] as number) + 1;
        }
      }
    }
    return crossings;
  }
}

export function countCrossings(graph: LayeredGraph): number {
  return new CrossingCounter(graph).count();
}

/** What swapping two lists of neighbours, both sorted by place, saves: crossings as they are less crossings swapped. */
function saved(above: readonly Vertex[], below: readonly Vertex[]): number {
  if (above.length === 0 || below.length === 0) return 0;
  if (above.length === 1 && below.length === 1) {
    return Math.sign((above[0] as Vertex).place - (below[0] as Vertex).place);
  }
  let gain = 0;
  let smaller = 0;
  let equal = 0;
  for (const { place } of above) {
    while (smaller < below.length && (below[smaller] as Vertex).place < place) smaller += 1;
    equal = Math.max(equal, smaller);
    while (equal < below.length && (below[equal] as Vertex).place === place) equal += 1;
    // Those before `smaller` cross now, those from `equal` on would cross after the swap.
    gain += smaller - (below.length - equal);
  }
  return gain;
}

/** What swapping two neighbours of a column saves, crossings; their own neighbours are sorted by place. */
export function gainOfSwap(above: Vertex, below: Vertex): number {
  return saved(above.up, below.up) + saved(above.down, below.down);
}

/** Sorts the neighbours of a column's vertices by place, in place; the lists are short and nearly sorted. */
export function sortNeighbours(layer: readonly Vertex[]): void {
  for (const { up, down } of layer) {
    sortByPlace(up);
    sortByPlace(down);
  }
}

function sortByPlace(vertices: Vertex[]): void {
  if (vertices.length > 24) {
    vertices.sort((a, b) => a.place - b.place);
    return;
  }
  for (let i = 1; i < vertices.length; i += 1) {
    const vertex = vertices[i] as Vertex;
    let k = i;
    for (; k > 0 && (vertices[k - 1] as Vertex).place > vertex.place; k -= 1)
      vertices[k] = vertices[k - 1] as Vertex;
    vertices[k] = vertex;
  }
}
