/** Lets a component follow the motion of the current step, and no more than it needs. */
import { useSyncExternalStore } from 'react';
import { useSession } from './useSession';

/** Progress of the current step's motion, 0 … 1; the component renders again in every frame. */
export function useProgress(): number {
  const { clock } = useSession();
  return useSyncExternalStore(clock.subscribe, clock.progress);
}

/** Whether the current step's motion has come as far as `mark`, 0 … 1; renders again once. */
export function useHasReached(mark: number): boolean {
  const { clock } = useSession();
  return useSyncExternalStore(clock.subscribe, () => clock.progress() >= mark);
}
