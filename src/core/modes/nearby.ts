/**
 * f near a point: a program and its trace → a function of one input that moves. Where the list
 * there is surely the same it runs again on the tape; else the program runs, which may go another way.
 */
import { type Program, SourceError } from '../language';
import { nodeAt, type Trace, traceProgram } from '../trace';
import type { PointValue } from '../trace/programs';
import { repeatsNearby } from './repeats';
import { replay, type Tape } from './tape';
import { tapeOf } from './tapeOf';

/** A value for each input, by name. */
export type Point = Readonly<Record<string, PointValue>>;

export type Tracer = (program: Program, point: Point) => Trace;

/** f with the input at this position moved to this value; NaN where it has no value there. */
export type Nearby = (position: number, value: number) => number;

export function traceFormulas(program: Program, point: Point): Trace {
  const numbers = Object.entries(point).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number' ? [[name, value]] : [],
  );
  return traceProgram(program, Object.fromEntries(numbers));
}

interface Known {
  /** Whether the list is the same near the point. */
  readonly repeats?: boolean;
  /** That of the trace; it stays as it is. */
  readonly tape?: Tape;
}

/**
 * f near the point, one input moved.
 * @param seeds weights of the outputs in f
 * @param known what need not be found out again
 */
export function nearbyValues(
  program: Program,
  trace: Trace,
  point: Point,
  seeds: ArrayLike<number>,
  tracer: Tracer,
  known: Known = {},
): Nearby {
  const { repeats = repeatsNearby(program, trace) } = known;
  if (!repeats) {
    return (position, value) => {
      const moved = movedPoint(point, nameOf(trace, trace.inputs[position] ?? -1), value);
      return valueOrNaN(() => tracer(program, moved), seeds);
    };
  }
  const { tape = tapeOf(trace) } = known;
  const own: Tape = { ...tape, primals: tape.primals.slice() };
  const values = trace.inputs.map((id) => nodeAt(trace, id).primal);
  return (position, value) => {
    replay(own, values.with(position, value));
    return weigh(trace, own.primals, seeds);
  };
}

/** A recursion that ends at the point may not end beside it: then there is no value. */
function valueOrNaN(run: () => Trace, seeds: ArrayLike<number>): number {
  try {
    const trace = run();
    return weigh(
      trace,
      trace.nodes.map(({ primal }) => primal),
      seeds,
    );
  } catch (error) {
    if (error instanceof SourceError) return Number.NaN;
    throw error;
  }
}

/** The point with one number changed: that of `x`, or of `x[0][1]` in lists. */
function movedPoint(point: Point, name: string, value: number): Point {
  const [input = name, ...indices] = name.split(/[[\]]+/).filter((part) => part !== '');
  const put = (old: PointValue | undefined, depth: number): PointValue => {
    const index = indices[depth];
    if (index === undefined || old === undefined || typeof old === 'number') return value;
    return old.map((part, place) => (place === Number(index) ? put(part, depth + 1) : part));
  };
  return Object.fromEntries([...Object.entries(point), [input, put(point[input], 0)]]);
}

/** ȳᵀy of values by node. What has the weight 0 does not count, be it infinite. */
export function weigh(trace: Trace, values: ArrayLike<number>, seeds: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < seeds.length; row += 1) {
    const seed = seeds[row] ?? 0;
    if (seed !== 0) sum += seed * valueAt(values, trace.outputs[row] ?? -1);
  }
  return sum;
}

export function nameOf(trace: Trace, id: number): string {
  const node = nodeAt(trace, id);
  return node.kind === 'input' ? node.name : '';
}

export function valueAt(values: ArrayLike<number>, id: number): number {
  return values[id] ?? Number.NaN;
}
