/**
 * Link → recipe, of what `encodeLink` writes. What comes in is checked piece by piece and runs only
 * as the language's own text; anything else is answered with a sentence, never with an exception.
 * The page loads it when there is a link or work of last time to open.
 */
import { parseProgram, readsAsFormulas, SourceError } from '../core/language';
import { type Mode, type Recipe, startRun } from '../core/modes';
import { vocabulary } from '../core/primitives';
import { evaluateNumber, RunError } from '../core/trace';
import { type Shared, VERSION } from './encodeLink';
import { brokenLink, faultOfNumbers, faultOfVectors } from './faults';

export type Decoded =
  | { readonly kind: 'none' }
  | { readonly kind: 'shared'; readonly shared: Shared }
  /** Its fields are well; its function is a program, which has yet to be read. */
  | { readonly kind: 'unread'; readonly shared: Shared }
  | { readonly kind: 'broken'; readonly reason: string };

/** Longer than any text that the language reads, at nine signs a character, with a point for it. */
const LONGEST = 200_000;
const MODES: ReadonlyMap<string, Mode> = new Map([
  ['f', 'forward'],
  ['r', 'reverse'],
  ['b', 'both'],
]);
const FINITE = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

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
  const direction = readVector(fields.get('d'));
  if (direction === undefined) return broken('its tangent direction is no list of numbers');
  const seed = readVector(fields.get('s'));
  if (seed === undefined) return broken('its output seed is no list of numbers');
  const step = readNumber(fields.get('k') ?? '0');
  if (step === undefined || step < 0 || step % 1 !== 0)
    return broken('its step is no whole number');
  const naming = fields.get('n') ?? 'list';
  if (naming !== 'list' && naming !== 'own') return broken('it asks for names that are not known');
  const view = fields.get('view') ?? 'workbench';
  if (view !== 'workbench' && view !== 'compare')
    return broken('it asks for a view that is not known');
  const entries = readPoint(fields.get('at') ?? '');
  if (entries === undefined) return broken('its point is damaged');
  const fault = faultOfNames(entries);
  if (fault !== undefined) return broken(fault);
  const recipe: Recipe = { source, point: Object.fromEntries(entries), mode, direction, seed };
  return readRecipe({ recipe, step, naming, view });
}

function readRecipe(shared: Shared): Decoded {
  const { recipe, step } = shared;
  const { source, point } = recipe;
  try {
    if (!readsAsFormulas(source)) return { kind: 'unread', shared };
    const names = parseProgram(source, vocabulary).inputs.map((input) => input.name);
    const fault = faultOfNumbers(point, names, isFiniteNumber);
    if (fault !== undefined) return broken(fault);
    const run = startRun(recipe);
    const misfit = faultOfVectors(recipe, run.trace);
    if (misfit !== undefined) return broken(misfit);
    return { kind: 'shared', shared: { ...shared, step: Math.min(step, run.steps.length) } };
  } catch (error) {
    if (error instanceof RunError && error.spentBudget) return { kind: 'unread', shared };
    if (error instanceof SourceError) return broken(`its function does not read: ${error.message}`);
    return broken('its function does not read');
  }
}

function readVector(text: string | undefined): readonly number[] | 'each' | undefined {
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

/** A name must not stand twice: the later value would silently replace the first. */
function faultOfNames(entries: Entries): string | undefined {
  const seen = new Set<string>();
  for (const [name] of entries) {
    if (seen.has(name)) return `its point has two values for \`${name}\``;
    seen.add(name);
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

function broken(cause: string): Decoded {
  return { kind: 'broken', reason: brokenLink(cause) };
}
