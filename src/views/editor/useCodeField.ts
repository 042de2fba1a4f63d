/** Fetches the editor proper once the first picture stands; until then, and without it, undefined. */
import { type ComponentType, useEffect, useState } from 'react';
import type { SourceFieldProps } from './sourceField';

export function useCodeField(): ComponentType<SourceFieldProps> | undefined {
  const [loaded, setLoaded] = useState<{ readonly Field: ComponentType<SourceFieldProps> }>();
  useEffect(() => {
    let isOpen = true;
    idle()
      .then(() => import('./CodeField'))
      .then(
        ({ CodeField }) => {
          if (isOpen) setLoaded({ Field: CodeField });
        },
        () => {
          // Without a connection the plain field stays, which does all that is needed.
        },
      );
    return () => {
      isOpen = false;
    };
  }, []);
  return loaded?.Field;
}

/** The panels come after the first picture; what they need at once goes before the editor. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(resolve, { timeout: 1000 });
    else requestAnimationFrame(resolve);
  });
}
