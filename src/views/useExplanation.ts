/**
 * The current step in words. It is derived here and not in the store, so that the words are
 * fetched with the panels that show them, after the first picture.
 */
import { useMemo } from 'react';
import { narrateStep, type StepExplanation } from '../explain';
import { useSession } from '../store';

export function useExplanation(): StepExplanation {
  const { run, choices, wording, exact } = useSession();
  const { step } = choices;
  return useMemo(() => narrateStep(run, step, wording, exact), [run, step, wording, exact]);
}
