/** The derivatives of `derive` against those of mathjs, which has its own table and its own rules. */
import { derivative, evaluate } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { readExpression } from '../../language';
import { vocabulary } from '../../primitives';
import { derive } from './derive';
import { evaluateExpression } from './simplify';

type Point = Readonly<Record<string, number>>;

const BELOW_1: readonly Point[] = [-0.9, -0.35, 0.2, 0.6, 0.95].map((x) => ({ x }));
const ABOVE_0: readonly Point[] = [0.05, 0.4, 1.3, 2.5, 7].map((x) => ({ x }));
const ABOVE_1: readonly Point[] = [1.05, 1.4, 2.5, 7].map((x) => ({ x }));
const BEYOND_1: readonly Point[] = [...ABOVE_1, ...ABOVE_1.map(({ x = 0 }) => ({ x: -x }))];
const ANYWHERE: readonly Point[] = [-2.7, -0.8, 0.3, 1.1, 3.2].map((x) => ({ x }));
const TWO: readonly Point[] = [
  { x: 0.7, y: 2.3 },
  { x: 1.9, y: 0.4 },
  { x: 3.1, y: 1.7 },
];

const FORMULAS: readonly (readonly [string, readonly Point[]])[] = [
  ['2x^3+3x^2', ANYWHERE],
  ['4x*(1-x)', ANYWHERE],
  ['64*x*(1-x)*(1-2*x)^2*(1-8*x+8*x^2)^2', BELOW_1],
  ['x^3/3 - 0.25x^2 + 7', ANYWHERE],
  ['(x+1)^12', ANYWHERE],
  ['(x^2-1)/(x^2+1)', ANYWHERE],
  ['1/x^2 - 3/x', ANYWHERE],
  ['x^(-3)', ANYWHERE],
  ['sqrt(x^2+1)', ANYWHERE],
  ['x^(1/3)*x', ABOVE_0],
  ['cbrt(x)', ABOVE_0],
  ['exp(-x^2/2)/sqrt(2*pi)', ANYWHERE],
  ['2^x + e^(3x)', ANYWHERE],
  ['ln(x)', ABOVE_0],
  ['log10(x)*x', ABOVE_0],
  ['abs(x)*x', ANYWHERE],
  ...['sin', 'cos', 'tan', 'sec', 'csc', 'cot', 'sinh', 'cosh', 'tanh', 'sech', 'csch', 'coth'].map(
    (name) => [`${name}(x)`, ANYWHERE] as const,
  ),
  ...['asin', 'acos', 'atanh'].map((name) => [`${name}(x)`, BELOW_1] as const),
  ...['atan', 'acot', 'asinh', 'acsch'].map((name) => [`${name}(x)`, ANYWHERE] as const),
  ...['asec', 'acsc'].map((name) => [`${name}(x)`, BEYOND_1] as const),
  ['acosh(x)', ABOVE_1],
  ['asech(x)', BELOW_1.filter(({ x = 0 }) => x > 0)],
  ['sin(x)^2*cos(3x)', ANYWHERE],
  ['sin(x)/x', ANYWHERE],
  ['tan(sqrt(exp(sin(x))))', ANYWHERE],
  ['ln(1+exp(x))', ANYWHERE],
  ['x*exp(x)*sin(x)', ANYWHERE],
  ['x^y', TWO],
  ['y^x', TWO],
  ['log(x,y)', TWO],
  ['log(y,x)', TWO],
  ['(1-x)^2+100*(y-x^2)^2', TWO],
  ['x*y/(x+y)', TWO],
  ['sin(x*y)+cos(x/y)', TWO],
  ['(x-y)^3*exp(-x*y)', TWO],
];

/** The natural logarithm is `log` there, and a power of e is `exp`. */
function forMathjs(text: string): string {
  return text.replaceAll('ln(', 'log(');
}

describe('mathjs', () => {
  it.each(FORMULAS)('has the same derivative of %s', (text, points) => {
    const { raw, simplified } = derive(readExpression(text, vocabulary), 'x');
    const theirs = derivative(forMathjs(text), 'x');
    for (const point of points) {
      const expected = Number(theirs.evaluate({ ...point }));
      const allowed = 1e-11 * Math.max(1, Math.abs(expected));
      expect(Math.abs(evaluateExpression(raw, point) - expected)).toBeLessThanOrEqual(allowed);
      expect(Math.abs(evaluateExpression(simplified, point) - expected)).toBeLessThanOrEqual(
        allowed,
      );
    }
  });

  it('has the sign of the derivative of acoth wrong, and Wengert has it right', () => {
    const { simplified } = derive(readExpression('acoth(x)', vocabulary), 'x');
    const theirs = derivative('acoth(x)', 'x');
    for (const { x = 0 } of BEYOND_1) {
      const h = 1e-4 * (Math.abs(x) - 1);
      const above = Number(evaluate('acoth(x)', { x: x + h }));
      const below = Number(evaluate('acoth(x)', { x: x - h }));
      const difference = (above - below) / (2 * h);
      const ours = evaluateExpression(simplified, { x });
      expect(Math.abs(ours - difference)).toBeLessThanOrEqual(1e-5 * Math.abs(difference));
      expect(Number(theirs.evaluate({ x }))).toBeCloseTo(-ours, 10);
    }
  });
});
