/** What the seeds of a recipe are for: each output in turn, one of them, or a combination. */
import type { Recipe } from '../../core/modes';

export type ChosenSeed =
  | { readonly kind: 'each' }
  | { readonly kind: 'one'; readonly output: number }
  | { readonly kind: 'combination' };

export function chosenSeed({ mode, seed }: Pick<Recipe, 'mode' | 'seed'>): ChosenSeed {
  if (seed === 'each') {
    // Side by side shows one sweep, that of the first output.
    return mode === 'both' ? { kind: 'one', output: 0 } : { kind: 'each' };
  }
  const output = seed.indexOf(1);
  const isUnit = seed.every((component, index) => component === (index === output ? 1 : 0));
  return isUnit && output >= 0 ? { kind: 'one', output } : { kind: 'combination' };
}
