/** Graphs for the tests of the layout: from formulas and random ones. */
import { differentiate } from '../core';
import cases from '../core/reference/cases.json';
import type { DrawingEdge, DrawingNode, LayoutRequest, Orientation, Seed, Size } from './drawing';
import { randomStream } from './random';

export type LabelForm = 'none' | 'numbers' | 'full';

export interface GraphOptions {
  readonly orientation?: Orientation;
  readonly labels?: LabelForm;
  readonly constants?: boolean;
  readonly seed?: Seed;
}

const NO_SIZE: Size = { width: 0, height: 0 };

/** Sizes like those of KaTeX labels, a little different from node to node. */
export function labelSizes(
  id: number,
  form: LabelForm,
): { value: Size; chip: Size; partials: Size[] } {
  const digits = 1 + ((id * 7 + 3) % 5);
  const number = { width: 9 + 8 * digits, height: 16 };
  const full = { width: 66 + 8 * digits + ((id * 5) % 3) * 14, height: 36 };
  return {
    value: form === 'none' ? NO_SIZE : { width: 44 + 9 * digits, height: 20 },
    chip: form === 'none' ? NO_SIZE : { width: 54 + 9 * digits, height: 34 },
    partials: form === 'none' ? [] : form === 'full' ? [full, number] : [number],
  };
}

function drawingNode(
  id: number,
  kind: DrawingNode['kind'],
  isOutput: boolean,
  key: string,
  form: LabelForm,
): DrawingNode {
  const { value, chip } = labelSizes(id, form);
  return { id, key, kind, isOutput, value, chip: kind === 'constant' ? NO_SIZE : chip };
}

/** The graph of a formula at a point, constants inside their operations unless asked for. */
export function graphOfFormula(
  text: string,
  point: Readonly<Record<string, number>>,
  { orientation = 'right', labels = 'full', constants = false, seed }: GraphOptions = {},
): LayoutRequest {
  const { trace } = differentiate(text, point);
  const used = new Set([
    trace.output,
    ...trace.nodes.flatMap((node) => (node.kind === 'operation' ? node.operands : [])),
  ]);
  const isShown = (id: number): boolean =>
    trace.nodes[id]?.kind !== 'constant' || id === trace.output || (constants && used.has(id));
  const nodes = trace.nodes
    .filter(({ id }) => isShown(id))
    .map(({ id, kind }) => drawingNode(id, kind, id === trace.output, `n${id}`, labels));
  const edges = trace.nodes.flatMap((node): DrawingEdge[] =>
    node.kind !== 'operation'
      ? []
      : node.operands.flatMap((source, slot) =>
          isShown(source)
            ? [{ node: node.id, slot, source, labels: labelSizes(node.id + slot, labels).partials }]
            : [],
        ),
  );
  return { nodes, edges, orientation, ...(seed === undefined ? {} : { seed }) };
}

export interface NamedGraph {
  readonly name: string;
  readonly request: LayoutRequest;
}

/** The graphs of the published formulas, those without an edge left out. */
export function formulaGraphs(options: GraphOptions = {}): NamedGraph[] {
  return cases
    .filter(({ lang }) => lang === 'math')
    .map(({ id, text, inputs }) => ({
      name: id,
      request: graphOfFormula(text, inputs as Record<string, number>, options),
    }))
    .filter(({ request }) => request.edges.length > 0);
}

export function randomGraphs(
  sizes: readonly number[],
  seeds: readonly number[],
  options: GraphOptions = {},
): NamedGraph[] {
  return sizes.flatMap((size) =>
    seeds.map((seed) => ({
      name: `random ${size}/${seed}`,
      request: randomGraph(size, seed, options),
    })),
  );
}

/** A random computational graph: recent values are used most, and what is left over is summed at the end. */
export function randomGraph(
  size: number,
  seed: number,
  { orientation = 'right', labels = 'none' }: GraphOptions = {},
): LayoutRequest {
  const random = randomStream(seed);
  const inputs = Math.max(1, Math.round(Math.min(size / 5, 2 + Math.sqrt(size) * random())));
  const operands: number[][] = [];
  const unused: number[] = [];
  const use = (id: number): number => {
    const at = unused.indexOf(id);
    if (at >= 0) unused.splice(at, 1);
    return id;
  };
  for (let id = 0; id < size; id += 1) {
    const left = size - id;
    const pick = (): number => {
      if (unused.length >= left) return use(unused[0] as number);
      const recent =
        random() < 0.75 ? Math.floor(random() ** 2 * Math.min(id, 24)) : Math.floor(random() * id);
      return use(id - 1 - recent);
    };
    operands.push(
      id < inputs ? [] : unused.length >= left || random() < 0.65 ? [pick(), pick()] : [pick()],
    );
    unused.push(id);
  }
  const nodes = operands.map((list, id) =>
    drawingNode(id, list.length === 0 ? 'input' : 'operation', id === size - 1, `n${id}`, labels),
  );
  const edges = operands.flatMap((list, node) =>
    list.map((source, slot) => ({
      node,
      slot,
      source,
      labels: labelSizes(node + slot, labels).partials,
    })),
  );
  return { nodes, edges, orientation };
}
