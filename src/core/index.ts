/**
 * The entrance for code outside the app: text in, value, gradient and trace out.
 *
 *     const { value, forward, reverse } = differentiate('sqrt(x1^2 + x2^2)', { x1: 3, x2: 4 });
 *     // value 5; forward and reverse both { x1: 0.6, x2: 0.8 }, each by its own mode
 */
import { parseProgram } from './language';
import { type Gradient, gradientByForward, gradientByReverse, tapeOf } from './modes';
import { vocabulary } from './primitives';
import { nodeAt, type Trace, traceProgram } from './trace';

export { type Fix, type Position, SourceError } from './language';
export type { Gradient } from './modes';
export type { Trace, TraceNode } from './trace';

export interface Differentiated {
  /** f at the point. */
  readonly value: number;
  /** ∂f/∂x by name, by one forward pass for each input. */
  readonly forward: Gradient;
  /** The same by one forward and one reverse sweep. */
  readonly reverse: Gradient;
  /** The Wengert list of the run. */
  readonly trace: Trace;
}

/**
 * Differentiates a function at a point, by forward and by reverse mode.
 *
 * @param source a formula, or lines of assignments and definitions, as one types it in the app
 * @param point a number for each input, by name
 * @throws SourceError with position, cause and next move, where the text does not read, an input
 *   has no value, or the function does not end
 */
export function differentiate(
  source: string,
  point: Readonly<Record<string, number>>,
): Differentiated {
  const trace = traceProgram(parseProgram(source, vocabulary), point);
  const tape = tapeOf(trace);
  return {
    value: nodeAt(trace, trace.output).primal,
    forward: gradientByForward(trace, tape),
    reverse: gradientByReverse(trace, tape),
    trace,
  };
}
