/**
 * Recipe → run. Formulas that read and take few operations are run on the spot; what the worker
 * read is kept here under its recipe, so that the run of every recipe in force is a look-up.
 */
import { type Program, readProgram, SourceError, Unexplained } from '../core/language';
import { type Recipe, type Run, scheduleRun, startRun } from '../core/modes';
import { vocabulary } from '../core/primitives';
import { RunError, type Trace } from '../core/trace';
import { completePoint } from './startingPoint';

/** Runs are made once for each recipe: the reducer and the views ask for the same one. */
const runs = new WeakMap<Recipe, Run>();

/** What is said of a text that only the worker can read. */
export type Unread = 'elsewhere';

/** The run of a recipe that reads. @throws SourceError where it does not */
export function runOf(recipe: Recipe): Run {
  return runs.get(recipe) ?? keep(startRun(recipe));
}

/** The recipe's run, of a program and a trace that are already there. @throws SourceError */
export function runFrom(recipe: Recipe, program: Program, trace: Trace): Run {
  return runs.get(recipe) ?? keep(scheduleRun(recipe, program, trace));
}

function keep(run: Run): Run {
  runs.set(run.recipe, run);
  return run;
}

/** The recipe for another text: inputs keep their numbers by name, new ones get one. */
export function readDraft(draft: string, recipe: Recipe): Recipe | SourceError | Unread {
  return attempt(() => {
    const program = readProgram(draft, vocabulary);
    const point = completePoint(program, recipe.point);
    const next = fitVectors({ ...recipe, source: draft, point }, program.inputs.length, 1);
    runOf(next);
    return next;
  });
}

/** The recipe as it stands: its point has a number for each input. */
export function readRecipe(recipe: Recipe): Recipe | SourceError | Unread {
  return attempt(() => {
    runOf(recipe);
    return recipe;
  });
}

/** What does not read, or takes more operations than may run on the spot, is left to the worker. */
function attempt(read: () => Recipe): Recipe | SourceError | Unread {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unexplained) return 'elsewhere';
    if (error instanceof RunError && error.spentBudget) return 'elsewhere';
    if (error instanceof SourceError) return error;
    throw error;
  }
}

/** Vectors keep their meaning only while they have a number for each input and each output. */
export function fitVectors(recipe: Recipe, inputs: number, outputs: number): Recipe {
  const { direction, seed } = recipe;
  return {
    ...recipe,
    direction: direction === 'each' || direction.length === inputs ? direction : 'each',
    seed: seed === 'each' || seed.length === outputs ? seed : 'each',
  };
}
