import { describe, expect, it } from 'vitest';
import type { Action, Choices } from './choices';
import { firstChoices, reduce } from './reducer';
import { runOf } from './runs';

function afterActions(...actions: readonly Action[]): Choices {
  return actions.reduce(reduce, firstChoices);
}

describe('typing', () => {
  it('draws what reads, and keeps the numbers of the inputs by name', () => {
    const { recipe } = afterActions({ type: 'type', draft: 'f(x1, x3) = x1*x3' });
    expect(recipe.source).toBe('f(x1, x3) = x1*x3');
    expect(recipe.point).toEqual({ x1: '3', x3: '3' });
  });

  it('draws a text that did not read as soon as another point lets it', () => {
    const draft = 'g(n) = n if n < 1 else g(n - 1)\ng(x1)';
    const far: Action = { type: 'setInput', name: 'x1', text: '9000' };
    const refused = afterActions(far, { type: 'type', draft });
    expect(refused.recipe.source).not.toBe(draft);
    expect(refused.refusal?.source).toBe(draft);
    const near = reduce(refused, { type: 'setInput', name: 'x1', text: '3' });
    expect(near).toMatchObject({ recipe: { source: draft }, refusal: undefined });
  });

  it('keeps a text that does not read, and the last one that does', () => {
    const { draft, recipe } = afterActions({ type: 'type', draft: 'f(x1, x2) = sqrt(x1^2' });
    expect(draft).toBe('f(x1, x2) = sqrt(x1^2');
    expect(recipe.source).toBe(firstChoices.recipe.source);
  });

  it.each([
    ['ln(x)', 'ln(x - 3)'],
    ['asin(x)', 'asin(x)'],
    ['1/(x - 3)', '1/(x - 3)'],
    ['acosh(x) + atanh(y)', 'acosh(x) + atanh(y)'],
    ['sqrt(1 - x^2 - y^2)', 'sqrt(1 - x^2 - y^2)'],
  ])('starts the inputs of %s where value and gradient are finite', (_, draft) => {
    const { trace, tape } = runOf(afterActions({ type: 'type', draft }).recipe);
    expect(trace.nodes[trace.output]?.primal).toSatisfy(Number.isFinite);
    expect([...tape.edgePartial].every(Number.isFinite)).toBe(true);
  });

  it('stays at the end, at the start, and at the same node of the same phase', () => {
    const longer: Action = { type: 'type', draft: 'f(x1, x2) = sqrt(x1^2 + x2^2)*2' };
    expect(afterActions(longer).step).toBe(0);
    expect(afterActions({ type: 'goTo', step: 3 }, longer).step).toBe(3);
    const end = afterActions({ type: 'goTo', step: 11 }, longer);
    expect(end.step).toBe(runOf(end.recipe).steps.length);
  });
});

