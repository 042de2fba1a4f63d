/** How a derivative's formula grows with the iterations → sentences: what is iterated, where one is, where it stopped. */
import type { Swell, SwellPoint } from '../../core/modes/symbolic';
import { readIdentifier } from '../identifier';
import { counted } from './agreementTable';

/** "Iterations of the loop that carries y, for those that ran at this point" */
export function swellSubject({ kind, name, hasStart, isOfPath }: Swell): string {
  const word = readIdentifier(name).plain;
  const ran = isOfPath === true ? ', for the iterations that ran at this point' : '';
  switch (kind) {
    case 'loop':
      return hasStart === true
        ? `Values of ${word} in the loop, from k = 1 before it${ran}`
        : `Iterations of the loop that carries ${word}${ran}`;
    case 'composition':
      return `Times that ${word} is applied${isOfPath === true ? ', for the calls that ran at this point' : ''}`;
    case 'self-composition':
      return `Times that ${word} is put into itself`;
  }
}

/**
 * "At k = 4: 79 operations as it comes, 40 simplified, 24 by automatic differentiation (one forward
 * pass), in a trace of 16 nodes."
 */
export function swellAt({
  iteration,
  raw,
  simplified,
  automatic,
  traceLength,
}: SwellPoint): string {
  const shorter =
    simplified === undefined ? 'not simplified' : `${simplified.toLocaleString('en')} simplified`;
  const auto = `${automatic.toLocaleString('en')} by automatic differentiation (one forward pass)`;
  const trace = traceLength === undefined ? '' : `, in a trace of ${counted(traceLength, 'node')}`;
  return `At k = ${iteration}: ${counted(raw, 'operation')} as it comes, ${shorter}, ${auto}${trace}.`;
}

/** What the chart leaves out, a sentence each: at the limits, and of ways that did not run. */
export function swellRemarks(swell: Swell): readonly string[] {
  const { stopped, inAll, isOfPath, leavesOut, points } = swell;
  const remarks: string[] = [];
  if (isOfPath === true) {
    remarks.push(
      'An input decides which operations run, so this is the growth along the path that ran at this point, and not that of a formula for every point.',
    );
  }
  if (stopped !== undefined) {
    const limit = stopped.limit.toLocaleString('en');
    remarks.push(
      `From k = ${stopped.iteration} on the formula has more than ${limit} operations; Wengert stops simplifying it there, and goes on counting.`,
    );
  }
  if (inAll !== undefined) {
    const last = points.at(-1)?.iteration ?? 0;
    remarks.push(`The chart ends at k = ${last} of ${inAll.toLocaleString('en')}.`);
  }
  if (leavesOut === true) {
    remarks.push('Calls that hand a value on without an operation are not counted.');
  }
  return remarks;
}

/** The chart in one sentence, for a screen reader. */
export function swellInWords(swell: Swell): string {
  const first = swell.points[0];
  const last = swell.points.at(-1);
  if (first === undefined || last === undefined) return 'Nothing is iterated.';
  const from = `from ${counted(first.raw, 'operation')} at k = ${first.iteration}`;
  const to = `to ${last.raw.toLocaleString('en')} at k = ${last.iteration}`;
  const automatic = `automatic differentiation from ${first.automatic.toLocaleString('en')} to ${last.automatic.toLocaleString('en')}`;
  return `${swellSubject(swell)}: the derivative as it comes grows ${from} ${to}; ${automatic}.`;
}
