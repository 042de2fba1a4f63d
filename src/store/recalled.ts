/**
 * Work in progress and settings, back from where `stored` kept them. What cannot be read back is
 * left alone.
 */
import type { NumberStyle } from '../explain';
import { decodeLink } from '../share';
import { LEAST_BUDGET, MOST_BUDGET } from './asking';
import type { Choices, Restored, Shown, Theme } from './choices';
import { keptText } from './stored';

/** The settings of last time, on top of `first`; `first` itself where there are none. */
export function recallSettings(first: Choices): Choices {
  const kept = readKept() ?? {};
  const { speed, numbers, theme, singleKeys, budget } = kept;
  return {
    ...first,
    ...(typeof speed === 'number' && isSpeed(speed) ? { speed } : {}),
    ...(isNumberStyle(numbers) ? { numbers } : {}),
    ...(isTheme(theme) ? { theme } : {}),
    ...(typeof singleKeys === 'boolean' ? { singleKeys } : {}),
    ...(isBudget(budget) ? { budget } : {}),
    shown: recallShown(first.shown, kept['shown']),
  };
}

/** The work of last time, read or not; undefined where there is none. */
export function recallWork(first: Choices): Restored | undefined {
  const kept = readKept() ?? {};
  const { link, draft, folds } = kept;
  const decoded = decodeLink(typeof link === 'string' ? link : '');
  const typed = typeof draft === 'string' ? { draft: draft.replace(/\r\n?/g, '\n') } : {};
  if (decoded.kind === 'none' || decoded.kind === 'broken') {
    // Without the function that was drawn, what stood in the editor is all that there is.
    return typed.draft === undefined
      ? undefined
      : { recipe: first.recipe, origin: 'stored', ...typed };
  }
  return { ...decoded.shared, origin: 'stored', folds: recallFolds(folds), ...typed };
}

function readKept(): Readonly<Record<string, unknown>> | undefined {
  try {
    const kept: unknown = JSON.parse(keptText() ?? 'null');
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

function recallFolds(kept: unknown): Choices['folds'] {
  if (!isRecord(kept)) return {};
  const folds = Object.entries(kept).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
  );
  return Object.fromEntries(folds);
}

function isSpeed(value: number): boolean {
  return value >= 0.25 && value <= 4;
}

function isBudget(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= LEAST_BUDGET &&
    value <= MOST_BUDGET
  );
}

function isNumberStyle(value: unknown): value is NumberStyle {
  return value === 'decimals' || value === 'fractions';
}

function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'paper' || value === 'blackboard';
}
