import { describe, expect, it } from 'vitest';
import { followUse, problemOf } from './numberEntry';

describe('followUse', () => {
  it('keeps what was typed while it is the number in use', () => {
    const entry = { typed: 'pi/4', inUse: '1' };
    expect(followUse(entry, String(Math.PI / 4))).toEqual({
      typed: 'pi/4',
      inUse: String(Math.PI / 4),
    });
    expect(followUse(entry, '1')).toBe(entry);
  });

  it('takes a number from elsewhere in the place of what was typed', () => {
    expect(followUse({ typed: '3 +', inUse: '3' }, '4')).toEqual({ typed: '4', inUse: '4' });
  });
});

describe('problemOf', () => {
  it('is silent while the number is in use', () => {
    expect(problemOf({ typed: '3.0', inUse: '3' })).toBeUndefined();
  });

  it('says why a text is no number', () => {
    expect(problemOf({ typed: '', inUse: '3' })).toMatch(/^No number is typed\. /);
  });

  it('says that a number was not taken', () => {
    expect(problemOf({ typed: '4', inUse: '3' })).toMatch(/^The function cannot be computed/);
    expect(problemOf({ typed: '4', inUse: '3' }, 'h is at most 1.')).toBe('h is at most 1.');
  });
});
