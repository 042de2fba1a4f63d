/**
 * Text, point, mode and restored work → the recipe that is drawn, at the place where the person
 * stood. What can be read on the spot is taken over at once; the rest is asked of the worker.
 */
import { SourceError } from '../core/language';
import type { Recipe } from '../core/modes';
import { ask, chosenPoint, isMove, refuse, textOf } from './asking';
import type { Choices, Restored } from './choices';
import { keepPlace } from './place';
import { readDraft, readRecipe, runFrom, runOf } from './runs';

/** Every draft is kept; the recipe follows where the draft reads. */
export function typeDraft(choices: Choices, draft: string): Choices {
  const { recipe, awaited, refusal } = choices;
  if (draft === recipe.source) {
    return {
      ...choices,
      draft,
      awaited: isMove(awaited, recipe) ? awaited : undefined,
      refusal: refusal?.source === draft ? refusal : undefined,
    };
  }
  const base = { ...recipe, point: chosenPoint(choices) };
  const typed = { ...choices, draft };
  const read = readDraft(draft, base);
  if (read === 'elsewhere') {
    const asked = ask(typed, { ...base, source: draft }, { completes: true });
    return { ...asked, playing: false };
  }
  if (read instanceof SourceError) {
    return { ...refuse(typed, { ...base, source: draft }, read), playing: false };
  }
  return adoptText(typed, read);
}

/** A draft that did not read may read with another recipe: with fewer passes, at another point. */
export function readAgain(choices: Choices): Choices {
  const { draft, recipe, awaited } = choices;
  if (draft === recipe.source || awaited?.restored !== undefined) return choices;
  if (awaited?.isStopped === true && awaited.recipe.source === draft) {
    const { point } = recipe;
    return { ...choices, awaited: { ...awaited, recipe: { ...awaited.recipe, point } } };
  }
  const unread = { ...recipe, source: draft };
  const read = readDraft(draft, recipe);
  if (read === 'elsewhere') return ask(choices, unread, { completes: true });
  return read instanceof SourceError ? refuse(choices, unread, read) : adoptText(choices, read);
}

/** Another number, or list of numbers, for an input. */
export function changePoint(choices: Choices, name: string, text: string): Choices {
  const { draft } = choices;
  const recipe = { ...choices.recipe, point: { ...chosenPoint(choices), [name]: text } };
  const read = readRecipe(recipe);
  if (read === 'elsewhere') return ask(choices, recipe, { completes: false });
  return read instanceof SourceError ? choices : adoptPoint(choices, recipe, draft);
}

/** Takes over another point of the same text; a draft that did not read is read again there. */
export function adoptPoint(choices: Choices, recipe: Recipe, draft = choices.draft): Choices {
  const { awaited, refusal } = choices;
  return readAgain({
    ...adopt(choices, recipe),
    awaited: isMove(awaited, recipe) ? undefined : awaited,
    refusal: draft === recipe.source ? undefined : refusal,
  });
}

/** Takes over a text that reads. */
export function adoptText(choices: Choices, recipe: Recipe): Choices {
  return {
    ...adopt(choices, recipe),
    awaited: undefined,
    refusal: undefined,
    selection: undefined,
    hovered: undefined,
  };
}

/** Another mode, direction or seed: other steps, of the trace that is there. */
export function changeSteps(
  choices: Choices,
  change: Partial<Pick<Recipe, 'mode' | 'direction' | 'seed'>>,
): Choices {
  const recipe: Recipe = { ...choices.recipe, ...change };
  const { program, trace } = runOf(choices.recipe);
  try {
    runFrom(recipe, program, trace);
  } catch (error) {
    if (error instanceof SourceError) return choices;
    throw error;
  }
  const { awaited } = choices;
  const adopted = adopt(choices, recipe);
  if (awaited === undefined) return readAgain(adopted);
  if (awaited.restored !== undefined) return adopted;
  return { ...adopted, awaited: { ...awaited, recipe: { ...awaited.recipe, ...change } } };
}

/** Takes over a recipe that reads, at the place that the person left where that has a meaning. */
export function adopt(choices: Choices, recipe: Recipe): Choices {
  const left = choices.left ?? { recipe: choices.recipe, step: choices.step };
  const run = runOf(recipe);
  const step = keepPlace(runOf(left.recipe), left.step, run);
  const { selection, hovered } = choices;
  const isThere = (node: number | undefined): boolean =>
    node !== undefined && node < run.trace.nodes.length;
  return {
    ...choices,
    recipe,
    step,
    left,
    arrival: 'jump',
    selection: isThere(selection) ? selection : undefined,
    hovered: isThere(hovered) ? hovered : undefined,
  };
}

/** Opens a link, stored work or an example. */
export function restore(choices: Choices, restored: Restored): Choices {
  const { recipe } = restored;
  const read = readRecipe(recipe);
  if (read === 'elsewhere') {
    return { ...ask(choices, recipe, { completes: true, restored }), playing: false };
  }
  if (read instanceof SourceError) {
    return refuse({ ...choices, draft: textOf(restored) }, recipe, read);
  }
  return settle(choices, restored, recipe);
}

/** @param recipe that of `restored`, as it was read */
export function settle(choices: Choices, restored: Restored, recipe: Recipe): Choices {
  return readAgain({
    ...choices,
    recipe,
    draft: textOf(restored),
    awaited: undefined,
    refusal: undefined,
    step: clampStep(recipe, restored.step ?? 0),
    left: undefined,
    arrival: 'jump',
    playing: false,
    selection: undefined,
    hovered: undefined,
    naming: restored.naming ?? choices.naming,
    view: restored.view ?? choices.view,
    folds: restored.folds ?? {},
  });
}

export function clampStep(recipe: Recipe, step: number): number {
  const last = runOf(recipe).steps.length;
  return Number.isNaN(step) ? 0 : Math.max(0, Math.min(last, Math.round(step)));
}
