/** Test points for every operation, operand and number of operands, inside the smooth places. */
import type { Primitive } from './primitive';
import { primitives } from './table';

/** Numbers of operands to try an operation with. */
function counts({ arity }: Primitive): readonly number[] {
  return arity.most === arity.least ? [arity.least] : [1, 2, 3, 5];
}

export const applications = primitives.flatMap((primitive) =>
  counts(primitive).flatMap((count) =>
    Array.from({ length: count }, (_, slot) => ({ name: primitive.name, primitive, count, slot })),
  ),
);

/** Where each operand is tried; from −3 to 3 where nothing is said. */
const DOMAINS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  sqrt: [[0.1, 9]],
  cbrt: [[0.1, 9]],
  ln: [[0.1, 9]],
  log: [
    [0.1, 9],
    [1.5, 9],
  ],
  log2: [[0.1, 9]],
  log10: [[0.1, 9]],
  log1p: [[-0.9, 9]],
  pow: [
    [0.1, 4],
    [-3, 3],
  ],
  div: [
    [-3, 3],
    [0.5, 3],
  ],
  mod: [
    [0.1, 0.9],
    [1, 3],
  ],
  floordiv: [
    [0.1, 0.9],
    [1, 3],
  ],
  tan: [[-1.4, 1.4]],
  sec: [[-1.4, 1.4]],
  csc: [[0.2, 3]],
  cot: [[0.2, 3]],
  asin: [[-0.95, 0.95]],
  acos: [[-0.95, 0.95]],
  asec: [[1.1, 9]],
  acsc: [[-9, -1.1]],
  acot: [[0.1, 3]],
  csch: [[0.2, 3]],
  coth: [[-3, -0.2]],
  acosh: [[1.1, 9]],
  atanh: [[-0.95, 0.95]],
  asech: [[0.1, 0.95]],
  acsch: [[0.2, 3]],
  acoth: [[1.1, 9]],
  sign: [[0.1, 3]],
  floor: [[1.1, 1.9]],
  ceil: [[-1.9, -1.1]],
  round: [[0.6, 1.4]],
  eq: [
    [0, 1],
    [2, 3],
  ],
  ne: [
    [0, 1],
    [2, 3],
  ],
  lt: [
    [0, 1],
    [2, 3],
  ],
  le: [
    [0, 1],
    [2, 3],
  ],
  gt: [
    [0, 1],
    [2, 3],
  ],
  ge: [
    [0, 1],
    [2, 3],
  ],
};

/** Numbers between 0 and 1 that are the same in every run: multiples of the golden ratio. */
function spread(index: number): number {
  return ((index + 1) * 0.6180339887498949) % 1;
}

export function pointFor(name: string, count: number, attempt: number): readonly number[] {
  return Array.from({ length: count }, (_, slot) => {
    const [least, most] = DOMAINS[name]?.[slot] ?? [-3, 3];
    return least + (most - least) * spread(attempt * 7 + slot * 3);
  });
}
