/** What Wengert does where there is no derivative: as PyTorch, and said in a sentence. */
import { describe, expect, it } from 'vitest';
import type { Irregularity } from './primitive';
import { primitiveNamed } from './table';

const INFINITY = Number.POSITIVE_INFINITY;
const NAN = Number.NaN;

function partialsAt(name: string, at: readonly number[]): readonly number[] {
  const primitive = primitiveNamed(name);
  const result = primitive.evaluate(...at);
  return at.map((_, slot) => primitive.evaluatePartial(slot, at, result) + 0);
}

type Edge = readonly [
  name: string,
  at: readonly number[],
  partials: readonly number[],
  kind: Irregularity['kind'] | undefined,
];

const EDGES: readonly Edge[] = [
  ['abs', [0], [0], 'kink'],
  ['relu', [0], [0], 'kink'],
  ['leaky_relu', [0, 0.01], [0.01, 0], 'kink'],
  ['leaky_relu', [0, 1], [1, 0], undefined],
  ['sign', [0], [0], 'jump'],
  ['max', [2, 2], [0.5, 0.5], 'kink'],
  ['min', [2, 2], [0.5, 0.5], 'kink'],
  ['max', [2, 2, 1], [0.5, 0.5, 0], 'kink'],
  ['max', [2, 2, 2], [1 / 3, 1 / 3, 1 / 3], 'kink'],
  ['min', [2, 1, 2, 2], [0, 1, 0, 0], undefined],
  ['max', [4], [1], undefined],
  ['hypot', [0, 0], [0, 0], 'kink'],
  ['hypot', [0, 3], [0, 1], undefined],
  ['sqrt', [0], [INFINITY], 'vertical tangent'],
  ['sqrt', [-0], [INFINITY], 'vertical tangent'],
  ['sqrt', [-1], [NAN], 'outside domain'],
  ['cbrt', [0], [INFINITY], 'vertical tangent'],
  ['pow', [0, 0], [0, 0], 'jump'],
  ['pow', [0, 2], [0, 0], undefined],
  ['pow', [0, 1], [1, 0], undefined],
  ['pow', [0, 0.5], [INFINITY, 0], 'vertical tangent'],
  ['pow', [0, -1], [-INFINITY, -INFINITY], 'pole'],
  ['pow', [-2, 3], [12, NAN], undefined],
  ['pow', [-2, 0], [0, NAN], undefined],
  ['pow', [-2, 0.5], [NAN, NAN], 'outside domain'],
  ['div', [1, 0], [INFINITY, -INFINITY], 'pole'],
  ['div', [0, 0], [INFINITY, NAN], 'outside domain'],
  ['ln', [0], [INFINITY], 'pole'],
  ['ln', [-1], [-1], 'outside domain'],
  ['log', [8, 1], [INFINITY, -INFINITY], 'pole'],
  ['log1p', [-1], [INFINITY], 'pole'],
  ['asin', [1], [INFINITY], 'vertical tangent'],
  ['acos', [-1], [-INFINITY], 'vertical tangent'],
  ['asin', [2], [NAN], 'outside domain'],
  ['acosh', [1], [INFINITY], 'vertical tangent'],
  ['atanh', [1], [INFINITY], 'pole'],
  ['asec', [-1], [INFINITY], 'vertical tangent'],
  ['acot', [0], [-1], 'jump'],
  ['cot', [0], [-INFINITY], 'pole'],
  ['csch', [0], [-INFINITY], 'pole'],
  ['atan2', [0, 0], [NAN, NAN], 'jump'],
  ['atan2', [0, -2], [-0.5, 0], 'jump'],
  ['atan2', [0, 2], [0.5, 0], undefined],
  ['floor', [2], [0], 'jump'],
  ['floor', [2.5], [0], undefined],
  ['ceil', [2], [0], 'jump'],
  ['round', [2.5], [0], 'jump'],
  ['round', [2], [0], undefined],
  ['mod', [6, 3], [1, -2], 'jump'],
  ['mod', [7, 3], [1, -2], undefined],
  ['floordiv', [6, 3], [0, 0], 'jump'],
  ['lt', [1, 1], [0, 0], 'jump'],
  ['eq', [1, 1], [0, 0], 'jump'],
  ['eq', [1, 2], [0, 0], undefined],
  ['sin', [INFINITY], [NAN], 'outside domain'],
  ['sigmoid', [0], [0.25], undefined],
  ['logsumexp', [1, 1], [0.5, 0.5], undefined],
];

describe('at the edges of differentiability', () => {
  it.each(EDGES)('%s at %j has the partials %j: %s', (name, at, partials, kind) => {
    expect(partialsAt(name, at)).toEqual(partials);
    expect(primitiveNamed(name).irregularity(at)?.kind).toBe(kind);
  });

  it('keeps quiet about a number that is none already', () => {
    expect(primitiveNamed('ln').irregularity([NAN])).toBeUndefined();
  });

  it('speaks of a varying exponent only where it varies', () => {
    const { irregularity } = primitiveNamed('pow');
    expect(irregularity([-2, 3], [true, true])?.kind).toBe('outside domain');
    expect(irregularity([-2, 3], [true, false])).toBeUndefined();
    expect(irregularity([0, 0], [true, true])?.kind).toBe('jump');
    expect(irregularity([0, 0.5], [false, true])).toBeUndefined();
  });

  it('says that x^0 follows a convention at 0', () => {
    const { irregularity } = primitiveNamed('pow');
    expect(irregularity([0, 0], [true, false])?.sentence).toBe(
      '0^0 is a convention: Wengert counts it as 1 and its slope as 0, as PyTorch does.',
    );
    expect(irregularity([2, 0], [true, false])).toBeUndefined();
    expect(irregularity([0, 0], [false, false])).toBeUndefined();
  });

  it('says in plain words what happens', () => {
    expect(primitiveNamed('abs').irregularity([0])?.sentence).toBe(
      'abs has a kink at 0: there is no derivative, Wengert takes 0, as PyTorch does.',
    );
    expect(primitiveNamed('ln').irregularity([-2])?.sentence).toBe(
      'ln takes numbers above 0: it has no value at −2, and Wengert shows NaN (not a number).',
    );
  });
});
