/**
 * Work in progress, kept in this browser: what stands in the editor, the last text that read and
 * the person's settings. What cannot be read back is left alone.
 */
import type { NumberStyle } from '../explain';
import { decodeLink, encodeLink } from '../share';
import type { Choices, Shown, Theme } from './choices';

const KEY = 'wengert.1';

/** Keeps the choices; a browser that refuses to store changes nothing. */
export function keepChoices(choices: Choices): void {
  const { recipe, step, naming, draft, speed, numbers, shown, theme, singleKeys } = choices;
  const link = encodeLink({ recipe, step, naming });
  const kept = { link, draft, speed, numbers, shown, theme, singleKeys };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Private windows and full disks refuse: the work then lasts as long as the page.
  }
}

/** The choices of last time, on top of `first`; `first` itself where there are none. */
export function recallChoices(first: Choices): Choices {
  const kept = readKept();
  if (kept === undefined) return first;
  const decoded = decodeLink(typeof kept['link'] === 'string' ? kept['link'] : '');
  const work =
    decoded.kind === 'shared'
      ? {
          recipe: decoded.shared.recipe,
          step: decoded.shared.step,
          naming: decoded.shared.naming,
          draft: decoded.shared.recipe.source,
        }
      : {};
  return {
    ...first,
    ...work,
    ...(typeof kept['draft'] === 'string' ? { draft: kept['draft'].replace(/\r\n?/g, '\n') } : {}),
    ...(typeof kept['speed'] === 'number' && isSpeed(kept['speed'])
      ? { speed: kept['speed'] }
      : {}),
    ...(isNumberStyle(kept['numbers']) ? { numbers: kept['numbers'] } : {}),
    ...(isTheme(kept['theme']) ? { theme: kept['theme'] } : {}),
    ...(typeof kept['singleKeys'] === 'boolean' ? { singleKeys: kept['singleKeys'] } : {}),
    shown: recallShown(first.shown, kept['shown']),
  };
}

function readKept(): Readonly<Record<string, unknown>> | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isRecord(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function recallShown(first: Shown, kept: unknown): Shown {
  if (!isRecord(kept)) return first;
  const flag = (part: keyof Shown): boolean => {
    const value = kept[part];
    return typeof value === 'boolean' ? value : first[part];
  };
  return {
    values: flag('values'),
    derivatives: flag('derivatives'),
    partials: flag('partials'),
    symbolic: flag('symbolic'),
    constants: flag('constants'),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSpeed(value: number): boolean {
  return value >= 0.25 && value <= 4;
}

function isNumberStyle(value: unknown): value is NumberStyle {
  return value === 'decimals' || value === 'fractions';
}

function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'paper' || value === 'blackboard';
}
