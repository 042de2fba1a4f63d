import { describe, expect, it } from 'vitest';
import { narrateStep } from './narrate';
import { adjointIn, outputDerivative } from './outputName';
import { DECIMALS, programOf, runOf } from './testRuns';

describe('the seed', () => {
  it.each([
    ['x*z', '\\bar{y}'],
    ['x*y*z', '\\bar{f}'],
    ['g(t) = t^2\nf(x, y) = g(x)*y', '\\bar{f}'],
    ['L_1 = x*y', '\\bar{L}_{1}'],
    ['loss = x*y', '\\overline{\\mathrm{loss}}'],
  ])('of %s is named after the output, and never as an input is', (source, name) => {
    expect(outputDerivative(programOf(source), 'bar')).toBe(name);
  });

  it('of a constant function stands over a name and not over a number', () => {
    const run = runOf('f(x) = 3', { x: 1 });
    expect(adjointIn(run, run.trace.output, 'list')).toBe('\\bar{y}');
    expect(narrateStep(run, 2, DECIMALS, undefined).lines).toEqual([
      '\\htmlClass{k-adj}{\\bar{y}} & = \\htmlClass{k-hl}{\\htmlClass{k-adj}{1}}',
    ]);
  });
});
