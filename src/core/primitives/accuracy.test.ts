/**
 * Every primitive against 3,405 correctly rounded values and partials, tiny, huge and near-pole
 * arguments among them. `reference/make_primitives.py` made them, with mpmath and 80 digits.
 */
import { describe, expect, it } from 'vitest';
import reference from './reference/primitives.json';
import { primitiveNamed, primitives } from './table';
import { ulpsBetween } from './ulps';

interface Row {
  readonly primitive: string;
  readonly at: readonly number[];
  readonly value: number;
  readonly partials: readonly number[];
}

/**
 * The script forms gelu from 1 + erf(u/√2), which is 0 in its 80 digits for u ≤ −20. These are
 * the true numbers, from erfc with 400 digits.
 */
const CORRECTED: readonly Row[] = [
  {
    primitive: 'gelu',
    at: [-20],
    value: -5.507248237212468e-88,
    partials: [-1.1014360483133464e-86],
  },
  {
    primitive: 'gelu',
    at: [-37],
    value: -2.1184613523340935e-298,
    partials: [-7.838298669418516e-297],
  },
];

const rows: readonly Row[] = reference.map((row) => {
  const { primitive, at } = row;
  const corrected = CORRECTED.find(
    (other) => other.primitive === primitive && other.at[0] === at[0],
  );
  // JSON has no infinities: they are written as texts.
  return (
    corrected ?? { primitive, at, value: Number(row.value), partials: row.partials.map(Number) }
  );
});

/**
 * No row needs more. Beyond the rows, three seeds of the same script with 90,000 more points, from
 * 1e-307 to 1e307, kept to these bounds too, except where a number is denormal (below 2.3e-308):
 *
 * | operation | where | found instead | reason |
 * |---|---|---|---|
 * | atan, acot, asec, acsc, acsch, acoth | partial, u from 1e154 on | 0 | u² is beyond the largest number |
 * | pow | partial in v, denormal power | 122 ulp | the power itself has few digits left |
 * | gelu | below −37.5 | 19 ulp | erfc itself has few digits left |
 */
const VALUE_BOUND = 2;
const PARTIAL_BOUND = 8;

interface Miss {
  readonly at: readonly number[];
  readonly got: number;
  readonly expected: number;
  readonly ulps: number;
}

function missesOf(name: string): readonly Miss[] {
  const primitive = primitiveNamed(name);
  const misses: Miss[] = [];
  for (const { at, value, partials } of rows.filter((row) => row.primitive === name)) {
    const result = primitive.evaluate(...at);
    const ulps = ulpsBetween(result, value);
    if (ulps > VALUE_BOUND) misses.push({ at, got: result, expected: value, ulps });
    for (const [slot, expected] of partials.entries()) {
      const got = primitive.evaluatePartial(slot, at, result);
      const off = ulpsBetween(got, expected);
      if (off > PARTIAL_BOUND) misses.push({ at, got, expected, ulps: off });
    }
  }
  return misses;
}

describe('values within 2 ulp, partials within 8 ulp of the correctly rounded ones', () => {
  it('has rows to compare with', () => {
    expect(rows).toHaveLength(3405);
  });

  it.each([...new Set(rows.map((row) => row.primitive))])('%s', (name) => {
    expect(missesOf(name)).toEqual([]);
  });

  it('covers every smooth operation but those made of others', () => {
    const compared = new Set(rows.map((row) => row.primitive));
    const others = primitives.map(({ name }) => name).filter((name) => !compared.has(name));
    expect(others).toEqual([
      'mod',
      'floordiv',
      'neg',
      'lt',
      'le',
      'gt',
      'ge',
      'eq',
      'ne',
      'log',
      'sign',
      'floor',
      'ceil',
      'round',
      'leaky_relu',
      'silu_slope',
      'gelu_slope',
    ]);
  });
});
