import { describe, expect, it } from 'vitest';
import { parseSource } from '../../core/language/programs';
import { closedForm, derive } from '../../core/modes/symbolic';
import { vocabulary } from '../../core/primitives';
import { partLatex } from './symbolicPart';

const BY_X = { input: 'x', isPartial: false };

/** The parts of all steps, of a program that is a formula in x. */
function partsOf(source: string) {
  const program = parseSource(source, vocabulary);
  const form = closedForm(program, { x: 0.2 }, 0, { budget: 20_000 });
  if (form.kind === 'refused') throw new Error(form.cause);
  const derivation = derive(form.expression, 'x');
  return derivation.steps.map((step) => partLatex(derivation, step, BY_X));
}

describe('the part that a step rewrites', () => {
  it('keeps both terms of the product rule, however long its factors are', () => {
    const source =
      'def f(x):\n    l = x\n    for i in range(7):\n        l = 4*l*(1 - l)\n    return l';
    const [first] = partsOf(source);
    expect(first?.latex).toBe(
      '\\frac{d}{d x}(u v) = \\frac{d}{d x}(u) \\, v + u \\frac{d}{d x}(v)',
    );
    expect(first?.where.length).toBe(2);
    expect(first?.where[0]).toMatch(/^u = 4 \(4 .*\\cdots/);
    expect(first?.where[1]).toMatch(/^v = 1 - 4/);
  });

  it('writes short operands out', () => {
    expect(partsOf('x*sin(x)')[0]).toEqual({
      latex:
        '\\frac{d}{d x}(x \\sin(x)) = \\frac{d}{d x}(x) \\, \\sin(x) + x \\frac{d}{d x}(\\sin(x))',
      where: [],
    });
  });

  it('takes no letter that is an input already', () => {
    const program = parseSource('f(u) = sin(u*u*u*u + u + 1)*u', vocabulary);
    const form = closedForm(program, { u: 0.2 }, 0, { budget: 20_000 });
    if (form.kind === 'refused') throw new Error(form.cause);
    const derivation = derive(form.expression, 'u');
    const [step] = derivation.steps;
    if (step === undefined) throw new Error('no step');
    const { where } = partLatex(derivation, step, { input: 'u', isPartial: false });
    expect(where.map((line) => line[0])).toEqual(['v']);
  });

  it('leaves pending what the step puts in from an earlier rule', () => {
    const parts = partsOf('sin(x^2) + cos(x^2)');
    expect(parts.at(-1)?.latex).toBe(
      '\\frac{d}{d x}(\\cos(x^{2})) = -\\sin(x^{2}) \\, \\frac{d}{d x}(x^{2})',
    );
  });
});
