/** How work grows with the number of inputs or outputs, in everyday time, and as a chart's words. */
import { assertNever } from '../../core/language';
import type { Family, GrowthPoint, GrowthReport, Work } from '../../core/modes/growth';
import type { Phrase } from '../explain';
import { math, type Piece, phrase } from '../phrase';
import { durationText } from './growthDuration';

/** What the work is counted in. */
export type WorkUnit = 'traversals' | 'operations';

export const METHODS = ['numerical', 'forward', 'reverse'] as const;
export type GrowthMethod = (typeof METHODS)[number];

export function methodName(method: GrowthMethod): string {
  switch (method) {
    case 'numerical':
      return 'numerical';
    case 'forward':
      return 'forward mode';
    case 'reverse':
      return 'reverse mode';
    default:
      return assertNever(method);
  }
}

/** n = 1,000 */
export function sizePiece(n: number): Piece {
  const count = n.toLocaleString('en');
  return math(`n = ${count.replaceAll(',', '{,}')}`, `n equals ${count}`);
}

/**
 * "If one evaluation of f for n = 1,000,000 takes 1 ms, …": what is taken to last how long is said
 * with it. A traversal lasts as long as an evaluation; of operations each lasts as long as another.
 */
export function describeTimes(point: GrowthPoint, unit: WorkUnit): Phrase {
  const evaluation = point.numerical[unit] / point.numerical.traversals;
  const time = (work: Work): string => durationText(evaluation > 0 ? work[unit] / evaluation : 0);
  return phrase`If one evaluation of ${math('f', 'f')} for ${sizePiece(point.n)} takes 1 ms, and ${ASSUMED[unit]}, all derivatives take ${time(point.numerical)} numerically, ${time(point.forward)} in forward mode, ${time(point.reverse)} in reverse mode.`;
}

const ASSUMED: Readonly<Record<WorkUnit, string>> = {
  traversals: 'a pass or a sweep is counted as one evaluation',
  operations: 'every operation as long as any other',
};

/** Counted in traversals, how much a pass and a sweep do in truth, beside an evaluation of f. */
export function describeTraversals({ numerical, forward, reverse }: GrowthPoint): string {
  const evaluation = numerical.operations / numerical.traversals;
  const pass = forward.operations / forward.traversals;
  const sweep = (reverse.operations - evaluation) / (reverse.traversals - 1);
  if (!(evaluation > 0)) return '';
  return `A pass does ${share(pass / evaluation)} the operations of f, a reverse sweep ${share(sweep / evaluation)}.`;
}

/** "4 times", "0.000002 times" */
function share(times: number): string {
  const digits = times.toLocaleString('en', { maximumSignificantDigits: 2 });
  return `${digits} times`;
}

/** Which method a family is for, and whether that shows at this n already. */
export function describeFamily(
  { grows }: Pick<Family, 'grows'>,
  { n, forward, reverse }: GrowthPoint,
  unit: WorkUnit,
): string {
  const wins = grows === 'inputs' ? reverse[unit] < forward[unit] : forward[unit] < reverse[unit];
  const start = grows === 'inputs' ? 'Many inputs, one output' : 'One input, many outputs';
  const winner = grows === 'inputs' ? 'reverse mode' : 'forward mode';
  const verdict = wins
    ? `${winner} wins`
    : `${winner} wins as n grows, not yet at n = ${n.toLocaleString('en')}`;
  const reason =
    grows === 'inputs'
      ? 'Numerical work and forward mode grow with every input, reverse mode stays at two traversals.'
      : 'One pass gives all derivatives, reverse mode needs a sweep for every output.';
  return `${start}: ${verdict}. ${reason}`;
}

/** The chart as one sentence. */
export function describeGrowth({ points }: GrowthReport, unit: WorkUnit, family: Family): string {
  const last = points.at(-1);
  const measured = points.findLast(({ isMeasured }) => isMeasured);
  const subject = `${capital(unit)} for all derivatives of ${family.title} against its number of ${family.grows}, both axes logarithmic`;
  if (last === undefined) return `${subject}.`;
  const ends = METHODS.map(
    (method) => `${methodName(method)} ${last[method][unit].toLocaleString('en')}`,
  ).join(', ');
  const how =
    measured === undefined
      ? ''
      : `, measured up to n = ${measured.n.toLocaleString('en')} and drawn on`;
  return `${subject}: at n = ${last.n.toLocaleString('en')} ${ends}${how}.`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
