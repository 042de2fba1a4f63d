import { describe, expect, it } from 'vitest';
import { printExpression } from '../../language';
import { derive, MOST_STEPS } from './derive';
import { operationsIn } from './operationsIn';
import { closedOf, derivationOf } from './testForms';

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
    ['a power of something', 'sin(x)^3', ['power: 3*sin(x)^2*d2', 'function: 3*sin(x)^2*cos(x)']],
    ['an exponential', '2^x', ['exponential: 2^x*ln(2)']],
    ['a power of e, whose logarithm is 1', 'e^x', ['exponential: e^x']],
    ['e to something', 'exp(x^2)', ['exponential: exp(x^2)*d2', 'power: exp(x^2)*(2*x)']],
    [
      'a function of a function',
      'tan(x^2)',
      ['chain: (1 + tan(x^2)^2)*d2', 'power: (1 + tan(x^2)^2)*(2*x)'],
    ],
    [
      'steps times something',
      'floor(x)*x',
      ['product: d2*x + floor(x)*d3', 'function: floor(x)*d3', 'variable: floor(x)'],
    ],
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

  it('says that the chain rule comes in where what stands inside is not the input', () => {
    const chained = (formula: string) => derivationOf(formula).steps[0]?.isChained;
    expect(['x^3', '(2*x)^3', 'e^x', 'exp(2*x)'].map(chained)).toEqual([false, true, false, true]);
  });

  it.each([
    ['the power rule, with a constant exponent', '(2*x)^5', 'u^n: n*u^(n - 1)*du'],
    ['an exponent that may be 0', 'x^y', 'u^n: (0 if n == 0 else n*u^(n - 1))*du'],
    ['an exponential', '2^x', 'a^u: a^u*ln(a)*du'],
    ['a power of e', 'e^x', 'e^u: e^u*du'],
    ['the quotient rule over one bar', 'sin(x)/x', 'u/v: (du*v - u*dv)/v^2'],
    ['a quotient with a constant above', '3/sin(x)', 'c/u: -(c*du/u^2)'],
    ['a constant factor behind', 'sin(x)*3', 'u*c: c*du'],
    ['the product rule in its order', 'x*sin(x)', 'u*v: du*v + u*dv'],
    ['a sum with its signs', 'x + x^2 - x^3', 'u + v - w: du + dv - dw'],
    ['a careful partial', 'asin(x)', 'asin(u): du/sqrt((1 - u)*(1 + u))'],
    [
      'an operation of three, one of them constant',
      'logsumexp(x, 1, 2*x)',
      'logsumexp(u, c, v): du/(1 + exp(c - u) + exp(v - u)) + dv/(1 + exp(u - v) + exp(c - v))',
    ],
    [
      'cases that the table has',
      'hypot(x, 3)',
      'hypot(u, c): (0 if hypot(u, c) == 0 else u/hypot(u, c))*du',
    ],
  ])('has the rule in general as it is applied: %s', (_, formula, text) => {
    const { general } = derivationOf(`f(x, y) = ${formula}`).steps[0] ?? {};
    expect(general && `${printExpression(general.left)}: ${printExpression(general.right)}`).toBe(
      text,
    );
  });

  it('has no general rule for the input, constants and cases', () => {
    const { steps } = derivationOf('x if x < 1 else 2');
    expect(steps.map(({ rule, general }) => [rule, general])).toEqual([
      ['cases', undefined],
      ['variable', undefined],
      ['constant', undefined],
    ]);
  });

  it('says which derivatives it puts in since an earlier rule found them', () => {
    const { steps } = derivationOf('sin(x^2) + cos(x^2)');
    const known = steps.map((step) =>
      (step.known ?? []).map(
        ({ under, derivative, step: rule }) =>
          `${printExpression(under)}: ${printExpression(derivative)}, ${rule}`,
      ),
    );
    expect(steps.map(({ rule }) => rule)).toEqual(['sum', 'chain', 'power', 'chain']);
    expect(known).toEqual([[], [], [], ['x^2: 2*x, 3']]);
    const last = steps.at(-1);
    expect(last?.written && printExpression(last.written).replaceAll("d'", 'd')).toBe(
      '-(sin(x^2)*d4)',
    );
  });

  it('says where it did not simplify', () => {
    expect(derivationOf('x^2').isSimplified).toBe(true);
    const long = derivationOf(
      `u0 = x\n${Array.from({ length: 12 }, (_, i) => `u${i + 1} = u${i}*u${i} + x`).join('\n')}\nu12`,
    );
    expect(long.isSimplified).toBe(false);
    expect(long.simplified).toBe(long.raw);
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

  it('takes a sum that is added to itself for one term, not for 2ⁿ', () => {
    const program =
      'def f(x):\n    y = x\n    for i in range(13):\n        y = y + y\n    return y';
    const { stepCount, simplified } = derive(closedOf(program, { x: 2 }).expression, 'x');
    expect(stepCount).toBe(14);
    expect(printExpression(simplified)).toBe('8192');
  });

  it('keeps the first steps of a long one, and counts the others', () => {
    const terms = Array.from({ length: 150 }, (_, i) => `sin(x^${i + 2})`);
    const { steps, stepCount, raw } = derivationOf(terms.join('+'));
    expect(steps.length).toBe(MOST_STEPS);
    expect(stepCount).toBe(301);
    expect(operationsIn(raw)).toBeGreaterThan(600);
  });
});
