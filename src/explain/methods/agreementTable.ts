/**
 * One run, what numerical and symbolic differentiation came to → the rows of "Do they agree?":
 * each derivative's digits beside those of reverse mode, and the work that was counted.
 */
import { type Recipe, type Run, sweepForward, sweepReverse, unitVector } from '../../core/modes';
import type { NumericalReport } from '../../core/modes/numerical';
import { shapeOfText } from '../../core/modes/shapeOfText';
import { evaluateExpression, type SymbolicReport } from '../../core/modes/symbolic';
import { nodeAt } from '../../core/trace';
import { type MarkedNumber, markDigits } from './agreementDigits';
import { forwardWork, numericalWork, reverseWork, symbolicWork } from './agreementWork';

export { counted } from './agreementWork';

export type Method = 'numerical' | 'symbolic' | 'reverse' | 'forward';

export interface AgreementRow {
  readonly method: Method;
  /** By column; undefined where the method has no number. */
  readonly entries: readonly (MarkedNumber | undefined)[];
  /** The entry whose fewest digits agree; undefined without numbers that can be compared. */
  readonly worst: MarkedNumber | undefined;
  /** Whether every number is the reference's but for rounding. */
  readonly isClose: boolean;
  /** For the whole gradient, counted: "3 evaluations of f"; undefined where there is none. */
  readonly work: string | undefined;
}

/**
 * What the numbers can be compared with: `sure` reverse mode; `doubtful` the same, but a derivative
 * that was typed in fails its check; `none` where f has no value at the point.
 */
export type Reference = 'sure' | 'doubtful' | 'none';

export interface AgreementTable {
  readonly reference: Reference;
  /** Positions of the inputs that have a column. */
  readonly columns: readonly number[];
  /** Inputs without a column. */
  readonly more: number;
  readonly rows: readonly AgreementRow[];
}

/** What a report answers, of a question about a run. */
export interface AskedOf {
  readonly source: string;
  readonly point: Recipe['point'];
  readonly input: number;
  readonly output: number;
}

/** A report with the question that it answers: while a newer one is awaited it is an old one. */
export interface Answer<Report> {
  readonly question: AskedOf;
  readonly report: Report;
}

export interface AutomaticAsked {
  readonly run: Run;
  /** Positions. */
  readonly input: number;
  readonly output: number;
}

export interface AgreementAsked extends AutomaticAsked {
  readonly numerical: Answer<NumericalReport> | undefined;
  readonly symbolic: Answer<SymbolicReport> | undefined;
}

const MOST_COLUMNS = 4;

/** What does not depend on a report, and not on h: the sweeps, and the operations of each mode. */
export interface AutomaticPart extends AutomaticAsked {
  readonly columns: readonly number[];
  readonly names: readonly string[];
  /** By column. */
  readonly reverse: readonly number[];
  readonly rows: readonly AgreementRow[];
}

export function automaticPart({ run, input, output }: AutomaticAsked): AutomaticPart {
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
  const rows = [
    rowOf('reverse', beside(reverse, reverse), reverseWork(run, output)),
    rowOf('forward', beside(forward, reverse), forwardWork(run, output)),
  ];
  return { run, input, output, columns, names, reverse, rows };
}

/** The row of symbolic differentiation: as the automatic part it is the same at every h. */
export function symbolicRow(part: AutomaticPart, answer: AgreementAsked['symbolic']): AgreementRow {
  const { run, names, reverse } = part;
  const report = answer !== undefined && answers(answer, part) ? answer.report : undefined;
  return rowOf(
    'symbolic',
    beside(symbolicValues(run, report, names), reverse),
    symbolicWork(report, run.trace.inputs.length),
  );
}

/** The table from its parts: the numerical row alone is computed here. */
export function tableOf(
  part: AutomaticPart,
  symbolic: AgreementRow,
  answer: AgreementAsked['numerical'],
): AgreementTable {
  const { run, output, columns, names } = part;
  const report = answer !== undefined && answers(answer, part) ? answer.report : undefined;
  return {
    reference: referenceOf(run, output, report),
    columns,
    more: run.trace.inputs.length - columns.length,
    rows: [
      rowOf('numerical', numericalEntries(report, names), numericalWork(report)),
      symbolic,
      ...part.rows,
    ],
  };
}

export function agreementTable(asked: AgreementAsked): AgreementTable {
  const part = automaticPart(asked);
  return tableOf(part, symbolicRow(part, asked.symbolic), asked.numerical);
}

function beside(
  values: readonly (number | undefined)[],
  reference: readonly number[],
): AgreementRow['entries'] {
  return values.map((value, column) =>
    value === undefined ? undefined : markDigits(value, reference[column] ?? Number.NaN),
  );
}

/** Whether a report is about this function, input and output; its numbers may be other ones. */
function answers({ question }: Answer<unknown>, { run, input, output }: AutomaticAsked): boolean {
  const { source, point } = run.recipe;
  return (
    question.source === source &&
    question.input === input &&
    question.output === output &&
    shapeOf(question.point) === shapeOf(point)
  );
}

/** The inputs and how long their lists are. */
function shapeOf(point: Recipe['point']): string {
  return JSON.stringify(Object.entries(point).map(([name, text]) => [name, shapeOfText(text)]));
}

function referenceOf(
  { trace }: Run,
  output: number,
  numerical: NumericalReport | undefined,
): Reference {
  const value = trace.nodes[trace.outputs[output] ?? -1]?.primal;
  if (value !== undefined && Number.isNaN(value)) return 'none';
  return numerical?.isDoubtful === true ? 'doubtful' : 'sure';
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
  const known = entries
    .filter((entry) => entry !== undefined)
    .filter(({ isCompared }) => isCompared);
  const worst = known.reduce<MarkedNumber | undefined>(
    (least, entry) => (least === undefined || isWorse(entry, least) ? entry : least),
    undefined,
  );
  return {
    method,
    entries,
    worst,
    isClose: known.length > 0 && known.every(({ isClose }) => isClose),
    work,
  };
}

/** Of numbers that differ by rounding alone, and of others, the one with fewer digits; the others first. */
function isWorse(entry: MarkedNumber, least: MarkedNumber): boolean {
  if (entry.isClose !== least.isClose) return least.isClose;
  return entry.digits < least.digits;
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
