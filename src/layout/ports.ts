/**
 * Edges at one side of a node → how far from the middle each one meets it, so that arrowheads do not meet:
 * an edge from above a little above, a level one in the middle, all at least a head apart.
 */
import type { DrawingEdge } from './drawing';
import type { LayeredGraph, Route, Vertex } from './layeredGraph';
import type { Metrics } from './metrics';

export interface Ports {
  /** Shift across the flow at the operand and at the node, px. */
  readonly leave: number;
  readonly arrive: number;
  /** Whether another edge joins the same two nodes. */
  readonly parallel: boolean;
}

interface End {
  readonly route: number;
  readonly parallel: boolean;
  /** Where the edge comes from, relative to the node, px across. */
  readonly from: number;
  /** Where the far end of the edge lies; tells apart edges that share their nearest point. */
  readonly far: number;
}

export const PORT_SPREAD = 12;
const PARALLEL_GAP = 22;
/** The farthest from the middle that an edge may meet a node, px. */
const OUTERMOST = 22;

export function assignPorts(graph: LayeredGraph, metrics: Metrics): Ports[] {
  const leaving = new Map<Vertex, End[]>();
  const arriving = new Map<Vertex, End[]>();
  const parallels = countParallels(graph.routes);
  const isParallel = ({ source, node }: DrawingEdge): boolean =>
    (parallels.get(`${source} ${node}`) ?? 0) > 1;
  graph.routes.forEach(({ edge, vertices }, route) => {
    const first = vertices[0] as Vertex;
    const last = vertices.at(-1) as Vertex;
    const parallel = isParallel(edge);
    const far = last.y - first.y;
    push(leaving, first, { route, parallel, from: (vertices[1] as Vertex).y - first.y, far });
    push(arriving, last, {
      route,
      parallel,
      from: (vertices.at(-2) as Vertex).y - last.y,
      far: -far,
    });
  });
  const scale = metrics.radius / 32;
  const leave = new Float64Array(graph.routes.length);
  const arrive = new Float64Array(graph.routes.length);
  for (const ends of leaving.values()) spread(ends, leave, scale);
  for (const ends of arriving.values()) spread(ends, arrive, scale);
  return graph.routes.map(({ edge }, i) => ({
    leave: leave[i] as number,
    arrive: arrive[i] as number,
    parallel: isParallel(edge),
  }));
}

function countParallels(routes: readonly Route[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { edge } of routes) {
    const key = `${edge.source} ${edge.node}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function push(ends: Map<Vertex, End[]>, vertex: Vertex, end: End): void {
  const known = ends.get(vertex);
  if (known === undefined) ends.set(vertex, [end]);
  else known.push(end);
}

/** Two that come from the same side meet the outline nearer to each other than their ports are. */
function gapsBetween(ends: readonly End[]): number[] {
  const gaps = ends.map((end, i) => {
    const before = ends[i - 1];
    if (before === undefined) return 0;
    if (end.parallel && before.parallel && end.far === before.far) return PARALLEL_GAP;
    const sameSide =
      Math.min(Math.abs(end.from), Math.abs(before.from)) > 20 && end.from * before.from > 0;
    return sameSide ? PORT_SPREAD + 4 : PORT_SPREAD - 1;
  });
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return gaps.map((gap) => gap * Math.min(1, (2 * OUTERMOST) / total));
}

/** Least squares around the wished shifts with the gaps kept (pool adjacent violators). */
function spread(ends: End[], shifts: Float64Array, scale: number): void {
  if (ends.length < 2) return;
  ends.sort((a, b) => a.from - b.from || a.far - b.far || a.route - b.route);
  const gaps = gapsBetween(ends);
  const blocks: { sum: number; weight: number; count: number }[] = [];
  const offsets: number[] = [];
  ends.forEach((end, i) => {
    offsets.push((offsets[i - 1] ?? 0) + (gaps[i] ?? 0));
    const weight = Math.abs(end.from) < 1 ? 3 : 1;
    const wish = Math.max(-1, Math.min(1, end.from / 60)) * PORT_SPREAD - (offsets[i] ?? 0);
    let block = { sum: wish * weight, weight, count: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.sum / last.weight < block.sum / block.weight) break;
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  });
  let i = 0;
  for (const { sum, weight, count } of blocks) {
    for (let k = 0; k < count; k += 1, i += 1) {
      const shift = sum / weight + (offsets[i] ?? 0);
      shifts[(ends[i] as End).route] = scale * Math.max(-OUTERMOST, Math.min(OUTERMOST, shift));
    }
  }
}
