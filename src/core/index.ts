/**
 * The entrance for code outside the app: text in, value, gradient and trace out.
 *
 *     const { value, forward, reverse } = differentiate('sqrt(x1^2 + x2^2)', { x1: 3, x2: 4 });
 *     // value 5; forward and reverse both { x1: 0.6, x2: 0.8 }, each by its own mode
 */
import { parseSource } from './language/programs';
import {
  type Gradient,
  type Jacobian,
  jacobianByForward,
  jacobianByReverse,
  tapeOf,
} from './modes';
import { vocabulary } from './primitives';
import { nodeAt, type Trace } from './trace';
import { type PointValue, traceAnyProgram } from './trace/programs';

export { type Fix, type Position, SourceError } from './language';
export type { Gradient, Jacobian } from './modes';
export type { Trace, TraceNode } from './trace';
export type { PointValue } from './trace/programs';

export interface Differentiated {
  /** f at the point; of several outputs the first. */
  readonly value: number;
  /** All outputs, in order. */
  readonly values: readonly number[];
  /** ∂f/∂x by name, by one forward pass for each input; of several outputs for the first. */
  readonly forward: Gradient;
  /** The same by one forward and one reverse sweep. */
  readonly reverse: Gradient;
  /** A row for each output, by both modes. */
  readonly jacobian: { readonly forward: Jacobian; readonly reverse: Jacobian };
  /** The Wengert list of the run. */
  readonly trace: Trace;
}

/** A program that takes more does not end soon. */
const MOST_OPERATIONS = 250_000;

/**
 * Differentiates a function at a point, by forward and by reverse mode.
 *
 * @param source a formula, lines of assignments and definitions, or a program, as one types it in
 *   the app
 * @param point for each input, by name, a number, or a list of numbers or lists
 * @throws SourceError with position, cause and next move, where the text does not read, an input
 *   has no value, or the function does not end
 */
export function differentiate(
  source: string,
  point: Readonly<Record<string, PointValue>>,
): Differentiated {
  const program = parseSource(source, vocabulary);
  const trace = traceAnyProgram(program, point, { budget: MOST_OPERATIONS });
  const tape = tapeOf(trace);
  const forward = jacobianByForward(trace, tape);
  const reverse = jacobianByReverse(trace, tape);
  return {
    value: nodeAt(trace, trace.output).primal,
    values: trace.outputs.map((output) => nodeAt(trace, output).primal),
    forward: forward[0] ?? {},
    reverse: reverse[0] ?? {},
    jacobian: { forward, reverse },
    trace,
  };
}
