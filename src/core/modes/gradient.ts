/**
 * The Jacobian by each mode, and derivatives by central differences: three ways to the same
 * numbers. Of a function with one output the Jacobian is one row, the gradient.
 */
import { type Program, SourceError } from '../language';
import { nodeAt, type Trace, traceProgram } from '../trace';
import type { PointValue } from '../trace/programs';
import { unitVector } from './forward';
import { sweepForward, sweepReverse } from './sweeps';
import { replay, type Tape } from './tape';
import { tapeOf } from './tapeOf';

export type Gradient = Readonly<Record<string, number>>;

/** ∂yᵢ/∂xⱼ: a row for each output, with an entry for each input. */
export type Jacobian = readonly Gradient[];

/** By n forward passes, each of which gives a column. */
export function jacobianByForward(trace: Trace, tape: Tape): Jacobian {
  const columns = trace.inputs.map((_, position) => {
    const tangents = sweepForward(tape, unitVector(trace.inputs.length, position));
    return trace.outputs.map((output) => valueAt(tangents, output));
  });
  return trace.outputs.map((_, row) =>
    byInput(trace, (position) => columns[position]?.[row] ?? Number.NaN),
  );
}

/** By m reverse sweeps, each of which gives a row. */
export function jacobianByReverse(trace: Trace, tape: Tape): Jacobian {
  return trace.outputs.map((_, row) =>
    gradientByReverse(trace, tape, unitVector(trace.outputs.length, row)),
  );
}

/**
 * ∂(ȳᵀy)/∂xᵢ by n forward passes.
 * @param seeds ȳ, by which the outputs are weighted; without it the gradient of the first output
 */
export function gradientByForward(
  trace: Trace,
  tape: Tape,
  seeds: ArrayLike<number> = [1],
): Gradient {
  return byInput(trace, (position) =>
    weigh(trace, sweepForward(tape, unitVector(trace.inputs.length, position)), seeds),
  );
}

/** ∂(ȳᵀy)/∂xᵢ by one reverse sweep. @param seeds ȳ; [2] doubles the gradient */
export function gradientByReverse(
  trace: Trace,
  tape: Tape,
  seeds: ArrayLike<number> = [1],
): Gradient {
  const adjoints = sweepReverse(tape, seeds);
  return byInput(trace, (position) => valueAt(adjoints, trace.inputs[position] ?? -1));
}

/**
 * ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / 2h with h = ∛ε · max(1, |xᵢ|), the usual balance of
 * truncation against rounding. An approximation: some ten digits where f is smooth.
 * @param seeds weights of the outputs in f; without them f is the first output
 * @param tracer runs the program at another point, for more than formulas
 */
export function gradientByCentralDifferences(
  program: Program,
  trace: Trace,
  point: Point,
  seeds: ArrayLike<number> = [1],
  tracer: Tracer = traceFormulas,
): Gradient {
  const valueNear = nearbyValues(program, trace, point, seeds, tracer);
  return byInput(trace, (position) => {
    const x = nodeAt(trace, trace.inputs[position] ?? -1).primal;
    const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x));
    const above = x + h;
    const below = x - h;
    return (valueNear(position, above) - valueNear(position, below)) / (above - below);
  });
}

/** A value for each input, by name. */
export type Point = Readonly<Record<string, PointValue>>;

export type Tracer = (program: Program, point: Point) => Trace;

function traceFormulas(program: Program, point: Point): Trace {
  const numbers = Object.entries(point).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number' ? [[name, value]] : [],
  );
  return traceProgram(program, Object.fromEntries(numbers));
}

/**
 * f near the point, one input moved. Formulas without branches make the same list there, which
 * runs again; anything else is run by its own program, which may go another way.
 */
function nearbyValues(
  program: Program,
  trace: Trace,
  point: Point,
  seeds: ArrayLike<number>,
  tracer: Tracer,
): (position: number, value: number) => number {
  if (trace.branches.length > 0 || program.form === 'program') {
    return (position, value) => {
      const moved = movedPoint(point, nameOf(trace, trace.inputs[position] ?? -1), value);
      return valueOrNaN(() => tracer(program, moved), seeds);
    };
  }
  const tape = tapeOf(trace);
  const values = trace.inputs.map((id) => nodeAt(trace, id).primal);
  return (position, value) => {
    replay(tape, values.with(position, value));
    return weigh(trace, tape.primals, seeds);
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
function weigh(trace: Trace, values: ArrayLike<number>, seeds: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < seeds.length; row += 1) {
    const seed = seeds[row] ?? 0;
    if (seed !== 0) sum += seed * valueAt(values, trace.outputs[row] ?? -1);
  }
  return sum;
}

function byInput(trace: Trace, partial: (position: number) => number): Gradient {
  return Object.fromEntries(
    trace.inputs.map((id, position) => [nameOf(trace, id), partial(position)]),
  );
}

function nameOf(trace: Trace, id: number): string {
  const node = nodeAt(trace, id);
  return node.kind === 'input' ? node.name : '';
}

function valueAt(values: ArrayLike<number>, id: number): number {
  return values[id] ?? Number.NaN;
}
