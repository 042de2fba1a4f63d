import { describe, expect, it } from 'vitest';
import { locate, printExpression } from '../../language';
import { closedOf, formOf, type Point } from './testForms';

function textOf(source: string, point: Point, output = 0): string {
  return printExpression(closedOf(source, point, output).expression);
}

describe('a closed form', () => {
  it.each([
    ['lines of formulas', 'u = x^2\nf = u*u + pi', { x: 2 }, 'x^2*x^2 + pi'],
    ['a definition that is called', 'g(u) = u+1\nf(x) = g(g(x))', { x: 2 }, 'x + 1 + 1'],
    [
      'a loop of a fixed length',
      'def f(x):\n    v = x\n    for i in range(2):\n        v = v * x + i\n    return v',
      { x: 2 },
      '(x*x + 0)*x + 1',
    ],
    [
      'a while on a counter',
      'def f(x):\n    n = 0\n    while n < 3:\n        x = 2 * x\n        n += 1\n    return x',
      { x: 2 },
      '2*(2*(2*x))',
    ],
    ['a list as input', 'def f(xs):\n    return xs[0] * xs[1]', { xs: [1, 2] }, 'xs[0]*xs[1]'],
    ['an argument that is left out', 'f(x) = leaky_relu(x)', { x: 2 }, 'leaky_relu(x, 0.01)'],
    [
      'recursion on a number',
      'def p(x, n):\n    return 1 if n == 0 else x * p(x, n - 1)\n\ndef f(x):\n    return p(x, 2)',
      { x: 2 },
      'x*(x*1)',
    ],
  ] as const)('is one formula for %s', (_, source, point, text) => {
    expect(textOf(source, point)).toBe(text);
  });

  it('is that of the output that is asked for', () => {
    expect(textOf('def f(x, y):\n    return x * y, x + y', { x: 1, y: 2 }, 1)).toBe('x + y');
  });

  it.each([
    ['a conditional', 'f(x) = x^2 if x < 1 else 2x', 'x^2 if x < 1 else 2*x', 2],
    [
      'if and return',
      'def f(x):\n    if x < 0:\n        return -x\n    return x',
      '-x if x < 0 else x',
      2,
    ],
    [
      'elif',
      'def f(x):\n    if x < 0:\n        y = 1\n    elif x < 2:\n        y = x\n    else:\n        y = 3\n    return y',
      '1 if x < 0 else x if x < 2 else 3',
      3,
    ],
    [
      'and',
      'def f(x):\n    if x > 0 and x < 2:\n        return x * x\n    return 5',
      'x*x if x > 0 and x < 2 else 5',
      2,
    ],
    ['or', 'def f(x):\n    return x if x < 0 or x > 2 else 5', 'x if x < 0 or x > 2 else 5', 2],
    [
      'a comparison in a row',
      'def f(x):\n    return x if 0 < x < 2 else 5',
      'x if 0 < x and x < 2 else 5',
      2,
    ],
    ['or as a value', 'def f(x):\n    return x or 5', 'x if x != 0 else 5', 2],
    ['a rounding towards 0', 'def f(x):\n    return int(x)', 'ceil(x) if x < 0 else floor(x)', 2],
    [
      'a comprehension with a condition',
      'def f(x):\n    return sum([v for v in [x, 2 * x] if v > 1])',
      'x + 2*x if 2*x > 1 else x',
      4,
    ],
    [
      'a branch that changes nothing',
      'def f(x):\n    if x < 0:\n        y = 1\n    return x',
      'x',
      1,
    ],
    [
      'a test that is asked twice',
      'def f(x):\n    a = 1 if x < 0 else 2\n    b = 3 if x < 0 else 4\n    return a * x + b',
      '1*x + 3 if x < 0 else 2*x + 4',
      2,
    ],
  ])('has cases for %s, from whichever side one comes', (_, source, text, ways) => {
    for (const x of [-1.5, 0.5, 7]) {
      const form = closedOf(source, { x });
      expect(printExpression(form.expression)).toContain(text);
      expect(form.ways).toBe(ways);
    }
  });

  it('may be a long sum: its terms are not inside each other', () => {
    const terms = Array.from({ length: 450 }, (_, i) => `sin(${i + 1}*x)`);
    expect(closedOf(`f(x) = ${terms.join(' + ')}`, { x: 1 }).operations).toBe(450 + 450 + 449);
  });

  it('counts its operations as they are written', () => {
    expect(closedOf('u = x+1\nf = u*u', { x: 1 }).operations).toBe(3);
  });
});

