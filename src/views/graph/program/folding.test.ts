import { describe, expect, test } from 'vitest';
import { groupTree } from '../../../core/trace/groups';
import type { Folds } from './closed';
import { foldingsOf } from './folding';
import { logistic, tell } from './testPrograms';

const { run } = tell(logistic(3));
const tree = groupTree(run.trace);
const SECOND = '/for 1/2';

function foldings(folds: Folds) {
  return foldingsOf(run.trace, tree, folds);
}

function titlesAt(folds: Folds, k: number): readonly (string | undefined)[] {
  const { closed } = foldings(folds).at(run.steps.at(k - 1));
  return [...closed].map((id) => tree.groups[id]?.title);
}

describe('the folds of a program', () => {
  test('stay as they are while a step happens elsewhere', () => {
    expect(titlesAt({ [SECOND]: true }, 0)).toEqual(['iteration 2']);
    expect(titlesAt({ [SECOND]: true }, 3)).toEqual(['iteration 2']);
  });

  test('open for a step inside of a group, and close after it', () => {
    expect(run.steps.at(4)).toMatchObject({ kind: 'evaluate' });
    expect(titlesAt({ [SECOND]: true }, 5)).toEqual([]);
    expect(titlesAt({ [SECOND]: true }, 8)).toEqual(['iteration 2']);
  });

  test('are the same object each time, so that its picture is found again', () => {
    const made = foldings({ [SECOND]: true });
    expect(made.at(run.steps.at(4))).toBe(made.at(run.steps.at(5)));
    expect(made.at(undefined)).toBe(made.chosen);
  });

  test('keep a group closed whose output an adjoint comes to', () => {
    const folds = { '/for 1/1': true };
    const { length } = run.steps;
    const ks = Array.from({ length }, (_, i) => i + 1).filter((k) => {
      const step = run.steps.at(k - 1);
      return step?.kind === 'pullback' && tree.ofNode[step.operand] === 1;
    });
    const [first = 0] = ks;
    expect(titlesAt(folds, first)).toEqual(['iteration 1']);
  });

  test('know which groups Fold all closes and Unfold all opens', () => {
    expect(foldings({}).keysToFold).toHaveLength(4);
    expect(foldings({ [SECOND]: true }).keysToFold).not.toContain(SECOND);
    expect(foldings({}).keysToUnfold).toHaveLength(4);
  });
});
