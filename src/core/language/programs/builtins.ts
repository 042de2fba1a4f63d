/**
 * The language's own functions, which work on lists: how many arguments each takes. Those of
 * the vocabulary (`min`, `max`, `abs`, `round`) are not among them.
 */
import type { FunctionSignature } from '../syntax';

const ARITIES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  len: [1, 1],
  sum: [1, 2],
  prod: [1, 1],
  mean: [1, 1],
  dot: [2, 2],
  range: [1, 3],
  enumerate: [1, 2],
  zip: [1, Number.POSITIVE_INFINITY],
  reversed: [1, 1],
  list: [0, 1],
  array: [1, 1],
  tuple: [0, 1],
  zeros: [1, 1],
  ones: [1, 1],
  float: [1, 1],
  int: [1, 1],
  bool: [1, 1],
};

export const BUILTINS: ReadonlyMap<string, FunctionSignature> = new Map(
  Object.entries(ARITIES).map(([name, [least, most]]) => [name, { name, least, most }]),
);

/** Words that are read without a module in front, as after `from numpy import *`. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([['tensor', 'array']]);

export function builtinOf(name: string): FunctionSignature | undefined {
  return BUILTINS.get(SPELLINGS.get(name) ?? name);
}

/** The methods of lists, with the number of arguments of each. */
export const METHODS: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['append', [1, 1]],
  ['extend', [1, 1]],
  ['insert', [2, 2]],
  ['pop', [0, 1]],
  ['reverse', [0, 0]],
  ['copy', [0, 0]],
]);
