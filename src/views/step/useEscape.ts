/** Closes what is open with Escape, except where a field, a menu or a dialog takes the key first. */
import { useEffect, useRef } from 'react';

export function useEscape(close: () => void): void {
  const current = useRef(close);
  useEffect(() => {
    current.current = close;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TAKES_ESCAPE) !== null) return;
      current.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const TAKES_ESCAPE =
  'input:not([type=range], [type=checkbox], [type=radio]), textarea, [contenteditable=true], ' +
  '[role=menu], [role=listbox], [role=dialog]';
