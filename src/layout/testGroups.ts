/** Graphs with open groups for the tests of the layout: programs as a person would write them, and random ones. */
import type { DrawingEdge, DrawingGroup, DrawingNode, LayoutRequest, Orientation } from './drawing';
import { randomStream } from './random';
import { type LabelForm, labelSizes } from './testGraphs';

const HEADER = { width: 96, height: 18 };
const FOLDED = { width: 84, height: 64 };

/** Grows a list of nodes, with groups opened and closed around them as the program runs. */
export class ProgramGraph {
  readonly nodes: DrawingNode[] = [];
  readonly edges: DrawingEdge[] = [];
  readonly groups: DrawingGroup[] = [];
  private readonly open: string[] = [];
  private readonly labels: LabelForm;

  constructor(labels: LabelForm = 'numbers') {
    this.labels = labels;
  }

  node(kind: DrawingNode['kind'], key: string, ...sources: readonly number[]): number {
    const id = this.nodes.length;
    const { value, chip, partials } = labelSizes(id, this.labels);
    const group = this.open.at(-1);
    const none = { width: 0, height: 0 };
    const bare = kind === 'ghost' || kind === 'test';
    this.nodes.push({
      id,
      key,
      kind,
      isOutput: false,
      value: bare ? none : value,
      chip: bare || kind === 'constant' ? none : chip,
      ...(group === undefined ? {} : { group }),
      ...(kind === 'folded' ? { body: FOLDED } : {}),
    });
    sources.forEach((source, slot) => {
      this.edges.push({ node: id, slot, source, labels: bare ? [] : partials });
    });
    return id;
  }

  /** Runs `body` inside a group, or makes the group one folded node of the values that it takes. */
  within<Result>(key: string, body: () => Result): Result {
    const parent = this.open.at(-1);
    this.groups.push({ key, header: HEADER, ...(parent === undefined ? {} : { parent }) });
    this.open.push(key);
    const result = body();
    this.open.pop();
    return result;
  }

  finish(output: number, orientation: Orientation = 'right'): LayoutRequest {
    const nodes = this.nodes.map((node) => ({ ...node, isOutput: node.id === output }));
    return { nodes, edges: this.edges, groups: this.groups, orientation };
  }
}

export interface ProgramOptions {
  readonly orientation?: Orientation;
  readonly labels?: LabelForm;
  /** The iterations that are folded, from 1. */
  readonly folded?: readonly number[];
}

/** y = 4 y (1 − y), again and again, then a branch; the loop of the mock. */
export function logisticLoop(
  rounds: number,
  { orientation, labels, folded = [] }: ProgramOptions = {},
): LayoutRequest {
  const graph = new ProgramGraph(labels);
  let y = graph.node('input', 'x');
  for (let i = 1; i <= rounds; i += 1) {
    const before = y;
    if (folded.includes(i)) y = graph.node('folded', `iteration ${i}`, before);
    else
      y = graph.within(`iteration ${i}`, () => {
        const four = graph.node('operation', `four ${i}`, before);
        const rest = graph.node('operation', `rest ${i}`, before);
        return graph.node('operation', `product ${i}`, four, rest);
      });
  }
  const test = graph.node('test', 'y > 0.5', y);
  graph.node('ghost', 'not run', test);
  return graph.finish(graph.node('operation', 'y', test), orientation);
}

/** g(u, v) = sin(u v) + u, called for (x, y) and for (y, z), and both results multiplied. */
export function calledTwice({ orientation, labels }: ProgramOptions = {}): LayoutRequest {
  const graph = new ProgramGraph(labels);
  const [x, y, z] = ['x', 'y', 'z'].map((key) => graph.node('input', key)) as [
    number,
    number,
    number,
  ];
  const call = (name: string, u: number, v: number): number =>
    graph.within(name, () => {
      const product = graph.node('operation', `${name} product`, u, v);
      return graph.node(
        'operation',
        `${name} sum`,
        graph.node('operation', `${name} sin`, product),
        u,
      );
    });
  const [first, second] = [call('g(x, y)', x, y), call('g(y, z)', y, z)];
  return graph.finish(graph.node('operation', 'result', first, second), orientation);
}

