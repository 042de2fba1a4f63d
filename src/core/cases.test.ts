/** Published functions with their published values: src/core/reference/cases.json. */
import { describe, expect, it } from 'vitest';
import { differentiate } from './index';
import { parseProgram } from './language';
import { parseSource } from './language/programs';
import { sweepForward, sweepReverse, type Tape, tapeOf, unitDirections } from './modes';
import { vocabulary } from './primitives';
import file from './reference/cases.json';
import { type Trace, traceProgram } from './trace';
import { type PointValue, traceAnyProgram } from './trace/programs';

type Figure = number | 'Infinity' | '-Infinity' | 'NaN';
type Point = Readonly<Record<string, number>>;

interface Intermediate {
  readonly name: string;
  readonly expr?: string;
  readonly value: number;
  /** The how-manieth value of this name in a program, from 1. */
  readonly occurrence?: number;
  readonly adjoint?: number;
  readonly tangents?: Point;
  /** No derivative reaches it. */
  readonly constant?: true;
}

interface Case {
  readonly id: string;
  readonly text: string;
  readonly inputs: Point;
  readonly value: Figure;
  readonly gradient: Readonly<Record<string, Figure>>;
  readonly rtol?: { readonly value: number; readonly gradient: number };
  readonly intermediates?: readonly Intermediate[];
  readonly extra_points?: readonly {
    readonly inputs: Point;
    readonly value: number;
    readonly gradient: Point;
  }[];
  readonly derivative_text?: Readonly<Record<string, string>>;
}

const all = file as unknown as readonly Case[];
const isProgram = ({ text }: Case): boolean => text.includes('def ');
const cases = all.filter((entry) => !isProgram(entry));

/** Equal to a relative tolerance; two infinities are equal, a NaN never is. */
function expectClose(actual: number | undefined, expected: Figure, tolerance: number): void {
  const target = Number(expected);
  if (!Number.isFinite(target)) {
    expect(actual).toBe(target);
    return;
  }
  expect(Math.abs((actual ?? Number.NaN) - target)).toBeLessThanOrEqual(
    tolerance * Math.abs(target),
  );
}

describe.each(cases)('$id', (entry) => {
  const tolerance = entry.rtol ?? { value: 1e-12, gradient: 1e-12 };

  it('has the published value, and the gradient by both modes', () => {
    const { value, forward, reverse } = differentiate(entry.text, entry.inputs);
    expectClose(value, entry.value, tolerance.value);
    expect(Object.keys(forward).sort()).toEqual(Object.keys(entry.gradient).sort());
    for (const [name, expected] of Object.entries(entry.gradient)) {
      expectClose(forward[name], expected, tolerance.gradient);
      expectClose(reverse[name], expected, tolerance.gradient);
    }
  });
});

describe('at further points', () => {
  it.each(cases.filter((entry) => entry.extra_points !== undefined))('$id holds', (entry) => {
    for (const { inputs, value, gradient } of entry.extra_points ?? []) {
      const result = differentiate(entry.text, inputs);
      expectClose(result.value, value, 1e-12);
      for (const [name, expected] of Object.entries(gradient)) {
        expectClose(result.forward[name], expected, 1e-12);
        expectClose(result.reverse[name], expected, 1e-12);
        const printed = entry.derivative_text?.[name];
        if (printed !== undefined)
          expectClose(differentiate(printed, inputs).value, expected, 1e-9);
      }
    }
  });
});

describe('intermediates, written line by line', () => {
  it.each(cases.filter((entry) => entry.intermediates !== undefined))(
    '$id has the published values, tangents and adjoints',
    expectIntermediates,
  );
});

describe.each(all.filter(isProgram))('program $id', (entry) => {
  const tolerance = entry.rtol ?? { value: 1e-12, gradient: 1e-12 };
  const program = parseSource(entry.text, vocabulary);
  const point: Readonly<Record<string, PointValue>> = entry.inputs;
  const trace = traceAnyProgram(program, point, { budget: 20_000 });
  const tape = tapeOf(trace);
  const adjoints = sweepReverse(tape, [1]);
  const passes = unitDirections(trace.inputs.length).map((direction) =>
    sweepForward(tape, direction),
  );
  // What was added up with its signs taken away: contributions that cancel leave rounding alone.
  const unsigned: Tape = { ...tape, edgePartial: tape.edgePartial.map(Math.abs) };
  const magnitudes = sweepReverse(unsigned, [1]);

  it('has the published value, and the gradient by both modes', () => {
    expectClose(trace.nodes[trace.output]?.primal, entry.value, tolerance.value);
    trace.inputs.forEach((input, position) => {
      const expected = entry.gradient[nameOf(trace, input)] ?? 'NaN';
      expectClose(adjoints[input], expected, tolerance.gradient);
      expectClose(passes[position]?.[trace.output], expected, tolerance.gradient);
    });
  });

  it('gives each name its published values, in the order of the run', () => {
    for (const intermediate of entry.intermediates ?? []) {
      const { name, occurrence = 1, value, constant = false, adjoint, tangents } = intermediate;
      const binding = trace.bindings.filter((each) => each.name === name)[occurrence - 1];
      expectClose(binding?.primal, value, tolerance.value);
      expect(binding?.node === undefined).toBe(constant);
      const id = binding?.node ?? -1;
      if (adjoint !== undefined) {
        const allowed = tolerance.gradient * Math.max(Math.abs(adjoint), magnitudes[id] ?? 0);
        expect(Math.abs((adjoints[id] ?? Number.NaN) - adjoint)).toBeLessThanOrEqual(allowed);
      }
      trace.inputs.forEach((input, position) => {
        const expected = tangents?.[nameOf(trace, input)];
        if (expected !== undefined) {
          expectClose(passes[position]?.[id], expected, tolerance.gradient);
        }
      });
    }
  });
});

function nameOf(trace: Trace, id: number): string {
  const node = trace.nodes[id];
  return node?.kind === 'input' ? node.name : '';
}

/**
 * Where the file is wrong. The tape behind it took `max(y, z)` for y itself and so gives y's own
 * adjoint, 5, for b; in f = a*b, b̄ is a = 3, as the lecture has it.
 */
const ERRATA: Readonly<Record<string, number>> = { 'cs224n-max-product b': 3 };

/** Writes the intermediates as a program and finds each of them in its trace by name. */
function expectIntermediates(entry: Case): void {
  const intermediates = entry.intermediates ?? [];
  const lines = intermediates.map(({ name, expr }) => `${name} = ${expr ?? name}`);
  const program = parseProgram(lines.join('\n'), vocabulary);
  const trace = traceProgram(program, entry.inputs);
  const tape = tapeOf(trace);
  const adjoints = sweepReverse(tape, [1]);
  const passes = unitDirections(program.inputs.length).map((direction) =>
    sweepForward(tape, direction),
  );
  for (const { name, value, adjoint, tangents } of intermediates) {
    const node = trace.nodes.find((candidate) => candidate.names.includes(name));
    expect(node, `${entry.id} has a node named ${name}`).toBeDefined();
    const id = node?.id ?? -1;
    expectClose(node?.primal, value, 1e-12);
    if (adjoint !== undefined) {
      expectClose(adjoints[id], ERRATA[`${entry.id} ${name}`] ?? adjoint, 1e-12);
    }
    program.inputs.forEach((input, position) => {
      const expected = tangents?.[input.name];
      if (expected !== undefined) expectClose(passes[position]?.[id], expected, 1e-12);
    });
  }
}
