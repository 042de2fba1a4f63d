/** Source and point → trace, for tests: what the worker does with a text. */
import { parseSource } from '../../language/programs';
import { vocabulary } from '../../primitives';
import type { Trace } from '../trace';
import type { PointValue } from './pointValue';
import { traceAnyProgram } from './traceAnyProgram';

export function traceSource(
  source: string,
  point: Readonly<Record<string, PointValue>>,
  budget = 250_000,
): Trace {
  return traceAnyProgram(parseSource(source, vocabulary), point, { budget });
}

/** The values of the outputs, in order. */
export function outputsAt(
  source: string,
  point: Readonly<Record<string, PointValue>>,
): readonly number[] {
  const { nodes, outputs } = traceSource(source, point);
  return outputs.map((output) => nodes[output]?.primal ?? Number.NaN);
}
