/** The stage in words: how large the graph is, and where in its run it stands. */
import type { Run } from '../../core/modes';
import type { Trace } from '../../core/trace';
import { keepByObject } from './keepByObject';
import { phaseLineAt } from './phaseLine';

export function speakStage(run: Run, k: number, isStale: boolean): string {
  const { title } = phaseLineAt(run, k);
  const count = countNodes(run.trace);
  const parts = [`Computational graph of ${count} ${count === 1 ? 'node' : 'nodes'}`];
  if (title !== '') parts.push(`${title.toLowerCase()}, step ${k} of ${run.steps.length}`);
  if (isStale) parts.push('showing the last function that could be read');
  return parts.join(', ');
}

/** Once for each trace, since it is spoken of at every step. */
const countNodes = keepByObject(({ nodes }: Trace) =>
  nodes.reduce((count, { kind }) => count + (kind === 'constant' ? 0 : 1), 0),
);
