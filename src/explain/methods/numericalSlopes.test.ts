import { describe, expect, it } from 'vitest';
import { slopesOf } from './numericalSlopes';
import { LOGISTIC, reportOf } from './numericalTestReports';

describe('the slopes of the error against h', () => {
  it('are both found at the point of Baydin et al., figure 3, left and right of the best h', () => {
    for (const difference of ['forward', 'backward', 'central'] as const) {
      const { curve } = reportOf(LOGISTIC, { x: 0.2 }, { difference });
      const { truncation, roundOff } = slopesOf(curve);
      const best = curve.best?.h ?? 0;
      expect(truncation.length).toBeGreaterThan(1);
      expect(roundOff.length).toBeGreaterThan(1);
      expect(truncation.every(({ h }) => h > best)).toBe(true);
      expect(roundOff.every(({ h }) => h < best)).toBe(true);
    }
  });

  it('lack truncation where the function is a straight line', () => {
    expect(slopesOf(reportOf('3x + 1', { x: 0.7 }).curve).truncation).toEqual([]);
  });

  it('are not named at a kink, where the error stays what it is', () => {
    const { truncation, roundOff } = slopesOf(reportOf('abs(x)', { x: 0 }).curve);
    expect(truncation).toEqual([]);
    expect(roundOff).toEqual([]);
  });
});
