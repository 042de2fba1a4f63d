/** The run in exact fractions, where these are asked for: until they have come, decimals stay. */
import { useMemo } from 'react';
import type { ExactRun, Run } from '../core/modes';
import { useLoaded } from './useLoaded';

const loadExact = () => import('../core/modes/exact');

export function useExactRun(run: Run, isWanted: boolean): ExactRun | undefined {
  const loaded = useLoaded(isWanted, loadExact);
  return useMemo(() => (isWanted ? loaded?.exactRun(run) : undefined), [isWanted, loaded, run]);
}
