/**
 * One run, what numerical and symbolic differentiation came to → the rows of "Do they agree?":
 * each derivative's digits beside those of reverse mode, and the work that was counted.
 */
import {
  type Operations,
  operationsOfPass,
  operationsOfSweep,
  operationsOfValues,
  pullbackCounter,
  type Run,
  sweepForward,
  sweepReverse,
  unitVector,
} from '../../core/modes';
import type { NumericalReport } from '../../core/modes/numerical';
import { evaluateExpression, type SymbolicReport } from '../../core/modes/symbolic';
import { nodeAt } from '../../core/trace';
import { type MarkedNumber, markDigits } from './agreementDigits';

export type Method = 'numerical' | 'symbolic' | 'reverse' | 'forward';

export interface AgreementRow {
  readonly method: Method;
  /** By column; undefined where the method has no number. */
  readonly entries: readonly (MarkedNumber | undefined)[];
  /** The fewest digits that agree in a column; undefined without numbers. */
  readonly digits: number | undefined;
  /** For the whole gradient, counted: "3 evaluations of f"; undefined where there is none. */
  readonly work: string | undefined;
}

export interface AgreementTable {
  /** Positions of the inputs that have a column. */
  readonly columns: readonly number[];
  /** Inputs without a column. */
  readonly more: number;
  readonly rows: readonly AgreementRow[];
}

export interface AgreementAsked {
  readonly run: Run;
  /** Positions. */
  readonly input: number;
  readonly output: number;
  readonly numerical: NumericalReport | undefined;
  readonly symbolic: SymbolicReport | undefined;
}

const MOST_COLUMNS = 4;

export function agreementTable(asked: AgreementAsked): AgreementTable {
  const { run, input, output, numerical, symbolic } = asked;
  const { trace, tape } = run;
  const inputs = trace.inputs.length;
  const columns = columnsFor(inputs, input);
  const names = columns.map((position) => nameOf(run, position));
  const adjoints = sweepReverse(tape, unitVector(trace.outputs.length, output));
  const reverse = columns.map((position) => adjoints[trace.inputs[position] ?? -1] ?? Number.NaN);
  const forward = columns.map((position) => {
    const tangents = sweepForward(tape, unitVector(inputs, position));
    return tangents[trace.outputs[output] ?? -1] ?? Number.NaN;
  });
  const beside = (values: readonly (number | undefined)[]): readonly (MarkedNumber | undefined)[] =>
    values.map((value, column) =>
      value === undefined ? undefined : markDigits(value, reverse[column] ?? Number.NaN),
    );
  return {
    columns,
    more: inputs - columns.length,
    rows: [
      rowOf('numerical', numericalEntries(numerical, names), numericalWork(numerical)),
      rowOf(
        'symbolic',
        beside(symbolicValues(run, symbolic, names)),
        symbolicWork(symbolic, inputs),
      ),
      rowOf('reverse', beside(reverse), reverseWork(run, output)),
      rowOf('forward', beside(forward), forwardWork(run)),
    ],
  };
}

/** The first inputs; the chosen one in the place of the last where it is not among them. */
function columnsFor(inputs: number, input: number): readonly number[] {
  const first = Array.from({ length: Math.min(inputs, MOST_COLUMNS) }, (_, position) => position);
  return input < MOST_COLUMNS || input >= inputs ? first : first.with(-1, input);
}

function rowOf(
  method: Method,
  entries: AgreementRow['entries'],
  work: string | undefined,
): AgreementRow {
  const known = entries.filter((entry) => entry !== undefined);
  const digits = known.length === 0 ? undefined : Math.min(...known.map((entry) => entry.digits));
  return { method, entries, digits, work };
}

/** Beside the automatic derivatives of the same report: while x moves, the two stay together. */
function numericalEntries(
  report: NumericalReport | undefined,
  names: readonly string[],
): AgreementRow['entries'] {
  return names.map((name, column) => {
    const row = report?.gradient.find((entry) => entry.name === name);
    if (row !== undefined) return markDigits(row.numerical, row.automatic);
    // The report leaves later inputs out, but for the one that is moved.
    return report !== undefined && column === names.length - 1 && report.inputs > names.length
      ? markDigits(report.quotient.value, report.automatic)
      : undefined;
  });
}

function symbolicValues(
  run: Run,
  report: SymbolicReport | undefined,
  names: readonly string[],
): readonly (number | undefined)[] {
  const point = pointOf(run);
  return names.map((name) => {
    const entry = report?.gradient.find((derivative) => derivative.name === name);
    const chosen = report?.derivation?.input === name ? report.derivation.simplified : undefined;
    const derivative = entry?.derivative ?? chosen;
    return derivative === undefined ? undefined : evaluateExpression(derivative, point);
  });
}

/** The inputs' values at the point, by name. */
export function pointOf({ trace }: Run): Readonly<Record<string, number>> {
  return Object.fromEntries(
    trace.inputs.map((id) => {
      const node = nodeAt(trace, id);
      return [node.kind === 'input' ? node.name : '', node.primal];
    }),
  );
}

function nameOf({ trace }: Run, position: number): string {
  const node = nodeAt(trace, trace.inputs[position] ?? -1);
  return node.kind === 'input' ? node.name : '';
}

function numericalWork(report: NumericalReport | undefined): string | undefined {
  return report === undefined ? undefined : `${counted(report.evaluations, 'evaluation')} of f`;
}

function symbolicWork(report: SymbolicReport | undefined, inputs: number): string | undefined {
  if (report === undefined || report.derivation === undefined) return undefined;
  const total = report.gradient.reduce((sum, { operations }) => sum + operations, 0);
  const written = report.gradient.length;
  const part = written < inputs ? ` for ${written} of ${inputs} inputs` : '';
  return `${counted(total, 'operation')}${part}`;
}

/** One forward sweep, and one reverse sweep from this output. */
function reverseWork({ trace, tape }: Run, output: number): string {
  const pullbacks = pullbackCounter(tape)(unitVector(trace.outputs.length, output));
  const total = totalOf(operationsOfValues(tape)) + totalOf(operationsOfSweep(pullbacks));
  return `2 traversals, ${counted(total, 'operation')}`;
}

function forwardWork({ trace, tape }: Run): string {
  const passes = trace.inputs.length;
  const total = passes * totalOf(operationsOfPass(tape));
  return `${counted(passes, 'pass', 'passes')}, ${counted(total, 'operation')}`;
}

function totalOf({ evaluations, multiplications, additions }: Operations): number {
  return evaluations + multiplications + additions;
}

/** "1 operation", "2,815 operations" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
