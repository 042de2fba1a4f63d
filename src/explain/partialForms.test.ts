import { describe, expect, it } from 'vitest';
import { primitives } from '../core/primitives';
import { edgesInto, nodeAt } from '../core/trace';
import { partialForms } from './partialForms';
import { DECIMALS, expectRenders, OWN_NAMES, runOf } from './testRuns';

const OPERATORS: Readonly<Record<string, string>> = {
  add: 'x + z',
  sub: 'x - z',
  mul: 'x*z',
  div: 'x/z',
  pow: 'x^z',
  mod: 'x % z',
  floordiv: 'x // z',
  neg: '-x',
  lt: 'x < z',
  le: 'x <= z',
  gt: 'x > z',
  ge: 'x >= z',
  eq: 'x == z',
  ne: 'x != z',
};

/** Symbols of the partial on edge number `slot` of `source`, in the source's own names. */
function symbols(source: string, x: number, z = 3, slot = 0): string | undefined {
  const run = runOf(source, { x, z });
  const edge = edgesInto(run.trace, nodeAt(run.trace, run.trace.output))[slot];
  if (edge === undefined) return 'no edge';
  const forms = partialForms(run, edge, OWN_NAMES, undefined);
  return forms.symbols?.latex;
}

describe('partials in symbols', () => {
  it.each([
    ['x^2', 0.5, '2 x'],
    ['x^3', 0.5, '3 x^{2}'],
    ['x^0.5', 0.5, '0.5 x^{-0.5}'],
    ['x^(1/3)', 0.5, '\\frac{1}{3} x^{-\\frac{2}{3}}'],
    ['x^-1', 0.5, '-x^{-2}'],
    ['2^x', 0.5, '\\ln(2) \\, v_{1}'],
    ['e^x', 0.5, 'v_{1}'],
    ['exp(x)', 0.5, 'v_{1}'],
    ['sqrt(x)', 0.5, '\\frac{1}{2 v_{1}}'],
    ['ln(x)', 0.5, '\\frac{1}{x}'],
    ['asin(x)', 0.5, '\\frac{1}{\\sqrt{1 - x^{2}}}'],
    ['atanh(x)', 0.5, '\\frac{1}{1 - x^{2}}'],
    ['acosh(x)', 2, '\\frac{1}{\\sqrt{x^{2} - 1}}'],
    ['asinh(x)', 0.5, '\\frac{1}{\\sqrt{1 + x^{2}}}'],
    ['tanh(x)', 0.5, '{\\operatorname{sech}(x)}^{2}'],
    ['atan2(x, z)', 0.5, '\\frac{z}{x^{2} + z^{2}}'],
    ['x/z', 0.5, '\\frac{1}{z}'],
    ['relu(x)', 0.5, undefined],
    ['x + z', 0.5, undefined],
    ['4x', 0.5, undefined],
  ])('of %s', (source, x, latex) => {
    expect(symbols(source.includes('z') ? source : `f(x, z) = ${source}`, x)).toBe(latex);
  });

  it('of a quotient by its denominator, with the square that the sweep avoids', () => {
    expect(symbols('x/z', 0.5, 3, 1)).toBe('-\\frac{x}{z^{2}}');
  });
});

describe('numbers put in', () => {
  function numbers(source: string, x: number): string | undefined {
    const run = runOf(source, { x });
    const [edge] = edgesInto(run.trace, nodeAt(run.trace, run.trace.output));
    return edge && partialForms(run, edge, DECIMALS, undefined).numbers;
  }

  it('shows the product that makes the number, with brackets around what is negative', () => {
    expect(numbers('x^2', 3)).toBe('2 \\cdot 3');
    expect(numbers('x^2', -3)).toBe('2 \\cdot (-3)');
    expect(numbers('x^3', -3)).toBe('3 \\cdot {(-3)}^{2}');
    expect(numbers('sqrt(x)', 25)).toBe('\\frac{1}{2 \\cdot 5}');
    expect(numbers('log1p(x)', -0.5)).toBe('\\frac{1}{1 + (-0.5)}');
  });

  it('is left out where it is the number itself', () => {
    expect(numbers('exp(x)', 1)).toBeUndefined();
    expect(numbers('4x', 1)).toBeUndefined();
  });
});

describe.each(primitives.map((primitive) => [primitive.name, primitive] as const))(
  'the partials of %s',
  (name, { arity }) => {
    const operands = ['x', 'z', 'w'].slice(0, Math.min(arity.most, 3)).join(', ');
    const source = OPERATORS[name] ?? `${name}(${operands})`;
    it.each([0.5, 2, -1.5, 0])('can be set at %s', (x) => {
      const inputs = operands.split(', ');
      const run = runOf(`f(${inputs.join(', ')}) = ${source}`, { x, z: 3, w: 1.5 });
      for (const edge of edgesInto(run.trace, nodeAt(run.trace, run.trace.output))) {
        const {
          symbols: latex,
          numbers,
          value,
          name: partial,
        } = partialForms(run, edge, DECIMALS, undefined);
        for (const formula of [latex?.latex ?? '', numbers ?? '', value, partial])
          expectRenders(formula);
      }
    });
  },
);
