import { describe, expect, it } from 'vitest';
import { memoryOf } from '../../core/modes/growth';
import { runOf } from '../testRuns';
import { describeMemory, describeMemoryChart, peakOf, thinKeepingPeaks } from './growthMemory';

const chain = (() => {
  const { trace, tape } = runOf('sin(cos(sin(cos(x))))', { x: 1 });
  return memoryOf(trace, tape);
})();

describe('thinKeepingPeaks', () => {
  it('leaves a short run as it is', () => {
    expect(thinKeepingPeaks([2, 4, 3], 10)).toEqual([
      { step: 1, numbers: 2 },
      { step: 2, numbers: 4 },
      { step: 3, numbers: 3 },
    ]);
  });

  it('keeps the peak, the first and the last step of a long one', () => {
    const held = Array.from({ length: 5000 }, (_, place) => (place === 3333 ? 99 : place % 7));
    const thin = thinKeepingPeaks(held, 200);
    expect(thin.length).toBeLessThanOrEqual(200);
    expect(thin).toContainEqual({ step: 3334, numbers: 99 });
    expect(thin.at(0)?.step).toBe(1);
    expect(thin.at(-1)?.step).toBe(5000);
    expect(thin).toEqual(thin.toSorted((a, b) => a.step - b.step));
  });
});

describe('peakOf', () => {
  it('is the first step that holds most', () => {
    expect(peakOf(thinKeepingPeaks([1, 5, 2, 5], 9))).toEqual({ step: 2, numbers: 5 });
    expect(peakOf([])).toBeUndefined();
  });
});

describe('what is said of memory', () => {
  it('reverse mode keeps the list, a pass only what is still read', () => {
    const most = Math.max(...chain.reverse);
    expect(describeMemory(chain, 1)).toContain(
      `at most ${Math.max(...chain.forward)} numbers at once`,
    );
    expect(describeMemory(chain, 1)).toContain(
      `for the way back, at most ${most} numbers. Constants are not counted.`,
    );
  });

  it('says why reverse mode can hold less', () => {
    expect(describeMemory({ forward: [2, 6], reverse: [1, 2, 4] }, 1)).toContain(
      'yet without a tangent beside each value: at most 4 numbers.',
    );
  });

  it('says that it is for all outputs, where there are several', () => {
    const text = describeMemory({ forward: [2], reverse: [1, 3] }, 2);
    expect(text).toContain('a pass, with all 2 outputs, drops');
    expect(text).toContain('for the way back from all of them, at most 3 numbers.');
  });

  it('gives the lengths and the peaks of both lines', () => {
    expect(describeMemoryChart({ forward: [2, 4], reverse: [1, 2, 3, 2] })).toBe(
      'Numbers held after each node: a pass of forward mode visits 2 nodes and peaks at 4, the two sweeps of reverse mode visit 4 nodes and peak at 3.',
    );
  });
});
