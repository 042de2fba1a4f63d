/**
 * One run and one output → the work that each method does for the gradient of that output, counted,
 * as words for the table. Of several outputs both modes are counted over the same nodes: those that
 * the output depends on.
 */

import type { Operations, Run } from '../../core/modes';
import { operationsOfPass, operationsOfSweep, pullbackCounter, unitVector } from '../../core/modes';
import type { NumericalReport } from '../../core/modes/numerical';
import type { SymbolicReport } from '../../core/modes/symbolic';
import { reachesOutput } from '../../core/trace';

export function numericalWork(report: NumericalReport | undefined): string | undefined {
  return report === undefined ? undefined : `${counted(report.evaluations, 'evaluation')} of f`;
}

export function symbolicWork(
  report: SymbolicReport | undefined,
  inputs: number,
): string | undefined {
  if (report === undefined || report.derivation === undefined) return undefined;
  const total = report.gradient.reduce((sum, { operations }) => sum + operations, 0);
  const written = report.gradient.length;
  const part = written < inputs ? ` for ${written} of ${inputs} inputs` : '';
  return `${counted(total, 'operation')}${part}`;
}

/** One forward sweep, and one reverse sweep from this output. */
export function reverseWork(run: Run, output: number): string {
  const { evaluations } = passFor(run, output);
  const pullbacks = pullbackCounter(run.tape)(unitVector(run.trace.outputs.length, output));
  const total = evaluations + totalOf(operationsOfSweep(pullbacks));
  return `2 traversals, ${counted(total, 'operation')}`;
}

export function forwardWork(run: Run, output: number): string {
  const passes = run.trace.inputs.length;
  const total = passes * totalOf(passFor(run, output));
  return `${counted(passes, 'pass', 'passes')}, ${counted(total, 'operation')}`;
}

/** One pass over what the output depends on; of a single output over the whole list. */
function passFor({ trace, tape }: Run, output: number): Operations {
  const chosen = trace.outputs[output];
  if (trace.outputs.length === 1 || chosen === undefined) return operationsOfPass(tape);
  const isNeeded = reachesOutput({ ...trace, output: chosen, outputs: [chosen] });
  const work = { evaluations: 0, multiplications: 0, additions: 0 };
  for (const node of tape.operations) {
    if (isNeeded[node] !== true) continue;
    const edges = (tape.edgeStart[node + 1] ?? 0) - (tape.edgeStart[node] ?? 0);
    work.evaluations += 1;
    work.multiplications += edges;
    work.additions += Math.max(0, edges - 1);
  }
  return work;
}

function totalOf({ evaluations, multiplications, additions }: Operations): number {
  return evaluations + multiplications + additions;
}

/** "1 operation", "2,815 operations" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
