/** Every example: its formula and the symbolic derivative of it, or a refusal that says where and why. */
import { describe, expect, it } from 'vitest';
import { parseSource } from '../core/language/programs';
import { differentiateSymbolically } from '../core/modes/symbolic';
import { vocabulary } from '../core/primitives';
import { traceAnyProgram } from '../core/trace/programs';
import { examples } from './examples';
import { readPoint } from './reading/programPoint';

const BUDGET = 20_000;

describe.each(examples.flatMap((group) => group.examples))('example $id', ({ source, point }) => {
  const program = parseSource(source, vocabulary);
  const values = readPoint(program, point);
  const { inputs } = traceAnyProgram(program, values, { budget: BUDGET });

  it('has the automatic derivative by every input, or says why there is no formula', () => {
    inputs.slice(0, 3).forEach((_, input) => {
      const task = { program, point: values, input, output: 0, budget: BUDGET };
      const { form, checks } = differentiateSymbolically(task);
      if (form.kind === 'refused') {
        expect(form.span.to).toBeGreaterThan(form.span.from);
        expect(form.cause).toMatch(/^[a-z`].*[^.]$/s);
        return;
      }
      expect(checks.length).toBeGreaterThan(0);
      expect(checks.filter(({ agrees }) => !agrees)).toEqual([]);
    });
  });
});
