/** Why a program has no formula, or none that is written out: the place, the cause, the next move. */
import type { For, Program, SourceError, Span, Statement, While } from '../../language';
import { type LoopScope, RunError, type Scope } from '../../trace';
import { type Decision, Refused, shortText } from './exploring';
import type { Refusal } from './report';
import type { Shared } from './shared';

/** Operations inside each other: what writes a formula goes down into it by calling itself. */
export const GREATEST_HEIGHT = 400;
/** The same with every term of a sum counted: all terms are differentiated at once. */
export const GREATEST_DEPTH = 1_000;

/** Ends the work on a formula that has more than is written. */
class TooMuch extends Refused {}

/** What says how often a loop runs is told of the loop. */
export function inItsLoop(refused: Refused, program: Program): Refusal {
  const { refusal } = refused;
  if (refused instanceof TooMuch) return refusal;
  const { span } = refusal;
  const loop = loopsIn(program.statements).find(
    ({ header }) => header.from <= span.from && span.to <= header.to,
  );
  if (loop?.kind !== 'for') return refusal;
  return {
    kind: 'refused',
    span: loop.header,
    cause:
      'this loop runs as often as an input says, and a formula has the same operations at every point',
    nextMove: 'Let it run a fixed number of times, as `for i in range(5):` does.',
  };
}

function loopsIn(statements: readonly Statement[]): readonly (For | While)[] {
  return statements.flatMap((statement): readonly (For | While)[] => {
    switch (statement.kind) {
      case 'for':
      case 'while':
        return [statement, ...loopsIn(statement.body)];
      case 'definition':
        return loopsIn(statement.body);
      case 'if': {
        const { arms, otherwise = [] } = statement;
        return loopsIn([...arms.flatMap(({ body }) => body), ...otherwise]);
      }
      default:
        return [];
    }
  });
}

/** @param decision the test at which this way leaves the one that ran */
export function failing(shared: Shared, decision: Decision, error: SourceError): Refused {
  const text = shortText(shared, decision.test) ?? 'a test on an input';
  const where = decision.holds ? `where ${text} does not hold` : `where ${text} holds`;
  const { cause, nextMove, position } = error;
  if (error instanceof RunError && error.spentBudget) {
    return new Refused(
      decision.span,
      `${where}, the program does not end, or takes more operations than a formula may have`,
      'Let it run a fixed number of times, whatever the input.',
    );
  }
  return new Refused(position, `${where}, the program stops here: ${cause}`, nextMove);
}

export function missingOutput(program: Program, output: number): never {
  throw new Refused(
    placeOf(program),
    `how many numbers come out depends on an input, and there is not always an output ${output + 1}`,
    'Return the same number of values on every way.',
  );
}

/** @param scopes those of the run */
export function tooLarge(
  program: Program,
  scopes: readonly Scope[],
  operations: number,
  most: number,
): TooMuch {
  return new TooMuch(
    longestLoop(scopes) ?? placeOf(program),
    `written out as one formula this has ${inWords(operations)} operations, and at most ${inWords(most)} are written`,
    'Make it shorter: fewer iterations, or fewer calls inside each other.',
  );
}

export function tooHigh(program: Program, scopes: readonly Scope[], height: number): TooMuch {
  return new TooMuch(
    longestLoop(scopes) ?? placeOf(program),
    `written out as one formula this has ${inWords(height)} operations inside each other, and at most ${GREATEST_HEIGHT} are written`,
    'Make it shorter: fewer iterations, or fewer calls inside each other.',
  );
}

/** Of a sum that is too long. */
export function tooLong(program: Program, scopes: readonly Scope[], depth: number): TooMuch {
  return new TooMuch(
    longestLoop(scopes) ?? placeOf(program),
    `written out as one formula this has ${inWords(depth)} operations one behind the other, and at most ${inWords(GREATEST_DEPTH)} are written`,
    'Make it shorter: fewer terms, or fewer iterations.',
  );
}

/** The header of the loop that ran most often. */
function longestLoop(scopes: readonly Scope[]): Span | undefined {
  const loops = scopes.filter(
    (scope): scope is LoopScope =>
      scope.kind === 'loop' && scope.keyword !== 'comprehension' && scope.iterations >= 2,
  );
  return loops.toSorted((a, b) => b.iterations - a.iterations)[0]?.span;
}

function placeOf({ main }: Program): Span {
  return main.kind === 'definition' ? main.nameSpan : main.span;
}

/** 20,000; of very large numbers the power of ten. */
function inWords(count: number): string {
  if (count < 1e12) return count.toLocaleString('en');
  return Number.isFinite(count) ? `some 10^${Math.floor(Math.log10(count))}` : 'more than 10^308';
}
