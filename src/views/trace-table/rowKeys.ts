/**
 * A key pressed on a row of a table → the row that takes the focus: one Tab stop, and arrows in it.
 * Home and End alone are the player's: first and last step.
 */

/** With `Control+` before it where Control (or ⌘) is held; undefined with another one held. */
export function nameKey({ key, altKey, shiftKey, ctrlKey, metaKey }: HeldKey): string | undefined {
  if (altKey || shiftKey) return undefined;
  return ctrlKey || metaKey ? `Control+${key}` : key;
}

type HeldKey = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** @returns undefined for a key that does not move */
export function rowAfterKey(key: string, row: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, row - 1);
    case 'ArrowDown':
      return Math.min(last, row + 1);
    case 'Control+Home':
      return 0;
    case 'Control+End':
      return last;
    default:
      return undefined;
  }
}
