/** Code that comes after the first picture: fetched when it is wanted, and kept. */
import { useEffect, useState } from 'react';

/**
 * @param load the same function at every call
 * @returns undefined until it has come, and without a connection
 */
export function useLoaded<T extends object>(
  isWanted: boolean,
  load: () => Promise<T>,
): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  useEffect(() => {
    if (!isWanted || loaded !== undefined) return;
    let isOpen = true;
    load().then(
      (code) => {
        if (isOpen) setLoaded(code);
      },
      () => {
        // What is drawn without it stays.
      },
    );
    return () => {
      isOpen = false;
    };
  }, [isWanted, loaded, load]);
  return loaded;
}
