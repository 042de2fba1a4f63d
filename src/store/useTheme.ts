/** Puts the chosen theme, or the system's, on the root element. */
import { useLayoutEffect } from 'react';
import type { Theme } from './choices';
import { useMediaQuery } from './useMediaQuery';

export function useTheme(theme: Theme): void {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const dark = theme === 'blackboard' || (theme === 'system' && systemIsDark);
  // Before the first paint, so that a blackboard does not flash white.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
}
