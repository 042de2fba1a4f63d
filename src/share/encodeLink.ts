/**
 * Recipe → link. All of it stands in the fragment, which browsers send to no server:
 *
 *     #1&f=sqrt(x1%5E2%2Bx2%5E2)&at=x1:3;x2:4&m=r&k=9
 *
 * A version first, then fields by name.
 */
import type { Recipe } from '../core/modes';

/** What is shown of a function: its run, step by step, or three ways to differentiate it. */
export type View = 'workbench' | 'compare';

/** What a link holds. */
export interface Shared {
  readonly recipe: Recipe;
  readonly step: number;
  readonly naming: 'list' | 'own';
  readonly view: View;
}

export const VERSION = '1';

/** The fragment of a link, `#` included. */
export function encodeLink(shared: Shared): string {
  const { recipe, step, naming, view } = shared;
  const fields: [string, string][] = [
    ['f', recipe.source],
    ['at', encodePoint(recipe.point)],
    ['m', recipe.mode.charAt(0)],
  ];
  if (recipe.direction !== 'each') fields.push(['d', recipe.direction.join(';')]);
  if (recipe.seed !== 'each') fields.push(['s', recipe.seed.join(';')]);
  if (step !== 0) fields.push(['k', String(step)]);
  if (naming === 'own') fields.push(['n', 'own']);
  if (view !== 'workbench') fields.push(['view', view]);
  const written = fields.map(([name, value]) => `${name}=${percentEncode(value)}`);
  return `#${[VERSION, ...written].join('&')}`;
}

function encodePoint(point: Readonly<Record<string, string>>): string {
  return Object.entries(point)
    .map(([name, text]) => `${name}:${text.replace(/[%;]/g, percentEncodeSign)}`)
    .join(';');
}

/** The signs that a list of numbers itself uses. */
function percentEncodeSign(sign: string): string {
  return sign === '%' ? '%25' : '%3B';
}

/**
 * Percent-encoding that leaves what a fragment may hold, so that formulas stay readable. Half a
 * character, which a comment may hold, has no encoding and becomes the sign for that.
 */
function percentEncode(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(whole).replace(/%(3A|3B|2C|2F|40|24)/g, (code) =>
    decodeURIComponent(code),
  );
}
