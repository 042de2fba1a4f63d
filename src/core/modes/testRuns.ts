/** For tests: runs with several outputs, and long lists, made by hand. */
import { parseProgram } from '../language';
import { primitiveNamed, vocabulary } from '../primitives';
import { nodeAt, type Trace, type TraceNode, traceProgram } from '../trace';
import { evaluatePoint, type Recipe, type Run, scheduleRun } from './run';

/** The nodes of these names, or numbers, are the outputs. */
export function runWithOutputs(
  source: string,
  point: Readonly<Record<string, number>>,
  outputs: readonly (string | number)[],
  more: Partial<Pick<Recipe, 'mode' | 'direction' | 'seed'>> = {},
): Run {
  const texts = Object.fromEntries(
    Object.entries(point).map(([name, value]) => [name, String(value)]),
  );
  const recipe: Recipe = {
    source,
    point: texts,
    mode: 'reverse',
    direction: 'each',
    seed: 'each',
    ...more,
  };
  const program = parseProgram(source, vocabulary);
  const trace = traceProgram(program, evaluatePoint(program, texts));
  return scheduleRun(recipe, program, withOutputs(trace, outputs));
}

export function withOutputs(trace: Trace, outputs: readonly (string | number)[]): Trace {
  const ids = outputs.map((output) =>
    typeof output === 'number'
      ? output
      : trace.nodes.findLastIndex((node) => node.names.includes(output)),
  );
  for (const id of ids) nodeAt(trace, id);
  return {
    ...trace,
    output: ids[0] ?? trace.output,
    outputs: ids,
    outputNames: outputs.map((output) => (typeof output === 'string' ? output : undefined)),
  };
}

/** Two inputs, then so many sums and sines, each of what came just before. */
export function longTrace(operations: number): Trace {
  const span = { from: 0, to: 0 };
  const names: readonly string[] = [];
  const nodes: TraceNode[] = [
    { kind: 'input', id: 0, name: 'x', primal: 0.3, span, names, scope: 0 },
    { kind: 'input', id: 1, name: 'y', primal: 0.9, span, names, scope: 0 },
  ];
  const [add, sine] = [primitiveNamed('add'), primitiveNamed('sin')];
  while (nodes.length < operations + 2) {
    const id = nodes.length;
    const isSine = id % 2 === 0;
    const [u, v] = [nodes[id - 1]?.primal ?? 0, nodes[id - 2]?.primal ?? 0];
    nodes.push({
      kind: 'operation',
      id,
      primitive: isSine ? sine : add,
      operands: isSine ? [id - 1] : [id - 1, id - 2],
      primal: isSine ? Math.sin(u) : u + v,
      span,
      names,
      scope: 0,
    });
  }
  const last = nodes.length - 1;
  return {
    nodes,
    inputs: [0, 1],
    output: last,
    outputs: [last],
    outputNames: [undefined],
    scopes: [{ kind: 'program', id: 0, from: 0, to: nodes.length }],
    branches: [],
    bindings: [],
    ran: new Set(),
    subscripts: nodes.map(({ id }) => id - 1),
  };
}

/** A run of a list that no text made. */
export function runOfTrace(
  trace: Trace,
  more: Partial<Pick<Recipe, 'mode' | 'direction' | 'seed'>> = {},
): Run {
  const source = 'f(x, y) = x*y';
  const recipe: Recipe = {
    source,
    point: {},
    mode: 'reverse',
    direction: 'each',
    seed: 'each',
    ...more,
  };
  return scheduleRun(recipe, parseProgram(source, vocabulary), trace);
}
