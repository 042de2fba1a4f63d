import { describe, expect, it } from 'vitest';
import { descendants, parseProgram, SourceError } from '../language';
import { vocabulary } from '../primitives';
import { nodeAt, reachesOutput } from './structure';
import type { Trace } from './trace';
import { evaluateNumber, traceProgram } from './traceProgram';

function trace(source: string, point: Readonly<Record<string, number>>): Trace {
  return traceProgram(parseProgram(source, vocabulary), point);
}

/** The operations of a trace as `primitive(operand names)`. */
function list(traced: Trace): readonly string[] {
  const name = (id: number): string => {
    const subscript = traced.subscripts[id];
    return subscript === undefined ? String(nodeAt(traced, id).primal) : `v${subscript}`;
  };
  return traced.nodes.flatMap((node) =>
    node.kind === 'operation'
      ? [`${name(node.id)} = ${node.primitive.name}(${node.operands.map(name).join(', ')})`]
      : [],
  );
}

function primalOf(traced: Trace): number {
  return nodeAt(traced, traced.output).primal;
}

describe('traceProgram', () => {
  //  x1 ─▶ (·)² ─┐
  //              ├─▶ + ─▶ √
  //  x2 ─▶ (·)² ─┘
  it('writes the Wengert list in order of evaluation, inputs from v₁₋ₙ to v₀', () => {
    const traced = trace('f(x1, x2) = sqrt(x1^2 + x2^2)', { x1: 3, x2: 4 });
    expect(list(traced)).toEqual([
      'v1 = pow(v-1, 2)',
      'v2 = pow(v0, 2)',
      'v3 = add(v1, v2)',
      'v4 = sqrt(v3)',
    ]);
    expect(primalOf(traced)).toBe(5);
  });

  //        ┌─▶
  //   x ───┤   ×      two edges from one node
  //        └─▶
  it('gives x*x two operands that are the same node', () => {
    const [, product] = trace('x*x', { x: 3 }).nodes;
    expect(product).toMatchObject({ operands: [0, 0] });
  });

  it('folds arithmetic on constants, which no derivative reaches', () => {
    expect(list(trace('1/2x + 2pi', { x: 4 }))).toEqual([
      'v1 = mul(0.5, v0)',
      `v2 = add(v1, ${2 * Math.PI})`,
    ]);
  });

  it('makes no node for a name: an assignment names the node that is there', () => {
    const traced = trace('q = x + y\np = q\np*z', { x: 1, y: 2, z: 3 });
    expect(list(traced)).toEqual(['v1 = add(v-2, v-1)', 'v2 = mul(v1, v0)']);
    expect(nodeAt(traced, 3).names).toEqual(['q', 'p']);
  });

  it('runs a helper definition in a scope of its own at every call', () => {
    const traced = trace('g(t) = t^2\nf(x) = g(x) + g(2x)', { x: 3 });
    expect(primalOf(traced)).toBe(45);
    expect(traced.scopes.map((scope) => scope.kind)).toEqual(['program', 'call', 'call']);
  });

  it('lets a helper see assignments, and its parameters hide them', () => {
    expect(nodeAt(trace('a = 3\ng(t) = a t\nf(x, t) = g(x) + t', { x: 2, t: 10 }), 4).primal).toBe(
      16,
    );
  });

  it('traces only the side of a conditional that runs, and remembers the other', () => {
    const traced = trace('f(x) = ln(x) if x > 0 else 0', { x: 0 });
    expect(list(traced)).toEqual([]);
    expect(primalOf(traced)).toBe(0);
    expect(traced.branches).toMatchObject([
      { outcome: false, dependsOnInput: true, atBorder: true },
    ]);
  });

  it('leaves no node behind for a test', () => {
    expect(list(trace('f(x) = x^2 if sin(x)*x > 0.1 else -x', { x: 1 }))).toEqual([
      'v1 = pow(v0, 2)',
    ]);
  });

  it('counts a comparison that is used as a number as an operation with derivative 0', () => {
    const traced = trace('(x > 1)*x', { x: 3 });
    expect(list(traced)).toEqual(['v1 = gt(v0, 1)', 'v2 = mul(v1, v0)']);
    expect(primalOf(traced)).toBe(3);
  });

  it('chains comparisons and stops at the first that fails, as Python does', () => {
    expect(primalOf(trace('(0 < x < 2) + x', { x: 3 }))).toBe(3);
    expect(primalOf(trace('(0 < x < 2) + x', { x: 1.5 }))).toBe(2.5);
    expect(primalOf(trace('(2 < x < 1/0) + x', { x: 1 }))).toBe(1);
    expect(primalOf(trace('1 if 0 < x < 2 else x', { x: 1 }))).toBe(1);
  });

  it('ends recursion that has a case without itself', () => {
    const traced = trace('power(b, n) = 1 if n < 1 else b*power(b, n - 1)\nf(x) = power(x, 3)', {
      x: 2,
    });
    expect(primalOf(traced)).toBe(8);
  });

  it('stops recursion without end with a sentence at the call', () => {
    expect(() => trace('f(x) = f(x) + 1', { x: 1 })).toThrow(SourceError);
  });

  it('stops recursion without end inside a test, which stands on the same stack', () => {
    for (const source of [
      'f(x) = 1 if f(x-1) > 0 else x',
      'f(x) = 1 if f(x) > 0 else 2',
      `f(x) = 1 if ${'not '.repeat(180)}f(x-1) else 2`,
      'f(x) = (1 if f(x-1) > 0 and f(x-2) > 0 else x) + 1',
    ]) {
      expect(() => trace(source, { x: 1 })).toThrow(SourceError);
    }
  });

  it('does not compute what stands behind the first comparison of a test that fails', () => {
    expect(primalOf(trace('g(n) = 0 if n < 0 < g(n-1) else 1\ng(x)', { x: 3 }))).toBe(1);
    const traced = trace('x if x < y < 2 else y^2', { x: 3, y: 2 });
    expect(primalOf(traced)).toBe(4);
    expect(traced.branches).toMatchObject([{ outcome: false, atBorder: false }]);
  });

  it('keeps a constant of many pieces as its number, so that no text makes it grow', () => {
    const doubled = Array.from({ length: 40 }, (_, i) => `a${i + 1} = a${i} + a${i}`);
    const traced = trace(['a0 = 2', ...doubled, 'x*a40'].join('\n'), { x: 1 });
    const constant = traced.nodes.find((node) => node.kind === 'constant');
    expect(constant?.primal).toBe(2 ** 41);
    expect(constant && [...descendants(constant.expression)].length).toBeLessThanOrEqual(100);
  });

  it('stops a text that doubles its work line by line', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `g${i + 1}(t) = g${i}(t) + g${i}(t)`);
    const source = `g0(t) = t\n${lines.join('\n')}\nf(x) = g60(x)`;
    expect(() => trace(source, { x: 1 })).toThrow(/more than 20,000 operations/);
    expect(() => trace(source.replace('g60(x)', 'x g60(1)'), { x: 1 })).toThrow(SourceError);
  });

  it('asks for the number of an input by name', () => {
    expect(() => trace('x*y', { x: 1 })).toThrow(/y has no value/);
  });

  it('does not take a number from the prototype of the point', () => {
    expect(() => trace('toString*2', {})).toThrow(/toString has no value/);
  });
});

describe('reachesOutput', () => {
  it('is false for a value that nothing uses', () => {
    const traced = trace('a = x^2\nf = x + y', { x: 1, y: 2 });
    expect(reachesOutput(traced)).toEqual(
      traced.nodes.map((node) => !node.names.includes('a') && node.kind !== 'constant'),
    );
  });
});

describe('evaluateNumber', () => {
  it.each([
    ['pi/4', Math.PI / 4],
    ['-1e-3', -0.001],
    ['sqrt(2)', Math.SQRT2],
    ['2^-1', 0.5],
  ])('reads %s', (text, value) => {
    expect(evaluateNumber(text)).toBe(value);
  });

  it('refuses a name', () => {
    expect(() => evaluateNumber('x + 1')).toThrow(SourceError);
  });
});
