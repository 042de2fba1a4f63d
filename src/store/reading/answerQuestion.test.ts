import { describe, expect, it } from 'vitest';
import { answerQuestion } from './answerQuestion';
import type { PackedAnswer, ReadQuestion } from './question';

function ask(source: string, more: Partial<ReadQuestion> = {}): PackedAnswer {
  const question = { kind: 'read', source, point: {}, budget: 20_000, completes: true } as const;
  return answerQuestion({ ...question, ...more }).answer;
}

function program(head: string, ...body: readonly string[]): string {
  return [`def f(${head}):`, ...body.map((line) => `    ${line}`)].join('\n');
}

const sum = program('xs', 's = 0', 'for x in xs:', '    s += x*x', 'return s');
const endless = program('x', 'while True:', '    x = x*1.01', 'return x');

describe('the point of a program', () => {
  it.each([
    ['a number', program('x', 'return x*x'), { x: '3' }],
    ['two numbers', program('x, y', 'return x*y'), { x: '3', y: '4' }],
    ['a list', sum, { xs: '[3, 4, 2]' }],
    ['a list of two', program('p', 'a, b = p', 'return a*b'), { p: '[3, 4]' }],
    ['a list of lists', program('m', 'return m[0][1]*m[1][0]'), { m: '[[3, 4], [2, 5]]' }],
    [
      'two lists and a number',
      program('xs, ys, c', 'return sum(a*b for a, b in zip(xs, ys)) + c'),
      { xs: '[3, 4, 2]', ys: '[5, 1, 0.5]', c: '0.2' },
    ],
    ['what the logarithm needs', program('x', 'return log(x - 3)'), { x: '4' }],
  ])('starts with %s', (_, source, point) => {
    expect(ask(source)).toMatchObject({ kind: 'read', point });
  });

  it('keeps what there is, and forgets other names', () => {
    const source = program('x, y', 'return x*y');
    expect(ask(source, { point: { y: 'pi/2', w: '1' } })).toMatchObject({
      point: { x: '3', y: 'pi/2' },
    });
    expect(ask(sum, { point: { xs: '[1/2, 7]' } })).toMatchObject({ point: { xs: '[1/2, 7]' } });
  });

  it('makes a list of a number where the program has begun to use it as one, and back', () => {
    expect(ask(sum, { point: { xs: '3' } })).toMatchObject({ point: { xs: '[3, 4, 2]' } });
    const single = program('x', 'return x*x');
    expect(ask(single, { point: { x: '[1, 2]' } })).toMatchObject({ point: { x: '3' } });
  });

  it('is taken as it stands where it is one that the person chose', () => {
    expect(ask(sum, { point: { xs: '3' }, completes: false }).kind).toBe('refused');
    expect(ask(sum, { point: { xs: '[1]' }, completes: false }).kind).toBe('read');
  });

  it.each(['abc', '1/0', '[1, 2', '[1, nan]', ''])('does not read %j', (text) => {
    const answer = ask(program('x', 'return x'), { point: { x: text }, completes: false });
    expect(answer).toEqual({ kind: 'unreadInput', name: 'x' });
  });
});

describe('a text that does not read, or does not end', () => {
  it('is refused with its place', () => {
    expect(ask('def f(x:\n')).toMatchObject({ kind: 'refused', span: { from: 6 } });
  });

  it('is stopped at its budget, with the loop that ran on', () => {
    expect(ask(endless, { budget: 2_000 })).toMatchObject({
      kind: 'refused',
      spentBudget: true,
      span: { from: endless.indexOf('while') },
      cause: expect.stringMatching(/^this loop has run [12],00\d times .* 2,000 operations/),
    });
  });

  it('is drawn where only the starting point is not smooth', () => {
    expect(ask(program('x', 'return 1/(x - x)')).kind).toBe('read');
  });
});

describe('a comparison', () => {
  it('runs the program near its point, element by element', () => {
    const { answer } = answerQuestion({
      kind: 'compare',
      source: sum,
      point: { xs: '[3, 4]' },
      budget: 20_000,
      seeds: [1],
    });
    expect(answer).toMatchObject({
      agreement: {
        modesAgree: true,
        differencesAgree: true,
        rows: [
          { name: 'xs[0]', reverse: 6 },
          { name: 'xs[1]', reverse: 8 },
        ],
      },
    });
  });
});
