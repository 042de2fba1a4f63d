/**
 * What can be wrong with the point and the vectors of a link, in words. Those of formulas are
 * found at once, those of programs when the worker has read them.
 */
import type { Program } from '../core/language';
import type { Recipe } from '../core/modes';
import type { Trace } from '../core/trace';

type Point = Recipe['point'];

/** What reading a program of a link brought. */
export interface ReadProgram {
  readonly program: Program;
  readonly trace: Trace;
  /** The link's point, with what was missing added. */
  readonly point: Point;
}

/** @param cause with or without a full stop */
export function brokenLink(cause: string): string {
  return `This link could not be opened: ${cause.replace(/\.$/, '')}.`;
}

/** Why a link's recipe does not fit its program; undefined where it does. */
export function faultOfRecipe(
  recipe: Recipe,
  { program, trace, point }: ReadProgram,
): string | undefined {
  const names = program.inputs.map(({ name }) => name);
  const isKept = (text: string, name: string): boolean => point[name] === text;
  return faultOfNumbers(recipe.point, names, isKept) ?? faultOfVectors(recipe, trace);
}

/** Why these are not one good value for each of the inputs; undefined where they are. */
export function faultOfNumbers(
  point: Point,
  inputs: readonly string[],
  isGood: (text: string, input: string) => boolean,
): string | undefined {
  if (Object.keys(point).some((name) => !inputs.includes(name))) {
    return 'its point names something that is no input of its function';
  }
  for (const input of inputs) {
    const text = Object.hasOwn(point, input) ? point[input] : undefined;
    if (text === undefined) return `its point has no value for \`${input}\``;
    if (!isGood(text, input)) {
      return text.trimStart().startsWith('[')
        ? `the value of \`${input}\` in its point is no list that its function can use`
        : `the value of \`${input}\` in its point is no finite number`;
    }
  }
  return undefined;
}

/** Vectors have a number for each input, or for each output. */
export function faultOfVectors({ direction, seed }: Recipe, trace: Trace): string | undefined {
  if (direction !== 'each' && direction.length !== trace.inputs.length) {
    return 'its tangent direction has not a number for each input';
  }
  if (seed !== 'each' && seed.length !== trace.outputs.length) {
    return 'its output seed has not a number for each output';
  }
  return undefined;
}
