/**
 * What the person chose on the page "Compare", kept by the page around it while the workbench is
 * shown: read when the comparison opens again, written whenever it changes.
 */
import { type RefObject, useEffect } from 'react';
import type { Difference } from '../../core/modes/numerical';
import type { ChosenStep } from './useTimeline';

export interface KeptChoices {
  readonly difference: Difference;
  /** Positions. */
  readonly input: number;
  readonly output: number;
  readonly chosenStep: ChosenStep;
}

/** Empty until the comparison was shown. */
export type ChoicesKept = RefObject<KeptChoices | undefined>;

export function useKeeping(kept: ChoicesKept, choices: KeptChoices): void {
  useEffect(() => {
    kept.current = choices;
  });
}
