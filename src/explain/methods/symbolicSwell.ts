/** How a derivative's formula grows with the iterations → sentences: what is iterated, where one is, where it stopped. */
import type { Swell, SwellPoint } from '../../core/modes/symbolic';
import { readIdentifier } from '../identifier';
import { counted } from './agreementTable';

/** "Iterations of the loop that carries y" */
export function swellSubject({ kind, name }: Swell): string {
  const word = readIdentifier(name).plain;
  switch (kind) {
    case 'loop':
      return `Iterations of the loop that carries ${word}`;
    case 'composition':
      return `Times that ${word} is applied`;
    case 'self-composition':
      return `Times that ${word} is put into itself`;
  }
}

/** "At k = 4: 79 operations as it comes, 40 simplified, 24 by automatic differentiation." */
export function swellAt({ iteration, raw, simplified, automatic }: SwellPoint): string {
  const shorter =
    simplified === undefined ? 'not simplified' : `${simplified.toLocaleString('en')} simplified`;
  const auto = `${automatic.toLocaleString('en')} by automatic differentiation`;
  return `At k = ${iteration}: ${counted(raw, 'operation')} as it comes, ${shorter}, ${auto}.`;
}

/** What happened at the limit; undefined where it was not met. */
export function swellStopped({ stopped }: Swell): string | undefined {
  if (stopped === undefined) return undefined;
  const { iteration, limit } = stopped;
  return `At iteration ${iteration} the formula would have more than ${limit.toLocaleString('en')} operations; Wengert stops writing it out there.`;
}

/** The chart in one sentence, for a screen reader. */
export function swellInWords(swell: Swell): string {
  const first = swell.points[0];
  const last = swell.points.at(-1);
  if (first === undefined || last === undefined) return 'Nothing is iterated.';
  const from = `from ${counted(first.raw, 'operation')} at iteration ${first.iteration}`;
  const to = `to ${last.raw.toLocaleString('en')} at iteration ${last.iteration}`;
  const automatic = `automatic differentiation from ${first.automatic.toLocaleString('en')} to ${last.automatic.toLocaleString('en')}`;
  return `${swellSubject(swell)}: the derivative as it comes grows ${from} ${to}; ${automatic}.`;
}
