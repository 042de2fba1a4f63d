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
 * "If one evaluation takes 1 ms, n = 1,000,000 takes 17 minutes numerically, …". A traversal is
 * taken to be as long as an evaluation; counted in operations, as long as its operations say.
 */
export function describeTimes(point: GrowthPoint, unit: WorkUnit): Phrase {
  const evaluation = point.numerical[unit] / point.numerical.traversals;
  const time = (work: Work): string => durationText(evaluation > 0 ? work[unit] / evaluation : 0);
  return phrase`If one evaluation of ${math('f', 'f')} takes 1 ms, all derivatives for ${sizePiece(point.n)} take ${time(point.numerical)} numerically, ${time(point.forward)} in forward mode, ${time(point.reverse)} in reverse mode.`;
}

/** Which method a family is for. */
export function describeFamily({ grows }: Pick<Family, 'grows'>): string {
  return grows === 'inputs'
    ? 'Many inputs, one output: reverse mode wins. Numerical work and forward mode grow with every input, reverse mode stays at two traversals.'
    : 'One input, many outputs: forward mode wins. One pass gives all derivatives, reverse mode needs a sweep for every output.';
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
