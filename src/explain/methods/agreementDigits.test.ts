import { describe, expect, it } from 'vitest';
import { agreeingDigits, markDigits } from './agreementDigits';

describe('digits that agree with a reference', () => {
  it.each([
    ['four where the fifth differs', 9.066423312048544, 9.0660864, 4],
    ['all where nothing differs', 0.1, 0.1, 16],
    // 3.394 and the next double: both print 3.394000000000000.
    ['all where both print the same, though a bit differs', 3.394 - 2 ** -51, 3.394, 16],
    ['fifteen where the last place differs', 1.956023827551086, 1.956023827551085, 15],
    ['no digit across a carry: 0.99999 prints none of 1.00000', 0.99999, 1, 0],
    ['those before a carry', 0.12399992, 0.124, 2],
    ['none where the signs differ', -3, 3, 0],
    ['none where the magnitudes differ', 30, 3, 0],
    ['none beside 0', 1e-30, 0, 0],
    ['none of 0 itself beside a number', 0, 1e-30, 0],
    ['all of two zeros, whatever their signs', -0, 0, 16],
    ['none where there is no value', Number.NaN, 2, 0],
    ['none where the reference has no value', 2, Number.NaN, 0],
    ['all where neither has a value', Number.NaN, Number.NaN, 16],
    ['none of infinity beside a number', Number.POSITIVE_INFINITY, 2, 0],
    ['all of infinity beside itself', Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 16],
  ])('counts %s', (_, value, reference, digits) => {
    expect(agreeingDigits(value, reference)).toBe(digits);
  });
});

describe('a number parted where it stops to agree', () => {
  it('parts it behind the digits, the point not counted', () => {
    expect(markDigits(9.066423312048544, 9.0660864)).toMatchObject({
      digits: 4,
      agreeing: '9.066',
      differing: '423312048544',
      exponent: '',
    });
  });

  it('marks as right only what the reference prints in the same place', () => {
    expect(markDigits(0.3999992, 0.4)).toMatchObject({ digits: 0, agreeing: '' });
    expect(markDigits(3.394 - 2 ** -51, 3.394)).toMatchObject({ digits: 16, differing: '' });
  });

  it('tells rounding in the last place from an error, also across a carry', () => {
    expect(markDigits(3 - 2 ** -50, 3)).toMatchObject({ digits: 0, isClose: true });
    expect(markDigits(3 - 2 ** -50, 3).error).toBe(2 ** -50);
    expect(markDigits(0.3999992, 0.4).isClose).toBe(false);
    expect(markDigits(1e-17, 0)).toMatchObject({ digits: 0, isClose: false, error: 1e-17 });
    expect(markDigits(Number.NaN, 1)).toMatchObject({ isClose: false, error: Number.NaN });
  });

  it('compares nothing with what is no number', () => {
    const none = { isCompared: false, isClose: false, digits: 0, agreeing: '' };
    expect(markDigits(Number.NaN, Number.NaN)).toMatchObject(none);
    expect(markDigits(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY)).toMatchObject(none);
    expect(markDigits(Number.NaN, 2).isCompared).toBe(true);
  });

  it('does not count the zeros before the first digit', () => {
    const { agreeing, differing } = markDigits(-0.00123456, -0.00123411);
    expect(agreeing).toBe('−0.001234');
    expect(differing).toBe('560000000000');
  });

  it('keeps a power of ten apart from the digits', () => {
    const marked = markDigits(1.5e-12, 1.5e-12);
    expect(marked.agreeing).toBe('1.500000000000000');
    expect(marked.exponent).toBe('e−12');
  });

  it('marks nothing of a number on the other side of 0', () => {
    expect(markDigits(-2, 2)).toMatchObject({ agreeing: '', differing: '−2.000000000000000' });
  });

  it('writes very small and very large numbers with a power of ten, all with sixteen digits', () => {
    const text = (value: number) => {
      const { agreeing, exponent } = markDigits(value, value);
      return agreeing + exponent;
    };
    expect([1e-5, 1e-4, 9999999, 1e7].map(text)).toEqual([
      '1.000000000000000e−5',
      '0.0001000000000000000',
      '9999999.000000000',
      '1.000000000000000e7',
    ]);
  });

  it('shows 0 and what has no value as they are', () => {
    expect(markDigits(0, 0)).toMatchObject({ agreeing: '0', differing: '' });
    expect(markDigits(Number.NaN, 1)).toMatchObject({ agreeing: '', differing: 'NaN' });
  });
});
