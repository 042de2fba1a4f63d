/**
 * Columns of old nodes → the same with new nodes and long edges threaded in. A run of new vertices along an edge
 * takes, by dynamic programming over the slots of the columns it passes, the way with the least crossings, pushing
 * aside and bending; the old nodes keep their order.
 *
 *      slot 0 ┈ a ┈ slot 1 ┈ b ┈ slot 2          a, b: what stands in the column already
 */
import { numberPlaces } from './crossings';
import type { LayeredGraph, Route, Vertex } from './layeredGraph';
import type { Metrics } from './metrics';
import { separation } from './rows';

/** What pushing an old node away costs, in crossings; and a bend, per px. */
const PUSH_COST = 0.7;
const BEND_COST = 1 / 400;
/** A push that nobody minds, px. */
const UNNOTICED = 40;

/**
 * Fills `graph.layers`, which hold the placed vertices only, with all others; `placed` grows with them.
 * Every placed vertex has its wished coordinate in `y`.
 */
export function threadChains(graph: LayeredGraph, placed: Set<Vertex>, metrics: Metrics): void {
  const unplacedEnds = ({ vertices }: Route): number =>
    Number(!placed.has(vertices[0] as Vertex)) + Number(!placed.has(vertices.at(-1) as Vertex));
  const routes = [...graph.routes].sort(
    (a, b) => unplacedEnds(a) - unplacedEnds(b) || a.vertices.length - b.vertices.length,
  );
  for (const { vertices } of routes) {
    for (let from = 0; from < vertices.length; from += 1) {
      if (placed.has(vertices[from] as Vertex)) continue;
      let to = from;
      while (to < vertices.length && !placed.has(vertices[to] as Vertex)) to += 1;
      thread(graph, vertices.slice(from, to), vertices[from - 1], vertices[to], placed, metrics);
      from = to;
    }
  }
  for (const vertex of graph.vertices) {
    if (!placed.has(vertex)) thread(graph, [vertex], undefined, undefined, placed, metrics);
  }
}

/** A way to slot `slot`, and at what cost. */
interface Way {
  readonly slot: number;
  readonly y: number;
  readonly cost: number;
  readonly before: Way | undefined;
}

function thread(
  graph: LayeredGraph,
  run: readonly Vertex[],
  before: Vertex | undefined,
  after: Vertex | undefined,
  placed: Set<Vertex>,
  metrics: Metrics,
): void {
  let ways: Way[] =
    before === undefined ? [] : [{ slot: before.place, y: before.y, cost: 0, before: undefined }];
  run.forEach((vertex, i) => {
    const layer = graph.layers[vertex.layer] as Vertex[];
    const wish = wishFor(vertex, i, run.length, before, after, layer, placed, metrics);
    const slots = slotsOf(vertex, layer, wish, placed, metrics);
    const previous = ways;
    if (previous.length === 0) {
      ways = slots;
      return;
    }
    const upper = graph.layers[vertex.layer - 1] as Vertex[];
    const crossings = crossingTable(upper, layer, placed, i === 0 ? before : undefined, undefined);
    ways = slots.map((slot) => cheapest(slot, previous, (way) => crossings(way.slot, slot.slot)));
  });
  let best = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
  const last = run.at(-1) as Vertex;
  if (after !== undefined && after.layer === last.layer + 1) {
    const crossings = crossingTable(
      graph.layers[last.layer] as Vertex[],
      graph.layers[after.layer] as Vertex[],
      placed,
      undefined,
      after,
    );
    const end: Way = { slot: after.place, y: after.y, cost: 0, before: undefined };
    best = cheapest(end, ways, (way) => crossings(way.slot, end.slot)).before as Way;
  }
  for (
    let way: Way | undefined = best, i = run.length - 1;
    way !== undefined && i >= 0;
    way = way.before, i -= 1
  ) {
    const vertex = run[i] as Vertex;
    const layer = graph.layers[vertex.layer] as Vertex[];
    vertex.y = way.y;
    layer.splice(way.slot, 0, vertex);
    numberPlaces(layer);
    placed.add(vertex);
  }
}

function cheapest(slot: Way, ways: readonly Way[], crossings: (way: Way) => number): Way {
  let best: Way | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const cost = way.cost + crossings(way) + BEND_COST * Math.abs(way.y - slot.y);
    if (cost < least) [best, least] = [way, cost];
  }
  return { ...slot, cost: slot.cost + least, before: best };
}

