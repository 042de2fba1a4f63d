/** The one reducer. It holds what the person chose; runs are looked up, never stored. */
import { assertNever } from '../core/language';
import { changePoint, changeSteps, clampStep, restore, typeDraft } from './adopting';
import { runAgain, setBudget, stop } from './asking';
import type { Action, Choices } from './choices';
import { distance } from './firstExample';
import { placeInPass, placeOfPhase } from './place';
import { runOf } from './runs';

const SLOWEST = 0.25;
const FASTEST = 4;

export const firstChoices: Choices = {
  recipe: {
    source: distance.source,
    point: distance.point,
    mode: distance.mode,
    direction: 'each',
    seed: 'each',
  },
  draft: distance.source,
  awaited: undefined,
  refusal: undefined,
  step: 0,
  left: undefined,
  arrival: 'jump',
  playing: false,
  speed: 1,
  selection: undefined,
  hovered: undefined,
  view: 'workbench',
  naming: 'list',
  numbers: 'decimals',
  shown: { values: true, derivatives: true, partials: true, symbolic: false, constants: false },
  theme: 'system',
  singleKeys: true,
  budget: 250_000,
  folds: {},
  notice: undefined,
};

export function reduce(choices: Choices, action: Action): Choices {
  switch (action.type) {
    case 'type':
      return typeDraft(choices, unixLines(action.draft));
    case 'restore':
      return restore(choices, action.restored);
    case 'answer':
      return action.receive(choices, action.question, action.answer);
    case 'stop':
      return stop(choices);
    case 'runAgain':
      return runAgain(choices);
    case 'setBudget':
      return setBudget(choices, action.budget);
    case 'setInput':
      return changePoint(choices, action.name, action.text);
    case 'setMode':
      return changeSteps(choices, { mode: action.mode });
    case 'setDirection':
      return changeSteps(choices, { direction: action.direction });
    case 'setSeed':
      return changeSteps(choices, { seed: action.seed });
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
    case 'show':
      return action.view === choices.view ? choices : { ...choices, view: action.view };
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
    case 'fold':
      return fold(choices, [action.key], action.folded);
    case 'foldAll':
      return fold(choices, action.keys, action.folded);
    case 'notice':
      return { ...choices, notice: action.notice };
    default:
      return assertNever(action);
  }
}

/** Line ends as the editor counts them: one character each. */
function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function fold(choices: Choices, keys: readonly string[], folded: boolean): Choices {
  const added = Object.fromEntries(keys.map((key) => [key, folded]));
  return { ...choices, folds: { ...choices.folds, ...added } };
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
