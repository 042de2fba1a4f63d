/** Symbolic derivatives against published ones and against the automatic ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printExpression } from '../../language';
import { randomExpressions } from '../../language/randomExpressions';
import { randomPrograms } from '../../language/randomPrograms';
import { primitives } from '../../primitives';
import file from '../../reference/cases.json';
import { nodeAt } from '../../trace';
import { traceAnyProgram } from '../../trace/programs';
import { sweepReverse } from '../sweeps';
import type { Tape } from '../tape';
import { tapeOf } from '../tapeOf';
import { agree, namedNumbers } from './checks';
import { closedForm } from './closedForm';
import { derive } from './derive';
import { differentiateSymbolically } from './differentiateSymbolically';
import { evaluateExpression } from './evaluateExpression';
import { BUDGET, closedOf, formOf, type Point, programOf } from './testForms';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly extra_points?: readonly { readonly inputs: Readonly<Record<string, number>> }[];
  readonly derivative_text?: Readonly<Record<string, string>>;
}

const cases = file as unknown as readonly Case[];

/** l₁ … l₄ of the logistic map: Baydin et al. 2018, table 1, as printed there. */
const LOGISTIC = [
  '1',
  '4-8x',
  '16*(1-10x+24x^2-16x^3)',
  '64*(1-42x+504x^2-2640x^3+7040x^4-9984x^5+7168x^6-2048x^7)',
];

function logistic(iterations: number): string {
  return `def l(x):\n    v = x\n    for i in range(${iterations}):\n        v = 4*v*(1 - v)\n    return v`;
}

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

describe('published derivatives', () => {
  it.each(LOGISTIC.map((text, index) => [index + 1, text] as const))(
    'of the logistic map, l%i: %s',
    (n, text) => {
      const { expression } = closedOf(logistic(n - 1), { x: 0.2 });
      const { raw, simplified } = derive(expression, 'x');
      for (const x of [-0.3, 0, 0.2, 0.5, 0.77, 1]) {
        const printed = evaluateExpression(closedOf(`f(x) = ${text} + 0x`, { x }).expression, {
          x,
        });
        expectClose(evaluateExpression(raw, { x }), printed);
        expectClose(evaluateExpression(simplified, { x }), printed);
      }
    },
  );

  it.each(cases.filter(({ derivative_text }) => derivative_text !== undefined))(
    'of $id at its further points',
    ({ text, inputs, extra_points = [], derivative_text = {} }) => {
      const { expression } = closedOf(text, inputs);
      for (const [name, printed] of Object.entries(derivative_text)) {
        const { raw, simplified } = derive(expression, name);
        const published = closedOf(printed, inputs).expression;
        for (const point of [inputs, ...extra_points.map((extra) => extra.inputs)]) {
          const expected = evaluateExpression(published, point);
          expectClose(evaluateExpression(raw, point), expected);
          expectClose(evaluateExpression(simplified, point), expected);
        }
      }
    },
  );
});

/** ∂f/∂x for each input, raw and simplified, beside what a reverse sweep gives. */
function expectAutomatic(source: string, point: Point, output = 0): 'agrees' | 'refused' {
  const program = programOf(source);
  const form = closedForm(program, point, output, { budget: BUDGET });
  if (form.kind === 'refused') return 'refused';
  const trace = traceAnyProgram(program, point, { budget: BUDGET });
  const tape = tapeOf(trace);
  const seeds = trace.outputs.map((_, position) => (position === output ? 1 : 0));
  const adjoints = sweepReverse(tape, seeds);
  const unsigned: Tape = { ...tape, edgePartial: tape.edgePartial.map(Math.abs) };
  const magnitudes = sweepReverse(unsigned, seeds);
  const numbers = namedNumbers(trace);
  const value = nodeAt(trace, trace.outputs[output] ?? -1).primal;
  expect([evaluateExpression(form.expression, numbers), value].map(String)).toEqual([
    String(value),
    String(value),
  ]);
  for (const id of trace.inputs) {
    const node = nodeAt(trace, id);
    const automatic = adjoints[id] ?? Number.NaN;
    if (node.kind !== 'input' || !tape.edgePartial.every(Number.isFinite)) continue;
    const { raw, simplified } = derive(form.expression, node.name);
    for (const derivative of [raw, simplified]) {
      const symbolic = evaluateExpression(derivative, numbers);
      const which = derivative === raw ? 'raw' : 'simplified';
      expect(
        agree(symbolic, automatic, magnitudes[id] ?? 0) ? 'agrees' : `${symbolic} for ${automatic}`,
        `${which} ∂/∂${node.name}: ${printExpression(derivative).slice(0, 500)}`,
      ).toBe('agrees');
    }
  }
  return 'agrees';
}

