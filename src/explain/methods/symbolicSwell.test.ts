import { describe, expect, it } from 'vitest';
import type { Swell } from '../../core/modes/symbolic/report';
import { swellAt, swellInWords, swellRemarks, swellSubject } from './symbolicSwell';

const logistic: Swell = {
  kind: 'loop',
  name: 'l',
  points: [
    { iteration: 1, raw: 1, simplified: 0, automatic: 4 },
    { iteration: 4, raw: 2815, simplified: undefined, automatic: 24 },
  ],
  stopped: { iteration: 5, limit: 20_000 },
};

describe('expression swell in words', () => {
  it('says what is iterated', () => {
    expect(swellSubject(logistic)).toBe('Iterations of the loop that carries l');
    expect(swellSubject({ ...logistic, kind: 'self-composition', name: 'f' })).toBe(
      'Times that f is put into itself',
    );
  });

  it('says where the value before the loop is counted, and where only the path that ran is', () => {
    expect(swellSubject({ ...logistic, hasStart: true })).toBe(
      'Values of l in the loop, from k = 1 before it',
    );
    expect(swellSubject({ ...logistic, isOfPath: true })).toBe(
      'Iterations of the loop that carries l, for the iterations that ran at this point',
    );
    expect(swellSubject({ ...logistic, kind: 'composition', isOfPath: true })).toBe(
      'Times that l is applied, for the calls that ran at this point',
    );
  });

  it('reads the numbers at one iteration, and says where nothing was simplified', () => {
    expect(swellAt({ iteration: 1, raw: 1, simplified: 0, automatic: 4 })).toBe(
      'At k = 1: 1 operation as it comes, 0 simplified, 4 by automatic differentiation (one forward pass).',
    );
    expect(
      swellAt({ iteration: 1, raw: 1, simplified: 0, automatic: 4, traceLength: 6 }),
    ).toContain('(one forward pass), in a trace of 6 nodes.');
    expect(swellAt({ iteration: 4, raw: 2815, simplified: undefined, automatic: 24 })).toContain(
      '2,815 operations as it comes, not simplified',
    );
  });

  it('says at which limit it stopped, and nothing where it did not', () => {
    expect(swellRemarks(logistic)).toEqual([
      'From k = 5 on the formula has more than 20,000 operations; Wengert stops simplifying it there, and goes on counting.',
    ]);
    expect(swellRemarks({ ...logistic, stopped: undefined })).toEqual([]);
  });

  it('says what the chart leaves out', () => {
    const remarks = swellRemarks({
      ...logistic,
      stopped: undefined,
      inAll: 1501,
      isOfPath: true,
      leavesOut: true,
    });
    expect(remarks).toEqual([
      expect.stringMatching(/^An input decides .* the path that ran at this point/),
      'The chart ends at k = 4 of 1,501.',
      'Calls that hand a value on without an operation are not counted.',
    ]);
  });

  it('puts the whole chart into a sentence', () => {
    expect(swellInWords(logistic)).toBe(
      'Iterations of the loop that carries l: the derivative as it comes grows from 1 operation at k = 1 to 2,815 at k = 4; automatic differentiation from 4 to 24.',
    );
  });
});
