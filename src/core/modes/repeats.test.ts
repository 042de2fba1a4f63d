/** Whether a list can be run again in the place of its program: only where both surely agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../language/programs';
import { randomPrograms } from '../language/randomPrograms';
import { vocabulary } from '../primitives';
import stored from '../reference/programs.json';
import { type PointValue, traceAnyProgram } from '../trace/programs';
import { gradientByCentralDifferences } from './gradient';
import { nearbyValues, type Point, type Tracer } from './nearby';
import { repeatsNearby } from './repeats';

const tracer: Tracer = (program, at) => traceAnyProgram(program, at, { budget: 100_000 });

function run(source: string, point: Point) {
  const program = parseSource(source, vocabulary);
  const trace = tracer(program, point);
  return { program, trace, repeats: repeatsNearby(program, trace) };
}

const BODIES: readonly (readonly [body: string, repeats: boolean])[] = [
  ['y = 0\nfor i in range(len(x) - 1):\n    y = y + x[i+1]*x[i]\nreturn y', true],
  ['n = len(x)\nys = [x[n - 1 - i] for i in range(n)]\nreturn ys[0]', true],
  ['y = 1\nfor i, u in enumerate(x):\n    y = y*u*x[i]\nreturn y', true],
  ['y = 0\nfor i in [0, 2]:\n    if i > 0:\n        y += x[i]\nreturn y', true],
  ['k = 0\ny = 1\nwhile k < 3:\n    y *= x[k]\n    k += 1\nreturn y', true],
  ['return sum([tanh(u) for u in x[1:]])', true],
  ['i = x[0]\nreturn x[i]', false],
  ['return x[int(x[0])]', false],
  ['return [u*2 for i, u in enumerate(x)][round(x[1])]', false],
  ['y = 0\nfor i in range(x[1]):\n    y += x[0]\nreturn y', false],
  ['y = 0\nfor u in x:\n    if u > 1.5:\n        y += u\nreturn y', false],
  ['return sum([u for u in x if u > 1.5])', false],
  ['return x[0]*len(zeros(x[1]))', false],
  ['i = 0\nfor i in x:\n    pass\nreturn x[i]', false],
  ['return x[0]*bool(x[1])', false],
  ['return x[0]*(x[1] > 0)', true],
  ['return x[0]*(0 < x[1] < 1)', false],
  ['g = lambda u: int(u)\nreturn g(x[1])', false],
];

describe('a program', () => {
  it.each(BODIES)('%j: its list can be run again: %s', (body, expected) => {
    const indented = body.replaceAll(/^/gm, '    ');
    expect(run(`def f(x):\n${indented}`, { x: [1, 2, 1] }).repeats).toBe(expected);
  });

  it('with an operation of its own cannot: its value is known at the point alone', () => {
    expect(run("g(t) = t^2\ng'(t) = 2*t\nf(x) = g(x)", { x: 3 }).repeats).toBe(false);
  });

  it('of formulas can, unless an input decides a way', () => {
    expect(run('x*sin(x)', { x: 3 }).repeats).toBe(true);
    expect(run('x if x > 0 else -x', { x: 3 }).repeats).toBe(false);
    expect(run('x*(0 < x < 1)', { x: -3 }).repeats).toBe(false);
    expect(run('x if 2 > 1 else -x', { x: 3 }).repeats).toBe(true);
  });
});

/** Whether the list, run again, has the very numbers of the program near the point. */
function agrees(source: string, point: Point): boolean {
  const { program, trace, repeats } = run(source, point);
  if (!repeats) return false;
  const again = nearbyValues(program, trace, point, [1], tracer, { repeats });
  const anew = nearbyValues(program, trace, point, [1], tracer, { repeats: false });
  trace.inputs.forEach((id, position) => {
    const x = trace.nodes[id]?.primal ?? 0;
    for (const moved of [x, x + 1e-9, x - 0.3, x + 1, -x, 0]) {
      expect(again(position, moved)).toBe(anew(position, moved));
    }
  });
  return true;
}

describe('a chained comparison that stops at another link near the point', () => {
  it('is run by its program: 3 < x < 1 holds nowhere', () => {
    const { program, trace } = run('x*(3 < x < 1)', { x: 3 });
    expect(gradientByCentralDifferences(program, trace, { x: 3 })).toEqual({ x: 0 });
  });
});

describe('a list that can be run again', () => {
  it('has the numbers of the program: what Python computed as well', () => {
    const programs = stored as readonly {
      readonly source: string;
      readonly point: Readonly<Record<string, PointValue>>;
    }[];
    const again = programs.filter(({ source, point }) => agrees(source, point));
    expect(again.length).toBeGreaterThan(10);
  });

  it('has the numbers of the program: random ones', () => {
    const samples = fc.record({
      program: randomPrograms(),
      coordinate: fc.integer({ min: -20, max: 20 }).map((n) => n / 4),
    });
    const agreed: string[] = [];
    fc.assert(
      fc.property(samples, ({ program: { source, inputs }, coordinate }) => {
        const point = Object.fromEntries(inputs.map((name, i) => [name, coordinate + i]));
        if (agrees(source, point)) agreed.push(source);
      }),
      { numRuns: 200 },
    );
    expect(agreed.length).toBeGreaterThan(0);
  });
});
