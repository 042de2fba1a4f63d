import { describe, expect, it } from 'vitest';
import { primitives } from '../../core/primitives';
import { generalRule, ruleName } from './symbolicRules';

const D = '\\frac{d}{dx}';

function rule(name: Parameters<typeof ruleName>[0]['rule'], primitive?: string) {
  return generalRule({ rule: name, primitive }, D, 'x');
}

describe('the name of a rule', () => {
  it('is that of a calculus class', () => {
    expect(ruleName({ rule: 'product', primitive: undefined })).toBe('product rule');
  });

  it('names the function whose derivative is used', () => {
    expect(ruleName({ rule: 'chain', primitive: 'sin' })).toBe('chain rule for sin');
  });
});

describe('a rule in general, from the table of primitives', () => {
  it.each([
    ['product', '\\mathrm{d}\\left(u v\\right) = v \\, \\mathrm{d}u + u \\, \\mathrm{d}v'],
    ['difference', '\\mathrm{d}\\left(u - v\\right) = \\mathrm{d}u - \\mathrm{d}v'],
    ['constant', '\\frac{d}{dx}(c) = 0'],
    ['variable', '\\frac{d}{dx}(x) = 1'],
  ] as const)('writes the %s rule', (name, latex) => {
    expect(rule(name)).toBe(latex);
  });

  it('keeps constants apart: c before a factor, n in an exponent', () => {
    expect(rule('constant factor')).toBe('\\mathrm{d}\\left(c u\\right) = c \\, \\mathrm{d}u');
    expect(rule('power')).toBe('\\mathrm{d}\\left(u^{n}\\right) = n u^{n - 1} \\, \\mathrm{d}u');
  });

  it('writes the result of the operation out where the partial is made of it', () => {
    expect(rule('function', 'exp')).toBe(
      '\\mathrm{d}\\left(e^{u}\\right) = e^{u} \\, \\mathrm{d}u',
    );
  });

  it('keeps the cases of a function that has some, and leaves single points out', () => {
    expect(rule('chain', 'relu')).toContain('\\begin{cases} 1 & \\text{if } u > 0');
    expect(rule('chain', 'hypot')).not.toContain('cases');
  });

  it('has none for case distinctions, which are differentiated case by case', () => {
    expect(rule('cases')).toBeUndefined();
  });

  it('has one for every operation of the table that is called with one operand', () => {
    const single = primitives.filter(({ arity }) => arity.most === 1);
    for (const { name } of single)
      expect(rule('function', name), name).toMatch(/^\\mathrm\{d\}.+ = /);
  });
});
