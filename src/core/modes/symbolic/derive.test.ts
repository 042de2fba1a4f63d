import { describe, expect, it } from 'vitest';
import { printExpression } from '../../language';
import { MOST_STEPS } from './derive';
import { operationsIn } from './operationsIn';
import { derivationOf } from './testForms';

/** Each step as a line: the rule, and the formula behind it with d1, d2 … for what is pending. */
function linesOf(formula: string): readonly string[] {
  return derivationOf(formula).steps.map(
    ({ rule, after }) => `${rule}: ${printExpression(after).replaceAll("d'", 'd')}`,
  );
}

describe('a derivation', () => {
  it('goes through 2x³ + 3x² as a class does', () => {
    expect(linesOf('2x^3+3x^2')).toEqual([
      'sum: d2 + d3',
      'constant factor: 2*d4 + d3',
      'power: 2*(3*x^2) + d3',
      'constant factor: 2*(3*x^2) + 3*d5',
      'power: 2*(3*x^2) + 3*(2*x)',
    ]);
    const { raw, simplified, rawOperations, operations, stepCount } = derivationOf('2x^3+3x^2');
    expect(printExpression(raw)).toBe('2*(3*x^2) + 3*(2*x)');
    expect(printExpression(simplified)).toBe('6*x^2 + 6*x');
    expect([rawOperations, operations, stepCount]).toEqual([6, 4, 5]);
  });

  it.each([
    ['the input alone', 'x', ['variable: 1']],
    [
      'a difference with a constant',
      'x - 3',
      ['difference: d2 - d3', 'variable: 1 - d3', 'constant: 1'],
    ],
    [
      'several terms at once',
      'x + x^2 - x^3',
      [
        'sum: d2 + d3 - d4',
        'variable: 1 + d3 - d4',
        'power: 1 + 2*x - d4',
        'power: 1 + 2*x - 3*x^2',
      ],
    ],
    [
      'a minus before a bracket',
      'x^2 - (x - x^3)',
      [
        'sum: d2 - d3 + d4',
        'power: 2*x - d3 + d4',
        'variable: 2*x - 1 + d4',
        'power: 2*x - 1 + 3*x^2',
      ],
    ],
    ['a minus sign', '-x^2', ['negation: -d2', 'power: -(2*x)']],
    ['a constant factor behind', 'sin(x)*3', ['constant factor: 3*d2', 'function: 3*cos(x)']],
    ['a constant divisor', 'x^3/3', ['constant factor: d2/3', 'power: 3*x^2/3']],
    [
      'a product',
      'x*sin(x)',
      ['product: d2*sin(x) + x*d3', 'variable: sin(x) + x*d3', 'function: sin(x) + x*cos(x)'],
    ],
    ['a square that is written as a product', 'x*x', ['product: d2*x + x*d2', 'variable: x + x']],
    [
      'a quotient',
      'sin(x)/x',
      [
        'quotient: (d2*x - sin(x)*d3)/x^2',
        'function: (cos(x)*x - sin(x)*d3)/x^2',
        'variable: (cos(x)*x - sin(x))/x^2',
      ],
    ],
    [
      'a quotient with a constant above',
      '3/(x+1)',
      [
        'quotient: -(3*d2/(x + 1)^2)',
        'sum: -(3*(d3 + d4)/(x + 1)^2)',
        'variable: -(3*(1 + d4)/(x + 1)^2)',
        'constant: -(3/(x + 1)^2)',
      ],
    ],
    ['a power of a fraction', 'x^(1/2)', ['power: 1/2*x^-(1/2)']],
    ['a third root', 'x^(1/3)', ['power: 1/3*x^-(2/3)']],
    ['a power of something', 'sin(x)^3', ['chain: 3*sin(x)^2*d2', 'function: 3*sin(x)^2*cos(x)']],
    ['an exponential', '2^x', ['function: 2^x*ln(2)']],
    ['a function of a function', 'exp(x^2)', ['chain: exp(x^2)*d2', 'power: exp(x^2)*(2*x)']],
    [
      'a logarithm',
      'ln(2x)',
      ['chain: d2/(2*x)', 'constant factor: 2*d3/(2*x)', 'variable: 2/(2*x)'],
    ],
    ['a function of another input', 'x*sin(y)', ['constant factor: sin(y)*d2', 'variable: sin(y)']],
    ['an exponent that is another input', 'x^y', ['power: 0 if y == 0 else y*x^(y - 1)']],
    [
      'cases',
      'x^2 if x < 1 else 3',
      [
        'cases: d2 if x < 1 else d3',
        'power: 2*x if x < 1 else d3',
        'constant: 2*x if x < 1 else 0',
      ],
    ],
    ['a step', 'floor(x)', ['function: 0']],
    ['a constant', 'sin(2)', ['constant: 0']],
  ])('differentiates %s', (_, formula, lines) => {
    expect(linesOf(`f(x, y) = ${formula}`)).toEqual(lines);
  });

  it('names the operation whose partial a function or a chain uses', () => {
    const names = derivationOf('sqrt(cos(x))').steps.map(({ rule, primitive }) => [
      rule,
      primitive,
    ]);
    expect(names).toEqual([
      ['chain', 'sqrt'],
      ['function', 'cos'],
    ]);
  });

  it('says of each pending name what stands under it', () => {
    const { start, pending, steps } = derivationOf('sin(x^2)');
    expect(Object.values(pending).map(printExpression)).toEqual(['sin(x^2)', 'x^2']);
    expect(start).toBe(Object.keys(pending)[0]);
    expect(steps.map(({ rewrites }) => rewrites)).toEqual(Object.keys(pending));
  });

  it('begins each step where the one before it ended, and ends with the whole derivative', () => {
    const { steps, raw } = derivationOf('x*exp(-x^2)/(1+sin(x)*x) + x^2*ln(x)');
    steps.forEach(({ before }, index) => {
      if (index > 0) expect(before).toBe(steps[index - 1]?.after);
    });
    expect(steps.at(-1)?.after).toBe(raw);
  });

  it('works out a part that stands in several places once', () => {
    const nested = 'v = 4*x*(1-x)\nw = 4*v*(1-v)\nz = 4*w*(1-w)\n4*z*(1-z)';
    const { stepCount, steps, rawOperations } = derivationOf(nested);
    expect(stepCount).toBe(steps.length);
    expect(stepCount).toBeLessThan(20);
    expect(rawOperations).toBeGreaterThan(150);
  });

  it('keeps the first steps of a long one, and counts the others', () => {
    const terms = Array.from({ length: 150 }, (_, i) => `sin(x^${i + 2})`);
    const { steps, stepCount, raw } = derivationOf(terms.join('+'));
    expect(steps.length).toBe(MOST_STEPS);
    expect(stepCount).toBe(301);
    expect(operationsIn(raw)).toBeGreaterThan(600);
  });
});
