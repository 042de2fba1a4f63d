import { describe, expect, it } from 'vitest';
import { parseSource } from '../core/language/programs';
import { compareGradients, scheduleRun, type Tracer } from '../core/modes';
import { vocabulary } from '../core/primitives';
import { nodeAt } from '../core/trace';
import { traceAnyProgram } from '../core/trace/programs';
import { examples } from './examples';
import type { Example } from './firstExample';
import { readPoint } from './reading/programPoint';

const all = examples.flatMap((group) => group.examples);

const BUDGET = 20_000;

function runExample({ source, point, mode }: Example) {
  const program = parseSource(source, vocabulary);
  const trace = traceAnyProgram(program, readPoint(program, point), { budget: BUDGET });
  return scheduleRun({ source, point, mode, direction: 'each', seed: 'each' }, program, trace);
}

describe.each(all)('example $id', (example) => {
  const { point, watch } = example;
  const run = runExample(example);
  const { program, trace, tape } = run;

  it('runs, with a value for each input and no other', () => {
    expect(Object.keys(point)).toEqual(program.inputs.map((input) => input.name));
    expect(run.steps.length).toBeGreaterThan(1);
  });

  it('has a finite value, and a gradient on which both modes agree', () => {
    for (const output of trace.outputs) expect(nodeAt(trace, output).primal).toBeTypeOf('number');
    const values = readPoint(program, point);
    const seeds = trace.outputs.map((_, row) => row + 1);
    const tracer: Tracer = (each, at) => traceAnyProgram(each, at, { budget: BUDGET });
    const { modesAgree } = compareGradients(program, trace, tape, values, seeds, tracer);
    expect(modesAgree).toBe(true);
  });

  it('says in one sentence what to watch', () => {
    expect(watch).toMatch(/^[A-Za-z].*[.]$/s);
    expect(watch.split(/\s+/).length).toBeLessThanOrEqual(30);
  });
});

describe('the examples', () => {
  it('are at least fourteen formulas and twelve programs, each with its source', () => {
    const programs = all.filter((example) => runExample(example).program.form === 'program');
    expect(programs.length).toBeGreaterThanOrEqual(12);
    expect(all.length - programs.length).toBeGreaterThanOrEqual(14);
    expect(all.every(({ origin }) => origin.length > 3)).toBe(true);
  });

  it('have names of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ source }) => source)).size).toBe(all.length);
  });
});
