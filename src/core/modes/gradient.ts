/** The gradient by each mode, and by central differences: three ways to the same numbers. */
import { type Program, SourceError } from '../language';
import { nodeAt, type Trace, traceProgram } from '../trace';
import { unitDirections } from './forward';
import { sweepForward, sweepReverse } from './sweeps';
import { replay, type Tape, tapeOf } from './tape';

export type Gradient = Readonly<Record<string, number>>;

/** ∂f/∂xᵢ by n forward passes. */
export function gradientByForward(trace: Trace, tape: Tape): Gradient {
  const passes = unitDirections(trace.inputs.length);
  return byInput(trace, (position) =>
    valueAt(sweepForward(tape, passes[position] ?? []), trace.output),
  );
}

/** ∂f/∂xᵢ by one reverse sweep. @param seed ȳ; other than 1 it scales the gradient */
export function gradientByReverse(trace: Trace, tape: Tape, seed = 1): Gradient {
  const adjoints = sweepReverse(tape, seed);
  return byInput(trace, (position) => valueAt(adjoints, trace.inputs[position] ?? -1));
}

/**
 * ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / 2h with h = ∛ε · max(1, |xᵢ|), the usual balance of
 * truncation against rounding. An approximation: some ten digits where f is smooth.
 */
export function gradientByCentralDifferences(
  program: Program,
  trace: Trace,
  point: Readonly<Record<string, number>>,
): Gradient {
  const valueNear = nearbyValues(program, trace, point);
  return Object.fromEntries(
    program.inputs.map(({ name }) => {
      const x = point[name] ?? Number.NaN;
      const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x));
      const above = x + h;
      const below = x - h;
      return [name, (valueNear(name, above) - valueNear(name, below)) / (above - below)];
    }),
  );
}

/** f near the point, one input moved. Without branches the list is the same there and runs again. */
function nearbyValues(
  program: Program,
  trace: Trace,
  point: Readonly<Record<string, number>>,
): (name: string, value: number) => number {
  if (trace.branches.length > 0) {
    return (name, value) => {
      const moved = Object.fromEntries([...Object.entries(point), [name, value]]);
      return valueOrNaN(program, moved);
    };
  }
  const tape = tapeOf(trace);
  return (moved, value) =>
    replay(
      tape,
      program.inputs.map(({ name }) => (name === moved ? value : (point[name] ?? Number.NaN))),
    );
}

/** A recursion that ends at the point may not end beside it: then there is no value. */
function valueOrNaN(program: Program, point: Readonly<Record<string, number>>): number {
  try {
    const { nodes, output } = traceProgram(program, point);
    return nodes[output]?.primal ?? Number.NaN;
  } catch (error) {
    if (error instanceof SourceError) return Number.NaN;
    throw error;
  }
}

function byInput(trace: Trace, partial: (position: number) => number): Gradient {
  return Object.fromEntries(
    trace.inputs.map((id, position) => {
      const node = nodeAt(trace, id);
      return [node.kind === 'input' ? node.name : '', partial(position)];
    }),
  );
}

function valueAt(values: Float64Array, id: number): number {
  return values[id] ?? Number.NaN;
}