/** s = s a + b sin(s) in an inner loop of an outer one, which doubles s after it. */
export function nestedLoops(
  outer: number,
  inner: number,
  { orientation, labels }: ProgramOptions = {},
): LayoutRequest {
  const graph = new ProgramGraph(labels);
  const a = graph.node('input', 'a');
  let s = graph.node('input', 's');
  for (let i = 1; i <= outer; i += 1) {
    s = graph.within(`i = ${i}`, () => {
      let t = s;
      for (let k = 1; k <= inner; k += 1) {
        const before = t;
        t = graph.within(`i = ${i}, k = ${k}`, () => {
          const scaled = graph.node('operation', `scaled ${i} ${k}`, before, a);
          const sine = graph.node('operation', `sine ${i} ${k}`, before);
          return graph.node('operation', `sum ${i} ${k}`, scaled, sine);
        });
      }
      return graph.node('operation', `double ${i}`, t);
    });
  }
  return graph.finish(s, orientation);
}

/** v = m v − r g(x), x = x + v: two values are carried from one iteration to the next, and two are the same in all. */
export function momentumLoop(
  rounds: number,
  { orientation, labels }: ProgramOptions = {},
): LayoutRequest {
  const graph = new ProgramGraph(labels);
  let x = graph.node('input', 'x');
  let v = graph.node('input', 'v');
  const m = graph.node('input', 'm');
  const r = graph.node('input', 'r');
  for (let i = 1; i <= rounds; i += 1) {
    [v, x] = graph.within(`step ${i}`, () => {
      const slope = graph.within(`g ${i}`, () =>
        graph.node('operation', `times ${i}`, graph.node('operation', `sin ${i}`, x), x),
      );
      const kept = graph.node('operation', `kept ${i}`, m, v);
      const scaled = graph.node('operation', `scaled ${i}`, r, slope);
      const next = graph.node('operation', `v ${i}`, kept, scaled);
      return [next, graph.node('operation', `x ${i}`, x, next)] as const;
    });
  }
  return graph.finish(graph.node('operation', 'loss', x, v), orientation);
}

/** sum(sin(x) x for x in xs), each element in a group of its own. */
export function comprehension(
  elements: number,
  { orientation, labels }: ProgramOptions = {},
): LayoutRequest {
  const graph = new ProgramGraph(labels);
  const inputs = Array.from({ length: elements }, (_, i) => graph.node('input', `x${i}`));
  const terms = inputs.map((x, i) =>
    graph.within(`element ${i}`, () =>
      graph.node('operation', `product ${i}`, graph.node('operation', `sin ${i}`, x), x),
    ),
  );
  return graph.finish(graph.node('operation', 'sum', ...terms), orientation);
}

/** A value leaves its group, and comes back into it through a node outside. */
export function leavingAndReturning({ orientation, labels }: ProgramOptions = {}): LayoutRequest {
  const graph = new ProgramGraph(labels);
  const x = graph.node('input', 'x');
  const inside = graph.within('call', () => graph.node('operation', 'first', x));
  const outside = graph.node('operation', 'outside', inside);
  const { nodes } = graph;
  const back = graph.node('operation', 'second', outside, inside);
  nodes[back] = { ...(nodes[back] as DrawingNode), group: 'call' };
  return graph.finish(graph.node('operation', 'result', back), orientation);
}

/** A random program: groups open and close at random, and values are taken from anywhere before. */
export function randomProgram(
  size: number,
  seed: number,
  { orientation, labels }: ProgramOptions = {},
): LayoutRequest {
  const graph = new ProgramGraph(labels);
  const random = randomStream(seed);
  const inputs = 1 + Math.floor(random() * 3);
  for (let i = 0; i < inputs; i += 1) graph.node('input', `x${i}`);
  let groups = 0;
  const recent = (): number => {
    const known = graph.nodes.length;
    return random() < 0.8
      ? known - 1 - Math.floor(random() ** 2 * Math.min(known, 6))
      : Math.floor(random() * known);
  };
  const grow = (depth: number, length: number): void => {
    for (let i = 0; i < length && graph.nodes.length < size; i += 1) {
      if (depth < 3 && random() < 0.22) {
        groups += 1;
        graph.within(`group ${groups}`, () => grow(depth + 1, 1 + Math.floor(random() * 6)));
      } else if (random() < 0.06) graph.node('constant', `n${graph.nodes.length}`);
      else
        graph.node(
          'operation',
          `n${graph.nodes.length}`,
          ...(random() < 0.6 ? [recent(), recent()] : [recent()]),
        );
    }
  };
  grow(0, size);
  return graph.finish(graph.nodes.length - 1, orientation);
}

/** Programs by what they are. */
export const PROGRAMS: Readonly<Record<string, (options?: ProgramOptions) => LayoutRequest>> = {
  'a loop with its first iteration folded': (options) =>
    logisticLoop(3, { folded: [1], ...options }),
  'a function called twice': calledTwice,
  'nested loops': (options) => nestedLoops(3, 3, options),
  'a comprehension': (options) => comprehension(5, options),
  'a loop that carries two values': (options) => momentumLoop(3, options),
};
