import { describe, expect, it } from 'vitest';
import { agree, checkDerivative } from './checks';
import { BUDGET, closedOf, type Point, programOf } from './testForms';

function checksOf(source: string, derivative: string, point: Point) {
  const program = programOf(source);
  const { expression } = closedOf(derivative, point);
  const checked = { program, point, input: 0, output: 0, budget: BUDGET };
  return checkDerivative({ simplified: expression, raw: expression }, checked);
}

describe('a check', () => {
  it('finds a wrong derivative wrong at every point, the given one first', () => {
    const { checks } = checksOf('f(x) = x^3', 'f(x) = 3x^2 + 1e-6', { x: 2 });
    expect(checks[0]).toEqual({
      point: { x: 2 },
      symbolic: 12.000001,
      asItComes: 12.000001,
      automatic: 12,
      agrees: false,
    });
    expect(checks.map(({ agrees }) => agrees)).toEqual([false, false, false, false, false, false]);
  });

  it('moves the elements of lists, each by another part', () => {
    const source = 'def f(xs):\n    return xs[0]^2 * xs[1]'.replace('^', '**');
    const derivative = 'def f(xs):\n    return 2 * xs[0] * xs[1]';
    const { checks } = checksOf(source, derivative, { xs: [1, 1] });
    expect(checks.every(({ agrees }) => agrees)).toBe(true);
    const firsts = checks.slice(1).map(({ point }) => point['xs[0]'] === point['xs[1]']);
    expect(firsts).toEqual([false, false, false, false, false]);
  });

  it.each([0.1, -1])('keeps to points at which the function has a value, from %d', (x) => {
    const { checks, hasValue } = checksOf('f(x) = ln(x)', 'f(x) = 1/x', { x });
    expect(hasValue).toBe(x > 0);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.every(({ point }) => (point['x'] ?? -1) > 0)).toBe(true);
  });

  it('finds nothing to check where the function has no value anywhere', () => {
    const none = checksOf('f(x) = ln(-1 - x^2)', 'f(x) = 2x/(1 + x^2)', { x: 1 });
    expect(none).toEqual({ hasValue: false, checks: [] });
  });

  it('goes further where an input decides, and visits other cases before more of one', () => {
    const source =
      'def f(x, y):\n    if x > 0:\n        if y > 0:\n            return x * y\n        return x - y\n    return y ** 2';
    const derivative = 'f(x, y) = (y if y > 0 else 1) if x > 0 else 0';
    const { checks } = checksOf(source, derivative, { x: 1, y: -2 });
    const cases = checks.map(({ point: { x = 0, y = 0 } }) => (x > 0 ? (y > 0 ? 'xy' : 'x') : ''));
    expect(new Set(cases)).toEqual(new Set(['xy', 'x', '']));
    expect(checks.every(({ agrees }) => agrees)).toBe(true);
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
