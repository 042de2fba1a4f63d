import { describe, expect, it } from 'vitest';
import { agree, checkDerivative } from './checks';
import { BUDGET, closedOf, type Point, programOf } from './testForms';

function checksOf(source: string, derivative: string, point: Point) {
  const program = programOf(source);
  const { expression } = closedOf(derivative, point);
  return checkDerivative(expression, { program, point, input: 0, output: 0, budget: BUDGET });
}

describe('a check', () => {
  it('finds a wrong derivative wrong at every point, the given one first', () => {
    const checks = checksOf('f(x) = x^3', 'f(x) = 3x^2 + 1e-6', { x: 2 });
    expect(checks[0]).toEqual({
      point: { x: 2 },
      symbolic: 12.000001,
      automatic: 12,
      agrees: false,
    });
    expect(checks.map(({ agrees }) => agrees)).toEqual([false, false, false, false, false, false]);
  });

  it('moves the elements of lists, each by another part', () => {
    const source = 'def f(xs):\n    return xs[0]^2 * xs[1]'.replace('^', '**');
    const derivative = 'def f(xs):\n    return 2 * xs[0] * xs[1]';
    const checks = checksOf(source, derivative, { xs: [1, 1] });
    expect(checks.every(({ agrees }) => agrees)).toBe(true);
    const firsts = checks.slice(1).map(({ point }) => point['xs[0]'] === point['xs[1]']);
    expect(firsts).toEqual([false, false, false, false, false]);
  });

  it('keeps to points at which the function has a value, but for the given one', () => {
    const checks = checksOf('f(x) = ln(x)', 'f(x) = 1/x', { x: 0.1 });
    expect(checks.slice(1).every(({ point }) => (point['x'] ?? -1) > 0)).toBe(true);
    expect(checksOf('f(x) = ln(x)', 'f(x) = 1/x', { x: -1 })[0]?.point).toEqual({ x: -1 });
  });

  it.each([
    ['two that are not numbers', Number.NaN, Number.NaN, 0, true],
    ['the same infinity', Infinity, Infinity, 0, true],
    ['infinities of both signs', Infinity, -Infinity, 0, false],
    ['a number and none', 1, Number.NaN, 0, false],
    ['rounding beside what was added up', 1e-6, 0, 1e6, true],
    ['more than rounding', 1e-6, 0, 1, false],
  ])('judges %s', (_, symbolic, automatic, magnitude, verdict) => {
    expect(agree(symbolic, automatic, magnitude)).toBe(verdict);
  });
});
