import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgram, printExpression } from '../../core/language';
import { randomExpressions } from '../../core/language/randomExpressions';
import { gradientByReverse, tapeOf } from '../../core/modes';
import { vocabulary } from '../../core/primitives';
import { nodeAt, type Trace, traceProgram } from '../../core/trace';
import { logistic, runProgram } from './testPrograms';
import { ownOperations, unrolledLines, unrollTrace } from './unrolled';

const traceOf = (source: string, point: Readonly<Record<string, number>>): Trace =>
  traceProgram(parseProgram(source, vocabulary), point);

/** Value and derivatives by name, of the text and of its unrolled form. */
function bothWays(source: string, point: Readonly<Record<string, number>>) {
  const trace = traceOf(source, point);
  const again = traceOf(unrollTrace(trace), point);
  const numbers = (each: Trace) => ({
    value: nodeAt(each, each.output).primal,
    gradient: gradientByReverse(each, tapeOf(each)),
  });
  return { straight: numbers(again), own: numbers(trace) };
}

describe('unrollTrace', () => {
  it('writes a line an operation, the point as comments, and the output', () => {
    const trace = traceOf('f(x, y) = 4x*(1 - y)', { x: 0.2, y: -3 });
    expect(unrollTrace(trace)).toBe('# x = 0.2\n# y = -3\nv1 = 4*x\nv2 = 1 - y\nv3 = v1*v2\nv3\n');
  });

  it('takes another letter where an input is called v1', () => {
    expect(unrollTrace(traceOf('sin(v1)^2', { v1: 1 }))).toBe(
      '# v1 = 1\nw1 = sin(v1)\nw2 = w1^2\nw2\n',
    );
  });

  it('gives an input another name where its own is a constant or a function', () => {
    expect(unrollTrace(traceOf('f(e) = 2*e', { e: 1 }))).toBe('# e_ = 1\nv1 = 2*e_\nv1\n');
  });

  it('writes calls of functions whose branches ran as what ran', () => {
    const trace = traceOf('g(x) = x^2 if x > 0 else 1/x\nf(x) = g(x) + g(-x)', { x: 2 });
    expect(unrollTrace(trace)).toContain('= x^2');
    expect(unrollTrace(trace)).not.toContain('if');
  });

  it('unrolls loops, names the elements of lists, and all outputs', () => {
    const source =
      'def f(x):\n    s = 0\n    p = 1\n    for v in x:\n        s = s + v\n        p = p*v\n    return s, p';
    expect(unrollTrace(runProgram(source, { x: '[2, 0.5]' }).trace)).toBe(
      '# x_0 = 2\n# x_1 = 0.5\nv1 = 0 + x_0\nv2 = 1*x_0\nv3 = v1 + x_1\nv4 = v2*x_1\ns = v3\np = v4\n',
    );
  });

  it.each([
    [logistic, { x: '0.2' }],
    [
      'def f(a):\n    x = a\n    while abs(x*x - a) > 1e-9:\n        x = 0.5*(x + a/x)\n    return x',
      { a: '2' },
    ],
  ])('gives the numbers of the program that it comes from: %s', (source, point) => {
    const { trace, tape } = runProgram(source, point);
    const value = Object.fromEntries(
      Object.entries(point).map(([name, text]) => [name, Number(text)]),
    );
    const again = traceOf(unrollTrace(trace), value);
    expect(nodeAt(again, again.output).primal).toBe(nodeAt(trace, trace.output).primal);
    expect(gradientByReverse(again, tapeOf(again))).toEqual(gradientByReverse(trace, tape));
  });

  it('says of an operation of the person’s own that no formula stands for it', () => {
    const own = "def step(t):\n    return round(t)\nstep'(t) = 1\ndef f(x):\n    return step(x)*2";
    const { trace } = runProgram(own, { x: '1.7' });
    expect(ownOperations(trace)).toEqual(['step']);
    expect(unrollTrace(trace)).toContain('# step has a derivative of its own\n');
  });

  it('says which node a line computes', () => {
    const trace = traceOf('sin(x)', { x: 1 });
    expect(unrolledLines(trace).map(({ node }) => node)).toEqual([0, 1, undefined]);
  });

  it.each([
    ['x^-0.5 + (-2)^3*x', { x: 0.1 }],
    ['1/3*x - 1e-300*x + 1e22*x', { x: 0.7 }],
    ['(x > 1)*x + floor(x) // 2 - max(x, 3, 2) % 0.7', { x: 2.5 }],
    ['leaky_relu(x) + logsumexp(x, 1, 2) + hypot(x, 2x, 3)', { x: -2 }],
    ['x*(1/0)', { x: 2 }],
  ])('reads back with the same numbers: %s', (source, point) => {
    const { straight, own } = bothWays(source, point);
    expect(straight).toEqual(own);
  });

  it('reads back with the same numbers, whatever the formula', () => {
    const expressions = randomExpressions({
      names: ['x', 'y'],
      functions: [
        { name: 'sin', arity: 1 },
        { name: 'exp', arity: 1 },
        { name: 'max', arity: 2 },
      ],
    });
    fc.assert(
      fc.property(expressions, fc.double({ min: -3, max: 3, noNaN: true }), (expression, x) => {
        const source = `f(x, y) = ${printExpression(expression)}`;
        const point = { x, y: 0.75 };
        const trace = traceOf(source, point);
        if (nodeAt(trace, trace.output).kind !== 'operation') return;
        const { straight, own } = bothWays(source, point);
        expect(straight.value).toBe(own.value);
        for (const [name, slope] of Object.entries(straight.gradient)) {
          expect(slope).toBe(own.gradient[name]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
