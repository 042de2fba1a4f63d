import { describe, expect, it } from 'vitest';
import { exactRun, type Recipe } from '../core/modes';
import { runWithOutputs } from '../core/modes/testRuns';
import { summariseCost } from './cost';
import { narrateStep } from './narrate';
import { entryName, outputLatex } from './outputs';
import { phraseText } from './phrase';
import { countWords, DECIMALS, expectRenders, FRACTIONS } from './testRuns';

const AT = { x: 3, y: 2 };
type More = Partial<Pick<Recipe, 'mode' | 'direction' | 'seed'>>;

function runFor(more: More = {}) {
  return runWithOutputs('a = x*y\nb = a + y', AT, ['a', 'b'], more);
}

function sentence(run: ReturnType<typeof runFor>, k: number): string {
  return phraseText(narrateStep(run, k, DECIMALS, undefined).sentence);
}

describe('names of outputs', () => {
  it('are those of the program, or y with a number', () => {
    const run = runWithOutputs('a = x*y\nb = a + y', AT, ['a', 0]);
    expect([outputLatex(run, 0, 'bar'), outputLatex(run, 1)]).toEqual(['\\bar{a}', 'y_{2}']);
    expect(entryName(run, 0, 1)).toBe('\\frac{\\partial a}{\\partial y}');
  });
});

describe('the words for several outputs', () => {
  it('say before the first step what will be filled', () => {
    expect(sentence(runFor(), 0)).toMatch(/back in two sweeps, and each fills the row/);
    expect(sentence(runFor({ mode: 'forward' }), 0)).toMatch(/two passes; each fills the column/);
    expect(sentence(runFor({ seed: [1, 1] }), 0)).toMatch(/one sweep, from the outputs that you/);
  });

  it('say which output a sweep is for', () => {
    expect(sentence(runFor(), 4)).toMatch(/^This sweep is for a alone/);
    expect(sentence(runFor(), 7)).toMatch(/^This sweep is for b alone/);
    expect(sentence(runFor({ seed: [2, 3] }), 4)).toMatch(/gradient of their sum/);
    expect(sentence(runFor({ seed: [0, 0] }), 4)).toMatch(/^All seeds are 0/);
  });

  it('add a contribution to the seed of an output inside', () => {
    expect(sentence(runFor({ seed: [10, 1] }), 6)).toMatch(
      /is an output too and starts with its own seed, 10: this contribution, 1, is added to it/,
    );
  });

  it('name the entry that a contribution completes', () => {
    const run = runFor();
    const completed = Array.from({ length: run.steps.length }, (_, k) => sentence(run, k + 1));
    expect(completed.join()).toMatch(/completes derivative of b by y equals 4/);
  });

  it('stay short, and their formulas can be set, in every mode', () => {
    const cases: readonly More[] = [
      {},
      { mode: 'forward' },
      { mode: 'forward', direction: [1, 2] },
      { mode: 'both' },
      { seed: [2, 0] },
      { seed: [2, -1] },
    ];
    for (const { seed, ...more } of cases) {
      // A product, an input and a constant are outputs too.
      const run = runWithOutputs('a = x*3\nb = a + y', AT, ['a', 'b', 0, 2], {
        ...more,
        ...(seed === undefined || seed === 'each' ? {} : { seed: [...seed, 1, 0] }),
      });
      const exact = exactRun(run);
      for (let k = 0; k <= run.steps.length; k += 1) {
        const explained = narrateStep(run, k, FRACTIONS, exact);
        for (const line of explained.lines) expectRenders(line.replaceAll('&', ''));
        expect(countWords(explained.sentence)).toBeLessThanOrEqual(30);
        expect(phraseText(explained.sentence)).toMatch(/\.$/);
      }
    }
  });
});

describe('the cost of a Jacobian', () => {
  it('is n passes, or a forward sweep and m reverse sweeps', () => {
    const cost = summariseCost(runFor());
    expect(cost).toMatchObject({
      inputs: 2,
      outputs: 2,
      cheaper: 'reverse',
      forward: { traversals: 2, operations: { evaluations: 4, multiplications: 8, additions: 4 } },
      reverse: { traversals: 3, operations: { evaluations: 2, multiplications: 6, additions: 6 } },
    });
    expect(cost.sentence).toBe(
      'Two passes or three sweeps, but reverse mode does fewer operations, 14 against 16.',
    );
  });

  it('makes reverse mode the cheaper one for many inputs', () => {
    const point = { p: 1, q: 2, r: 3, s: 4 };
    const cost = summariseCost(runWithOutputs('a = p*q*r*s\nb = a*p', point, ['a', 'b']));
    expect(cost).toMatchObject({ cheaper: 'reverse', inputs: 4, outputs: 2 });
  });

  it('makes forward mode the cheaper one for many outputs', () => {
    const cost = summariseCost(
      runWithOutputs('a = sin(x)\nb = exp(a)\nc = a*b', { x: 1 }, ['a', 'b', 'c']),
    );
    expect(cost).toMatchObject({ cheaper: 'forward', inputs: 1, outputs: 3 });
    expect(cost.sentence).toBe(
      'Forward mode needs one pass, reverse mode four sweeps: forward mode is the cheaper one.',
    );
  });

  it('lets the counted operations decide at a tie', () => {
    const point = { p: 1, q: 2, r: 3 };
    const cost = summariseCost(runWithOutputs('a = p*q*r\nb = a*p', point, ['a', 'b']));
    expect(cost.forward.traversals).toBe(cost.reverse.traversals);
    expect(cost.sentence).toMatch(/Both modes need three traversals, but \d+ operations/);
  });

  it('is what the run of a mode really counts', () => {
    const cost = summariseCost(runFor());
    expect(runFor().operations).toEqual(cost.reverse.operations);
    expect(runFor({ mode: 'forward' }).operations).toEqual(cost.forward.operations);
  });
});
