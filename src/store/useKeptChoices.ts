/**
 * Keeps work in progress in this browser. Writing takes as long as the text, so it waits for an
 * idle moment, and is done at the latest when the page is left.
 */
import { useEffect } from 'react';
import type { Choices } from './choices';
import { keepChoices } from './stored';

export function useKeptChoices(choices: Choices): void {
  useEffect(() => {
    const keep = (): void => keepChoices(choices);
    window.addEventListener('pagehide', keep);
    const cancel = whenIdle(keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      cancel();
    };
  }, [choices]);
}

/** Safari has no idle callback; there it is done at once. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    act();
    return () => undefined;
  }
  const handle = window.requestIdleCallback(act, { timeout: 1000 });
  return () => window.cancelIdleCallback(handle);
}
