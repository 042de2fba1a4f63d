/** Whether a program has loops or calls, which make its graph long: the trace then gives way to it. */
import type { Run } from '../../core/modes';

export function isLongRun({ program, trace }: Run): boolean {
  return program.form === 'program' && trace.scopes.length > 1;
}
