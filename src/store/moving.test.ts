import { describe, expect, it } from 'vitest';
import { receive } from './answering';
import type { Action, Choices } from './choices';
import { draftErrorOf } from './draftError';
import { firstChoices, reduce } from './reducer';
import { runOf } from './runs';
import { afterActions, answered, drawn, LONGER, PROGRAM, read, refused } from './testAnswers';

describe('a point of a program', () => {
  const move = (text: string): Action => ({ type: 'setInput', name: 'x', text });

  it('is run by the worker as it stands', () => {
    const moved = afterActions(drawn, move('4'));
    expect(moved.recipe).toBe(drawn.recipe);
    expect(moved.awaited?.question).toMatchObject({ point: { x: '4' }, completes: false });
    expect(answered(moved, read('x*x', { x: '4' })).recipe.point).toEqual({ x: '4' });
  });

  it('shows the points between while the last one is awaited', () => {
    const first = afterActions(drawn, move('4'));
    const second = afterActions(first, move('5'));
    const { question } = first.awaited as NonNullable<Choices['awaited']>;
    const between = reduce(second, {
      type: 'answer',
      question,
      answer: read('x*x', { x: '4' }),
      receive,
    });
    expect(between.recipe.point).toEqual({ x: '4' });
    expect(between.awaited).toBe(second.awaited);
    expect(answered(between, read('x*x', { x: '5' })).recipe.point).toEqual({ x: '5' });
  });

  it('is the one that was chosen, though the program does not run there', () => {
    const failed = answered(afterActions(drawn, move('-1')), refused(PROGRAM));
    expect(failed.recipe).toBe(drawn.recipe);
    expect(draftErrorOf(failed, false)?.cause).toBe('it does not end');
    const back = answered(afterActions(failed, move('2')), read('x*x', { x: '2' }));
    expect(draftErrorOf(back, false)).toBeUndefined();
  });

  it('is left where its text stands for no number', () => {
    const moved = answered(afterActions(drawn, move('pi/')), { kind: 'unreadInput', name: 'x' });
    expect(moved).toMatchObject({ recipe: drawn.recipe, awaited: undefined, refusal: undefined });
  });

  it('needs no new trace for another mode, direction or seed', () => {
    const other = afterActions(
      drawn,
      { type: 'setMode', mode: 'forward' },
      { type: 'setDirection', direction: [2] },
      { type: 'setSeed', seed: [3] },
    );
    expect(other.awaited).toBeUndefined();
    expect(runOf(other.recipe).trace).toBe(runOf(drawn.recipe).trace);
  });

  it('reads a refused text again there', () => {
    const failed = answered(afterActions(drawn, { type: 'type', draft: LONGER }), refused(LONGER));
    const moved = answered(afterActions(failed, move('4')), read('x*x', { x: '4' }));
    expect(moved.recipe).toMatchObject({ source: PROGRAM, point: { x: '4' } });
    expect(moved.awaited?.question).toMatchObject({ source: LONGER, point: { x: '4' } });
    expect(draftErrorOf(moved, false)?.cause).toBe('it does not end');
  });
});

describe('folding', () => {
  it('keeps what was folded and opened while the text is edited, and forgets it with the work', () => {
    const folded = afterActions(
      firstChoices,
      { type: 'foldAll', keys: ['a', 'b'], folded: true },
      { type: 'fold', key: 'b', folded: false },
      { type: 'type', draft: 'x1*2' },
    );
    expect(folded.folds).toEqual({ a: true, b: false });
    const { recipe } = firstChoices;
    expect(afterActions(folded, { type: 'restore', restored: { recipe } }).folds).toEqual({});
  });
});
