import { describe, expect, it } from 'vitest';
import { scaleOf, ticksOf, widthOfTick } from './axes';
import type { Axis } from './series';

const log = (from: number, to: number): Axis => ({
  scale: 'log',
  domain: [from, to],
  title: [],
  name: 'h',
});
const linear = (from: number, to: number, isWhole = false): Axis => ({
  scale: 'linear',
  domain: [from, to],
  title: [],
  name: 'x',
  isWhole,
});
const latexOf = (axis: Axis, most: number): readonly string[] =>
  ticksOf(axis, most).map(({ latex }) => latex);

describe('scaleOf', () => {
  it('gives every decade of a log axis the same room', () => {
    const { place, valueAt } = scaleOf(log(1e-4, 1), [0, 400]);
    expect([1e-4, 1e-3, 1e-1, 1].map((value) => Math.round(place(value)))).toEqual([
      0, 100, 300, 400,
    ]);
    expect(valueAt(200)).toBeCloseTo(1e-2, 12);
  });
});

describe('ticksOf', () => {
  it('names every decade where there is room, and fewer, evenly spaced, where there is not', () => {
    expect(latexOf(log(1e-3, 100), 9)).toEqual([
      '10^{-3}',
      '10^{-2}',
      '10^{-1}',
      '1',
      '10',
      '10^{2}',
    ]);
    expect(latexOf(log(1e-17, 1), 5)).toEqual(['10^{-16}', '10^{-12}', '10^{-8}', '10^{-4}', '1']);
    expect(latexOf(log(1e-17, 1), 4)).toEqual(['10^{-15}', '10^{-10}', '10^{-5}', '1']);
  });

  it('puts ticks at the very powers of ten', () => {
    expect(ticksOf(log(1e-17, 1), 20).map(({ value }) => value)).toContain(1e-17);
  });

  it('never gives more ticks than asked for', () => {
    for (const most of [2, 3, 4, 5, 8]) {
      for (const axis of [log(1e-17, 1), log(1, 1e6), linear(-3.7, 12.9), linear(0, 7, true)]) {
        expect(ticksOf(axis, most).length).toBeLessThanOrEqual(most);
      }
    }
  });

  it('writes round numbers with as many digits as their step needs', () => {
    expect(latexOf(linear(-0.5, 0.5), 5)).toEqual(['-0.4', '-0.2', '0.0', '0.2', '0.4']);
  });

  it('counts whole things in whole numbers', () => {
    expect(latexOf(linear(1, 4, true), 8)).toEqual(['1', '2', '3', '4']);
    expect(latexOf(linear(0, 2, true), 9)).toEqual(['0', '1', '2']);
  });

  it('takes a power of ten out of numbers that would be long', () => {
    expect(latexOf(linear(0, 2e9), 3)).toEqual(['0', '1 \\cdot 10^{9}', '2 \\cdot 10^{9}']);
    expect(latexOf(linear(0, 4e-7), 3)).toEqual(['0', '2 \\cdot 10^{-7}', '4 \\cdot 10^{-7}']);
  });
});

describe('widthOfTick', () => {
  it('counts an exponent as smaller than the figures on the line', () => {
    expect(widthOfTick('10^{-16}')).toBeGreaterThan(widthOfTick('10'));
    expect(widthOfTick('10^{-16}')).toBeLessThan(widthOfTick('10-16'));
  });
});
