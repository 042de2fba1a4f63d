/**
 * How far a run may go, in operations and in levels, and the errors of one that goes further.
 */
import { type Call, locate, type Program, SourceError, type Span } from '../language';

/** How much a run has done and how deep it stands: what keeps any text from freezing a tab. */
export interface Effort {
  /** The most operations that the run may record. */
  readonly budget: number;
  /** Pieces of expression evaluated so far, and statements run. */
  spent: number;
  /** Pieces of expression around this one. */
  level: number;
  /** The deepest place that the run has been at, for the error where JavaScript's own stack ends. */
  deepest: { readonly level: number; readonly standing: Standing } | undefined;
}

export function startEffort(budget: number): Effort {
  return { budget, spent: 0, level: 0, deepest: undefined };
}

/** The most operations that any run is allowed. */
export const MOST_OPERATIONS = 2_000_000;

/** Pieces evaluated for each operation that the budget allows: constants are folded, and leave none. */
const PIECES_PER_OPERATION = 20;

/** Deeper than the parser lets one expression be; calls add up. */
const DEEPEST_LEVEL = 1_500;

/** The call whose body is run, and those around it. */
export interface Calls {
  readonly call: Pick<Call, 'callee' | 'span'>;
  readonly outer: Calls | undefined;
}

/** The loop that runs, and those around it. */
export interface Loops {
  readonly header: Span;
  iterations: number;
  readonly outer: Loops | undefined;
}

/** What of a run says where it stands. */
export interface Standing {
  readonly source: string;
  readonly effort: Effort;
  /** Undefined outside of calls. */
  readonly calls?: Calls | undefined;
  /** Undefined outside of loops. */
  readonly loops?: Loops | undefined;
}

/** What stops a run: more than a text alone can tell. */
export class RunError extends SourceError {
  /** Whether a larger budget of operations would let it go on. */
  spentBudget = false;
  /** The input that is used as a list, and is a number at this point. */
  expectsList: string | undefined;
}

/** One piece more, one level deeper: tests and values alike stand on JavaScript's own stack. */
export function enter(piece: { readonly span: Span }, standing: Standing): void {
  const { effort } = standing;
  spend(piece, standing);
  if (effort.level >= DEEPEST_LEVEL) throw tooDeep(piece.span, standing);
  effort.level += 1;
}

/** A call has begun: the deepest one is remembered. */
export function deepen(standing: Standing): void {
  const { effort } = standing;
  if (effort.level <= (effort.deepest?.level ?? 0)) return;
  effort.deepest = { level: effort.level, standing };
}

/** Back out of the piece that was entered last. */
export function leave({ effort }: Standing): void {
  effort.level -= 1;
}

export function spend(piece: { readonly span: Span }, standing: Standing): void {
  const { effort } = standing;
  effort.spent += 1;
  if (effort.spent > effort.budget * PIECES_PER_OPERATION) throw tooLong(piece, standing, 'steps');
}

/** @param spent what there was too much of: operations, or steps of the program that record none */
export function tooLong(
  { span }: { readonly span: Span },
  standing: Standing,
  spent: 'operations' | 'steps' = 'operations',
): RunError {
  const { source, effort, loops } = standing;
  const budget = effort.budget.toLocaleString('en');
  const longest = longestLoop(loops);
  const error =
    longest === undefined
      ? new RunError(
          source,
          span,
          `the function takes more than ${budget} operations`,
          'Make it shorter, or call fewer functions inside each other.',
        )
      : new RunError(
          source,
          longest.header,
          `this loop has run ${longest.iterations.toLocaleString('en')} times and not ended${
            spent === 'operations' ? `, and ${budget} operations are spent` : ''
          }`,
          `Let ${wordOf(source, longest.header)} end sooner${
            effort.budget < MOST_OPERATIONS ? ', or allow more operations' : ''
          }.`,
        );
  error.spentBudget = true;
  return error;
}

/** `the loop on line 3` */
function wordOf(source: string, header: Span): string {
  return `the loop on line ${locate(source, header).line}`;
}

/** Of loops inside each other the one that has gone round most often. */
function longestLoop(innermost: Loops | undefined): Loops | undefined {
  let longest = innermost;
  for (let loop = innermost; loop !== undefined; loop = loop.outer) {
    if (loop.iterations > (longest?.iterations ?? 0)) longest = loop;
  }
  return longest;
}

/**
 * Runs a program. JavaScript's own stack may end before the levels that are counted do: it depends on
 * how deep the caller stands, and on how much of the code is compiled yet.
 * @throws RunError in place of JavaScript's own error
 */
export function withinStack<T>({ main }: Program, standing: Standing, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) throw error;
    const place = main.kind === 'definition' ? main.nameSpan : main.span;
    throw tooDeep(place, standing.effort.deepest?.standing ?? standing);
  }
}

function tooDeep(span: Span, { source, calls }: Standing): RunError {
  const call = repeatedCall(calls);
  return new RunError(
    source,
    call?.span ?? span,
    call === undefined
      ? 'calls and brackets stand too deep inside each other'
      : `\`${call.callee}\` calls itself without end, or too many times`,
    call === undefined
      ? 'Make it shorter, or call fewer functions inside each other.'
      : 'Give it a case in which it does not, such as `1 if n < 1 else …`.',
  );
}

/** The innermost call of a function that stands inside another call of it. */
function repeatedCall(innermost: Calls | undefined): Calls['call'] | undefined {
  for (let inner = innermost; inner !== undefined; inner = inner.outer) {
    for (let around = inner.outer; around !== undefined; around = around.outer) {
      if (around.call.callee === inner.call.callee) return inner.call;
    }
  }
  return undefined;
}
