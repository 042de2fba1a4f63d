import { describe, expect, it } from 'vitest';
import { compareGradients, evaluatePoint } from '../core/modes';
import { describeAgreement } from './agreement';
import { DECIMALS, distance, runOf } from './testRuns';

function verdict(source: string, point: Readonly<Record<string, number>>) {
  const run = runOf(source, point);
  const { program, trace, tape, recipe } = run;
  const agreement = compareGradients(program, trace, tape, evaluatePoint(program, recipe.point));
  return describeAgreement(agreement, run, DECIMALS);
}

describe('describeAgreement', () => {
  it('says how closely all three agree', () => {
    const { agrees, sentence } = verdict(distance, { x1: 3, x2: 4 });
    expect(agrees).toBe(true);
    expect(sentence).toMatch(
      /^All three agree: forward and reverse mode to (rounding|the last digit), central differences to \d\S*e−\d+\.$/,
    );
  });

  it('names a kink even where the three agree on a convention', () => {
    expect(verdict('abs(x)', { x: 0 })).toMatchObject({
      agrees: true,
      sentence: expect.stringMatching(/kink.*convention/),
    });
  });

  it('does not boast where all three give no finite number', () => {
    expect(verdict('sqrt(x)', { x: -2 }).sentence).toMatch(/NaN for v₀: v₁ has no value/);
  });

  it.each([
    ['a kink', 'relu(x)', { x: 0 }, /v₁ has a kink/],
    ['a vertical tangent', 'sqrt(x)', { x: 0 }, /v₁ has a vertical tangent/],
    ['a pole', '1/x', { x: 0 }, /v₁ has a pole/],
    ['a jump', 'floor(x)', { x: 2 }, /v₁ jumps/],
    ['overflow', 'exp(x)', { x: 800 }, /overflows/],
    ['the border of a branch', '3x if x < 3 else -4x', { x: 3 }, /border/],
    ['rounding', '(x + 1e12) - 1e12', { x: 1 }, /rounding|finite way/],
  ])('gives the reason where they differ: %s', (_, source, point, reason) => {
    const { agrees, sentence } = verdict(source, point);
    expect(agrees).toBe(false);
    expect(sentence).toMatch(reason);
  });
});
