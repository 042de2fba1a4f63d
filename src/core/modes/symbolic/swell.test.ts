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
    expect(points.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    points.forEach(({ raw, automatic, iteration, simplified }, index) => {
      expect(automatic).toBe(8 * iteration);
      expect(raw).toBeGreaterThan(2 * (points[index - 1]?.raw ?? 0));
      expect(simplified).toBeLessThanOrEqual(raw);
    });
  });

  it('counts without writing out what it would have when it is written out', () => {
    const found = swell(logistic(4), { x: 0.2 });
    found?.points.forEach(({ iteration, raw }) => {
      const { expression } = closedOf(logistic(iteration), { x: 0.2 });
      expect(raw).toBe(operationsIn(derive(expression, 'x').raw));
    });
  });

  it('stops simplifying at the limit, says where, and goes on counting', () => {
    const found = swell(logistic(30), { x: 0.2 }, 100);
    expect(found?.stopped).toEqual({ iteration: 4, limit: 100 });
    expect(found?.points.map(({ simplified }) => simplified !== undefined).slice(0, 5)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(found?.points.length).toBe(20);
    expect(found?.points.at(-1)?.raw).toBeGreaterThan(1e7);
  });

  it('of a function that is called on its own result counts its applications', () => {
    const found = swell('g(u) = u*sin(u)\nf(x) = g(g(g(x))) + 1', { x: 2 });
    expect(found).toMatchObject({ kind: 'composition', name: 'g' });
    expect(found?.points.map(({ automatic }) => automatic)).toEqual([6, 12, 18]);
  });

  it('of a plain function puts it into itself', () => {
    const found = swell('f(x) = x*x + 1', { x: 2 });
    expect(found).toMatchObject({ kind: 'self-composition', name: 'f' });
    expect(found?.points.length).toBe(8);
    expect(found?.points[1]?.raw).toBeGreaterThan(found?.points[0]?.raw ?? 0);
  });

  it.each([
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
