/** Everything that the views read: the choices and what follows from them. */
import type { Frame, Frames } from '../core/frames';
import type { SourceError } from '../core/language';
import type { ExactRun, Run } from '../core/modes';
import type { Wording } from '../explain';
import type { Action, Choices } from './choices';
import type { Clock } from './clock';

export interface Session {
  readonly choices: Choices;
  readonly dispatch: (action: Action) => void;
  /** The run of `choices.recipe`: always one that reads. */
  readonly run: Run;
  readonly frames: Frames;
  readonly frame: Frame;
  readonly wording: Wording;
  /** Exact twins of the numbers; undefined while decimals are shown. */
  readonly exact: ExactRun | undefined;
  /** What is wrong with the draft; undefined where the draft is what is drawn. */
  readonly draftError: SourceError | undefined;
  /** A sentence about a link or stored work that could not be opened. */
  readonly notice: string | undefined;
  readonly dismissNotice: () => void;
  /** The player's clock: how far the current step's motion has come. */
  readonly clock: Clock;
}
