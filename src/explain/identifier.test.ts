import { describe, expect, it } from 'vitest';
import { readIdentifier, typesetIdentifier } from './identifier';
import { expectRenders } from './testRuns';

describe('an element of a list', () => {
  it.each([
    ['x[0]', 'x_{0}', 'x 0', 'x₀'],
    ['x[12]', 'x_{12}', 'x 12', 'x₁₂'],
    ['W[1][0]', 'W_{1,0}', 'W 1 0', 'W[1][0]'],
    ['w1[2]', 'w_{1,2}', 'w 1 2', 'w₁[2]'],
    ['hidden[3]', '\\mathrm{hidden}_{3}', 'hidden 3', 'hidden₃'],
    ['alpha[0]', '\\alpha_{0}', 'alpha 0', 'alpha₀'],
  ])('is set with its places as an index: %s', (name, latex, spoken, plain) => {
    const identifier = readIdentifier(name);
    expect(typesetIdentifier(identifier)).toBe(latex);
    expect(identifier).toMatchObject({ spoken, plain });
    for (const accent of ['dot', 'bar'] as const)
      expectRenders(typesetIdentifier(identifier, accent));
  });
});
