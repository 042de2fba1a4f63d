import { describe, expect, it } from 'vitest';
import { DECIMALS, inLatex } from '../testRuns';
import { callPath, hasCalls } from './callPath';
import { placeCaption } from './caption';
import { stretchesNotRun } from './notRun';
import { lineOf } from './place';
import { logistic, runProgram } from './testPrograms';

describe('lineOf', () => {
  it('counts lines from 1', () => {
    expect([0, 1, 2, 3].map((at) => lineOf('a\n\nb', at))).toEqual([1, 1, 2, 3]);
  });
});

describe('the caption under the editor', () => {
  const captionOf = (source: string, point: Readonly<Record<string, string>>, k: number): string =>
    inLatex(placeCaption(runProgram(source, point), k, DECIMALS, undefined) ?? []).replaceAll(
      '{}',
      ' ',
    );

  it('names line and iteration, in both directions of a sweep', () => {
    expect(captionOf(logistic, { x: '0.2' }, 5)).toBe(
      'Line 4 in iteration 2: $v_{4} = 4 v_{3}$, forward sweep',
    );
    expect(captionOf(logistic, { x: '0.2' }, 19)).toBe(
      'Line 4 in iteration 2: $v_{4} = 4 v_{3}$, reverse sweep',
    );
  });

  it('says nothing of its own before the first step and at the inputs', () => {
    expect(captionOf(logistic, { x: '0.2' }, 0)).toBe('');
    expect(captionOf(logistic, { x: '0.2' }, 1)).toBe('');
  });

  it('names the call, and the depth of a recursion', () => {
    const once = 'def g(x):\n    return x^2\ndef f(x):\n    y = g(3*x)\n    return y';
    expect(captionOf(once, { x: '2' }, 3)).toBe(
      'Line 2 in g(…) called on line 4: $v_{2} = v_{1}^{2}$, forward sweep',
    );
    const power =
      'def p(x, n):\n    if n == 0:\n        return 1\n    return x*p(x, n - 1)\ndef f(x):\n    return p(x, 4)';
    expect(captionOf(power, { x: '2' }, 2)).toMatch(
      /^Line 4 in p\(…\) called on line 4, 4 calls deep: /,
    );
  });

  it('names an inner iteration before the outer one', () => {
    const nested =
      'def f(x):\n    y = x\n    for i in range(2):\n        for j in range(2):\n            y = y*x\n    return y';
    expect(captionOf(nested, { x: '2' }, 4)).toMatch(/^Line 5 in iteration 1 of iteration 2: /);
  });
});

describe('callPath', () => {
  it('names the calls around a step, outermost first', () => {
    const source =
      'def h(t):\n    return t^2\ndef g(t):\n    return h(t) + 1\ndef f(x):\n    return g(x)*x';
    const run = runProgram(source, { x: '2' });
    const names = (k: number) =>
      callPath(run, k).map(({ scope, line }) => `${scope.callee} ${line}`);
    expect(hasCalls(run.trace)).toBe(true);
    expect(names(1)).toEqual([]);
    expect(names(2)).toEqual(['g 6', 'h 4']);
    expect(names(3)).toEqual(['g 6']);
    expect(names(4)).toEqual([]);
  });
});

describe('stretchesNotRun', () => {
  const struck = (source: string, x: string): readonly string[] => {
    const { program, trace } = runProgram(source, { x });
    return stretchesNotRun(program, trace).map(({ from, to }) => source.slice(from, to));
  };

  it('finds the way that was not taken, line by line and without indentation', () => {
    expect(struck(logistic, '0.2')).toEqual(['return y^2']);
    const both =
      'def f(x):\n    if x > 0:\n        y = x\n        z = y\n    else:\n        z = -x\n    return z';
    expect(struck(both, '1')).toEqual(['z = -x']);
    expect(struck(both, '-1')).toEqual(['y = x', 'z = y']);
  });

  it('finds what stands behind a return, and the body of a loop that did not run', () => {
    const loop = 'def f(x):\n    for i in range(0):\n        x = x*x\n    return x\n    x = 2';
    expect(struck(loop, '1')).toEqual(['x = x*x', 'x = 2']);
  });

  it('finds a function that was never called, and nothing in formulas', () => {
    expect(struck('def g(x):\n    return x\ndef f(x):\n    return x*x', '1')).toEqual(['return x']);
    expect(struck('x^2 if x > 0 else x', '1')).toEqual([]);
  });
});
