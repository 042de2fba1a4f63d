import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../language/programs';
import { randomPrograms } from '../../language/randomPrograms';
import { vocabulary } from '../../primitives';
import { type PointValue, traceAnyProgram } from '../../trace/programs';
import { tapeOf } from '../tapeOf';
import { longTrace } from '../testRuns';
import { memoryOf } from './index';

function memory(source: string, point: Readonly<Record<string, PointValue>>) {
  const program = parseSource(source, vocabulary);
  const trace = traceAnyProgram(program, point, { budget: 100_000 });
  return { trace, ...memoryOf(trace, tapeOf(trace)) };
}

describe('the numbers that are held', () => {
  /*
   *      x1 ─▶ (·)² ─┐
   *                  ├─▶ + ─▶ √        without its constants the list: x1, x2, x1², x2², +, √
   *      x2 ─▶ (·)² ─┘
   */
  it('are those that are still used, by a forward pass', () => {
    const { forward } = memory('sqrt(x1^2 + x2^2)', { x1: 3, x2: 4 });
    // x1² drops x1; x2² likewise; + drops both squares; √ drops the sum.
    expect(forward).toEqual([2, 4, 4, 4, 2, 2]);
  });

  it('are all values, then the adjoints on their way, by the two sweeps of reverse mode', () => {
    const { reverse } = memory('sqrt(x1^2 + x2^2)', { x1: 3, x2: 4 });
    expect(reverse.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
    // √: its adjoint goes, that of + comes, its value stays as the result: 6 + 1.
    // +: value and adjoint go, two adjoints come: 7.
    // x2²: both go, the adjoint of x2 comes: 6. x1²: 5.
    // x2 and x1: their values go; left are the value of f and the gradient.
    expect(reverse.slice(6)).toEqual([7, 7, 6, 5, 4, 3]);
  });

  it('are as many as the nodes that are seen, whatever constants the program writes', () => {
    // x, x³, 2·, x², 3·, +
    const { forward, reverse } = memory('2x^3+3x^2', { x: 2 });
    expect(forward).toEqual([2, 4, 4, 4, 4, 2]);
    expect(reverse.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(reverse).toHaveLength(12);
  });

  it('are the input alone, then its derivative, of a function that is a constant', () => {
    expect(memory('f(x) = 5', { x: 2 })).toMatchObject({ forward: [0], reverse: [1, 1] });
  });

  it('count an operand once that is used in both slots', () => {
    const { forward, reverse } = memory('f(x) = x*x', { x: 3 });
    expect(forward).toEqual([2, 2]);
    expect(reverse).toEqual([1, 2, 3, 2]);
  });

  it('leave out what no output depends on, and keep the derivative 0 of an idle input', () => {
    const { forward, reverse } = memory('def f(x, y):\n    a = exp(y)\n    return 2*x', {
      x: 3,
      y: 1,
    });
    // x, y, exp(y), 2·x: y goes with exp(y), which nobody uses.
    expect(forward).toEqual([2, 4, 2, 2]);
    expect(reverse.slice(4)).toEqual([5, 4, 4, 3]);
  });

  it('include every output to the end', () => {
    const { forward, reverse } = memory('def f(x):\n    a = sin(x)\n    return a, exp(a)', {
      x: 1,
    });
    expect(forward).toEqual([2, 2, 4]);
    expect(reverse).toEqual([1, 2, 3, 4, 4, 3]);
  });

  it('stay few in a forward pass through a long chain, and grow with it in reverse mode', () => {
    const trace = longTrace(200_000);
    const { forward, reverse } = memoryOf(trace, tapeOf(trace));
    expect(Math.max(...forward.slice(0, 1000), ...forward.slice(-1000))).toBeLessThanOrEqual(6);
    expect(reverse[trace.nodes.length - 1]).toBe(200_002);
    expect(reverse).toHaveLength(400_004);
    expect(reverse.at(-1)).toBe(3);
  });
});

describe('of random programs', () => {
  it('reverse mode holds at least the list, and a forward pass at most twice what is in use', () => {
    const sample = fc.record({
      program: randomPrograms(),
      coordinate: fc.integer({ min: -20, max: 20 }).map((n) => n / 4 + 0.1),
    });
    fc.assert(
      fc.property(sample, ({ program: { source, inputs }, coordinate }) => {
        const point = Object.fromEntries(inputs.map((name, i) => [name, coordinate + i]));
        const { trace, forward, reverse } = memory(source, point);
        const { nodes, outputs } = trace;
        const counted = nodes.filter(({ kind }) => kind !== 'constant');
        expect(forward).toHaveLength(counted.length);
        expect(reverse).toHaveLength(2 * counted.length);
        expect(Math.max(...reverse)).toBeGreaterThanOrEqual(counted.length);
        forward.forEach((held, place) => {
          const step = counted[place]?.id ?? -1;
          // In use: computed, and an output or an operand of a later node.
          const inUse = counted.filter(
            ({ id }) =>
              id <= step &&
              (outputs.includes(id) ||
                nodes.some(
                  (later) =>
                    later.id > step && later.kind === 'operation' && later.operands.includes(id),
                )),
          );
          expect(held).toBe(2 * inUse.length);
        });
        const results = counted.filter(({ id }) => outputs.includes(id)).length;
        expect(reverse.at(-1)).toBe(results + trace.inputs.length);
      }),
      { numRuns: 60 },
    );
  });
});
