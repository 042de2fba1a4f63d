/**
 * What the worker is asked, and what is refused. While a question waits, the recipe that is drawn
 * stays as it is; what the person chose instead stands in `awaited` or in `refusal`.
 */
import type { SourceError } from '../core/language';
import type { Recipe } from '../core/modes';
import type { AwaitedRun, Choices, Refusal, Restored } from './choices';

/** Operations that a program may be allowed. */
export const LEAST_BUDGET = 20_000;
export const MOST_BUDGET = 2_000_000;

export interface Asking {
  /** Whether inputs without a value get one; else the point is taken as it stands. */
  readonly completes: boolean;
  readonly restored?: Restored;
}

/** Asks for a recipe's run, in the place of what was asked before. */
export function ask(choices: Choices, recipe: Recipe, { completes, restored }: Asking): Choices {
  const { source, point } = recipe;
  const awaited: AwaitedRun = {
    question: { kind: 'read', source, point, budget: choices.budget, completes },
    recipe,
    isStopped: false,
    ...(restored === undefined ? {} : { restored }),
  };
  return { ...choices, awaited };
}

/** What was being opened comes into the editor, where it can be changed. */
export function stop(choices: Choices): Choices {
  const { awaited } = choices;
  if (awaited === undefined) return choices;
  const { restored } = awaited;
  const draft = restored === undefined ? choices.draft : textOf(restored);
  return { ...choices, draft, awaited: { ...awaited, isStopped: true } };
}

/** The text that restored work puts in the editor. */
export function textOf({ draft, recipe }: Restored): string {
  return draft ?? recipe.source;
}

export function runAgain(choices: Choices): Choices {
  const { awaited } = choices;
  if (awaited === undefined) return choices;
  const { recipe, question, restored } = awaited;
  const { completes } = question;
  return ask(choices, recipe, { completes, ...(restored === undefined ? {} : { restored }) });
}

/** Keeps why a text or a point is not drawn. */
export function refuse(
  choices: Choices,
  { source, point }: Pick<Recipe, 'source' | 'point'>,
  error: SourceError,
  more: Partial<Pick<Refusal, 'spentBudget' | 'restored'>> = {},
): Choices {
  const refusal: Refusal = { source, point, error, spentBudget: false, ...more };
  return { ...choices, awaited: undefined, refusal };
}

/** A larger budget lets a program that was ended by the last one go on. */
export function setBudget(choices: Choices, budget: number): Choices {
  const next = {
    ...choices,
    budget: Math.min(MOST_BUDGET, Math.max(LEAST_BUDGET, Math.round(budget))),
  };
  const { refusal, recipe } = choices;
  if (refusal === undefined || !refusal.spentBudget || budget <= choices.budget) return next;
  const { source, point, restored } = refusal;
  if (restored !== undefined) return ask(next, restored.recipe, { completes: true, restored });
  return ask(next, { ...recipe, source, point }, { completes: source !== recipe.source });
}

/** The point that the person chose for the function that is drawn, read or not. */
export function chosenPoint({ recipe, draft, awaited, refusal }: Choices): Recipe['point'] {
  const asked = isMove(awaited, recipe) ? awaited?.recipe : undefined;
  const refused = draft === recipe.source && refusal?.source === draft ? refusal : undefined;
  return (asked ?? refused ?? recipe).point;
}

/** Whether another point of the function that is drawn is awaited, and not another function. */
export function isMove(awaited: AwaitedRun | undefined, recipe: Recipe): boolean {
  return awaited?.restored === undefined && awaited?.recipe.source === recipe.source;
}
