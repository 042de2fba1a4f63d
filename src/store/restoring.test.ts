import { describe, expect, it } from 'vitest';
import type { Restored } from './choices';
import { draftErrorOf } from './draftError';
import { firstChoices } from './reducer';
import { afterActions, answered, PROGRAM, read, refused } from './testAnswers';

describe('a program that is opened', () => {
  const restored: Restored = {
    recipe: {
      source: PROGRAM,
      point: { x: '5' },
      mode: 'forward',
      direction: 'each',
      seed: 'each',
    },
    step: 2,
    naming: 'own',
    origin: 'link',
  };
  const opened = afterActions(firstChoices, { type: 'restore', restored });

  it('takes the place of what is drawn when it has been read', () => {
    expect(opened.draft).toBe(firstChoices.draft);
    expect(answered(opened, read('x*x', { x: '5' }))).toMatchObject({
      recipe: restored.recipe,
      draft: PROGRAM,
      step: 2,
      naming: 'own',
    });
  });

  it('is told of where it cannot be, and all stays as it was', () => {
    expect(answered(opened, refused(PROGRAM))).toMatchObject({
      notice:
        'This link could not be opened: its function does not read: Line 1, at `def`: it does not end. End it.',
      recipe: firstChoices.recipe,
      draft: firstChoices.draft,
      awaited: undefined,
    });
  });

  it.each([
    [{}, 'its point has no value for `x`'],
    [{ x: '5', y: '1' }, 'its point names something that is no input of its function'],
    [{ x: '[1, 2]' }, 'the value of `x` in its point is no list that its function can use'],
  ])('is refused with the point %j', (point, fault) => {
    const recipe = { ...restored.recipe, point };
    const asked = afterActions(firstChoices, {
      type: 'restore',
      restored: { ...restored, recipe },
    });
    const { notice } = answered(asked, read('x*x', { x: '5' }));
    expect(notice).toBe(`This link could not be opened: ${fault}.`);
  });

  it('comes into the editor when it is stopped, and is opened whole when it runs again', () => {
    const stopped = afterActions(opened, { type: 'stop' });
    expect(stopped).toMatchObject({ draft: PROGRAM, recipe: firstChoices.recipe });
    const again = answered(afterActions(stopped, { type: 'runAgain' }), read('x*x', { x: '5' }));
    expect(again).toMatchObject({ recipe: restored.recipe, step: 2, naming: 'own' });
  });

  it('comes into the editor where more operations may open it, and is opened whole with these', () => {
    const spent = answered(opened, refused(PROGRAM, true));
    expect(spent).toMatchObject({ draft: PROGRAM, notice: undefined });
    expect(draftErrorOf(spent, false)?.cause).toBe('it does not end');
    const more = afterActions(spent, { type: 'setBudget', budget: 2_000_000 });
    expect(answered(more, read('x*x', { x: '5' }))).toMatchObject({
      recipe: restored.recipe,
      step: 2,
      naming: 'own',
    });
  });

  it('gives way to stored work where it cannot be', () => {
    const otherwise: Restored = { recipe: { ...firstChoices.recipe, source: 'x1 - x2' } };
    const asked = afterActions(firstChoices, {
      type: 'restore',
      restored: { ...restored, otherwise },
    });
    expect(answered(asked, refused(PROGRAM)).recipe.source).toBe('x1 - x2');
  });

  it('stays in the editor with its error where it is stored work', () => {
    const stored: Restored = { ...restored, origin: 'stored' };
    const asked = afterActions(firstChoices, { type: 'restore', restored: stored });
    const failed = answered(asked, refused(PROGRAM));
    expect(failed).toMatchObject({
      draft: PROGRAM,
      recipe: firstChoices.recipe,
      notice: undefined,
    });
    expect(draftErrorOf(failed, false)?.cause).toBe('it does not end');
  });
});
