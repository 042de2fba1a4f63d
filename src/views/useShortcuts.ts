/**
 * Single keys, as design section 10 lists them. They are off while a field or the editor has
 * the focus, while a dialog or menu is open, with a modifier held, and when the person says so.
 */
import { useEffect, useRef } from 'react';
import { useSession } from '../store';

/** What to do, by `KeyboardEvent.key`; Shift is written before an arrow: `Shift+ArrowLeft`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Where text is written, and what covers the page: no key there is a shortcut. */
const TAKES_ALL =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, ' +
  '[contenteditable=true], [role=menu], [role=listbox], [role=dialog], dialog, [popover]';

/** Widgets that move by some keys and leave the letters alone. */
const TAKES_MOVES = 'input, [role=slider], [role=tablist], [role=radiogroup]';
const MOVES: ReadonlySet<string> = new Set([
  ' ',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

export function useShortcuts(shortcuts: Shortcuts): void {
  const { choices } = useSession();
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    if (!choices.singleKeys) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (belongsToWidget(event)) return;
      const arrow = event.shiftKey && event.key.startsWith('Arrow');
      const act = current.current[arrow ? `Shift+${event.key}` : foldCase(event.key)];
      if (act === undefined || isPressing(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [choices.singleKeys]);
}

function belongsToWidget({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(TAKES_ALL) !== null) return true;
  return MOVES.has(key) && target.closest(TAKES_MOVES) !== null;
}

/** Letters work with and without Caps Lock. */
function foldCase(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Space and Enter press a button or follow a link that has the focus. */
function isPressing(event: KeyboardEvent): boolean {
  return (
    (event.key === ' ' || event.key === 'Enter') &&
    event.target instanceof Element &&
    event.target.closest('button, a, summary, [role=button], input[type=checkbox]') !== null
  );
}
