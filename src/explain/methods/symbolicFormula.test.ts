import { describe, expect, it } from 'vitest';
import { type Expression, printExpression, readExpression } from '../../core/language';
import type { Derivation, DerivationStep } from '../../core/modes/symbolic/report';
import { vocabulary } from '../../core/primitives';
import { formulaLatex, knownLatex, startLatex, stepLatex } from './symbolicFormula';
import { beginningOf, MOST_WRITTEN, operationsWithin } from './symbolicSize';

const read = (text: string): Expression => readExpression(text, vocabulary);
const BY_X = { input: 'x', isPartial: false };

/** d/dx of x·sin(x): the product rule gives d1·sin(x) + x·d2. */
function derivation(pending: Readonly<Record<string, string>>): Derivation {
  return {
    input: 'x',
    pending: Object.fromEntries(Object.entries(pending).map(([name, text]) => [name, read(text)])),
    start: 'd0',
    steps: [],
    stepCount: 0,
    raw: read('1'),
    simplified: read('1'),
    rawOperations: 0,
    operations: 0,
  };
}

function step(rewrites: string, result: string, before: string, after: string): DerivationStep {
  return {
    rule: 'product',
    primitive: undefined,
    rewrites,
    result: read(result),
    before: read(before),
    after: read(after),
  };
}

const product = derivation({ d0: 'x*sin(x)', d1: 'x', d2: 'sin(x)' });

describe('a step of a derivation', () => {
  it('writes derivatives still to be worked out as d/dx, the rewritten one highlighted', () => {
    const latex = stepLatex(
      product,
      step('d0', 'd1*sin(x) + x*d2', 'd0', 'd1*sin(x) + x*d2'),
      BY_X,
    );
    expect(latex).toEqual({
      before: '\\htmlClass{k-hl}{\\frac{d}{d x}(x \\sin(x))}',
      after: '\\htmlClass{k-hl}{\\frac{d}{d x}(x) \\, \\sin(x) + x \\frac{d}{d x}(\\sin(x))}',
      tidied: undefined,
    });
  });

  it('highlights within the rest of the formula', () => {
    const latex = stepLatex(product, step('d1', '1', 'd1*sin(x) + x*d2', '1*sin(x) + x*d2'), BY_X);
    expect(latex?.before).toBe(
      '\\htmlClass{k-hl}{\\frac{d}{d x}(x)} \\sin(x) + x \\frac{d}{d x}(\\sin(x))',
    );
    expect(latex?.after).toMatch(/^\\htmlClass\{k-hl\}\{1\} \\sin/);
  });

  it('shows apart what one writes instead, where a factor 1 or a term 0 falls away', () => {
    const latex = stepLatex(product, step('d1', '1', 'd1*sin(x)', 'sin(x)'), BY_X);
    expect(latex?.after).toBe('\\htmlClass{k-hl}{1} \\sin(x)');
    expect(latex?.tidied).toBe('\\sin(x)');
  });

  it('puts brackets around a sum, or a sign, that comes into a product', () => {
    const sum = stepLatex(product, step('d2', '1 + x', 'x*d2', 'x*(1 + x)'), BY_X);
    expect(sum?.after).toBe('x \\, (\\htmlClass{k-hl}{1 + x})');
    const sign = stepLatex(product, step('d2', '-x', 'x*d2', 'x*(-x)'), BY_X);
    expect(sign?.after).toBe('x \\, (\\htmlClass{k-hl}{-x})');
  });

  it('puts a dot between a number and a number that comes in its place', () => {
    const latex = stepLatex(product, step('d1', '1', '2*d1', '2*1'), BY_X);
    expect(latex?.after).toBe('2 \\cdot \\htmlClass{k-hl}{1}');
  });

  it('writes curly derivatives where there are several inputs', () => {
    expect(startLatex(product, { input: 'x1', isPartial: true })).toBe(
      '\\frac{\\partial}{\\partial x_{1}}(x \\sin(x))',
    );
  });

  it('says what is put in since an earlier rule found it, and of much only the first', () => {
    const known = [1, 2, 3, 4].map((rule) => ({
      under: read(`x^${rule}`),
      derivative: read(`${rule}*x`),
      step: rule,
    }));
    const found = knownLatex({ ...step('d1', '1', 'd1', '1'), known }, BY_X);
    expect(found.map(({ step: rule }) => rule)).toEqual([1, 2, 3]);
    expect(found[1]?.latex).toBe('\\frac{d}{d x}(x^{2}) = 2 x');
    expect(knownLatex(step('d1', '1', 'd1', '1'), BY_X)).toEqual([]);
  });

  it('has no whole formula where that would be too long', () => {
    const long = Array.from({ length: MOST_WRITTEN + 2 }, () => 'x').join('+');
    const large = step('d1', '1', `d1 + ${long}`, `1 + ${long}`);
    expect(stepLatex(product, large, BY_X)).toBeUndefined();
    const under = derivation({ d0: long });
    expect(startLatex(under, BY_X)).toBeUndefined();
  });
});

describe('the beginning of a long formula', () => {
  it('ends in one sign for all terms that are left out', () => {
    expect(formulaLatex(read('a + b + c + d + a + b'), 2)).toBe('a + b + c + \\cdots');
  });

  it('says once that something is left out, however deep it is cut', () => {
    const latex = formulaLatex(read('2*(3*(a + b + c) + d) + a*b*c*d'), 3);
    expect(latex).toBe('2 (3 (a + b + \\cdots))');
  });

  it('leaves a formula that fits as it is', () => {
    const short = read('a*b + sin(c)');
    expect(printExpression(beginningOf(short, operationsWithin(short, 99)))).toBe('a*b + sin(c)');
  });

  it('counts shared parts as often as they are written, and stops at the room', () => {
    let tower = read('x');
    for (let i = 0; i < 60; i += 1) {
      tower = { ...read('a + b'), left: tower, right: tower } as Expression;
    }
    expect(operationsWithin(tower, 400)).toBe(401);
    expect(formulaLatex(tower, 5)).toContain('\\cdots');
  });
});
