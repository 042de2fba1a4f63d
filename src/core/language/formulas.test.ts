import { describe, expect, it } from 'vitest';
import { readsAsFormulas } from './formulas';

describe('readsAsFormulas', () => {
  it.each([
    '',
    'x^2 + sin(x)',
    'f(x, y) = x^2\na = 3x\ny = f(a, 2)',
    '  a = x\n  a^2',
    '1 if x > 0 and not y == 0 else 2',
    'f(x,\n    y) = x + y',
    'max(x; y)',
    '3,5',
    '(x, y)',
    'x = = 2',
    '# def f(x):\nx',
    'y = if x > 0 then x else 0',
    'if x > 0 then x else 0',
    'lambda + 1',
    'in + 1',
    'class + 1',
    'x if y else',
    'x.',
    'x_{1}',
    'x && y',
    'a := x',
    'x'.repeat(20_000),
  ])('is true of %j', (source) => {
    expect(readsAsFormulas(source)).toBe(true);
  });

  it.each([
    'def f(x): return x',
    'for i in x',
    'while x > 0:',
    'if x > 0:',
    'if x > 0',
    'y = x\nelse:',
    'return x',
    'import math',
    'from math import sin',
    'f = lambda x: x',
    'True',
    'pass',
    'class A',
    'x[0]',
    'x]',
    'x += 1',
    'np.sin(x)',
    'x: float = 1',
    '@derivative(g)',
    'x; y',
    'x;',
    '"x"',
    "g'(t) = 1",
    'a, b = x, y',
    'x, y',
    'a = b = x',
    'y = x + \\\n 2',
    'x\n  y',
    'print(x)',
    'x++',
  ])('is false of %j', (source) => {
    expect(readsAsFormulas(source)).toBe(false);
  });
});
