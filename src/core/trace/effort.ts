/**
 * How far a run may go, in pieces and in levels, and the errors of one that goes further.
 */
import { type Call, type Expression, SourceError, type Span } from '../language';

/** How much a run has done and how deep it stands: what keeps any text from freezing a tab. */
export interface Effort {
  /** The most nodes that the list may grow to. */
  readonly budget: number;
  /** Pieces of expression evaluated so far. */
  spent: number;
  /** Pieces of expression around this one. */
  level: number;
}

export function startEffort(budget: number): Effort {
  return { budget, spent: 0, level: 0 };
}

/** Pieces evaluated for each node that the budget allows: constants and tests leave no nodes. */
const PIECES_PER_NODE = 20;

/** Deeper than the parser lets one expression be; calls add up. */
const DEEPEST_LEVEL = 1_200;

/** The call whose body is run, and those around it. */
export interface Calls {
  readonly call: Call;
  readonly outer: Calls | undefined;
}

/** What of a run says where it stands. */
export interface Standing {
  readonly source: string;
  readonly effort: Effort;
  /** Undefined outside of calls. */
  readonly calls?: Calls;
}

/** One piece more, one level deeper: tests and values alike stand on JavaScript's own stack. */
export function enter(piece: Expression, standing: Standing): void {
  const { effort } = standing;
  effort.spent += 1;
  if (effort.spent > effort.budget * PIECES_PER_NODE) throw tooLong(piece, standing);
  if (effort.level >= DEEPEST_LEVEL) throw tooDeep(piece.span, standing);
  effort.level += 1;
}

/** Back out of the piece that was entered last. */
export function leave({ effort }: Standing): void {
  effort.level -= 1;
}

export function tooLong({ span }: Expression, { source, effort }: Standing): SourceError {
  return new SourceError(
    source,
    span,
    `the function takes more than ${effort.budget} operations`,
    'Make it shorter, or call fewer functions inside each other.',
  );
}

function tooDeep(span: Span, { source, calls }: Standing): SourceError {
  const call = repeatedCall(calls);
  return new SourceError(
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
function repeatedCall(innermost: Calls | undefined): Call | undefined {
  for (let inner = innermost; inner !== undefined; inner = inner.outer) {
    for (let around = inner.outer; around !== undefined; around = around.outer) {
      if (around.call.callee === inner.call.callee) return inner.call;
    }
  }
  return undefined;
}
