/** The one reducer. It holds what the person chose; runs are looked up, never stored. */
import { assertNever, SourceError } from '../core/language';
import type { Recipe } from '../core/modes';
import type { Action, Choices, Restored } from './choices';
import { distance } from './firstExample';
import { keepPlace, placeInPass, placeOfPhase } from './place';
import { readDraft, runOf } from './reading';

const SLOWEST = 0.25;
const FASTEST = 4;

export const firstChoices: Choices = {
  recipe: {
    source: distance.source,
    point: distance.point,
    mode: distance.mode,
    direction: 'each',
    seed: 1,
  },
  draft: distance.source,
  step: 0,
  left: undefined,
  arrival: 'jump',
  playing: false,
  speed: 1,
  selection: undefined,
  hovered: undefined,
  naming: 'list',
  numbers: 'decimals',
  shown: { values: true, derivatives: true, partials: true, symbolic: false, constants: false },
  theme: 'system',
  singleKeys: true,
};

export function reduce(choices: Choices, action: Action): Choices {
  switch (action.type) {
    case 'type':
      return typeDraft(choices, unixLines(action.draft));
    case 'restore':
      return restore(choices, action.restored);
    case 'setInput':
      return changeRecipe(choices, {
        point: Object.fromEntries([
          ...Object.entries(choices.recipe.point),
          [action.name, action.text],
        ]),
      });
    case 'setMode':
      return changeRecipe(choices, { mode: action.mode });
    case 'setDirection':
      return changeRecipe(choices, { direction: action.direction });
    case 'setSeed':
      return changeRecipe(choices, { seed: action.seed });
    case 'goTo':
      return jump(choices, action.step);
    case 'stepBy':
      return stepBy({ ...choices, playing: false }, action.count);
    case 'phaseBy':
      return jump(choices, placeOfPhase(runOf(choices.recipe), choices.step, action.count));
    case 'goToPass': {
      const place = placeInPass(runOf(choices.recipe), choices.step, action.pass);
      return place === undefined ? choices : jump(choices, place);
    }
    case 'play': {
      const atEnd = choices.step >= runOf(choices.recipe).steps.length;
      return playOn({ ...choices, step: atEnd ? 0 : choices.step, playing: true });
    }
    case 'playOn':
      return choices.playing ? playOn(choices) : choices;
    case 'pause':
      return { ...choices, playing: false };
    case 'setSpeed':
      return { ...choices, speed: Math.min(FASTEST, Math.max(SLOWEST, action.speed)) };
    case 'select':
      return { ...choices, selection: action.node };
    case 'hover':
      return action.node === choices.hovered ? choices : { ...choices, hovered: action.node };
    case 'setNaming':
      return { ...choices, naming: action.naming };
    case 'setNumbers':
      return { ...choices, numbers: action.numbers };
    case 'toggleShown': {
      const { shown } = choices;
      return { ...choices, shown: { ...shown, [action.part]: !shown[action.part] } };
    }
    case 'setTheme':
      return { ...choices, theme: action.theme };
    case 'setSingleKeys':
      return { ...choices, singleKeys: action.on };
    default:
      return assertNever(action);
  }
}

/** Line ends as the editor counts them: one character each. */
function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Every draft is kept; the recipe follows where the draft reads. */
function typeDraft(choices: Choices, draft: string): Choices {
  if (draft === choices.recipe.source) return { ...choices, draft };
  const recipe = readDraft(draft, choices.recipe);
  if (recipe instanceof SourceError) return { ...choices, draft, playing: false };
  return { ...adopt(choices, recipe), draft, selection: undefined, hovered: undefined };
}

function changeRecipe(choices: Choices, change: Partial<Recipe>): Choices {
  const recipe: Recipe = { ...choices.recipe, ...change };
  try {
    runOf(recipe);
  } catch (error) {
    if (error instanceof SourceError) return choices;
    throw error;
  }
  return readAgain(adopt(choices, recipe));
}

/** A draft that did not read may read with another recipe: with fewer passes, at another point. */
export function readAgain(choices: Choices): Choices {
  if (choices.draft === choices.recipe.source) return choices;
  const recipe = readDraft(choices.draft, choices.recipe);
  return recipe instanceof SourceError ? choices : adopt(choices, recipe);
}

/** Takes over a recipe that reads, at the place that the person left where that has a meaning. */
function adopt(choices: Choices, recipe: Recipe): Choices {
  const left = choices.left ?? { recipe: choices.recipe, step: choices.step };
  const step = keepPlace(runOf(left.recipe), left.step, runOf(recipe));
  return { ...choices, recipe, step, left, arrival: 'jump' };
}

function restore(choices: Choices, restored: Restored): Choices {
  const { recipe } = restored;
  return {
    ...choices,
    recipe,
    draft: restored.draft ?? recipe.source,
    step: clampStep(recipe, restored.step ?? 0),
    left: undefined,
    arrival: 'jump',
    playing: false,
    selection: undefined,
    hovered: undefined,
    naming: restored.naming ?? choices.naming,
  };
}

function jump(choices: Choices, step: number): Choices {
  return {
    ...choices,
    step: clampStep(choices.recipe, step),
    left: undefined,
    arrival: 'jump',
    playing: false,
  };
}

function stepBy(choices: Choices, count: number): Choices {
  const step = clampStep(choices.recipe, choices.step + count);
  if (step === choices.step) return choices;
  return { ...choices, step, left: undefined, arrival: count === 1 ? 'step' : 'jump' };
}

/** One step on; Play ends with the last step. */
function playOn(choices: Choices): Choices {
  const last = runOf(choices.recipe).steps.length;
  return { ...stepBy(choices, 1), playing: choices.step + 1 < last };
}

function clampStep(recipe: Recipe, step: number): number {
  const last = runOf(recipe).steps.length;
  return Number.isNaN(step) ? 0 : Math.max(0, Math.min(last, Math.round(step)));
}
