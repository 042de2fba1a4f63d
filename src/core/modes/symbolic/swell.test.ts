import { describe, expect, it } from 'vitest';
import { traceAnyProgram } from '../../trace/programs';
import { closedForm } from './closedForm';
import { derive } from './derive';
import { operationsIn } from './operationsIn';
import { swellOf } from './swell';
import { BUDGET, closedOf, type Point, programOf } from './testForms';

function swell(source: string, point: Point, most?: number) {
  const program = programOf(source);
  const trace = traceAnyProgram(program, point, { budget: BUDGET });
  const form = closedForm(program, point, 0, { budget: BUDGET });
  return swellOf(program, trace, {
    output: 0,
    input: 'x',
    form: form.kind === 'closed' ? form : undefined,
    ...(most !== undefined && { most }),
  });
}

function logistic(iterations: number): string {
  return `def l(x):\n    v = x\n    for i in range(${iterations}):\n        v = 4*v*(1 - v)\n    return v`;
}

describe('swell', () => {
  it('of the logistic map more than doubles with each iteration, where a pass grows by the same', () => {
    const found = swell(logistic(7), { x: 0.2 });
    expect(found).toMatchObject({ kind: 'loop', name: 'v', stopped: undefined });
    const points = found?.points ?? [];
    expect(points.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(found?.hasStart).toBe(true);
    points.forEach(({ raw, automatic, traceLength, iteration, simplified }, index) => {
      expect(automatic).toBe(8 * (iteration - 1));
      expect(traceLength).toBe(5 * (iteration - 1) + 1);
      expect(raw).toBeGreaterThan(2 * (points[index - 1]?.raw ?? -1));
      expect(simplified).toBeLessThanOrEqual(raw);
    });
  });

  it('counts without writing out what it would have when it is written out', () => {
    const found = swell(logistic(4), { x: 0.2 });
    found?.points.forEach(({ iteration, raw }) => {
      const { expression } = closedOf(logistic(iteration - 1), { x: 0.2 });
      expect(raw).toBe(operationsIn(derive(expression, 'x').raw));
    });
  });

  it('stops simplifying at the limit, says where, and goes on counting', () => {
    const found = swell(logistic(30), { x: 0.2 }, 100);
    expect(found?.stopped).toEqual({ iteration: 5, limit: 100 });
    expect(found?.points.map(({ simplified }) => simplified !== undefined).slice(0, 6)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(found?.points.length).toBe(20);
    expect(found?.inAll).toBe(31);
    expect(found?.points.at(-1)?.raw).toBeGreaterThan(1e7);
  });

  it('of a function that is called on its own result counts its applications', () => {
    const found = swell('g(u) = u*sin(u)\nf(x) = g(g(g(x))) + 1', { x: 2 });
    expect(found).toMatchObject({ kind: 'composition', name: 'g' });
    expect(found?.points.map(({ automatic }) => automatic)).toEqual([6, 12, 18]);
  });

  it('of a function that calls itself counts the run itself too', () => {
    const found = swell('f(x) = x if x < 1 else f(x/2) + 1', { x: 5 });
    expect(found).toMatchObject({ kind: 'composition', name: 'f', isOfPath: true });
    expect(found?.leavesOut).toBe(true);
    expect(found?.points.map(({ automatic }) => automatic)).toEqual([8, 10, 12]);
  });

  it.each([
    [
      'a test on an input ends it',
      'def f(x):\n    while x < 9:\n        x = x * x + x\n    return x',
      true,
    ],
    [
      'an input chooses in it',
      'def f(x):\n    y = x\n    for i in range(3):\n        y = y / 2 if y > 1 else y * y + x\n    return y',
      true,
    ],
    [
      'an input says how often it runs',
      'def f(x):\n    y = x\n    for i in range(int(x) + 2):\n        y = y * y\n    return y',
      true,
    ],
    ['it is too long alone', logistic(20), undefined],
  ])('says whether it is that of the path that ran: %s', (_, source, isOfPath) => {
    expect(swell(source, { x: 1.2 })?.isOfPath).toBe(isOfPath);
  });

  it('begins with the value before the loop, a constant too', () => {
    const found = swell(
      'def f(x):\n    s = 0\n    for i in range(3):\n        s = s + x ** i\n    return s',
      { x: 2 },
    );
    expect(found?.points.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4]);
    expect(found?.points[0]).toMatchObject({ raw: 0, simplified: 0, automatic: 0 });
  });

  it('of a plain function puts it into itself', () => {
    const found = swell('f(x) = x*x + 1', { x: 2 });
    expect(found).toMatchObject({ kind: 'self-composition', name: 'f' });
    expect(found?.points.length).toBe(8);
    expect(found?.points[1]?.raw).toBeGreaterThan(found?.points[0]?.raw ?? 0);
  });

  it.each([
    ['a constant slope', 'f(x) = 3*x + 1', { x: 1 }],
    ['two inputs and no loop', 'f(x, y) = x*y', { x: 1, y: 2 }],
    [
      'a loop that carries nothing',
      'def f(x, y):\n    for i in range(3):\n        z = x * i\n    return z + y',
      { x: 1, y: 2 },
    ],
  ])('is nothing for %s', (_, source, point) => {
    expect(swell(source, point)).toBeUndefined();
  });
});
