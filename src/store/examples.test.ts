import { describe, expect, it } from 'vitest';
import { compareGradients, evaluatePoint } from '../core/modes';
import { examples } from './examples';
import { runOf } from './reading';

const all = examples.flatMap((group) => group.examples);

describe.each(all)('example $id', ({ source, point, mode, watch }) => {
  const run = runOf({ source, point, mode, direction: 'each', seed: 1 });

  it('runs, with a number for each input and no other', () => {
    expect(Object.keys(point)).toEqual(run.program.inputs.map((input) => input.name));
  });

  it('has a gradient on which both modes agree', () => {
    const { program, trace, tape } = run;
    expect(compareGradients(program, trace, tape, evaluatePoint(program, point)).modesAgree).toBe(
      true,
    );
  });

  it('says in one sentence what to watch', () => {
    expect(watch).toMatch(/^[A-Zma-z].*[.]$/s);
    expect(watch.split(/\s+/).length).toBeLessThanOrEqual(30);
  });
});

describe('the examples', () => {
  it('are at least fourteen, each with its published source', () => {
    expect(all.length).toBeGreaterThanOrEqual(14);
    expect(all.every(({ origin }) => origin.length > 3)).toBe(true);
  });

  it('have names of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ source }) => source)).size).toBe(all.length);
  });
});
