import { describe, expect, it } from 'vitest';
import { framesOf } from '../../core/frames';
import type { Run } from '../../core/modes';
import { firstStepIn } from './firstStep';
import { loopsAt } from './loops';
import { type LoopCell, loopRows, outlineLoop } from './loopTable';
import { subjectAt } from './place';
import { logistic, runProgram } from './testPrograms';

function outlineAt(run: Run, k: number, which = 0) {
  const loop = loopsAt(run, k)[which];
  if (loop === undefined) throw new Error('the program ran no such loop');
  return outlineLoop(run, loop);
}

function rowsAt(run: Run, k: number) {
  const outline = outlineAt(run, k);
  const whole = { from: 0, to: outline.iterations.length };
  return loopRows(run, framesOf(run).at(k), outline, outline.carried[0], whole);
}

const shown = (cell: LoopCell): string =>
  cell.kind === 'number'
    ? `${cell.value.toPrecision(4)}${cell.pending ? ' pending' : ''}`
    : cell.kind;

const namesOf = (source: string, point: Readonly<Record<string, string>>): readonly string[] =>
  outlineAt(runProgram(source, point), 0).carried.map(({ name }) => name);

describe('the table of a loop', () => {
  it('gives what goes in, what comes out and the adjoint, as far as the sweep has come', () => {
    const rows = rowsAt(runProgram(logistic, { x: '0.2' }), 19);
    expect(
      rows.map(({ goesIn, comesOut, adjoint }) => [goesIn, comesOut, adjoint].map(shown)),
    ).toEqual([
      ['0.2000', '0.6400', '0.000 pending'],
      ['0.6400', '0.9216', '3.778'],
      ['0.9216', '0.2890', '-3.373'],
    ]);
    expect(rows.map(({ isCurrent }) => isCurrent)).toEqual([false, true, false]);
    expect(rows.map(({ variables }) => variables)).toEqual(['i = 0', 'i = 1', 'i = 2']);
  });

  it('gives tangents in forward mode, and nothing before it is known', () => {
    const run = runProgram(logistic, { x: '0.2' }, 'forward');
    expect(rowsAt(run, 0).map(({ comesOut }) => shown(comesOut))).toEqual(Array(3).fill('unknown'));
    expect(rowsAt(run, 4).map(({ tangent }) => shown(tangent))).toEqual([
      '2.400',
      'unknown',
      'unknown',
    ]);
  });

  it('leads to the first step of an iteration in the sweep that one is in', () => {
    const run = runProgram(logistic, { x: '0.2' });
    const { iterations } = outlineAt(run, 0);
    const [first, second, third] = iterations.map((iteration) => [
      firstStepIn(run, 3, iteration),
      firstStepIn(run, 20, iteration),
    ]);
    expect(first).toEqual([2, 20]);
    expect(second).toEqual([5, 16]);
    expect(third?.[0]).toBe(8);
    const node = subjectAt(run, third?.[1] ?? 0);
    expect(node).toBe(run.trace.output);
  });
});

describe('the names that a loop carries', () => {
  it('are those that have a value before it, the ones that vary first', () => {
    const taylor =
      'def f(x):\n    k = 0\n    term = 1\n    total = term\n    while abs(term) > 0.1:\n        k = k + 1\n        temp = term*x\n        term = temp/k\n        total = total + term\n    return total';
    expect(namesOf(taylor, { x: '0.5' })).toEqual(['term', 'total', 'k']);
  });

  it('include a name that is first given in it where it goes out', () => {
    const last =
      'def f(x):\n    for i in range(2):\n        z = x*i\n        w = z + 1\n    return w*2';
    expect(namesOf(last, { x: '2' })).toEqual(['w']);
  });

  it('include the elements of a list that is made anew in each iteration', () => {
    const state =
      'def f(x):\n    h = [x, 2*x]\n    for i in range(2):\n        h = [tanh(v*x) for v in h]\n    return sum(h)';
    expect(namesOf(state, { x: '0.5' })).toEqual(['h[0]', 'h[1]']);
  });

  it('are inputs too, but not the names of a function that it calls', () => {
    const inner =
      'def g(a):\n    t = a*a\n    return t\ndef f(x):\n    t = 1\n    for i in range(2):\n        x = g(x)\n    return x*t';
    expect(namesOf(inner, { x: '1.5' })).toEqual(['x']);
  });
});

describe('loopsAt', () => {
  const nested =
    'def f(x):\n    y = x\n    for i in range(2):\n        for j in range(2):\n            y = y*x\n    return y';

  it('gives one loop a place, the one around the step', () => {
    const run = runProgram(nested, { x: '2' });
    const scopes = (k: number) => loopsAt(run, k).map(({ id }) => id);
    expect(scopes(0)).toHaveLength(2);
    expect(scopes(2)).not.toEqual(scopes(5));
  });

  it('leaves comprehensions out', () => {
    const list = 'def f(x):\n    return sum([x*i for i in range(3)])';
    expect(loopsAt(runProgram(list, { x: '2' }), 2)).toEqual([]);
  });
});
