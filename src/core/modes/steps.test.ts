/** The list of steps, made when asked for, against its definition. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgram, printExpression } from '../language';
import { randomExpressions } from '../language/randomExpressions';
import { vocabulary } from '../primitives';
import { edgesInto, nodeAt, operandOf, partialOf, type Trace, traceProgram } from '../trace';
import { keepRecent } from './keepRecent';
import { scheduleRun } from './run';
import type { Pullback, Step } from './step';
import { longTrace, runOfTrace, withOutputs } from './testRuns';

const expressions = randomExpressions({
  names: ['x', 'y'],
  functions: ['sin', 'exp', 'relu'].map((name) => ({ name, arity: 1 })),
  operators: ['+', '-', '*'],
  conditionals: false,
});

/** A list of a random expression, with any of its nodes for outputs. */
const traces = fc
  .tuple(expressions, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }))
  .map(([expression, picks]) => {
    const source = `f(x, y) = ${printExpression(expression)}`;
    const program = parseProgram(source, vocabulary);
    const trace = traceProgram(program, { x: 0.75, y: -1.5 });
    const outputs = picks.map((pick) => pick % trace.nodes.length);
    return { source, program, trace: withOutputs(trace, outputs) };
  });

const vectors = fc.array(fc.constantFrom(0, 1, -2, 0.5), { minLength: 3, maxLength: 3 });

/** One pass, step by step, as it is defined. */
function eagerPass(trace: Trace, direction: readonly number[]): Step[] {
  const tangents = trace.nodes.map(() => 0);
  trace.inputs.forEach((input, position) => {
    tangents[input] = direction[position] ?? 0;
  });
  const steps: Step[] = [
    { kind: 'seedTangent', nodes: trace.inputs, direction: direction.slice(0, 2), phase: 0 },
  ];
  for (const node of trace.nodes) {
    if (node.kind !== 'operation') continue;
    const terms = edgesInto(trace, node).map((edge) => {
      const operand = operandOf(trace, edge);
      const tangent = tangents[operand] ?? 0;
      const partial = partialOf(trace, edge);
      return { edge, operand, partial, tangent, product: tangent === 0 ? 0 : partial * tangent };
    });
    const tangent = terms.reduce((sum, { product }) => sum + product, 0);
    tangents[node.id] = tangent;
    steps.push({ kind: 'pushforward', node: node.id, terms, tangent, phase: 0 });
  }
  return steps;
}

/** One reverse sweep, step by step, as it is defined. */
function eagerSweep(trace: Trace, seeds: readonly number[]): Step[] {
  const adjoints = trace.nodes.map(() => 0);
  const reached = new Set<number>();
  const reach = (id: number): void => {
    reached.add(id);
    for (const edge of edgesInto(trace, nodeAt(trace, id))) reach(operandOf(trace, edge));
  };
  trace.outputs.forEach((output, position) => {
    const seed = seeds[position] ?? 0;
    adjoints[output] = (adjoints[output] ?? 0) + seed;
    if (seed !== 0) reach(output);
  });
  const pullbacks: Pullback[] = [];
  for (const node of trace.nodes.toReversed()) {
    if (!reached.has(node.id)) continue;
    for (const edge of edgesInto(trace, node).toReversed()) {
      const operand = operandOf(trace, edge);
      const adjoint = adjoints[node.id] ?? 0;
      const partial = partialOf(trace, edge);
      const before = adjoints[operand] ?? 0;
      const contribution = adjoint * partial;
      adjoints[operand] = before + contribution;
      const arrival = pullbacks.filter((other) => other.operand === operand).length + 1;
      pullbacks.push({
        kind: 'pullback',
        edge,
        operand,
        adjoint,
        partial,
        contribution,
        before,
        after: before + contribution,
        arrival,
        arrivals: 0,
        phase: 1,
      });
    }
  }
  const used = seeds.slice(0, trace.outputs.length);
  return [
    { kind: 'seedAdjoint', nodes: trace.outputs, seeds: used, phase: 1 },
    ...pullbacks.map((step): Step => {
      const arrivals = pullbacks.filter(({ operand }) => operand === step.operand).length;
      return { ...step, arrivals };
    }),
  ];
}

/** NaN and −0 as the modes may differ in them are no matter of the list. */
function plain(steps: readonly Step[]): unknown {
  return JSON.parse(JSON.stringify(steps, (_, value) => (value === 0 ? 0 : value)));
}

describe('the list of steps', () => {
  it('is what its definition says, on random lists', () => {
    fc.assert(
      fc.property(traces, vectors, vectors, ({ source, program, trace }, direction, seeds) => {
        const recipe = { source, point: {}, mode: 'both', direction, seed: seeds } as const;
        const { steps } = scheduleRun(recipe, program, trace);
        const eager = [...eagerPass(trace, direction), ...eagerSweep(trace, seeds)];
        expect(steps.length).toBe(eager.length);
        expect(plain([...steps])).toEqual(plain(eager));
      }),
      { numRuns: 200 },
    );
  });

  it('gives any step alone, and none outside', () => {
    const { steps } = runOfTrace(longTrace(50));
    const all = [...steps];
    expect(all.map((_, index) => steps.at(index))).toEqual(all);
    expect([steps.at(-1), steps.at(all.length), steps.at(0.5)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of 100,000 operations is there at once, without deep recursion', () => {
    const trace = longTrace(100_000);
    const start = performance.now();
    const run = runOfTrace(trace);
    expect(run.steps.length).toBe(1 + 100_000 + 1 + run.tape.edgeOperand.length);
    expect(run.steps.at(run.steps.length - 1)).toMatchObject({ kind: 'pullback', phase: 1 });
    const forward = runOfTrace(trace, { mode: 'forward' });
    expect(forward.steps.at(forward.steps.length - 1)).toMatchObject({ kind: 'pushforward' });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('computes a pass only when it is looked at', () => {
    const trace = longTrace(1000);
    const many = {
      ...trace,
      nodes: trace.nodes,
      outputs: Array.from({ length: 500 }, (_, position) => 1001 - position),
      outputNames: Array.from({ length: 500 }, () => undefined),
    };
    const run = runOfTrace(many);
    expect(run.phases).toHaveLength(501);
    expect(run.steps.length).toBeGreaterThan(500_000);
    expect(run.sweep(3)).toBe(run.sweep(3));
  });
});

describe('keepRecent', () => {
  it('makes a result again only where it was dropped', () => {
    const made: number[] = [];
    const recent = keepRecent((key) => {
      made.push(key);
      return key;
    }, 2);
    for (const key of [1, 2, 1, 3, 1, 2]) recent(key);
    expect(made).toEqual([1, 2, 3, 2]);
  });
});
