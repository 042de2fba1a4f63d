/**
 * Recipe ⇄ link. All of it stands in the fragment, which browsers send to no server:
 *
 *     #1&f=sqrt(x1%5E2%2Bx2%5E2)&at=x1:3;x2:4&m=r&k=9
 *
 * A version first, then fields by name. What comes in is checked piece by piece and runs only as
 * the language's own text; anything else is answered with a sentence, never with an exception.
 */
import { parseProgram, SourceError } from '../core/language';
import { type Direction, type Mode, type Recipe, startRun } from '../core/modes';
import { vocabulary } from '../core/primitives';
import { evaluateNumber } from '../core/trace';

/** What a link holds. */
export interface Shared {
  readonly recipe: Recipe;
  readonly step: number;
  readonly naming: 'list' | 'own';
}

export type Decoded =
  | { readonly kind: 'none' }
  | { readonly kind: 'shared'; readonly shared: Shared }
  | { readonly kind: 'broken'; readonly reason: string };

const VERSION = '1';
/** Longer than any text that the language reads, at nine signs a character, with a point for it. */
const LONGEST = 200_000;
const MODES: ReadonlyMap<string, Mode> = new Map([
  ['f', 'forward'],
  ['r', 'reverse'],
  ['b', 'both'],
]);
const FINITE = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** The fragment of a link, `#` included. */
export function encodeLink(shared: Shared): string {
  const { recipe, step, naming } = shared;
  const fields: [string, string][] = [
    ['f', recipe.source],
    ['at', encodePoint(recipe.point)],
    ['m', recipe.mode.charAt(0)],
  ];
  if (recipe.direction !== 'each') fields.push(['d', recipe.direction.join(';')]);
  if (recipe.seed !== 1) fields.push(['s', String(recipe.seed)]);
  if (step !== 0) fields.push(['k', String(step)]);
  if (naming === 'own') fields.push(['n', 'own']);
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

/** Reads a fragment. Never throws. */
export function decodeLink(fragment: string): Decoded {
  const text = fragment.replace(/^#/, '');
  if (text === '') return { kind: 'none' };
  if (text.length > LONGEST) return broken('it is too long');
  const [version, ...pairs] = text.split('&');
  if (version !== VERSION) return broken('it is not a link of this version of Wengert');
  const fields = new Map<string, string>();
  for (const pair of pairs) {
    const split = pair.indexOf('=');
    const value = percentDecode(pair.slice(split + 1));
    const name = pair.slice(0, split);
    if (split < 1 || value === undefined) return broken('a part of it is damaged');
    if (fields.has(name)) return broken('a part of it stands in it twice');
    fields.set(name, value);
  }
  return readFields(fields);
}

function percentDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function readFields(fields: ReadonlyMap<string, string>): Decoded {
  const source = fields.get('f')?.replace(/\r\n?/g, '\n');
  if (source === undefined) return broken('it holds no function');
  const mode = MODES.get(fields.get('m') ?? 'r');
  if (mode === undefined) return broken('it names a mode that is not known');
  const direction = readDirection(fields.get('d'));
  if (direction === undefined) return broken('its tangent direction is no list of numbers');
  const seed = readNumber(fields.get('s') ?? '1');
  if (seed === undefined) return broken('its output seed is no number');
  const step = readNumber(fields.get('k') ?? '0');
  if (step === undefined || step < 0 || step % 1 !== 0)
    return broken('its step is no whole number');
  const naming = fields.get('n') ?? 'list';
  if (naming !== 'list' && naming !== 'own') return broken('it asks for names that are not known');
  const entries = readPoint(fields.get('at') ?? '');
  if (entries === undefined) return broken('its point is damaged');
  const recipe: Recipe = { source, point: Object.fromEntries(entries), mode, direction, seed };
  try {
    const names = parseProgram(source, vocabulary).inputs.map((input) => input.name);
    const fault = faultOfPoint(entries, names);
    if (fault !== undefined) return broken(fault);
    const run = startRun(recipe);
    if (direction !== 'each' && direction.length !== names.length) {
      return broken('its tangent direction has not a number for each input');
    }
    return {
      kind: 'shared',
      shared: {
        recipe,
        step: Math.min(step, run.steps.length),
        naming,
      },
    };
  } catch (error) {
    if (error instanceof SourceError) return broken(`its function does not read: ${error.message}`);
    return broken('its function does not read');
  }
}

function readDirection(text: string | undefined): Direction | undefined {
  if (text === undefined) return 'each';
  const numbers = text.split(';').map(readNumber);
  const known = numbers.filter((number) => number !== undefined);
  return known.length === numbers.length ? known : undefined;
}

function readNumber(text: string): number | undefined {
  const number = FINITE.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

type Entries = readonly (readonly [name: string, number: string])[];

function readPoint(text: string): Entries | undefined {
  if (text === '') return [];
  const entries: [string, string][] = [];
  for (const pair of text.split(';')) {
    const split = pair.indexOf(':');
    if (split < 1) return undefined;
    const number = percentDecode(pair.slice(split + 1));
    if (number === undefined) return undefined;
    entries.push([pair.slice(0, split), number]);
  }
  return entries;
}

/** Why these are not one finite number for each of the inputs; undefined where they are. */
function faultOfPoint(entries: Entries, inputs: readonly string[]): string | undefined {
  if (entries.some(([name]) => !inputs.includes(name))) {
    return 'its point names something that is no input of its function';
  }
  for (const input of inputs) {
    const [number, second] = entries.flatMap(([name, text]) => (name === input ? [text] : []));
    if (number === undefined) return `its point has no value for \`${input}\``;
    if (second !== undefined) return `its point has two values for \`${input}\``;
    if (!isFiniteNumber(number))
      return `the value of \`${input}\` in its point is no finite number`;
  }
  return undefined;
}

function isFiniteNumber(text: string): boolean {
  try {
    return Number.isFinite(evaluateNumber(text));
  } catch {
    return false;
  }
}

/** @param cause with or without a full stop */
function broken(cause: string): Decoded {
  return { kind: 'broken', reason: `This link could not be opened: ${cause.replace(/\.$/, '')}.` };
}
