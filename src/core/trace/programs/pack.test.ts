import { describe, expect, it } from 'vitest';
import { unpackTrace } from '../unpack';
import { packTrace } from './pack';
import { traceSource } from './testRun';

const PROGRAMS: readonly (readonly [string, string, Parameters<typeof traceSource>[1]])[] = [
  [
    'a loop with a branch',
    'def f(x):\n    y = x\n    for i in range(3):\n        y = 4*y*(1 - y)\n    if y > 0.5:\n        return y^2\n    return y',
    { x: 0.2 },
  ],
  [
    'lists and two outputs',
    'def f(xs):\n    a = [x*x for x in xs]\n    return a[0], sum(a)',
    { xs: [1, 2] },
  ],
  ['constants', 'def f(x):\n    return x*2*pi + 3^2', { x: 1.5 }],
];

describe('a trace that crosses to another thread', () => {
  it.each(PROGRAMS)('is the same there: %s', (_, source, point) => {
    const trace = traceSource(source, point);
    const { packed, transfer } = packTrace(trace);
    const arrived = structuredClone(packed, { transfer });
    expect(unpackTrace(arrived)).toEqual(trace);
  });

  it('takes the numbers of operations of one’s own along', () => {
    const trace = traceSource("g(t) = t^3\ng'(t) = 3*t^2\nf(x) = g(x) + g(2*x)", { x: 2 });
    const { packed, transfer } = packTrace(trace);
    const { nodes } = unpackTrace(structuredClone(packed, { transfer }));
    const partials = nodes.flatMap((node) =>
      node.kind === 'operation' && node.primitive.name === 'g'
        ? [node.primitive.evaluatePartial(0, [Number.NaN], node.primal)]
        : [],
    );
    expect(partials).toEqual([12, 48]);
  });
});
