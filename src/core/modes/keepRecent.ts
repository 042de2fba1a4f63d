/**
 * Keeps the last few results of a function of a number; older ones are computed again. A pass of
 * a long list is looked at for a while and then no more, and a run may have hundreds of them.
 */
export function keepRecent<Result>(
  make: (key: number) => Result,
  most: number,
): (key: number) => Result {
  const kept = new Map<number, Result>();
  return (key) => {
    const result = kept.get(key) ?? make(key);
    // A map lists its keys in the order of setting: the first is the one asked for longest ago.
    kept.delete(key);
    kept.set(key, result);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return result;
  };
}