describe('a program without a closed form', () => {
  it.each([
    [
      'a while on an input',
      'def f(x):\n    while x > 1:\n        x = x / 2\n    return x',
      { x: 5 },
      2,
      /^this loop runs until a test on an input fails/,
    ],
    [
      'a loop as often as an input says',
      'def f(x, n):\n    y = x\n    for i in range(int(n)):\n        y = y * x\n    return y',
      { x: 2, n: 3 },
      3,
      /^this loop runs as often as an input says/,
    ],
    [
      'a loop that an input ends',
      'def f(x):\n    while True:\n        x = x / 2\n        if x < 1:\n            break\n    return x',
      { x: 5 },
      4,
      /^an input decides this test, .* more than 32 cases/,
    ],
    [
      'recursion on an input',
      'def g(n):\n    return 1 if n < 1 else n * g(n - 1)\n\ndef f(x):\n    return g(x)',
      { x: 3.5 },
      2,
      /^an input decides this test/,
    ],
    [
      'an index that is an input',
      'def f(x):\n    ys = [1, 2, 3]\n    return ys[int(x)] * x',
      { x: 1.5 },
      3,
      /^this whole number, `floor\(x\)`, depends on an input/,
    ],
    [
      'many branches',
      `def f(xs):\n    s = 0\n    for x in xs:\n        s += x if x > 0 else 2 * x\n    return s`,
      { xs: [1, 2, 3, 4, 5, 6] },
      4,
      /more than 32 cases/,
    ],
    [
      'a way that stops',
      'def f(x):\n    ys = [x]\n    if x > 1:\n        return ys[0]\n    return ys[1]',
      { x: 3 },
      5,
      /^where `x > 1` does not hold, the program stops here: this list has 1 element/,
    ],
    [
      'a formula that is too long',
      'def f(x):\n    for i in range(30):\n        x = x * x + x\n    return x',
      { x: 0.1 },
      2,
      /^written out as one formula this has some 10\^14 operations, and at most 20,000/,
    ],
    [
      'a formula that is too tall',
      'def f(x):\n    for i in range(2000):\n        x = sin(x)\n    return x',
      { x: 0.1 },
      2,
      /2,000 operations inside each other, and at most 400 are/,
    ],
    [
      'a sum that is too long',
      'def f(x):\n    y = x\n    for i in range(2000):\n        y = y + 1\n    return y',
      { x: 0.1 },
      3,
      /2,000 operations one behind the other, and at most 1,000 are/,
    ],
    [
      'a formula that is too long without a loop',
      `def f(x):\n${'    x = sin(x)\n'.repeat(450)}    return x`,
      { x: 0.1 },
      1,
      /450 operations inside each other/,
    ],
  ] as const)('says where and why: %s', (_, source, point, line, cause) => {
    const form = formOf(source, point);
    if (form.kind !== 'refused') throw new Error(printExpression(form.expression));
    expect(form.cause).toMatch(cause);
    expect(form.cause).not.toMatch(/\.$/);
    expect(form.nextMove).toMatch(/^[A-Z].*\.$/);
    expect(locate(source, form.span).line).toBe(line);
  });

  it('names the operation that has a derivative of its own', () => {
    const source = "g(u) = u*u\ng'(u) = 2u\nf(x) = g(x) + 1";
    const form = formOf(source, { x: 2 });
    expect(form).toMatchObject({
      kind: 'refused',
      cause: '`g` has a derivative of its own, which is worked out in numbers, at one point',
    });
  });
});
