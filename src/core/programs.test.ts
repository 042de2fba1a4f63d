/** Random programs: the two modes against each other and against differences, and the way to a worker. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from './language/programs';
import { randomPrograms } from './language/randomPrograms';
import { sweepForward, sweepReverse, type Tape, tapeOf } from './modes';
import { vocabulary } from './primitives';
import type { Trace } from './trace';
import { packTrace, traceAnyProgram } from './trace/programs';
import { unpackTrace } from './trace/unpack';

const BUDGET = { budget: 100_000 };
const RUNS = { numRuns: 150 };

/** A number for each input, none of them at a border that a program compares with. */
const coordinate = fc.integer({ min: -1500, max: 1500 }).map((n) => n / 1000 + 0.000_123);
const samples = fc.record({
  program: randomPrograms(),
  coordinates: fc.array(coordinate, { minLength: 8, maxLength: 8 }),
});

type Point = Readonly<Record<string, number>>;

function pointFor(inputs: readonly string[], coordinates: readonly number[]): Point {
  return Object.fromEntries(
    inputs.map((name, position) => [name, coordinates[position % coordinates.length] ?? 0.5]),
  );
}

function outputOf(trace: Trace): number {
  return trace.nodes[trace.output]?.primal ?? Number.NaN;
}

/** The way that a run took: which statements ran and how its tests came out. */
function wayOf({ branches, nodes }: Trace): string {
  return `${nodes.length} ${branches.map(({ outcome }) => Number(outcome)).join('')}`;
}

describe('random programs', () => {
  it('have the same gradient by both modes', () => {
    fc.assert(
      fc.property(samples, ({ program: { source, inputs }, coordinates }) => {
        const program = parseSource(source, vocabulary);
        const trace = traceAnyProgram(program, pointFor(inputs, coordinates), BUDGET);
        const tape = tapeOf(trace);
        const unsigned: Tape = { ...tape, edgePartial: tape.edgePartial.map(Math.abs) };
        const adjoints = sweepReverse(tape, [1]);
        trace.inputs.forEach((input, position) => {
          const direction = trace.inputs.map((_, other) => (other === position ? 1 : 0));
          const tangent = sweepForward(tape, direction)[trace.output] ?? Number.NaN;
          const magnitude = sweepForward(unsigned, direction)[trace.output] ?? 0;
          expect(Math.abs(tangent - (adjoints[input] ?? 0))).toBeLessThanOrEqual(
            1e-12 * magnitude + 1e-300,
          );
        });
      }),
      RUNS,
    );
  });

  it('have the gradient that central differences converge to, away from jumps', () => {
    fc.assert(
      fc.property(samples, ({ program: { source, inputs }, coordinates }) => {
        const program = parseSource(source, vocabulary);
        const point = pointFor(inputs, coordinates);
        const trace = traceAnyProgram(program, point, BUDGET);
        const adjoints = sweepReverse(tapeOf(trace), [1]);
        const way = wayOf(trace);
        inputs.forEach((name, position) => {
          const difference = (h: number): number | undefined => {
            const [after, before] = [h, -h].map((shift) =>
              traceAnyProgram(program, { ...point, [name]: (point[name] ?? 0) + shift }, BUDGET),
            );
            if (after === undefined || before === undefined) return undefined;
            if (wayOf(after) !== way || wayOf(before) !== way) return undefined;
            return (outputOf(after) - outputOf(before)) / (2 * h);
          };
          const coarse = difference(2e-5);
          const fine = difference(1e-5);
          // Another way beside the point: there the derivative is not that of one function.
          if (coarse === undefined || fine === undefined) return;
          const extrapolated = (4 * fine - coarse) / 3;
          const adjoint = adjoints[trace.inputs[position] ?? -1] ?? 0;
          const size = Math.max(1, Math.abs(outputOf(trace)), Math.abs(adjoint));
          const allowed = 1e-6 * size + Math.abs(fine - coarse);
          expect(Math.abs(extrapolated - adjoint)).toBeLessThanOrEqual(allowed);
        });
      }),
      RUNS,
    );
  });

  it('are the same trace after their way from a worker', () => {
    fc.assert(
      fc.property(samples, ({ program: { source, inputs }, coordinates }) => {
        const program = parseSource(source, vocabulary);
        const trace = traceAnyProgram(program, pointFor(inputs, coordinates), BUDGET);
        const { packed, transfer } = packTrace(trace);
        expect(unpackTrace(structuredClone(packed, { transfer }))).toEqual(trace);
      }),
      RUNS,
    );
  });

  it('have scopes that lie inside each other, around nodes of their own', () => {
    fc.assert(
      fc.property(samples, ({ program: { source, inputs }, coordinates }) => {
        const program = parseSource(source, vocabulary);
        const trace = traceAnyProgram(program, pointFor(inputs, coordinates), BUDGET);
        for (const scope of trace.scopes) {
          expect(scope.to).toBeGreaterThanOrEqual(scope.from);
          if (scope.kind === 'program') continue;
          const parent = trace.scopes[scope.parent];
          expect(parent?.from).toBeLessThanOrEqual(scope.from);
          expect(parent?.to).toBeGreaterThanOrEqual(scope.to);
        }
        for (const { id, scope: inner, kind } of trace.nodes) {
          if (kind === 'input') continue;
          const scope = trace.scopes[inner];
          expect(scope?.from).toBeLessThanOrEqual(id);
          expect(scope?.to).toBeGreaterThan(id);
        }
      }),
      RUNS,
    );
  });
});
