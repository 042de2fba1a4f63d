/**
 * The Jacobian by each mode, and derivatives by central differences: three ways to the same
 * numbers. Of a function with one output the Jacobian is one row, the gradient.
 */
import type { Program } from '../language';
import { nodeAt, type Trace } from '../trace';
import { unitVector } from './forward';
import {
  nameOf,
  nearbyValues,
  type Point,
  type Tracer,
  traceFormulas,
  valueAt,
  weigh,
} from './nearby';
import { sweepForward, sweepReverse } from './sweeps';
import type { Tape } from './tape';

export type { Point, Tracer } from './nearby';

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

function byInput(trace: Trace, partial: (position: number) => number): Gradient {
  return Object.fromEntries(
    trace.inputs.map((id, position) => [nameOf(trace, id), partial(position)]),
  );
}
