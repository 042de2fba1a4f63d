/** For tests: runs of programs, as the worker reads them, and the programs of many tests. */
import { parseSource } from '../../core/language/programs';
import { type Mode, type Run, scheduleRun } from '../../core/modes';
import { vocabulary } from '../../core/primitives';
import { readPointValue, traceAnyProgram } from '../../core/trace/programs';

export function runProgram(
  source: string,
  point: Readonly<Record<string, string>>,
  mode: Mode = 'reverse',
): Run {
  const program = parseSource(source, vocabulary);
  const values = Object.fromEntries(
    Object.entries(point).map(([name, text]) => [name, readPointValue(text)]),
  );
  const trace = traceAnyProgram(program, values, { budget: 20_000 });
  return scheduleRun({ source, point, mode, direction: 'each', seed: 'each' }, program, trace);
}

/** The logistic map, three times over, and a branch: the program of the mock. */
export const logistic = `def f(x):
    y = x
    for i in range(3):
        y = 4*y*(1-y)
    if y > 0.5:
        return y^2
    return y`;
