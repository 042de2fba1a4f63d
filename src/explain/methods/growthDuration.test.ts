import { describe, expect, it } from 'vitest';
import { durationText } from './growthDuration';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('durationText', () => {
  it('takes the largest unit that there is at least one of', () => {
    expect(
      [2, 340, 3 * SECOND, 17 * MINUTE, 5 * HOUR, 12 * DAY, 800 * DAY].map(durationText),
    ).toEqual(['2 ms', '340 ms', '3 seconds', '17 minutes', '5 hours', '12 days', '2.2 years']);
  });

  it('says 17 minutes for a million milliseconds, and for a million and one', () => {
    expect(durationText(1_000_000)).toBe('17 minutes');
    expect(durationText(1_000_001)).toBe('17 minutes');
  });

  it('writes one of a unit in the singular', () => {
    expect([SECOND, MINUTE, HOUR, DAY, 365 * DAY].map(durationText)).toEqual([
      '1 second',
      '1 minute',
      '1 hour',
      '1 day',
      '1 year',
    ]);
  });

  it('never writes 60 seconds, 60 minutes or 24 hours', () => {
    expect([59.7 * SECOND, 59.9 * MINUTE, 23.8 * HOUR, 999.8].map(durationText)).toEqual([
      '1 minute',
      '1 hour',
      '1 day',
      '1 second',
    ]);
  });

  it('keeps two digits of what is short, and separates thousands', () => {
    expect(durationText(0.25)).toBe('0.25 ms');
    expect(durationText(1460)).toBe('1.5 seconds');
    expect(durationText(365 * DAY * 12_345)).toBe('12,345 years');
  });

  it('says that nothing takes no time', () => {
    expect(durationText(0)).toBe('0 ms');
  });
});
