/**
 * Programs of 10² to 250,000 operations: parsed and traced, scheduled by both modes, swept both
 * ways. Stated as time per operation, and its growth beside the smallest program of the same run.
 */
import { parseSource } from '../../src/core/language/programs';
import { scheduleRun, sweepForward, sweepReverse, tapeOf } from '../../src/core/modes';
import { vocabulary } from '../../src/core/primitives';
import { traceAnyProgram } from '../../src/core/trace/programs';
import { programOf } from './programOf';
import type { Row } from './rows';
import { time } from './time';

const SIZES = [100, 1_000, 10_000, 100_000, 250_000];
export async function benchPrograms(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const first = new Map<string, number>();
  for (const operations of SIZES) {
    const source = programOf(operations);
    const budget = 2_000_000;
    const program = parseSource(source, vocabulary);
    const trace = traceAnyProgram(program, { x: 0.3 }, { budget });
    const tape = tapeOf(trace);
    const recipe = { source, point: { x: '0.3' }, direction: 'each', seed: 'each' } as const;
    const parts: readonly (readonly [string, () => unknown])[] = [
      ['trace', () => traceAnyProgram(program, { x: 0.3 }, { budget })],
      ['tape with local partials', () => tapeOf(trace)],
      ['forward and reverse sweep', () => [sweepForward(tape, [1]), sweepReverse(tape, [1])]],
      ['steps of reverse mode', () => scheduleRun({ ...recipe, mode: 'reverse' }, program, trace)],
      ['steps of forward mode', () => scheduleRun({ ...recipe, mode: 'forward' }, program, trace)],
    ];
    const group = `Programs: ${operations.toLocaleString('en')} operations`;
    const times = parts.map(([what, run]) => [what, time(run)] as const);
    const traced = times.slice(0, 3).reduce((sum, [, each]) => sum + each, 0);
    for (const [what, each] of [...times, ['traced and swept both ways', traced] as const]) {
      const perOperation = (each * 1e6) / operations;
      const least = first.get(what) ?? perOperation;
      first.set(what, least);
      rows.push({
        group,
        what,
        figure: `${each.toFixed(2)} ms`,
        ratio: `${perOperation.toFixed(0)} ns an operation, ${(perOperation / least).toFixed(2)} × that of ${SIZES[0]}`,
      });
    }
  }
  return rows;
}
