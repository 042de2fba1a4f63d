/** Program and point → all that the column "Symbolic" shows. */
import type { Program } from '../../language';
import { nodeAt } from '../../trace';
import { type PointValue, traceAnyProgram } from '../../trace/programs';
import { checkDerivative } from './checks';
import { closedForm } from './closedForm';
import { derive } from './derive';
import type { SymbolicReport } from './report';
import { Shared } from './shared';
import { swellOf } from './swell';

/** Inputs that are differentiated by for the gradient; what comes behind them is left out. */
export const MOST_INPUTS = 8;

export interface SymbolicTask {
  readonly program: Program;
  readonly point: Readonly<Record<string, PointValue>>;
  /** Positions. */
  readonly input: number;
  readonly output: number;
  /** The most operations that one run may take. */
  readonly budget: number;
}

/** @throws SourceError where the program does not run at the point */
export function differentiateSymbolically(task: SymbolicTask): SymbolicReport {
  const { program, point, input, output, budget } = task;
  const trace = traceAnyProgram(program, point, { budget });
  const names = trace.inputs.map((id) => {
    const node = nodeAt(trace, id);
    return node.kind === 'input' ? node.name : '';
  });
  const name = names[input] ?? '';
  const shared = new Shared();
  const form = closedForm(program, point, output, { budget, shared });
  const isClosed = form.kind === 'closed';
  const swell = swellOf(program, trace, { output, input: name, form: isClosed ? form : undefined });
  if (!isClosed) {
    return { input, output, form, derivation: undefined, gradient: [], checks: [], swell };
  }
  const derivation = derive(form.expression, name, shared);
  const gradient = names.slice(0, MOST_INPUTS).map((each) => {
    const { simplified, operations } =
      each === name ? derivation : derive(form.expression, each, shared);
    return { name: each, derivative: simplified, operations };
  });
  const { checks, hasValue } = checkDerivative(derivation, task);
  return { input, output, form, derivation, gradient, hasValue, checks, swell };
}
