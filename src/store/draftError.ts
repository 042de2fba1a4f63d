/** What is said below the text: why it, or its point, is not what is drawn. */
import { SourceError } from '../core/language';
import type { Choices } from './choices';

/**
 * While a changed text is being read, for a moment, the old error stays where it was, so that
 * nothing flickers between two keys.
 */
export function draftErrorOf(
  { draft, awaited, refusal }: Pick<Choices, 'draft' | 'awaited' | 'refusal'>,
  isRunning: boolean,
): SourceError | undefined {
  if (refusal === undefined) return undefined;
  const { error } = refusal;
  if (refusal.source === draft) return error;
  if (awaited === undefined || awaited.isStopped || isRunning) return undefined;
  const { position, cause, nextMove } = error;
  const from = Math.min(position.from, draft.length);
  const to = Math.min(position.to, draft.length);
  return new SourceError(draft, { from, to }, cause, nextMove);
}
