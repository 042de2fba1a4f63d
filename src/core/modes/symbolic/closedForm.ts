/**
 * Program → one formula in its inputs. There is no second interpreter: the program is run, every
 * value is read back from what was recorded, and where a test depends on an input it is run again
 * the other way. Loops come out unrolled, calls put in, branches as cases.
 */
import { type Expression, type Program, SourceError } from '../../language';
import type { Scope } from '../../trace';
import { type PointValue, traceAnyProgram } from '../../trace/programs';
import { type Decision, ExploringRecorder, MOST_WAYS, Refused, tooManyWays } from './exploring';
import { operationsIn } from './operationsIn';
import {
  failing,
  GREATEST_DEPTH,
  GREATEST_HEIGHT,
  inItsLoop,
  missingOutput,
  tooHigh,
  tooLarge,
  tooLong,
} from './refusals';
import type { ClosedForm, Refusal } from './report';
import { Shared } from './shared';

/** Operations of a formula that is written out, at most. */
export const MOST_WRITTEN = 20_000;

/** Operations of a way that does not run at the point: more than one formula could be made of. */
const LONGEST_WAY = 2 * MOST_WRITTEN;

export interface ClosedFormOptions {
  /** The most operations that one run may take. */
  readonly budget: number;
  /** The most operations of the formula, written out; 20,000 unless told. */
  readonly most?: number;
  readonly shared?: Shared;
}

/**
 * @param point where the program runs; tests on inputs are first followed as they come out there
 * @param output position
 */
export function closedForm(
  program: Program,
  point: Readonly<Record<string, PointValue>>,
  output: number,
  { budget, most = MOST_WRITTEN, shared = new Shared() }: ClosedFormOptions,
): ClosedForm | Refusal {
  let scopes: readonly Scope[] = [];
  try {
    const ways = new Ways(shared, (recorder, isFirst) => {
      // The other ways of a long run would each be as long, only to have no formula either.
      const most = isFirst ? budget : Math.min(budget, LONGEST_WAY);
      const trace = traceAnyProgram(program, point, { budget: most, recorder });
      const { outputs } = trace;
      scopes = trace.scopes;
      return recorder.expressionAt(outputs[output] ?? missingOutput(program, output));
    });
    const expression = ways.from([]);
    const operations = operationsIn(expression);
    if (operations > most) throw tooLarge(program, scopes, operations, most);
    if (shared.heightOf(expression) > GREATEST_HEIGHT) {
      throw tooHigh(program, scopes, shared.heightOf(expression));
    }
    if (shared.depthOf(expression) > GREATEST_DEPTH) {
      throw tooLong(program, scopes, shared.depthOf(expression));
    }
    return { kind: 'closed', expression, operations, ways: casesOf(expression, shared) };
  } catch (error) {
    if (error instanceof Refused) return inItsLoop(error, program);
    if (!(error instanceof SourceError)) throw error;
    const { position, cause, nextMove } = error;
    return { kind: 'refused', span: position, cause, nextMove };
  }
}

/** Follows every way, and puts what comes out of them together as cases. */
class Ways {
  readonly #shared: Shared;
  readonly #run: (recorder: ExploringRecorder, isFirst: boolean) => Expression;
  #count = 0;

  constructor(shared: Shared, run: (recorder: ExploringRecorder, isFirst: boolean) => Expression) {
    this.#shared = shared;
    this.#run = run;
  }

  /** @param forced how the first tests come out; the last of them is the one that is new */
  from(forced: readonly boolean[], newest?: Decision): Expression {
    const recorder = new ExploringRecorder(this.#shared, forced);
    let expression = this.#follow(recorder, newest);
    this.#count += 1;
    const { decisions } = recorder;
    if (this.#count > MOST_WAYS) throw tooManyWays(decisions);
    const outcomes = decisions.map(({ holds }) => holds);
    for (let last = decisions.length - 1; last >= forced.length; last -= 1) {
      const decision = decisions[last] as Decision;
      const other = this.from([...outcomes.slice(0, last), !decision.holds], decision);
      expression = decision.holds
        ? this.#cases(decision.test, expression, other)
        : this.#cases(decision.test, other, expression);
    }
    return expression;
  }

  #follow(recorder: ExploringRecorder, newest: Decision | undefined): Expression {
    try {
      return this.#run(recorder, newest === undefined);
    } catch (error) {
      if (newest === undefined || !(error instanceof SourceError)) throw error;
      throw failing(this.#shared, newest, error);
    }
  }

  /** `a if p and q else b` for `(a if q else b) if p else b`, and the same with `or`. */
  #cases(test: Expression, consequent: Expression, alternative: Expression): Expression {
    if (consequent === alternative) return consequent;
    if (consequent.kind === 'conditional' && consequent.alternative === alternative) {
      const both = this.#shared.logical('and', test, consequent.test);
      return this.#shared.conditional(both, consequent.consequent, alternative);
    }
    if (alternative.kind === 'conditional' && alternative.consequent === consequent) {
      const either = this.#shared.logical('or', test, alternative.test);
      return this.#shared.conditional(either, consequent, alternative.alternative);
    }
    return this.#shared.conditional(test, consequent, alternative);
  }
}

/** How many formulas the outermost cases choose from. */
function casesOf(expression: Expression, shared: Shared): number {
  if (expression.kind !== 'conditional' || shared.isConstant(expression.test)) return 1;
  return casesOf(expression.consequent, shared) + casesOf(expression.alternative, shared);
}
