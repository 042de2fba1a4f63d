import { describe, expect, it } from 'vitest';
import { parseExpression } from '../core/language';
import { vocabulary } from '../core/primitives';
import { expectRenders, programOf } from './testRuns';
import { typesetExpression } from './typeset';
import { typesetProgram } from './typesetProgram';

function typeset(source: string): string {
  return typesetExpression(parseExpression(source, vocabulary));
}

describe('typesetExpression', () => {
  it.each([
    ['x1^2', 'x_{1}^{2}'],
    ['sqrt(x1^2 + x2^2)', '\\sqrt{x_{1}^{2} + x_{2}^{2}}'],
    ['1/2x', '\\frac{1}{2} x'],
    ['1/(2x)', '\\frac{1}{2 x}'],
    ['-x^2', '-x^{2}'],
    ['(-x)^2', '{(-x)}^{2}'],
    ['2^-x', '2^{-x}'],
    ['2*3', '2 \\cdot 3'],
    ['x*x', 'x \\cdot x'],
    ['4x(1-x)', '4 x \\, (1 - x)'],
    ['a - (b - c)', 'a - (b - c)'],
    ['a - b - c', 'a - b - c'],
    ['(a + b)/c', '\\frac{a + b}{c}'],
    ['e^(-x)', 'e^{-x}'],
    ['exp(x)^2', '{(e^{x})}^{2}'],
    ['hypot(x, y)', '\\sqrt{x^{2} + y^{2}}'],
    ['log(x, 2)', '\\log_{2}(x)'],
    ['log(x)', '\\ln(x)'],
    ['ln(1/x)', '\\ln\\left(\\frac{1}{x}\\right)'],
    ['1e-3 x', '10^{-3} x'],
    ['.5x', '0.5 x'],
    ['pi*r^2', '\\pi r^{2}'],
    ['abs(x)', '\\left|x\\right|'],
    ['max(x, y, z)', '\\max(x, y, z)'],
    ['log1p(-x)', '\\ln(1 + (-x))'],
  ])('sets %s as %s', (source, latex) => {
    expect(typeset(source)).toBe(latex);
    expectRenders(latex);
  });

  it('sets a conditional as cases, and a chain of them as one', () => {
    const latex = typeset('a if x > 0 else b if x == 0 and y <= 1 else c');
    expect(latex).toContain('\\begin{cases} a & \\text{if } x > 0 \\\\ b &');
    expect(latex).toContain('c & \\text{otherwise}');
    expect(latex.match(/begin\{cases\}/g)).toHaveLength(1);
    expectRenders(latex);
    expectRenders(typeset('2(x if x > 0 else -x)^2'));
  });

  it('sets a condition among numbers in square brackets', () => {
    expect(typeset('(x > 1)*x')).toBe('[x > 1] x');
  });
});

describe('typesetProgram', () => {
  it.each([
    ['f(x1, x2) = sqrt(x1^2 + x2^2)', 'f(x_{1}, x_{2}) = \\sqrt{x_{1}^{2} + x_{2}^{2}}'],
    ['x1*x2', 'f(x_{1}, x_{2}) = x_{1} x_{2}'],
    ['(a*b + c)*f', 'F(a, b, c, f) = (a b + c) \\, f'],
    ['q = x + y\nf = q*z', 'q = x + y,\\quad f = q z'],
    ['g(t) = t^2\ng(x) + g(2x)', 'g(t) = t^{2},\\quad f(x) = g(x) + g(2 x)'],
  ])('writes every line as it was read: %s', (source, latex) => {
    expect(typesetProgram(programOf(source))).toBe(latex);
    expectRenders(latex);
  });

  it('sets the tallest tree that the parser lets through', () => {
    expectRenders(typesetProgram(programOf(`x${' + x'.repeat(500)}`)));
  });
});
