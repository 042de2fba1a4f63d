import { describe, expect, test } from 'vitest';
import { parseProgram } from '../../core/language';
import { vocabulary } from '../../core/primitives';
import { type Trace, traceProgram } from '../../core/trace';
import { keyNodes } from './nodeKeys';

function trace(source: string): Trace {
  return traceProgram(parseProgram(source, vocabulary), { x1: 3, x2: 4, x3: 5 });
}

/** Keys by what a node is, `+` or `x1`; nodes that are alike are told apart by their order. */
function keysOf(keyed: ReturnType<typeof keyNodes>): Record<string, string | undefined> {
  const names = keyed.trace.nodes.map((node) =>
    node.kind === 'operation' ? node.primitive.name : node.kind === 'input' ? node.name : 'c',
  );
  return Object.fromEntries(names.map((name, id) => [name, keyed.keys[id]]));
}

describe('keys of nodes', () => {
  test('are all different', () => {
    const { keys } = keyNodes(trace('f(x1, x2) = x1*x1 + x1*x1 + x2'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('stay when a term is added in the middle, the output’s as well', () => {
    const before = keyNodes(trace('f(x1, x2) = sqrt(exp(x1) + sin(x2))'));
    const after = keyNodes(trace('f(x1, x2) = sqrt(exp(x1) + sin(x2) + x1*x2)'), before);
    const [old, now] = [keysOf(before), keysOf(after)];
    for (const name of ['x1', 'x2', 'exp', 'sin', 'sqrt']) expect(now[name]).toBe(old[name]);
    expect(Object.values(old)).not.toContain(now['mul']);
  });

  test('stay for an operation whose operand changes', () => {
    const before = keyNodes(trace('f(x1, x2) = exp(sin(x1)) + x2'));
    const after = keyNodes(trace('f(x1, x2) = exp(cos(x1)) + x2'), before);
    expect(keysOf(after)['exp']).toBe(keysOf(before)['exp']);
    expect(keysOf(after)['cos']).not.toBe(keysOf(before)['sin']);
  });

  test('are never given twice over many edits', () => {
    const sources = ['x1', 'x1 + x2', 'x1*x2 + x2', 'x1*x2', 'sin(x1*x2) + x1*x2', 'x1 + x2 + x3'];
    let keyed = keyNodes(trace('f(x1, x2, x3) = x3'));
    for (const body of sources) {
      keyed = keyNodes(trace(`f(x1, x2, x3) = ${body}`), keyed);
      expect(new Set(keyed.keys).size).toBe(keyed.keys.length);
    }
  });
});
