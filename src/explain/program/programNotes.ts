/** All remarks beside the run of a program, the ones about its path first. */
import type { Run } from '../../core/modes';
import { branchNotes } from './branchNotes';
import { loopNotes } from './loopNotes';
import type { ProgramNote } from './note';
import { kinkNotes, unusedNotes } from './valueNotes';

export function programNotes(run: Run): readonly ProgramNote[] {
  return [...branchNotes(run), ...loopNotes(run), ...kinkNotes(run), ...unusedNotes(run)];
}
