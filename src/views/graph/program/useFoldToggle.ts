/** Folds all groups; then opens those that were open before, or all where it was not this that folded them. */
import { useRef } from 'react';
import type { FoldControl } from '../useFolding';

export function useFoldToggle({ isFolded, openKeys, foldAll }: FoldControl): () => void {
  const before = useRef<readonly string[]>(undefined);
  return () => {
    if (isFolded) foldAll(false, before.current);
    else foldAll(true);
    before.current = isFolded ? undefined : openKeys;
  };
}
