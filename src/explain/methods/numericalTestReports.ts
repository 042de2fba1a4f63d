/** For tests: numerical reports from a source and a point. */
import { parseSource } from '../../core/language/programs';
import { type Tracer, tapeOf } from '../../core/modes';
import {
  type Difference,
  differentiateNumerically,
  type NumericalReport,
} from '../../core/modes/numerical';
import { vocabulary } from '../../core/primitives';
import { traceAnyProgram } from '../../core/trace/programs';

/** Operations of one run. */
const BUDGET = 100_000;

interface Asked {
  readonly difference?: Difference;
  readonly h?: number;
  readonly input?: number;
}

export function reportOf(
  source: string,
  point: Readonly<Record<string, number>>,
  { difference = 'forward', h = 1e-5, input = 0 }: Asked = {},
): NumericalReport {
  const program = parseSource(source, vocabulary);
  const trace = traceAnyProgram(program, point, { budget: BUDGET, checksOwn: true });
  const tape = tapeOf(trace);
  const tracer: Tracer = (read, at) => traceAnyProgram(read, at, { budget: BUDGET });
  return differentiateNumerically({
    program,
    trace,
    tape,
    point,
    input,
    output: 0,
    difference,
    h,
    tracer,
  });
}

/** The function of Baydin et al., figure 3: the logistic map three times. */
export const LOGISTIC = '64x(1 - x)(1 - 2x)^2(1 - 8x + 8x^2)^2';
