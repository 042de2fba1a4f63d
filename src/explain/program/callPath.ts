/** The calls that a step stands in, outermost first: `f › g, line 7 › h, line 2`. */
import type { Run } from '../../core/modes';
import type { CallScope, Trace } from '../../core/trace';
import { lineOf, scopesOfNode, subjectAt } from './place';

export interface CallPlace {
  readonly scope: CallScope;
  /** The line of the call. */
  readonly line: number;
  /** From 1. */
  readonly depth: number;
}

export function callPath(run: Run, k: number): readonly CallPlace[] {
  const subject = subjectAt(run, k);
  if (subject === undefined) return [];
  return scopesOfNode(run.trace, subject)
    .filter((scope) => scope.kind === 'call')
    .reverse()
    .map((scope, place) => ({
      scope,
      line: lineOf(run.program.source, scope.span.from),
      depth: place + 1,
    }));
}

/** Whether the run calls a function of the text at all. */
export function hasCalls(trace: Trace): boolean {
  return trace.scopes.some(({ kind }) => kind === 'call');
}
