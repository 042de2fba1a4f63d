import { describe, expect, it } from 'vitest';
import { readNumber, sameNumber } from './readNumber';

describe('readNumber', () => {
  it.each([
    ['3', 3],
    [' 3 ', 3],
    ['3.', 3],
    ['-1e-3', -0.001],
    ['−2', -2],
    ['1E3', 1000],
    ['pi/4', Math.PI / 4],
    ['sqrt(2)', Math.SQRT2],
    ['2pi', 2 * Math.PI],
    ['e', Math.E],
    ['3 # metres', 3],
  ])('reads %j', (text, value) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['', 'No number is typed. Type a number such as `3`, `-1e-3` or `pi/4`.'],
    ['# none', 'No number is typed. Type a number such as `3`, `-1e-3` or `pi/4`.'],
    ['abc', '`abc` has no value here. Type a number such as `3`, `-1e-3` or `pi/4`.'],
    ['1/0', '`1/0` is not a finite number. Type a number such as `3`, `-1e-3` or `pi/4`.'],
    ['sqrt(-1)', '`sqrt(-1)` is not a real number. Type a number such as `3`, `-1e-3` or `pi/4`.'],
    ['sqrt(2', 'A closing bracket is missing. Add `)` after `2`.'],
    ['sin 3', '`sin` needs brackets around its argument. Write `sin(3)`.'],
    ['-', 'A value is missing. Add one after `-`, or remove `-`.'],
    ['3 +', 'A value is missing. Add one after `+`, or remove `+`.'],
    ['1e', '`1e` has no power of ten yet. Add one, as in `1e-3`.'],
    ['-2.5e-', '`-2.5e-` has no power of ten yet. Add one, as in `1e-3`.'],
    ['1e999', 'This number is too large. Write one below `1.8e308`.'],
  ])('names cause and next move of %j', (text, sentence) => {
    expect(readNumber(text)).toEqual({ kind: 'problem', sentence });
  });

  it('quotes the start of a long text', () => {
    const reading = readNumber(`${'1+'.repeat(40)}1/0`);
    const start = `\`${'1+'.repeat(12)}…\` is not a finite number.`;
    expect(reading.kind === 'problem' && reading.sentence).toContain(start);
  });

  it.each(['', '1..2', '1,5', '3)', '(', '*3', '.', '3 4', 'max()', '$3', '5!', '½', '1=2'])(
    'ends each sentence on %j with one full stop and closes its quotes',
    (text) => {
      const reading = readNumber(text);
      const sentence = reading.kind === 'problem' ? reading.sentence : '';
      expect(sentence).toMatch(/^[`A-Z].*[^.]\.$/);
      expect(sentence.replaceAll(/`[^`]*`/g, '')).not.toMatch(/`|\.\.|\.[A-Z]/);
    },
  );
});

describe('sameNumber', () => {
  it('knows texts for the same number', () => {
    expect(sameNumber('pi/4', String(Math.PI / 4))).toBe(true);
    expect(sameNumber('3.0', '3')).toBe(true);
    expect(sameNumber('3', '4')).toBe(false);
    expect(sameNumber('', '0')).toBe(false);
  });
});
