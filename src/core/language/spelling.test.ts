import { describe, expect, it } from 'vitest';
import { suggestSpelling } from './spelling';

const KNOWN = ['sin', 'cos', 'tan', 'asin', 'sqrt', 'exp', 'ln', 'log', 'log10', 'max', 'sigmoid'];

describe('suggestSpelling', () => {
  it.each([
    ['sqt', 'sqrt'],
    ['cosine', 'cos'],
    ['tangent', 'tan'],
    ['sqtr', 'sqrt'],
    ['Sin', 'sin'],
    ['sn', 'sin'],
    ['cso', 'cos'],
    ['sigmiod', 'sigmoid'],
    ['signoid', 'sigmoid'],
    ['tg', 'tan'],
    ['maximum', 'max'],
    ['lg', 'log10'],
    ['exxp', 'exp'],
    ['arsin', 'asin'],
  ])('takes %s for %s', (word, meant) => {
    expect(suggestSpelling(word, KNOWN)).toBe(meant);
  });

  it.each(['foo', 'rate', 'x', 'xy', 'print', 'x'.repeat(10_000)])('leaves %.12s alone', (word) => {
    expect(suggestSpelling(word, KNOWN)).toBeUndefined();
  });
});
