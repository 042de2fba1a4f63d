import { describe, expect, it } from 'vitest';
import { adjointName, nodeName, partialName, plainName, spokenName, tangentName } from './naming';
import { distance, expectRenders, runOf } from './testRuns';

const { trace } = runOf(distance, { x1: 3, x2: 4 });

describe('names of the list', () => {
  it('count up to v₀ for the inputs and from v₁ for the operations', () => {
    expect(nodeName(trace, 0, 'list')).toBe('v_{-1}');
    expect(nodeName(trace, trace.output, 'list')).toBe('v_{4}');
    expect(tangentName(trace, trace.output, 'list')).toBe('\\dot{v}_{4}');
    expect(adjointName(trace, 0, 'list')).toBe('\\bar{v}_{-1}');
    expect(spokenName(trace, 0, 'list')).toBe('v minus 1');
    expect(plainName(trace, 0, 'list')).toBe('v₋₁');
  });

  it('make the name of a local partial', () => {
    expect(partialName(trace, { node: 7, slot: 0 }, 'list')).toBe(
      '\\frac{\\partial v_{4}}{\\partial v_{3}}',
    );
  });

  it('tell two edges between the same nodes apart', () => {
    const square = runOf('x*x', { x: 3 }).trace;
    const names = [0, 1].map((slot) => partialName(square, { node: 1, slot }, 'list'));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expectRenders(name);
  });
});

describe('names of their own', () => {
  it.each([
    ['x1', 'x_{1}', '\\bar{x}_{1}', 'x 1'],
    ['alpha', '\\alpha', '\\bar{\\alpha}', 'alpha'],
    ['α', '\\alpha', '\\bar{\\alpha}', 'alpha'],
    ['theta_0', '\\theta_{0}', '\\bar{\\theta}_{0}', 'theta 0'],
    ['x_max', 'x_{\\mathrm{max}}', '\\bar{x}_{\\mathrm{max}}', 'x max'],
    ['rate', '\\mathrm{rate}', '\\overline{\\mathrm{rate}}', 'rate'],
    ['w12', 'w_{12}', '\\bar{w}_{12}', 'w 12'],
    ['x_1_2', 'x_{1,2}', '\\bar{x}_{1,2}', 'x 1 2'],
    ['größe', '\\text{größe}', '\\overline{\\text{größe}}', 'größe'],
  ])('are set as mathematicians do: %s', (name, latex, bar, spoken) => {
    const own = runOf(`${name}^2`, { [name]: 2 }).trace;
    expect(nodeName(own, 0, 'own')).toBe(latex);
    expect(adjointName(own, 0, 'own')).toBe(bar);
    expect(spokenName(own, 0, 'own')).toBe(spoken);
    for (const formula of [latex, bar, tangentName(own, 0, 'own')]) expectRenders(formula);
  });

  it.each(['_x', 'x_', 'x__y', 'a1b2', 'straße2'])('never break a formula: %s', (name) => {
    const own = runOf(`(${name})*2`, { [name]: 2 }).trace;
    expectRenders(nodeName(own, 0, 'own'));
    expectRenders(adjointName(own, 0, 'own'));
  });

  it('come from assignments, and values without one keep vᵢ', () => {
    const run = runOf('q = x + y\nq*z', { x: -2, y: 5, z: -4 });
    expect(run.trace.nodes.map(({ id }) => nodeName(run.trace, id, 'own'))).toEqual([
      'x',
      'y',
      'z',
      'q',
      'v_{2}',
    ]);
    expect(adjointName(run.trace, 3, 'own')).toBe('\\bar{q}');
  });

  it('are counted where one name stands for several values', () => {
    const run = runOf('q = x + 1\nq = q*x\nq^2', { x: 2 });
    const names = run.trace.nodes.map(({ id }) => nodeName(run.trace, id, 'own'));
    expect(names).toContain('q^{(1)}');
    expect(names).toContain('q^{(2)}');
  });

  it('are never mistaken for the name of a value without one', () => {
    const run = runOf('v3 = x + 1\n(v3*x)^2*sin(x)', { x: 2 });
    const names = run.trace.nodes
      .filter(({ kind }) => kind !== 'constant')
      .map(({ id }) => nodeName(run.trace, id, 'own'));
    expect(new Set(names).size).toBe(names.length);
  });
});