/** Where a vertex would best stand: on the line between the ends of its run, or level with its placed neighbours. */
function wishFor(
  vertex: Vertex,
  i: number,
  length: number,
  before: Vertex | undefined,
  after: Vertex | undefined,
  layer: readonly Vertex[],
  placed: ReadonlySet<Vertex>,
  metrics: Metrics,
): number {
  if (before !== undefined && after !== undefined)
    return before.y + ((after.y - before.y) * (i + 1)) / (length + 1);
  const known = [...vertex.up, ...vertex.down].filter((neighbour) => placed.has(neighbour));
  if (known.length > 0)
    return known.reduce((sum, neighbour) => sum + neighbour.y, 0) / known.length;
  const end = before ?? after;
  if (end !== undefined) return end.y;
  const last = layer.at(-1);
  return last === undefined ? 0 : last.y + metrics.rowPitch;
}

/** The slots of a column, each with the height it would give the vertex and the cost of making room there. */
function slotsOf(
  vertex: Vertex,
  layer: readonly Vertex[],
  wish: number,
  placed: ReadonlySet<Vertex>,
  metrics: Metrics,
): Way[] {
  const nodes = layer.map((other) => (other.node === undefined ? 0 : 1));
  const total = nodes.reduce<number>((sum, one) => sum + one, 0);
  const known = [...vertex.up, ...vertex.down].filter((neighbour) => placed.has(neighbour));
  const ways: Way[] = [];
  let passed = 0;
  for (let slot = 0; slot <= layer.length; slot += 1) {
    const above = layer[slot - 1];
    const below = layer[slot];
    const low =
      above === undefined ? Number.NEGATIVE_INFINITY : above.y + separation(above, vertex, metrics);
    const high =
      below === undefined ? Number.POSITIVE_INFINITY : below.y - separation(vertex, below, metrics);
    const missing = low - high;
    const pushed =
      missing <= 0 ? 0 : Math.min(passed, total - passed) + (missing > UNNOTICED ? 1 : 0);
    const y = missing > 0 ? (low + high) / 2 : Math.max(low, Math.min(high, wish));
    const bend =
      vertex.node === undefined ? 0 : known.reduce((sum, other) => sum + Math.abs(other.y - y), 0);
    const push = missing <= 0 ? 0 : PUSH_COST * pushed * Math.min(1, missing / UNNOTICED);
    ways.push({
      slot,
      y,
      cost: push + BEND_COST * (bend + Math.abs(y - wish) / 4),
      before: undefined,
    });
    passed += nodes[slot] ?? 0;
  }
  return ways;
}

/**
 * How many links between two columns a new link crosses, by its slots in them; an end that stands already
 * is given as a vertex, and the slot is then its place.
 */
function crossingTable(
  upper: readonly Vertex[],
  lower: readonly Vertex[],
  placed: ReadonlySet<Vertex>,
  from: Vertex | undefined,
  to: Vertex | undefined,
): (slot: number, next: number) => number {
  const width = lower.length + 1;
  // before[s * width + t]: links that start above slot s and end above slot t.
  const before = new Int32Array((upper.length + 1) * width);
  upper.forEach((tail, s) => {
    const row = (s + 1) * width;
    for (const head of tail.down)
      if (placed.has(head))
        before[row + head.place + 1] = (before[row + head.place + 1] as number) + 1;
    for (let t = 1; t < width; t += 1)
      before[row + t] = (before[row + t] as number) + (before[row + t - 1] as number);
    for (let t = 0; t < width; t += 1)
      before[row + t] = (before[row + t] as number) + (before[row - width + t] as number);
  });
  const startsAbove = (slot: number): number => before[slot * width + width - 1] as number;
  const all = upper.length * width;
  return (slot, next) => {
    // Links of an end that stands already share it, so they are not crossed: skip its own row or column.
    const afterSlot = from === undefined ? slot : slot + 1;
    const afterNext = to === undefined ? next : next + 1;
    const aboveThenBelow = startsAbove(slot) - (before[slot * width + afterNext] as number);
    const belowThenAbove =
      (before[all + next] as number) - (before[afterSlot * width + next] as number);
    return aboveThenBelow + belowThenAbove;
  };
}
