import { describe, expect, it } from 'vitest';
import { families } from '../../core/modes/growth';
import { createAnswering } from './answerMethods';
import type { NumericalQuestion } from './question';

const sum = 'def f(xs):\n    s = 0\n    for x in xs:\n        s += x*x\n    return s\n';
const question: NumericalQuestion = {
  kind: 'numerical',
  source: sum,
  point: { xs: '[1, 2]' },
  budget: 20_000,
  input: 1,
  output: 0,
  difference: 'central',
  h: 0.5,
};

describe('a question on the three methods', () => {
  it('is answered for the chosen element of a list, again and again as h and the point move', () => {
    const answer = createAnswering();
    const quotientOf = (asked: NumericalQuestion) => {
      const answered = answer(asked);
      return answered.kind === 'numerical' ? answered.report.quotient : undefined;
    };
    expect(quotientOf(question)).toMatchObject({ left: { x: 1.5, y: 3.25 }, value: 4 });
    expect(quotientOf({ ...question, h: 1 })).toMatchObject({ left: { x: 1, y: 2 }, value: 4 });
    const moved = { ...question, point: { xs: '[1, 3]' } };
    expect(quotientOf(moved)).toMatchObject({ left: { x: 2.5, y: 7.25 }, value: 6 });
    expect(quotientOf({ ...moved, source: sum.replace('x*x', '2*x') })).toMatchObject({ value: 2 });
  });

  it('has no value beside the point where a loop runs on without end', () => {
    const source = 'def f(y):\n    while y < 100:\n        y = y*y\n    return y';
    const asked = { ...question, source, point: { y: '2' }, budget: 2_000_000, input: 0, h: 1 };
    const answered = createAnswering()({ ...asked, difference: 'backward' });
    if (answered.kind !== 'numerical') throw new Error(answered.kind);
    expect(answered.report.at).toEqual({ x: 2, y: 256 });
    // At y = 1 it stays 1; from there on to the right it ends.
    expect(answered.report.quotient.left).toEqual({ x: 1, y: Number.NaN });
    expect(answered.report.picture.at(-1)?.y).toBeGreaterThan(100);
  });

  it('is answered with a formula where there is one', () => {
    const { source, point, budget, input, output } = question;
    expect(
      createAnswering()({ kind: 'symbolic', source, point, budget, input, output }),
    ).toMatchObject({ kind: 'symbolic', report: { input: 1, form: { kind: 'closed' } } });
  });

  it('is answered for each family, measured where n is small', () => {
    for (const { id } of families) {
      const answer = createAnswering()({ kind: 'growth', family: id });
      expect(answer).toMatchObject({ kind: 'growth', report: { family: id } });
      expect(answer.kind === 'growth' && answer.report.points[0]?.isMeasured).toBe(true);
    }
  });

  it.each([
    ['a text that does not read', { source: 'sqrt(' }, /^Line 1, after `sqrt\(`: /],
    ['a number that does not read', { point: { xs: '[1, nan]' } }, /^The value of `xs` is no /],
    ['a program that does not run there', { point: { xs: '3' } }, /^Line 3, /],
    [
      'a program that does not end',
      { source: 'def f(x):\n    while True:\n        x = x*1.01\n    return x', point: { x: '1' } },
      /^Line 2, .*2,000 operations/,
    ],
  ])('is answered with the reason for %s, and asks anew the next time', (_, changes, reason) => {
    const answer = createAnswering();
    const asked = { ...question, budget: 2_000, ...changes };
    const failed = answer(asked);
    expect(failed.kind === 'failed' ? failed.reason : failed.kind).toMatch(reason);
    expect(answer(asked)).toEqual(failed);
    expect(answer(question).kind).toBe('numerical');
  });

  it('is answered with a sentence where it is broken itself', () => {
    const answer = createAnswering();
    expect(answer({ ...question, input: 7 })).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('could not be computed'),
    });
    expect(answer({ kind: 'growth', family: 'none' })).toMatchObject({ kind: 'failed' });
  });
});
