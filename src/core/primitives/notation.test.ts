/** How operations are set in LaTeX. */
import { describe, expect, it } from 'vitest';
import { bracket, juxtapose, needsBrackets } from './notation';
import { primitiveNamed } from './table';

describe('products', () => {
  it.each([
    ['2', 'v_{-1}', '2 v_{-1}'],
    ['2', '3', '2 \\cdot 3'],
    ['x_{1}', 'x_{2}', 'x_{1} x_{2}'],
    ['x', '2', 'x \\cdot 2'],
    ['x', '-3', 'x \\, (-3)'],
    ['x', '(1 - x)', 'x \\, (1 - x)'],
    ['2', '(1 - x)', '2 (1 - x)'],
    ['2', '\\frac{1}{3}', '2 \\cdot \\frac{1}{3}'],
    ['\\sin(x)', 'y', '\\sin(x) \\, y'],
    ['\\mathrm{rate}', 'x', '\\mathrm{rate} \\, x'],
  ])('%s by %s is %s', (left, right, product) => {
    expect(juxtapose(left, right)).toBe(product);
  });
});

describe('applications', () => {
  it.each([
    ['add', ['x', '-3'], 'x + (-3)'],
    ['sub', ['x', 'y'], 'x - y'],
    ['div', ['x', 'y'], '\\frac{x}{y}'],
    ['pow', ['x', '2'], '{x}^{2}'],
    ['neg', ['-x'], '-(-x)'],
    ['sqrt', ['x'], '\\sqrt{x}'],
    ['exp', ['x'], 'e^{x}'],
    ['sin', ['x'], '\\sin(x)'],
    ['sin', ['\\frac{x}{y}'], '\\sin\\left(\\frac{x}{y}\\right)'],
    ['log', ['x', 'b'], '\\log_{b}(x)'],
    ['max', ['u', 'v', 'w'], '\\max(u, v, w)'],
    ['hypot', ['1', 'v'], '\\sqrt{1 + {v}^{2}}'],
    ['lt', ['u', 'v'], '[u < v]'],
    ['leaky_relu', ['u', '0.01'], '\\operatorname{lrelu}_{0.01}(u)'],
  ] as const)('%s of %j is %s', (name, operands, latex) => {
    expect(primitiveNamed(name).notation.write(...operands)).toBe(latex);
  });

  it('asks for brackets where the operand holds more loosely than its place', () => {
    const { binding } = primitiveNamed('add').notation;
    expect(needsBrackets(binding, primitiveNamed('mul').notation.operandBinding(0))).toBe(true);
    expect(needsBrackets(binding, primitiveNamed('div').notation.operandBinding(0))).toBe(false);
    expect(needsBrackets('power', primitiveNamed('pow').notation.operandBinding(0))).toBe(true);
  });

  it('stretches brackets around tall operands only', () => {
    expect(bracket('x_{1}')).toBe('(x_{1})');
    expect(bracket('\\sqrt{x}')).toBe('\\left(\\sqrt{x}\\right)');
  });
});

describe('signs inside a node', () => {
  it.each([
    ['add', [undefined, undefined], '+'],
    ['add', [undefined, '3'], '{+}3'],
    ['sub', ['1', undefined], '1{-}\\cdot'],
    ['sub', [undefined, '1'], '{-}1'],
    ['mul', ['4', undefined], '{\\times}4'],
    ['div', ['1', undefined], '1/\\cdot'],
    ['div', [undefined, '2'], '{\\div}2'],
    ['pow', [undefined, '2'], '(\\cdot)^{2}'],
    ['pow', ['2', undefined], '{2}^{(\\cdot)}'],
    ['le', [undefined, '2'], '{\\cdot}\\le 2'],
    ['neg', [undefined], '{-}(\\cdot)'],
  ] as const)('%s with the constants %j shows %s', (name, constants, glyph) => {
    expect(primitiveNamed(name).notation.glyph(constants)).toBe(glyph);
  });

  it('puts c for a constant that is too long for the circle', () => {
    expect(primitiveNamed('mul').notation.glyph([undefined, '0.001234'])).toBe('{\\times}c');
  });
});
