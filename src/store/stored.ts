/**
 * Work in progress, kept in this browser: what stands in the editor, the last text that read and
 * the person's settings.
 */
import { encodeLink } from '../share';
import { textOf } from './asking';
import type { Choices } from './choices';

const KEY = 'wengert.1';

/** Keeps the choices; a browser that refuses to store changes nothing. */
export function keepChoices(choices: Choices): void {
  const { awaited, draft, folds, speed, numbers, shown, theme, singleKeys, budget } = choices;
  // What is being opened is the work, though it is not drawn yet.
  const { recipe, step, naming, view } = { ...choices, ...awaited?.restored };
  const link = encodeLink({ recipe, step, naming, view });
  const opened = awaited?.restored;
  const work =
    opened === undefined
      ? { link, draft, folds }
      : { link, draft: textOf(opened), folds: opened.folds ?? {} };
  const settings = { speed, numbers, shown, theme, singleKeys, budget };
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...work, ...settings }));
  } catch {
    // Private windows and full disks refuse: the work then lasts as long as the page.
  }
}

/** What was kept, as text; null where nothing was. @throws DOMException where storing is refused */
export function keptText(): string | null {
  return localStorage.getItem(KEY);
}
