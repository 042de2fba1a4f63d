import { describe, expect, it } from 'vitest';
import { compareGradients, evaluatePoint } from '../core/modes';
import { runWithOutputs } from '../core/modes/testRuns';
import { describeAgreement } from './agreement';
import { DECIMALS, distance, inLatex, runOf } from './testRuns';

function verdict(source: string, point: Readonly<Record<string, number>>) {
  const run = runOf(source, point);
  const { program, trace, tape, recipe } = run;
  const agreement = compareGradients(program, trace, tape, evaluatePoint(program, recipe.point));
  const { agrees, sentence } = describeAgreement(agreement, run, DECIMALS);
  return { agrees, sentence: inLatex(sentence) };
}

describe('describeAgreement', () => {
  it('says how closely all three agree', () => {
    const { agrees, sentence } = verdict(distance, { x1: 3, x2: 4 });
    expect(agrees).toBe(true);
    expect(sentence).toMatch(
      /^All three agree: forward and reverse mode to (rounding|the last digit), central differences to \$(\S+ \\cdot )?10\^\{-\d+\}\$\.$/,
    );
  });

  it('names a kink even where the three agree on a convention', () => {
    expect(verdict('abs(x)', { x: 0 })).toMatchObject({
      agrees: true,
      sentence: expect.stringMatching(/kink.*convention/),
    });
  });

  it('does not boast where all three give no finite number', () => {
    expect(verdict('sqrt(x)', { x: -2 }).sentence).toMatch(
      /NaN\}\$ for \$x\$: \$v_\{1\}\$ has no value/,
    );
  });

  it.each([
    ['a kink', 'relu(x)', { x: 0 }, /\$v_\{1\}\$ has a kink/],
    ['a vertical tangent', 'sqrt(x)', { x: 0 }, /\$v_\{1\}\$ has a vertical tangent/],
    ['a pole', '1/x', { x: 0 }, /\$v_\{1\}\$ has a pole/],
    ['a jump', 'floor(x)', { x: 2 }, /\$v_\{1\}\$ jumps/],
    ['overflow', 'exp(x)', { x: 800 }, /overflows/],
    ['the border of a branch', '3x if x < 3 else -4x', { x: 3 }, /border/],
    ['rounding', '(x + 1e12) - 1e12', { x: 1 }, /rounding|finite way/],
  ])('gives the reason where they differ: %s', (_, source, point, reason) => {
    const { agrees, sentence } = verdict(source, point);
    expect(agrees).toBe(false);
    expect(sentence).toMatch(reason);
  });

  it('speaks of the output that is compared, not of the others', () => {
    const run = runWithOutputs('a = 1/x\nb = relu(y)', { x: 0, y: 0 }, ['a', 'b']);
    const { program, trace, tape } = run;
    const agreement = compareGradients(program, trace, tape, { x: 0, y: 0 }, [0, 1]);
    const { sentence } = describeAgreement(agreement, run, DECIMALS);
    expect(inLatex(sentence)).toMatch(/for \$y\$, not \$0\$: \$v_\{\d\}\$ has a kink/);
    expect(inLatex(sentence)).not.toMatch(/pole/);
  });

  it('explains each input by its own way to the output', () => {
    expect(verdict('1/x1 + x2', { x1: 0, x2: 1 }).sentence).toMatch(
      /for \$x_\{1\}\$, not \$-\\infty\$: \$v_\{1\}\$ has a pole.* They give \$\\mathrm\{NaN\}\$ for \$x_\{2\}\$, not \$1\$: the output is \$\\infty\$ at this point, since \$v_\{1\}\$ has a pole there/,
    );
  });

  it('does not blame a kink for what another input’s pole does', () => {
    const { sentence } = verdict('abs(x) + max(x, y) + 1/z', { x: 0, y: 0, z: 0 });
    expect(sentence).not.toMatch(/kink/);
    expect(sentence).toMatch(
      /NaN\}\$ for \$x\$ and \$y\$, not \$0\.5\$: .*since \$v_\{4\}\$ has a pole there/,
    );
    expect(sentence).toMatch(/for \$z\$, not \$-\\infty\$: \$v_\{4\}\$ has a pole/);
  });

  it('names a few of many inputs that fail alike', () => {
    const { sentence } = verdict('1/a + b + c + d + g + h', { a: 0, b: 1, c: 1, d: 1, g: 1, h: 1 });
    expect(sentence).toMatch(/for \$b\$, \$c\$, \$d\$ and 2 more, not \$1\$/);
  });
});
