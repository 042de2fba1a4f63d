import { describe, expect, it } from 'vitest';
import { readExpression } from '../../core/language';
import { derive } from '../../core/modes/symbolic';
import { primitives, vocabulary } from '../../core/primitives';
import { generalRule, ruleInWords, ruleName } from './symbolicRules';

const D = '\\frac{d}{dx}';

function firstStep(formula: string) {
  const [step] = derive(readExpression(formula, vocabulary), 'x').steps;
  if (step === undefined) throw new Error('no step');
  return step;
}

const name = (formula: string) => ruleName(firstStep(formula));
const rule = (formula: string) => generalRule(firstStep(formula), D, 'x');

describe('the name of a rule', () => {
  it.each([
    ['x*sin(x)', 'product rule'],
    ['sin(x^2)', 'chain rule for sin'],
    ['sin(x)', 'function rule for sin'],
    ['x^3', 'power rule'],
    ['(2*x + 1)^5', 'power rule and chain rule'],
    ['relu(x)^2', 'power rule and chain rule'],
    ['2^x', 'exponential rule'],
    ['e^x', 'exponential rule'],
    ['exp(x)', 'exponential rule'],
    ['exp(2*x)', 'exponential rule and chain rule'],
    ['x^x', 'function rule for uᵛ'],
    ['x % y', 'function rule for u % v'],
    ['sin(x) // 2', 'chain rule for u // v'],
  ])('of %s is that of a calculus class: %s', (formula, expected) => {
    expect(name(formula)).toBe(expected);
  });

  it('has no internal name in it', () => {
    const operators = primitives.filter(({ operator }) => operator !== undefined);
    for (const { name: primitive } of operators) {
      expect(ruleName({ rule: 'chain', primitive }).split(' ')).not.toContain(primitive);
    }
  });
});

describe('a rule in general', () => {
  it.each([
    ['x*sin(x)', '\\mathrm{d}\\left(u v\\right) = \\mathrm{d}u \\, v + u \\, \\mathrm{d}v'],
    ['x - sin(x)', '\\mathrm{d}\\left(u - v\\right) = \\mathrm{d}u - \\mathrm{d}v'],
    ['3', '\\frac{d}{dx}(c) = 0'],
    ['x', '\\frac{d}{dx}(x) = 1'],
    ['3*x', '\\mathrm{d}\\left(c u\\right) = c \\, \\mathrm{d}u'],
    ['x^3', '\\mathrm{d}\\left(u^{n}\\right) = n u^{n - 1} \\, \\mathrm{d}u'],
    ['e^x', '\\mathrm{d}\\left(e^{u}\\right) = e^{u} \\, \\mathrm{d}u'],
    ['exp(x)', '\\mathrm{d}\\left(e^{u}\\right) = e^{u} \\, \\mathrm{d}u'],
    ['2^x', '\\mathrm{d}\\left(a^{u}\\right) = a^{u} \\ln(a) \\, \\mathrm{d}u'],
    [
      'x/sin(x)',
      '\\mathrm{d}\\left(\\frac{u}{v}\\right) = \\frac{\\mathrm{d}u \\, v - u \\, \\mathrm{d}v}{v^{2}}',
    ],
  ])('is written as it is applied to %s', (formula, latex) => {
    expect(rule(formula)).toBe(latex);
  });

  it('keeps the cases that the operands leave open', () => {
    expect(rule('relu(x)')).toContain('\\begin{cases} 1 & \\text{if } u > 0');
    expect(rule('hypot(x, y)')).toContain('cases');
    expect(rule('x^y')).toContain('\\text{if } n = 0');
  });

  it('has words in its place for cases, and where there are too many operands', () => {
    expect(rule('x if x < 1 else 2')).toBeUndefined();
    expect(ruleInWords({ rule: 'cases' })).toBe('Each case is differentiated on its own.');
    expect(rule('min(x, y, x*y)')).toBeUndefined();
    expect(ruleInWords({ rule: 'chain' })).toMatch(/too long to write here/);
  });

  it('has a formula for every operation of the table that is called with one operand', () => {
    const single = primitives.filter(({ arity, callable }) => arity.most === 1 && callable);
    for (const { name: callee } of single) {
      expect(rule(`${callee}(x)`), callee).toMatch(/^\\mathrm\{d\}.+ = /);
    }
  });
});
