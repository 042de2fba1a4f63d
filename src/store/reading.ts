/** From what was typed to a run, or to the error that says why there is none. */
import { parseProgram, SourceError } from '../core/language';
import { type Recipe, type Run, startRun } from '../core/modes';
import { vocabulary } from '../core/primitives';
import { completePoint } from './startingPoint';

/** Runs are made once for each recipe: the reducer and the views ask for the same one. */
const runs = new WeakMap<Recipe, Run>();

/** The run of a recipe that reads. @throws SourceError where it does not */
export function runOf(recipe: Recipe): Run {
  const known = runs.get(recipe);
  if (known !== undefined) return known;
  const run = startRun(recipe);
  runs.set(recipe, run);
  return run;
}

/**
 * The recipe for a new text: inputs keep their numbers by name, new ones start where the
 * function and its gradient are finite.
 */
export function readDraft(draft: string, recipe: Recipe): Recipe | SourceError {
  try {
    const program = parseProgram(draft, vocabulary);
    const point = completePoint(program, recipe.point);
    const direction = fitDirection(recipe.direction, program.inputs.length);
    const next: Recipe = { ...recipe, source: draft, point, direction };
    runOf(next);
    return next;
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}

/** A vector keeps its meaning only while it has a number for each input. */
function fitDirection(direction: Recipe['direction'], inputs: number): Recipe['direction'] {
  return direction === 'each' || direction.length === inputs ? direction : 'each';
}
