/**
 * What the worker answered → the recipe that is drawn, or why it is not. An answer to a question
 * that is no longer awaited changes nothing, except on the way of a drag: the points between are
 * drawn as they come, while the last one is awaited.
 */
import { assertNever, SourceError } from '../core/language';
import type { Recipe } from '../core/modes';
import { brokenLink, faultOfRecipe } from '../share';
import { adopt, adoptPoint, adoptText, restore, settle, typeDraft } from './adopting';
import { isMove, refuse, textOf } from './asking';
import type { AwaitedRun, Choices, Restored } from './choices';
import type { ReadAnswer, ReadQuestion } from './reading/question';
import { fitVectors, runFrom } from './runs';

type Read = ReadAnswer & { readonly kind: 'read' };

export function receive(choices: Choices, question: ReadQuestion, answer: ReadAnswer): Choices {
  const { awaited } = choices;
  if (awaited === undefined || awaited.isStopped) return choices;
  if (awaited.question !== question) return follow(choices, awaited, question, answer);
  const { restored } = awaited;
  return restored === undefined
    ? receiveRun(choices, awaited, answer)
    : receiveRestored(choices, restored, answer);
}

/** A point between, of a drag that has gone on. */
function follow(
  choices: Choices,
  awaited: AwaitedRun,
  question: ReadQuestion,
  answer: ReadAnswer,
): Choices {
  const { recipe } = choices;
  const isBetween = isMove(awaited, recipe) && question.source === recipe.source;
  if (!isBetween || answer.kind !== 'read') return choices;
  const read = recipeOf(recipe, answer);
  return read instanceof SourceError ? choices : adopt(choices, read);
}

function receiveRun(choices: Choices, awaited: AwaitedRun, answer: ReadAnswer): Choices {
  const moves = isMove(awaited, choices.recipe);
  const settled: Choices = { ...choices, awaited: undefined };
  const refused = (error: SourceError, spentBudget: boolean): Choices =>
    // Where the editor holds another text, what is said below it is about that text.
    moves && choices.draft !== choices.recipe.source
      ? settled
      : { ...refuse(choices, awaited.recipe, error, { spentBudget }), playing: false };
  switch (answer.kind) {
    case 'read': {
      const read = recipeOf(awaited.recipe, answer);
      if (read instanceof SourceError) return refused(read, false);
      return moves ? adoptPoint(settled, read) : adoptText(settled, read);
    }
    case 'refused':
      return refused(answer.error, answer.spentBudget);
    case 'unreadInput':
      return moves ? settled : refused(unreadInput(awaited.recipe.source, answer.name), false);
    default:
      return assertNever(answer);
  }
}

function receiveRestored(choices: Choices, restored: Restored, answer: ReadAnswer): Choices {
  const { recipe, origin } = restored;
  const settled: Choices = { ...choices, awaited: undefined };
  const refused = (fault: string, error: SourceError, spentBudget = false): Choices => {
    // With more operations it may be opened: it waits in the editor, where these are offered.
    if (origin === 'link' && !spentBudget) {
      const told = { ...settled, notice: brokenLink(fault) };
      return restored.otherwise === undefined ? told : restore(told, restored.otherwise);
    }
    const draft = textOf(restored);
    const kept = refuse({ ...settled, draft }, recipe, error, { spentBudget, restored });
    return draft === recipe.source ? kept : typeDraft(kept, draft);
  };
  switch (answer.kind) {
    case 'read': {
      const fault = origin === 'link' ? faultOfRecipe(recipe, answer) : undefined;
      const read = fault === undefined ? recipeOf(recipe, answer) : undefined;
      if (read === undefined) return refused(fault ?? '', unreadInput(recipe.source, ''));
      return read instanceof SourceError
        ? refused(`its function does not read: ${read.message}`, read)
        : settle(choices, restored, read);
    }
    case 'refused': {
      const { error, spentBudget } = answer;
      return refused(`its function does not read: ${error.message}`, error, spentBudget);
    }
    case 'unreadInput': {
      const fault = `the value of \`${answer.name}\` in its point is no finite number`;
      return refused(fault, unreadInput(recipe.source, answer.name));
    }
    default:
      return assertNever(answer);
  }
}

/** The recipe with the point of the answer; its run is kept. */
function recipeOf(recipe: Recipe, { program, trace, point }: Read): Recipe | SourceError {
  const read = fitVectors({ ...recipe, point }, trace.inputs.length, trace.outputs.length);
  try {
    runFrom(read, program, trace);
    return read;
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}

function unreadInput(source: string, name: string): SourceError {
  const cause = `the value of \`${name}\` is no finite number`;
  return new SourceError(source, { from: 0, to: 0 }, cause, 'Type another one.');
}