describe('the symbolic derivative is the automatic one', () => {
  it.each(cases)('for $id', ({ id, text, inputs, extra_points = [] }) => {
    const refused = new Set([
      'cf-d2l-fa-pos',
      'cf-cppad-exp-eps',
      'cf-pytorch-while-norm',
      'cf-autograd-taylor-sine',
    ]);
    for (const point of [inputs, ...extra_points.map((extra) => extra.inputs)]) {
      expect(expectAutomatic(text, point)).toBe(refused.has(id) ? 'refused' : 'agrees');
    }
  });

  const coordinate = fc.integer({ min: -2000, max: 2000 }).map((n) => n / 1000 + 0.000_123);
  const points = fc.record({ x: coordinate, y: coordinate, z: coordinate });

  const formulas = randomExpressions({
    names: ['x', 'y', 'z'],
    functions: primitives
      .filter(({ callable }) => callable)
      .map(({ name, arity }) => ({ name, arity: Math.min(arity.most, arity.least + 1) })),
    numbers: fc.constantFrom('0', '1', '2', '3', '0.5', '0.25'),
    truthValues: 'anywhere',
    maxDepth: 5,
  });

  it('for random formulas of every operation of the table', () => {
    fc.assert(
      fc.property(formulas, points, (expression, point) => {
        const source = `f(x, y, z) = ${printExpression(expression)}`;
        const trace = traceAnyProgram(programOf(source), point, { budget: BUDGET });
        // Where a step overflows, another order of the same factors is another number.
        fc.pre(
          trace.nodes.every(
            ({ primal }) => Math.abs(primal) < 1e60 && (primal === 0 || Math.abs(primal) > 1e-60),
          ),
        );
        fc.pre(tapeOf(trace).edgePartial.every((partial) => Math.abs(partial) < 1e60));
        expectAutomatic(source, point);
      }),
      { numRuns: 300 },
    );
  });

  it('for random programs, wherever these have a formula', () => {
    fc.assert(
      fc.property(randomPrograms(), points, ({ source, inputs }, point) => {
        const own = Object.fromEntries(inputs.map((name) => [name, point[name as 'x']]));
        expectAutomatic(source, own);
      }),
      { numRuns: 150 },
    );
  });
});

describe('every step of a derivation', () => {
  const smooth = randomExpressions({
    names: ['x', 'y'],
    functions: ['sin', 'tanh', 'exp', 'sigmoid'].map((name) => ({ name, arity: 1 })),
    operators: ['+', '-', '*', '/'],
    conditionals: true,
    numbers: fc.constantFrom('1', '2', '3', '0.5'),
    maxDepth: 4,
  });

  it('keeps the value, when what is pending has the value of its own derivative', () => {
    fc.assert(
      fc.property(smooth, fc.integer({ min: 1, max: 1500 }), (expression, thousandths) => {
        const point = { x: thousandths / 1000 + 0.000_123, y: 0.7 };
        const form = formOf(`f(x, y) = ${printExpression(expression)}`, point);
        fc.pre(form.kind === 'closed');
        const { steps, pending, raw } = derive(form.expression, 'x');
        const values: Record<string, number> = { ...point };
        for (const [name, part] of Object.entries(pending)) {
          values[name] = evaluateExpression(derive(part, 'x').raw, point);
        }
        fc.pre(Object.values(values).every((value) => Math.abs(value) < 1e9));
        const expected = evaluateExpression(raw, point);
        fc.pre(Number.isFinite(expected));
        for (const { after, rule } of steps) {
          const value = evaluateExpression(after, values);
          expect(Math.abs(value - expected), rule).toBeLessThanOrEqual(
            1e-7 * Math.max(1, Math.abs(expected)),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a report', () => {
  const report = (source: string, point: Point, input = 0, output = 0) =>
    differentiateSymbolically({ program: programOf(source), point, input, output, budget: BUDGET });

  it('has the derivative by every input, and is checked at several points', () => {
    const { gradient, checks, derivation } = report('f(x, y) = x^2*y', { x: 3, y: -2 }, 1);
    expect(gradient.map(({ name, derivative }) => [name, printExpression(derivative)])).toEqual([
      ['x', '2*x*y'],
      ['y', 'x^2'],
    ]);
    expect(derivation?.input).toBe('y');
    expect(checks.length).toBe(6);
    expect(checks[0]).toMatchObject({ point: { x: 3, y: -2 }, symbolic: 9, automatic: 9 });
    expect(checks.every(({ agrees }) => agrees)).toBe(true);
  });

  it('leaves out the inputs behind the eighth', () => {
    const xs = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const { gradient } = report('def f(xs):\n    return sum([x * x for x in xs])', { xs });
    expect(gradient.map(({ name }) => name).join()).toBe(
      'xs[0],xs[1],xs[2],xs[3],xs[4],xs[5],xs[6],xs[7]',
    );
  });

  it('checks on both sides of a branch', () => {
    const { checks, form } = report('f(x) = x^2 if x < 1 else 3x', { x: 1.1 });
    expect(form).toMatchObject({ kind: 'closed', ways: 2 });
    const slopes = new Set(checks.map(({ automatic }) => (automatic === 3 ? 'right' : 'left')));
    expect(slopes.size).toBe(2);
    expect(checks.every(({ agrees }) => agrees)).toBe(true);
  });

  it('has neither derivation nor checks where it refuses, and shows what the loop grows to', () => {
    const source = 'def f(x):\n    while x < 9:\n        x = x * x + x\n    return x';
    const { form, derivation, gradient, checks, swell } = report(source, { x: 1 });
    expect(form.kind).toBe('refused');
    expect([derivation, gradient, checks]).toEqual([undefined, [], []]);
    expect(swell?.points.length).toBe(4);
  });
});
