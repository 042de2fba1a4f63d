import { describe, expect, it } from 'vitest';
import { readExpression } from '../../language';
import { primitiveNamed, primitives, vocabulary } from '../../primitives';
import { DEFINED_EVERYWHERE, isNonZero, isTotal } from './domain';

const NUMBERS = [-1e6, -37.5, -2, -1, -0.5, -1e-9, 0, 1e-9, 0.5, 1, 2, 37.5];

describe('isTotal', () => {
  it('knows only operations that have a value at every number, and at every two', () => {
    for (const name of DEFINED_EVERYWHERE) {
      const { evaluate, arity, irregularity } = primitiveNamed(name);
      const count = arity.least === 1 ? [1] : [arity.least];
      const operands =
        count[0] === 1
          ? NUMBERS.map((u) => [u])
          : NUMBERS.flatMap((u) => NUMBERS.map((v) => [u, v]));
      for (const values of operands) {
        expect(evaluate(...values), `${name}(${values})`).not.toBeNaN();
        expect(irregularity(values)?.kind ?? '', `${name}(${values})`).not.toMatch(/pole|outside/);
      }
    }
  });

  it('leaves out every operation that the table has poles or places without a value of', () => {
    const partial = primitives.filter(({ name, arity, irregularity }) => {
      if (arity.least !== 1) return false;
      return (
        NUMBERS.some((u) => /pole|outside/.test(irregularity([u])?.kind ?? '')) && name !== 'neg'
      );
    });
    expect(partial.map(({ name }) => name)).toContain('ln');
    for (const { name } of partial) expect(DEFINED_EVERYWHERE.has(name), name).toBe(false);
  });

  it.each([
    ['x^2 + 3x', true],
    ['sin(x)*exp(y)', true],
    ['x/3', true],
    ['x/(x^2 + 1)', true],
    ['sqrt(x^2 + 1)', true],
    ['ln(1 + exp(x))', true],
    ['2^x', true],
    ['x if x > 0 else -x', true],
    ['1/x', false],
    ['x^(-1)', false],
    ['x^0.5', false],
    ['x^y', false],
    ['x % y', false],
    ['sqrt(x)', false],
    ['tan(x)', false],
    ['sin(ln(x))', false],
    ['1 if ln(x) > 0 else 0', false],
    ['x/(x^2 - 1)', false],
  ])('of %s is %s', (text, expected) => {
    expect(isTotal(readExpression(text, vocabulary))).toBe(expected);
  });
});

describe('isNonZero', () => {
  it.each([
    ['2', true],
    ['-2', true],
    ['pi', true],
    ['exp(x)', true],
    ['-cosh(x)', true],
    ['x^2 + 1', true],
    ['abs(x) + exp(x)', true],
    ['0', false],
    ['x', false],
    ['x^2', false],
    ['x^3 + 1', false],
    ['x + 1', false],
    ['abs(x)', false],
  ])('of %s is %s', (text, expected) => {
    expect(isNonZero(readExpression(text, vocabulary))).toBe(expected);
  });
});
