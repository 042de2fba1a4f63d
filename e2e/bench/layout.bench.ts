/**
 * Layouts of random computational graphs of 30 to 10,000 nodes, in ms: ours with edge paths and label places,
 * beside dagre, d3-dag and Graphviz dot in the same run, on the same graphs, with the same node sizes and spacing.
 * Median of warm runs. An engine that would take more than 20 s at a size, judged by the size before, is left out.
 */
import { Graph, layout as layoutByDagre } from '@dagrejs/dagre';
import { instance, type Viz } from '@viz-js/viz';
import {
  coordGreedy,
  decrossTwoLayer,
  graphConnect,
  layeringLongestPath,
  sugiyama,
  twolayerAgg,
} from 'd3-dag';
import { type LayoutRequest, layoutGraph } from '../../src/layout';
import { linesByDot } from '../../src/layout/testDot';
import { randomGraph } from '../../src/layout/testGraphs';
import type { Row } from './rows';

const SIZES = [30, 100, 1000, 10_000] as const;
const SEED = 7;
const LIMIT = 20_000;
/** Time given to the runs of one engine at one size, ms, and how many they are at most. */
const BUDGET = 2500;
const MOST_RUNS = 15;

const NODE = 64;
const ACROSS = 146 - NODE;
const ALONG = 196 - NODE;

type Engine = (request: LayoutRequest) => unknown;

function enginesWith(viz: Viz): Readonly<Record<string, Engine>> {
  return {
    Wengert: layoutGraph,
    dagre: runDagre,
    'd3-dag': runD3Dag,
    dot: (request) => linesByDot(viz, request, false),
  };
}

function runDagre({ nodes, edges }: LayoutRequest): unknown {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: ACROSS, ranksep: ALONG });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(`${id}`, { width: NODE, height: NODE });
  for (const { source, node, slot } of edges) graph.setEdge(`${source}`, `${node}`, {}, `${slot}`);
  return layoutByDagre(graph);
}

/** Longest path, aggregated two-layer sweeps, greedy coordinates: its fastest operators. */
function runD3Dag({ edges }: LayoutRequest): unknown {
  const connect = graphConnect();
  const graph = connect(
    edges.map(({ source, node }): [string, string] => [`${source}`, `${node}`]),
  );
  const place = sugiyama()
    .layering(layeringLongestPath())
    .decross(decrossTwoLayer().order(twolayerAgg()))
    .coord(coordGreedy())
    .nodeSize([NODE, NODE])
    .gap([ACROSS, ALONG]);
  return place(graph);
}

/** Median of as many warm runs as the budget holds; one cold run alone where that fills it. */
function timeOf(engine: Engine, request: LayoutRequest): number {
  const once = (): number => {
    const start = performance.now();
    engine(request);
    return performance.now() - start;
  };
  const cold = once();
  if (cold > BUDGET) return cold;
  const times = Array.from(
    { length: Math.max(3, Math.min(MOST_RUNS, Math.floor(BUDGET / cold))) },
    once,
  );
  return times.sort((a, b) => a - b)[times.length >> 1] ?? cold;
}

const inMs = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;

/** Layout of random computational graphs, for `npm run bench`. */
export async function benchLayout(): Promise<Row[]> {
  const engines = enginesWith(await instance());
  const before = new Map<string, { readonly size: number; readonly time: number }>();
  const rows: Row[] = [];
  for (const size of SIZES) {
    const group = `Layout, ${size.toLocaleString('en')} nodes`;
    const request = randomGraph(size, SEED);
    let own = Number.NaN;
    for (const [name, engine] of Object.entries(engines)) {
      const last = before.get(name);
      // The engines beside ours grow with the square of the graph or faster.
      const expected = last === undefined ? 0 : last.time * (size / last.size) ** 2;
      if (name !== 'Wengert' && expected > LIMIT) {
        rows.push({ group, what: name, figure: 'left out', ratio: 'would take more than 20 s' });
        continue;
      }
      const time = timeOf(engine, request);
      before.set(name, { size, time });
      if (name === 'Wengert') own = time;
      const ratio = name === 'Wengert' ? {} : { ratio: `${(time / own).toFixed(1)} × ours` };
      rows.push({ group, what: name, figure: inMs(time), ...ratio });
    }
  }
  return rows;
}
