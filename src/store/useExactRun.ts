/** The run in exact fractions, where these are asked for; what computes them is fetched then. */
import { useEffect, useMemo, useState } from 'react';
import type { ExactRun, exactRun, Run } from '../core/modes';

export function useExactRun(run: Run, isWanted: boolean): ExactRun | undefined {
  const [loaded, setLoaded] = useState<{ readonly exactRun: typeof exactRun }>();
  useEffect(() => {
    if (!isWanted || loaded !== undefined) return;
    import('../core/modes/exact').then(setLoaded, () => {
      // Without a connection decimals stay, which are never wrong.
    });
  }, [isWanted, loaded]);
  return useMemo(() => (isWanted ? loaded?.exactRun(run) : undefined), [isWanted, loaded, run]);
}
