import { describe, expect, it } from 'vitest';
import type { NumericalQuestion, SymbolicQuestion } from './question';
import { hasSameReport, isSameQuestion } from './sameReport';

const run = { source: 'x^2', budget: 1_000, input: 0, output: 0 };
const at = (point: SymbolicQuestion['point']): SymbolicQuestion => ({
  kind: 'symbolic',
  ...run,
  point,
});

describe('a derivation', () => {
  it.each([
    [{ x: '3' }, { x: '-4.5e3' }],
    [{ x: 'max(1, 2)' }, { x: 'pi/4' }],
    [{ x: '[1, 2]' }, { x: '[max(3, min(4, 5)), pi/(1 + 1)]' }],
    [{ x: '[[1, 2], [3]]' }, { x: '[[0,1],[ 2 ]]' }],
  ])('at %j is that at %j', (point, other) => {
    expect(hasSameReport(at(point), at(other))).toBe(true);
    expect(isSameQuestion(at(point), at(other))).toBe(false);
  });

  it.each([
    [{ x: '3' }, { x: '[3]' }],
    [{ x: '[1, 2]' }, { x: '[1, 2, 3]' }],
    [{ x: '[1, 2]' }, { x: '[max(1, 2)]' }],
    [{ x: '[[1, 2], [3]]' }, { x: '[[1], [2, 3]]' }],
    [{ x: '1' }, { x: '1', y: '1' }],
  ])('at %j is not that at %j', (point, other) => {
    expect(hasSameReport(at(point), at(other))).toBe(false);
  });

  it.each([{ source: 'x^3' }, { input: 1 }, { output: 1 }, { budget: 9 }])(
    'is another one with %j',
    (change) => {
      expect(hasSameReport(at({ x: '3' }), { ...at({ x: '3' }), ...change })).toBe(false);
    },
  );
});

it('a difference quotient depends on every number', () => {
  const question: NumericalQuestion = {
    kind: 'numerical',
    ...run,
    point: { x: '3' },
    difference: 'forward',
    h: 1e-5,
  };
  expect(hasSameReport(question, { ...question, point: { x: '3' } })).toBe(true);
  expect(hasSameReport(question, { ...question, point: { x: '4' } })).toBe(false);
  expect(hasSameReport(question, { ...question, h: 1e-6 })).toBe(false);
  expect(hasSameReport(question, { ...question, difference: 'central' })).toBe(false);
});
