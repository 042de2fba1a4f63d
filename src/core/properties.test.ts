/** Random expressions: the two modes against each other, and both against differences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framesOf } from './frames';
import { type Expression, parseProgram, printExpression } from './language';
import { randomExpressions } from './language/randomExpressions';
import { type Recipe, scheduleRun, sweepForward, sweepReverse, type Tape, tapeOf } from './modes';
import { primitives, vocabulary } from './primitives';
import { nodeAt, traceProgram } from './trace';

const NAMES = ['x', 'y', 'z'] as const;

/** Smooth everywhere: central differences converge on them. */
const SMOOTH: Readonly<Record<string, (u: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tanh: Math.tanh,
  atan: Math.atan,
  asinh: Math.asinh,
  sigmoid: (u) => 1 / (1 + Math.exp(-u)),
};

const smooth = randomExpressions({
  names: NAMES,
  functions: Object.keys(SMOOTH).map((name) => ({ name, arity: 1 })),
  operators: ['+', '-', '*'],
  conditionals: false,
  numbers: fc.constantFrom('2', '0.5', '1', '3'),
  maxDepth: 5,
});

/** Every operation of the table, branches included. */
const any = randomExpressions({
  names: NAMES,
  functions: primitives
    .filter(({ callable }) => callable)
    .map(({ name, arity }) => ({ name, arity: Math.min(arity.most, arity.least + 1) })),
  truthValues: 'anywhere',
});

const coordinate = fc.integer({ min: -2000, max: 2000 }).map((thousandths) => thousandths / 1000);
const points = fc.record({ x: coordinate, y: coordinate, z: coordinate });
const directions = fc.tuple(coordinate, coordinate, coordinate);

function traceOf(expression: Expression, point: Readonly<Record<string, number>>) {
  const source = `f(x, y, z) = ${printExpression(expression)}`;
  const program = parseProgram(source, vocabulary);
  return { program, source, trace: traceProgram(program, point) };
}

/** What rounding may add up to: the forward pass with every number taken without its sign. */
function magnitudeOf(tape: Tape, direction: readonly number[]): number {
  const unsigned: Tape = { ...tape, edgePartial: tape.edgePartial.map(Math.abs) };
  return sweepForward(unsigned, direction.map(Math.abs))[tape.output] ?? Number.NaN;
}

describe('random expressions', () => {
  it('have ⟨ȳ, JVP(ẋ)⟩ = ⟨VJP(ȳ), ẋ⟩ wherever the partials are finite', () => {
    fc.assert(
      fc.property(any, points, directions, coordinate, (expression, point, direction, seed) => {
        const tape = tapeOf(traceOf(expression, point).trace);
        const magnitude = magnitudeOf(tape, direction);
        // A direction of 0 leaves an infinite partial out of the forward pass; reverse meets it.
        fc.pre(tape.edgePartial.every(Number.isFinite) && Number.isFinite(magnitude));
        const tangent = sweepForward(tape, direction)[tape.output] ?? Number.NaN;
        const adjoints = sweepReverse(tape, [seed]);
        const pairing = direction.reduce(
          (sum, component, i) => sum + component * (adjoints[i] ?? 0),
          0,
        );
        // Products that underflow lose digits without a trace in the magnitude.
        const allowed = 1e-12 * magnitude * Math.abs(seed) + 1e-300;
        expect(Math.abs(pairing - seed * tangent)).toBeLessThanOrEqual(allowed);
      }),
      { numRuns: 500 },
    );
  });

  it('have the gradient that central differences converge to', () => {
    fc.assert(
      fc.property(smooth, points, (expression, point) => {
        const { program, trace } = traceOf(expression, point);
        const gradient = sweepReverse(tapeOf(trace), [1]);
        NAMES.forEach((name, position) => {
          const difference = (h: number): number => {
            const at = (x: number): number => {
              const moved = traceProgram(program, { ...point, [name]: x });
              return nodeAt(moved, moved.output).primal;
            };
            return (at(point[name] + h) - at(point[name] - h)) / (2 * h);
          };
          const coarse = difference(2e-4);
          const fine = difference(1e-4);
          // Two orders better than either: h² cancels. What is left is the distance times a bit.
          const extrapolated = (4 * fine - coarse) / 3;
          const size = Math.max(1, Math.abs(nodeAt(trace, trace.output).primal));
          const allowed = 1e-8 * size + Math.abs(fine - coarse);
          expect(Math.abs(extrapolated - (gradient[position] ?? 0))).toBeLessThanOrEqual(allowed);
        });
      }),
    );
  });

  it('have in their last frame the value of a direct evaluation', () => {
    fc.assert(
      fc.property(smooth, points, (expression, point) => {
        const { program, source, trace } = traceOf(expression, point);
        const recipe: Recipe = {
          source,
          point: {},
          mode: 'reverse',
          direction: 'each',
          seed: 'each',
        };
        const run = scheduleRun(recipe, program, trace);
        const last = framesOf(run).at(run.steps.length);
        const direct = evaluateDirectly(expression, point);
        const size = Math.max(1, Math.abs(direct));
        expect(Math.abs((last.primal(trace.output) ?? Number.NaN) - direct)).toBeLessThanOrEqual(
          1e-12 * size,
        );
      }),
    );
  });
});

/** The value by JavaScript's own operators, with no table and no trace. */
function evaluateDirectly(e: Expression, point: Readonly<Record<string, number>>): number {
  switch (e.kind) {
    case 'number':
      return e.value;
    case 'name':
      return point[e.name] ?? Number.NaN;
    case 'negation':
      return -evaluateDirectly(e.operand, point);
    case 'arithmetic': {
      const left = evaluateDirectly(e.left, point);
      const right = evaluateDirectly(e.right, point);
      if (e.operator === '+') return left + right;
      return e.operator === '-' ? left - right : left * right;
    }
    case 'call': {
      const [argument] = e.arguments;
      return argument === undefined
        ? Number.NaN
        : (SMOOTH[e.callee]?.(evaluateDirectly(argument, point)) ?? Number.NaN);
    }
    default:
      throw new Error(`not among the smooth expressions: ${e.kind}`);
  }
}
