/**
 * A line of the table → the partial as an expression, and as a number: parsed once, compiled once
 * for each slot and number of operands.
 */
import type { Expression, Vocabulary } from '../language';
import { readExpression } from '../language';
import type { Binding, Environment } from './compile';
import { compile } from './compile';
import type { Entry } from './entry';
import { operandNames, RESULT } from './operandNames';
import type { CompiledPartial, Primitive } from './primitive';

/** What partials need of the table that they are part of. */
export interface Surroundings {
  readonly vocabulary: Vocabulary;
  readonly operation: Environment['operation'];
}

type Partials = Pick<Primitive, 'partial' | 'evaluatePartial' | 'compiledPartial'>;

export function partialsOf(entry: Entry, surroundings: () => Surroundings): Partials {
  const parsed = new Map<number, Expression[]>();
  const compiled = new Map<number, CompiledPartial[]>();
  const withConstants = new Map<string, CompiledPartial>();

  function partial(slot: number, count: number): Expression {
    const known = parsed.get(count)?.[slot];
    if (known) return known;
    const made = readExpression(partialText(entry, slot, count), surroundings().vocabulary);
    remember(parsed, count, slot, made);
    return made;
  }

  function compileFor(
    slot: number,
    count: number,
    constants: readonly (number | undefined)[],
  ): CompiledPartial {
    const names = operandNames(count);
    const { operation } = surroundings();
    const bind = (name: string): Binding => bindName(name, names, constants);
    return compile(partial(slot, count), { bind, operation });
  }

  function compiledPartial(
    slot: number,
    count: number,
    constants: readonly (number | undefined)[] = NONE,
  ): CompiledPartial {
    if (constants.some((value) => value !== undefined)) {
      const key = `${slot} ${constants.map(inFull).join()}`;
      const known = withConstants.get(key);
      if (known !== undefined) return known;
      const made = compileFor(slot, count, constants);
      if (withConstants.size < MOST_KNOWN) withConstants.set(key, made);
      return made;
    }
    const known = compiled.get(count)?.[slot];
    if (known) return known;
    const made = compileFor(slot, count, NONE);
    remember(compiled, count, slot, made);
    return made;
  }

  function evaluatePartial(slot: number, operands: readonly number[], result: number): number {
    const [u = Number.NaN, v = Number.NaN] = operands;
    return compiledPartial(slot, operands.length).at(u, v, result, operands);
  }

  return { partial, compiledPartial, evaluatePartial };
}

const NONE: readonly undefined[] = [];

/** Every number apart from every other, −0 from 0 too. */
function inFull(value: number | undefined): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Partials with constants worked into them that are kept: loops meet the same ones again. */
const MOST_KNOWN = 1_000;

/** The line of the table for one slot. */
export function partialText(entry: Entry, slot: number, count: number): string {
  const { partials } = entry;
  if (typeof partials !== 'function') return partials[slot] ?? missing(entry, slot);
  const names = operandNames(count);
  return partials(names[slot] ?? missing(entry, slot), names);
}

function missing(entry: Entry, slot: number): never {
  throw new RangeError(`${entry.name} has no operand in slot ${slot}`);
}

function bindName(
  name: string,
  names: readonly string[],
  constants: readonly (number | undefined)[],
): Binding {
  if (name === RESULT) return { kind: 'result' };
  const slot = names.indexOf(name);
  if (slot < 0) throw new RangeError(`A partial names ${name}, which is no operand`);
  const value = constants[slot];
  return value === undefined ? { kind: 'operand', slot } : { kind: 'constant', value };
}

function remember<T>(cache: Map<number, T[]>, count: number, slot: number, made: T): void {
  const row = cache.get(count) ?? [];
  row[slot] = made;
  cache.set(count, row);
}
