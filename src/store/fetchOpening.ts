/**
 * What opens a link or work of last time, fetched before the page is drawn. A new visitor has
 * neither, and waits for nothing.
 */
import type { Choices } from './choices';
import { keptText } from './stored';

export type Open = (fragment: string) => Choices;

/** Undefined where the page opens with the first example. */
export function fetchOpening(fragment: string): Promise<Open> | undefined {
  if (isNoLink(fragment) && !isAnythingKept()) return undefined;
  return import('./opening').then(({ openChoices }) => openChoices);
}

export function isNoLink(fragment: string): boolean {
  return fragment.replace(/^#/, '') === '';
}

function isAnythingKept(): boolean {
  try {
    return keptText() !== null;
  } catch {
    return false;
  }
}
