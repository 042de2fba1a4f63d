import { describe, expect, it } from 'vitest';
import { receive } from './answering';
import type { Choices } from './choices';
import { draftErrorOf } from './draftError';
import { firstChoices, reduce } from './reducer';
import { runOf } from './runs';
import {
  afterActions,
  answered,
  drawn,
  LONGER,
  PROGRAM,
  read,
  refused,
  typed,
} from './testAnswers';

describe('a program that is typed', () => {
  it('is awaited, while the last graph stays', () => {
    expect(typed.draft).toBe(PROGRAM);
    expect(typed.recipe).toBe(firstChoices.recipe);
    expect(typed.awaited?.question).toMatchObject({
      source: PROGRAM,
      point: firstChoices.recipe.point,
      budget: 250_000,
      completes: true,
    });
  });

  it('is drawn when it has been read, at the point that the worker found', () => {
    expect(drawn.recipe).toMatchObject({ source: PROGRAM, point: { x: '3' } });
    expect(drawn.awaited).toBeUndefined();
    expect(runOf(drawn.recipe).trace.nodes).toHaveLength(2);
  });

  it('keeps the place where the function has not changed', () => {
    const before = afterActions(drawn, { type: 'goTo', step: 2 }, { type: 'type', draft: LONGER });
    expect(answered(before, read('(x*x)*x', { x: '3' })).step).toBe(2);
  });

  it('is not drawn when another text has been typed meanwhile', () => {
    const later = afterActions(typed, { type: 'type', draft: LONGER });
    const { question } = typed.awaited as NonNullable<Choices['awaited']>;
    const late = reduce(later, {
      type: 'answer',
      question,
      answer: read('x*x', { x: '3' }),
      receive,
    });
    expect(late).toBe(later);
  });

  it('is no longer awaited when a formula, or the text that is drawn, is typed', () => {
    expect(afterActions(typed, { type: 'type', draft: 'x1 + 1' })).toMatchObject({
      awaited: undefined,
      recipe: { source: 'x1 + 1' },
    });
    const { source } = firstChoices.recipe;
    expect(afterActions(typed, { type: 'type', draft: source }).awaited).toBeUndefined();
  });

  it('is drawn in the mode that was chosen meanwhile', () => {
    const other = afterActions(typed, { type: 'setMode', mode: 'forward' });
    expect(other.recipe.mode).toBe('forward');
    expect(answered(other, read('x*x', { x: '3' })).recipe).toMatchObject({
      source: PROGRAM,
      mode: 'forward',
    });
  });

  it('gives vectors up that have not a number for each input', () => {
    const directed = afterActions(firstChoices, { type: 'setDirection', direction: [1, 2] });
    const asked = afterActions(directed, { type: 'type', draft: PROGRAM });
    expect(answered(asked, read('x*x', { x: '3' })).recipe.direction).toBe('each');
  });
});

describe('a formula that takes many operations', () => {
  const names = Array.from({ length: 16 }, (_, level) => `g${level}`);
  const doublings = names.slice(1).map((name, i) => `${name}(t) = ${names[i]}(${names[i]}(t))`);
  const source = ['g0(t) = t + 1', ...doublings, 'g15(x1)'].join('\n');
  const asked = afterActions(firstChoices, { type: 'type', draft: source });

  it('is left to the worker, as a program is', () => {
    expect(asked.awaited?.question.source).toBe(source);
    const moved = afterActions(answered(asked, read('x1 + 1', { x1: '3' })), {
      type: 'setInput',
      name: 'x1',
      text: '4',
    });
    expect(moved.awaited?.question).toMatchObject({ source, point: { x1: '4' } });
  });
});

describe('a program that is refused', () => {
  const failed = answered(typed, refused(PROGRAM));

  it('stays in the editor with what is wrong, and the last graph stays', () => {
    expect(failed).toMatchObject({ draft: PROGRAM, recipe: firstChoices.recipe });
    expect(draftErrorOf(failed, false)?.cause).toBe('it does not end');
  });

  it('keeps its error in its place for the moment in which the next text is read', () => {
    const next = afterActions(failed, { type: 'type', draft: 'for' });
    expect(draftErrorOf(next, false)?.position).toMatchObject({ from: 0, to: 3 });
    expect(draftErrorOf(next, true)).toBeUndefined();
    expect(draftErrorOf(afterActions(next, { type: 'stop' }), false)).toBeUndefined();
  });

  it('is run again with more operations where these were spent', () => {
    const spent = answered(typed, refused(PROGRAM, true));
    expect(spent.refusal?.spentBudget).toBe(true);
    const more = afterActions(spent, { type: 'setBudget', budget: 1_000_000 });
    expect(more.awaited?.question).toMatchObject({ source: PROGRAM, budget: 1_000_000 });
    expect(afterActions(failed, { type: 'setBudget', budget: 1_000_000 }).awaited).toBeUndefined();
  });

  it('has a budget of 20,000 to 2,000,000 operations', () => {
    const budgets = [1, 3e9].map(
      (budget) => afterActions(typed, { type: 'setBudget', budget }).budget,
    );
    expect(budgets).toEqual([20_000, 2_000_000]);
  });
});

describe('stopping', () => {
  const stopped = afterActions(typed, { type: 'stop' });

  it('leaves text and graph, and takes no answer any more', () => {
    expect(stopped).toMatchObject({ draft: PROGRAM, recipe: firstChoices.recipe });
    expect(answered(stopped, read('x*x', { x: '3' }))).toBe(stopped);
  });

  it('is undone by running again, which asks anew', () => {
    const again = afterActions(stopped, { type: 'runAgain' });
    expect(again.awaited?.isStopped).toBe(false);
    expect(again.awaited?.question).not.toBe(stopped.awaited?.question);
    expect(answered(again, read('x*x', { x: '3' })).recipe.source).toBe(PROGRAM);
  });

  it('lasts while an input of the drawn function moves', () => {
    const moved = afterActions(stopped, { type: 'setInput', name: 'x1', text: '7' });
    expect(moved.recipe.point['x1']).toBe('7');
    expect(moved.awaited?.isStopped).toBe(true);
  });
});
