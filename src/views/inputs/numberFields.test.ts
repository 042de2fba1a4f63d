import { describe, expect, it } from 'vitest';
import { readNumber, sameNumber } from './readNumber';
import { boundFor, shareOf, stepOf } from './sliderRange';
import { stepNumber } from './stepNumber';

describe('readNumber', () => {
  it.each([
    ['3', 3],
    ['-1e-3', -0.001],
    ['−2', -2],
    ['pi/4', Math.PI / 4],
    ['sqrt(2)', Math.SQRT2],
    ['2pi', 2 * Math.PI],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['', /^No number is typed\. Type a number/],
    ['abc', /abc.*\. Type a number/],
    ['1/0', /^1\/0 is not a finite number\. Type/],
    ['sqrt(-1)', /^sqrt\(-1\) is not a real number\. Type/],
    ['sqrt(2', /^A closing bracket is missing\. /],
  ])('names cause and next move of %j', (text, sentence) => {
    const reading = readNumber(text);
    expect(reading.kind === 'problem' && reading.sentence).toMatch(sentence);
  });

  it('knows texts for the same number', () => {
    expect(sameNumber('pi/4', String(Math.PI / 4))).toBe(true);
    expect(sameNumber('3.0', '3')).toBe(true);
    expect(sameNumber('3', '4')).toBe(false);
    expect(sameNumber('', '0')).toBe(false);
  });
});

describe('stepNumber', () => {
  it.each([
    ['3', 1, '4'],
    ['3', -10, '-7'],
    ['0.25', 1, '0.26'],
    ['.5', -1, '0.4'],
    ['-0.1', 1, '0.0'],
    ['1e-3', 1, '2e-3'],
    ['1.5e3', -1, '1.4e3'],
    ['−2', 1, '-1'],
    ['pi/4', 1, '0.9'],
  ])('moves the last digit of %s by %i', (text, count, result) => {
    expect(stepNumber(text, count)).toBe(result);
  });

  it('leaves what is no number alone', () => {
    expect(stepNumber('abc', 1)).toBeUndefined();
    expect(stepNumber('', 1)).toBeUndefined();
  });
});

describe('slider range', () => {
  it.each([
    [0, 10],
    [-10, 10],
    [10.1, 100],
    [-100, 100],
    [1000, 1000],
    [1e300, 1e300],
    [Number.NaN, 10],
  ])('holds %d', (value, bound) => {
    expect(boundFor(value)).toBe(bound);
  });

  it('has two figures to drag with and a place for each number', () => {
    expect(stepOf(10)).toBe(0.1);
    expect(shareOf(0, 10)).toBe(0.5);
    expect(shareOf(99, 10)).toBe(1);
  });
});
