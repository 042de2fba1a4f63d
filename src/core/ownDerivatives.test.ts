/** Operations with derivatives of their own, compared with differences: a wrong one is found and named. */
import { describe, expect, it } from 'vitest';
import { parseSource } from './language/programs';
import { compareGradients, tapeOf } from './modes';
import { vocabulary } from './primitives';
import { traceAnyProgram } from './trace/programs';

function compare(source: string, point: Readonly<Record<string, number>>) {
  const program = parseSource(source, vocabulary);
  const trace = traceAnyProgram(program, point, { budget: 10_000, checksOwn: true });
  return compareGradients(program, trace, tapeOf(trace), point, [1], (near, at) =>
    traceAnyProgram(near, at, { budget: 10_000 }),
  );
}

describe('a derivative of one’s own', () => {
  it('that is right agrees in all three ways', () => {
    const { rows, differencesAgree, wrongDerivatives } = compare(
      "g(t) = exp(t) - 1\ng'(t) = exp(t)\nf(x) = g(x)*x",
      { x: 0.7 },
    );
    expect(differencesAgree).toBe(true);
    expect(wrongDerivatives).toEqual([]);
    expect(rows[0]?.reverse).toBeCloseTo(Math.exp(0.7) * 1.7 - 1, 12);
  });

  it('that is wrong is named, with what it should be', () => {
    const { differencesAgree, wrongDerivatives } = compare(
      "h(u, v) = u^2*v\nh'u(u, v) = 2*u*v\nh'v(u, v) = u\nf(x, y) = h(x, y) + h(y, 2)",
      { x: 3, y: 5 },
    );
    expect(differencesAgree).toBe(false);
    // Of h(y, 2) the second operand is a constant, so no derivative is asked for.
    expect(wrongDerivatives).toHaveLength(1);
    const [wrong] = wrongDerivatives;
    expect(wrong).toMatchObject({ name: 'h', slot: 1, given: 3 });
    expect(wrong?.differences).toBeCloseTo(9, 6);
  });

  it('of a program is compared too', () => {
    const source = `def cube(t):
    y = 1
    for i in range(3):
        y = y*t
    return y

@derivative(cube)
def cube_prime(t):
    return 3*t

def f(x):
    return cube(x)`;
    expect(compare(source, { x: 2 }).wrongDerivatives[0]).toMatchObject({ name: 'cube', given: 6 });
    expect(compare(source.replace('3*t', '3*t**2'), { x: 2 }).wrongDerivatives).toEqual([]);
  });
});
