/** Where a sweep comes to the nodes of an iteration or of a call. */
import { phaseAt } from '../../core/frames';
import type { Run } from '../../core/modes';
import type { Scope } from '../../core/trace';
import { subjectOf } from './place';

/** The nodes `from … to − 1`: those of an iteration or of a call. */
type Stretch = Pick<Scope, 'from' | 'to'>;

/**
 * The first step of an iteration or a call in the sweep or pass of step k, from 1; where that
 * sweep does nothing in it, in the first one that does.
 */
export function firstStepIn(run: Run, k: number, stretch: Stretch): number | undefined {
  for (const index of [phaseAt(run, k) ?? 0, ...run.phases.keys()]) {
    const phase = run.phases[index];
    const found = phase === undefined ? undefined : firstIn(run, phase, stretch);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A sweep goes through the list in one direction, so that halving finds the place. */
function firstIn(
  run: Run,
  { kind, from, to }: Run['phases'][number],
  stretch: Stretch,
): number | undefined {
  const backwards = kind === 'reverse sweep';
  const subject = (position: number): number | undefined => subjectOf(run.steps.at(position));
  const isBefore = (position: number): boolean => {
    const node = subject(position);
    if (node === undefined) return true;
    return backwards ? node >= stretch.to : node < stretch.from;
  };
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  const node = low < to ? subject(low) : undefined;
  const isInside = node !== undefined && stretch.from <= node && node < stretch.to;
  return isInside ? low + 1 : undefined;
}
