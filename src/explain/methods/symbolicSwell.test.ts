import { describe, expect, it } from 'vitest';
import type { Swell } from '../../core/modes/symbolic/report';
import { swellAt, swellInWords, swellStopped, swellSubject } from './symbolicSwell';

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

  it('reads the numbers at one iteration, and says where nothing was simplified', () => {
    expect(swellAt({ iteration: 1, raw: 1, simplified: 0, automatic: 4 })).toBe(
      'At k = 1: 1 operation as it comes, 0 simplified, 4 by automatic differentiation.',
    );
    expect(swellAt({ iteration: 4, raw: 2815, simplified: undefined, automatic: 24 })).toContain(
      '2,815 operations as it comes, not simplified',
    );
  });

  it('says at which limit it stopped, and nothing where it did not', () => {
    expect(swellStopped(logistic)).toBe(
      'At iteration 5 the formula would have more than 20,000 operations; Wengert stops writing it out there.',
    );
    expect(swellStopped({ ...logistic, stopped: undefined })).toBeUndefined();
  });

  it('puts the whole chart into a sentence', () => {
    expect(swellInWords(logistic)).toBe(
      'Iterations of the loop that carries l: the derivative as it comes grows from 1 operation at iteration 1 to 2,815 at iteration 4; automatic differentiation from 4 to 24.',
    );
  });
});