describe('the place', () => {
  it('is kept when the mode changes: the same node in the other mode', () => {
    const { step } = afterActions({ type: 'goTo', step: 4 }, { type: 'setMode', mode: 'forward' });
    expect(step).toBe(4);
  });

  it('goes from an adjoint to the tangent of the same node', () => {
    // Step 7 brings v̄₃; v₃ is the fourth step of the first pass.
    const { step } = afterActions({ type: 'goTo', step: 7 }, { type: 'setMode', mode: 'forward' });
    expect(step).toBe(4);
  });

  it('is found again on the way back from another mode', () => {
    // Step 9 brings v̄₁; forward mode shows v₁ and its tangent, which alone would lead to v₁.
    const back: readonly Action[] = [
      { type: 'setMode', mode: 'forward' },
      { type: 'setMode', mode: 'both' },
      { type: 'setInput', name: 'x1', text: '5' },
      { type: 'setMode', mode: 'reverse' },
    ];
    expect(afterActions({ type: 'goTo', step: 9 }, ...back).step).toBe(9);
    const secondPass = afterActions(
      { type: 'setMode', mode: 'forward' },
      { type: 'goTo', step: 8 },
      { type: 'setMode', mode: 'reverse' },
      { type: 'setMode', mode: 'forward' },
    );
    expect(secondPass.step).toBe(8);
  });

  it('is that of the other mode once the person steps there', () => {
    const { step } = afterActions(
      { type: 'goTo', step: 9 },
      { type: 'setMode', mode: 'forward' },
      { type: 'stepBy', count: 1 },
      { type: 'setMode', mode: 'reverse' },
    );
    expect(step).toBe(3);
  });

  it('survives a text that has lost it for a moment', () => {
    const { step } = afterActions(
      { type: 'goTo', step: 9 },
      { type: 'type', draft: 'x1' },
      { type: 'type', draft: 'f(x1, x2) = sqrt(x1^2 + x2^3)' },
    );
    expect(step).toBe(9);
  });

  it('is the same node in another pass', () => {
    const { step } = afterActions(
      { type: 'setMode', mode: 'forward' },
      { type: 'goTo', step: 4 },
      { type: 'goToPass', pass: 1 },
    );
    expect(step).toBe(9);
  });

  it('jumps by phases, backwards first to the start of its own', () => {
    expect(afterActions({ type: 'goTo', step: 3 }, { type: 'phaseBy', count: 1 }).step).toBe(6);
    expect(afterActions({ type: 'goTo', step: 8 }, { type: 'phaseBy', count: -1 }).step).toBe(6);
    expect(afterActions({ type: 'goTo', step: 6 }, { type: 'phaseBy', count: -1 }).step).toBe(1);
    expect(afterActions({ type: 'goTo', step: 1 }, { type: 'phaseBy', count: -1 }).step).toBe(0);
  });

  it('never leaves the run', () => {
    expect(afterActions({ type: 'stepBy', count: -1 }).step).toBe(0);
    expect(afterActions({ type: 'goTo', step: 1e9 }).step).toBe(11);
    expect(afterActions({ type: 'goTo', step: Number.NaN }).step).toBe(0);
  });
});

describe('playing', () => {
  it('steps at once, goes on with the clock, and ends with the last step', () => {
    const started = afterActions({ type: 'play' });
    expect(started).toMatchObject({ step: 1, playing: true, arrival: 'step' });
    const nearEnd = afterActions({ type: 'goTo', step: 9 }, { type: 'play' });
    expect(nearEnd).toMatchObject({ step: 10, playing: true });
    expect(reduce(nearEnd, { type: 'playOn' })).toMatchObject({ step: 11, playing: false });
  });

  it('begins again from the end', () => {
    expect(afterActions({ type: 'goTo', step: 11 }, { type: 'play' })).toMatchObject({
      step: 1,
      playing: true,
    });
  });

  it('is paused by a step, a jump, and a text that does not read', () => {
    expect(afterActions({ type: 'play' }, { type: 'stepBy', count: 1 }).playing).toBe(false);
    expect(afterActions({ type: 'play' }, { type: 'goTo', step: 3 }).playing).toBe(false);
    expect(afterActions({ type: 'play' }, { type: 'type', draft: 'sqrt(' }).playing).toBe(false);
  });

  it('does not go on after a pause', () => {
    expect(afterActions({ type: 'play' }, { type: 'pause' }, { type: 'playOn' }).step).toBe(1);
  });
});

describe('an input', () => {
  it('takes any text that stands for a number, and refuses others', () => {
    expect(afterActions({ type: 'setInput', name: 'x1', text: 'pi/4' }).recipe.point).toEqual({
      x1: 'pi/4',
      x2: '4',
    });
    expect(afterActions({ type: 'setInput', name: 'x1', text: 'pi/' }).recipe.point).toEqual(
      firstChoices.recipe.point,
    );
  });
});

describe('the view that is shown', () => {
  it('changes nothing else', () => {
    const { view, ...before } = afterActions(
      { type: 'goTo', step: 3 },
      { type: 'select', node: 2 },
    );
    const { view: shown, ...after } = afterActions(
      { type: 'goTo', step: 3 },
      { type: 'select', node: 2 },
      { type: 'show', view: 'compare' },
    );
    expect([view, shown]).toEqual(['workbench', 'compare']);
    expect(after).toEqual(before);
  });

  it('stays when an example is opened, and is that of a link', () => {
    const { recipe } = firstChoices;
    const inCompare: Action = { type: 'show', view: 'compare' };
    const example: Action = { type: 'restore', restored: { recipe } };
    const link: Action = { type: 'restore', restored: { recipe, view: 'workbench' } };
    expect(afterActions(inCompare, example).view).toBe('compare');
    expect(afterActions(inCompare, link).view).toBe('workbench');
  });
});
