/** Everything that the views read: the choices and what follows from them. */
import type { Frame, Frames } from '../core/frames';
import type { SourceError } from '../core/language';
import type { Agreement, ExactRun, Recipe, Run } from '../core/modes';
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
  /** The point that the person chose: a program may not have run there yet, or not to its end. */
  readonly point: Recipe['point'];
  /** What is wrong with the draft or its point; undefined where these are what is drawn. */
  readonly draftError: SourceError | undefined;
  /** Whether a program has been running for so long that it should be said. */
  readonly isRunning: boolean;
  /**
   * Both modes and central differences side by side, computed once for each run.
   * @param seeds weights of the outputs in what is compared; without them the first output
   * @returns undefined where it could not be computed
   */
  readonly compare: (run: Run, seeds?: readonly number[]) => Promise<Agreement | undefined>;
  /** A sentence about a link or stored work that could not be opened. */
  readonly notice: string | undefined;
  readonly dismissNotice: () => void;
  /** The player's clock: how far the current step's motion has come. */
  readonly clock: Clock;
}
