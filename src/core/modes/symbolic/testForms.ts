/** Source text → program, closed form and derivation, for tests. Imported by tests only. */
import { parseSource } from '../../language/programs';
import { vocabulary } from '../../primitives';
import type { PointValue } from '../../trace/programs';
import { closedForm } from './closedForm';
import { derive } from './derive';
import type { ClosedForm, Derivation, Refusal } from './report';

export type Point = Readonly<Record<string, PointValue>>;

export const BUDGET = 20_000;

export function programOf(source: string) {
  return parseSource(source, vocabulary);
}

export function formOf(source: string, point: Point, output = 0): ClosedForm | Refusal {
  return closedForm(programOf(source), point, output, { budget: BUDGET });
}

/** @throws where there is no closed form */
export function closedOf(source: string, point: Point, output = 0): ClosedForm {
  const form = formOf(source, point, output);
  if (form.kind === 'closed') return form;
  throw new Error(`refused: ${form.cause}`);
}

/** Of a formula in x. */
export function derivationOf(formula: string, input = 'x'): Derivation {
  const program = programOf(formula);
  const point = Object.fromEntries(program.inputs.map(({ name }) => [name, 0.5]));
  return derive(closedOf(formula, point).expression, input);
}
