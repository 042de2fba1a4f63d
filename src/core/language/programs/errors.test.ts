import { describe, expect, it } from 'vitest';
import { type ErrorRow, errorOf, refuses } from './testErrors';

describe('a wrong statement gets place, cause, next move and fix', () => {
  describe('blocks and their lines', () => {
    it.each<ErrorRow>([
      [
        'def f(x)\n    return x',
        'Line 1, after `def f(x)`: a colon is missing. Add `:`.',
        'def f(x):\n    return x',
      ],
      [
        'def f(x):\n    for i in range(3)\n        x = x*x\n    return x',
        'Line 2, after `for i in range(3)`: a colon is missing. Add `:`.',
        'def f(x):\n    for i in range(3):\n        x = x*x\n    return x',
      ],
      ['while x > 0', 'Line 1, after `while x > 0`: a colon is missing. Add `:`.', 'while x > 0:'],
      ['if x > 0', 'Line 1, after `if x > 0`: a colon is missing. Add `:`.', 'if x > 0:'],
      ['for i in x', 'Line 1, after `for i in x`: a colon is missing. Add `:`.', 'for i in x:'],
      [
        'if x > 0 then\n    y = 1',
        'Line 1, at `then`: `then` is not read here. Write `:`.',
        'if x > 0:\n    y = 1',
      ],
      [
        'def f(x):\nreturn x',
        'Line 2, at `return x`: this line must be indented, since `def f(x):` opens a block. Start it four spaces further in.',
        'def f(x):\n    return x',
      ],
      [
        'def f(x):\n\tif x > 0:\n\treturn x',
        'Line 3, at `return x`: this line must be indented, since `if x > 0:` opens a block. Start it four spaces further in.',
        'def f(x):\n\tif x > 0:\n\t\treturn x',
      ],
      [
        'def f(x):',
        'Line 1, after `def f(x):`: nothing stands in the block of `def f(x):`. Write a line below it that starts four spaces further in.',
      ],
      [
        'y = x\n    z = y',
        'Line 2, at `z = y`: this line is indented, and the line above opens no block. Start it in the same column as the line above.',
        'y = x\nz = y',
      ],
      [
        'def f(x):\n    y = x\n      z = y\n    return z',
        'Line 3, at `z = y`: this line is indented, and the line above opens no block. Start it in the same column as the line above.',
        'def f(x):\n    y = x\n    z = y\n    return z',
      ],
      [
        'def f(x): y = x\n    return y',
        'Line 2, at `return y`: this line is indented, and the line above opens no block. Start it in the same column as the line above.',
        'def f(x): y = x\nreturn y',
      ],
      [
        'def f(x):\n    if x > 0:\n        y = 1\n      z = 2\n    return y',
        'Line 4, at `z = 2`: the indentation of this line matches no line above. Start it in the column of the block that it belongs to.',
        'def f(x):\n    if x > 0:\n        y = 1\n        z = 2\n    return y',
      ],
      [
        '  y = x\nz = [y]',
        'Line 2, at `z = [y]`: the indentation of this line matches no line above. Start it in the column of the block that it belongs to.',
        '  y = x\n  z = [y]',
      ],
      [
        'def f(x):\n    y = x\n\treturn y',
        'Line 3, at `return y`: tabs and spaces are mixed in the indentation. Indent all lines with the same of the two.',
        'def f(x):\n    y = x\n    return y',
      ],
      [
        'def f(x):\n\ty = x\n        return y',
        'Line 3, at `return y`: tabs and spaces are mixed in the indentation. Indent all lines with the same of the two.',
        'def f(x):\n\ty = x\n\t\treturn y',
      ],
      [
        'def f(x):\n    if x > 0:\n    \treturn x',
        'Line 3, at `return x`: tabs and spaces are mixed in the indentation. Indent all lines with the same of the two.',
        'def f(x):\n    if x > 0:\n        return x',
      ],
      [
        'while x < 3: for i in x: pass',
        'Line 1, at `for`: `for` begins a block and stands on a line of its own. Put it on the next line, indented.',
      ],
      [
        'def f(x) {\n    return x;\n}',
        'Line 1, at `{`: a block begins with a colon here, and its lines are indented. Write `:` for `{`, and remove `}`.',
        'def f(x):\n    return x;\n}',
      ],
      [
        'if x > 0 {\n    y = x\n}',
        'Line 1, at `{`: a block begins with a colon here, and its lines are indented. Write `:` for `{`, and remove `}`.',
        'if x > 0:\n    y = x\n}',
      ],
      [
        'def f(x):\n    return x\n}',
        'Line 3, at `}`: a block ends with its indentation here. Remove `}`.',
        'def f(x):\n    return x\n',
      ],
    ])('%j', refuses);
  });

  describe('if, else and elif', () => {
    it.each<ErrorRow>([
      [
        'else:\n    y = x',
        'Line 1, at `else`: `else` stands without `if`. Write `if test:` above it, in the same column.',
      ],
      [
        'def f(x):\n    elif x > 0:\n        return x',
        'Line 2, at `elif`: `elif` stands without `if`. Write `if test:` above it, in the same column.',
      ],
      [
        'def f(x):\n    if x: return 1\n    else: return 2\n    elif x: return 3',
        'Line 4, at `elif`: `elif` stands behind `else`. Move `else` to the end.',
      ],
      [
        'def f(x):\n    if x: return 1\n    else: return 2\n    else: return 3',
        'Line 4, at `else`: `else` stands behind `else`. Move `else` to the end.',
      ],
      [
        'def f(x):\n    if x > 0:\n        return x\n    else if x < -1:\n        return 0',
        'Line 4, at `else if`: `else if` is one word here. Write `elif`.',
        'def f(x):\n    if x > 0:\n        return x\n    elif x < -1:\n        return 0',
      ],
      [
        'def f(x):\n    if x = 0:\n        return 1\n    return x',
        'Line 2, at `=`: `=` gives a name and cannot stand in a test. Write `==` to compare.',
        'def f(x):\n    if x == 0:\n        return 1\n    return x',
      ],
      [
        'def f(x):\n    while x = 0: pass\n    return x',
        'Line 2, at `=`: `=` gives a name and cannot stand in a test. Write `==` to compare.',
        'def f(x):\n    while x == 0: pass\n    return x',
      ],
      [
        'for i in range(3): y = x\nelse: y = 2',
        'Line 2, at `else`: `else` behind a loop is not read here. Write its lines below the loop, or test with `if`.',
      ],
      [
        'x if x > 0: 2',
        'Line 1, at `:`: a colon has no meaning here. Write `else`.',
        'x if x > 0 else 2',
      ],
      [
        'x if x > 0 else: 2',
        'Line 1, at `:`: a colon has no meaning here. Remove it.',
        'x if x > 0 else 2',
      ],
      ['if x > 0 else 3: y = 1', 'Line 1, after `if x > 0`: a colon is missing. Add `:`.'],
    ])('%j', refuses);
  });

  describe('for', () => {
    it.each<ErrorRow>([
      [
        'def f(x):\n    for i in 3:\n        x += 1\n    return x',
        'Line 2, at `3`: `for` goes over a list or a range, and this is a number. Write `range(3)`.',
        'def f(x):\n    for i in range(3):\n        x += 1\n    return x',
      ],
      [
        'for i = 1: y = x',
        'Line 1, after `for i`: `in` is missing. Write `for i in range(3)`.',
        'for i in 1: y = x',
      ],
      [
        'for i range(3): y = x',
        'Line 1, after `for i`: `in` is missing. Write `for i in range(3)`.',
        'for i in range(3): y = x',
      ],
      [
        'for 3 in x: y = x',
        'Line 1, at `3`: what stands before `in` is not a name. Write a name, as in `for i in range(3)`.',
      ],
    ])('%j', refuses);
  });

  describe('words at the wrong place', () => {
    it.each<ErrorRow>([
      [
        'return x',
        'Line 1, at `return`: `return` stands outside a function. Write the value alone, or put it into the block of a `def`.',
        'x',
      ],
      [
        'break',
        'Line 1, at `break`: `break` stands outside a loop. Remove it, or put it into the block of a `for` or a `while`.',
        '',
      ],
      [
        'def f(x):\n    continue',
        'Line 2, at `continue`: `continue` stands outside a loop. Remove it, or put it into the block of a `for` or a `while`.',
        'def f(x):\n    ',
      ],
      [
        'def f(x):\n    for i in range(3):\n        def g(t): break\n    return x',
        'Line 3, at `break`: `break` stands outside a loop. Remove it, or put it into the block of a `for` or a `while`.',
        'def f(x):\n    for i in range(3):\n        def g(t): \n    return x',
      ],
      [
        'y = x\nx in [y]',
        'Line 2, at `in`: `in` stands behind `for` only. Compare with each value by `==`, joined by `or`.',
      ],
      [
        'def f(x): return x is 2',
        'Line 1, at `is`: `is` is not read here. Write `==`.',
        'def f(x): return x == 2',
      ],
      [
        'def f(x): return None',
        'Line 1, at `None`: `None` is not read here. Write a number, such as `0`.',
      ],
      ['y = x for [1]', 'Line 1, at `for`: `for` cannot follow a value. Start a new line.'],
      ['def f(x): pass pass', 'Line 1, at `pass`: `pass` cannot follow a value. Start a new line.'],
    ])('%j', refuses);
  });

  describe('def and its parameters', () => {
    it.each<ErrorRow>([
      ['def (x): return x', 'Line 1, at `(`: a name is missing. Write one, as in `def f(x):`.'],
      ['def f: return x', 'Line 1, after `def f`: the parameters are missing. Write `def f(x):`.'],
      [
        'def f(x y): return x',
        'Line 1, at `y`: a comma is missing between two parameters. Add `,` before it.',
        'def f(x, y): return x',
      ],
      [
        'def f(x, x): return x',
        'Line 1, at `x`: `x` is twice a parameter. Remove one, or give it another name.',
      ],
      [
        'def f(x, 2): return x',
        'Line 1, at `2`: `2` is not a name, so it cannot be a parameter. Write names between the brackets, as in `def f(x, y):`.',
      ],
      [
        'def f(x,, y): return x',
        'Line 1, at `,`: a name is missing before this comma. Add it, or remove the comma.',
      ],
      [
        'def f(x=1, y): return x',
        'Line 1, at `y`: `y` has no default and stands after a parameter that has one. Move it to the front, or give it a default too.',
      ],
      [
        'def f(): return 3',
        'Line 1, at `f`: `f` has no parameter, so there is nothing to differentiate by. Write a name between the brackets, as in `def f(x):`.',
      ],
      [
        'def f(*args): return args[0]',
        'Line 1, at `*`: `*` before a name is not read here. Write each argument on its own, or hand over one list.',
      ],
      [
        'def f(**options): return 1',
        'Line 1, at `**`: `**` before a name is not read here. Write each argument on its own, or hand over one list.',
      ],
      [
        '@jax.jit\ndef f(x):\n    return x',
        'Line 1, at `@jax.jit`: this decorator is not read here. Remove the line; `@derivative(f)` gives a derivative of your own.',
        'def f(x):\n    return x',
      ],
      [
        'f = lambda x, x: x',
        'Line 1, at `x`: `x` is twice a parameter. Remove one, or give it another name.',
      ],
    ])('%j', refuses);
  });

  describe("derivatives of one's own", () => {
    it.each<ErrorRow>([
      [
        "h'(t) = 2t\ny = x",
        'Line 1, at `h`: no function `h` is defined here. Define it above, as in `h(t) = …`.',
      ],
      [
        '@derivative(g)\ndef h(t): return 2*t\ny = x',
        'Line 1, at `g`: no function `g` is defined here. Define it above, as in `g(t) = …`.',
      ],
      [
        "g(x, y) = x*y\ng'x(x, y) = y\ng(a, b)",
        "Line 1, at `g`: the derivative of `g` by `y` is missing. Write `g'y(x, y) = …` beside the others.",
      ],
      [
        "g(x, y) = x*y\ng'(x, y) = y\ng(a, b)",
        "Line 2, at `g`: `g` has 2 parameters, and a derivative by each. Write `g'x` and `g'y`.",
      ],
      [
        "g(x, y) = x*y\ng'z(x, y) = y\ng(a, b)",
        'Line 2, at `z`: `g` has no parameter `z`. It has `x`, `y`.',
      ],
      [
        "g(t) = t^2\ng'(t, u) = 2t\ng(x)",
        "Line 2, at `g'(t, u) = 2t`: `g` has one parameter, and this derivative has 2. Give both the same parameters.",
      ],
      [
        "g(t) = t^2\ng'(t) = 2t\ng'(t) = 2t\ng(x)",
        "Line 3, at `g'(t) = 2t`: this derivative of `g` is given twice. Remove one of them.",
      ],
      [
        '@derivative\ndef h(t): return t',
        'Line 1, at `@derivative`: the function that it belongs to is missing. Write `@derivative(g)`, or `@derivative(g, x)` with one of its parameters.',
      ],
      [
        'g(t) = t\n@derivative(g)\ny = g(x)',
        'Line 2, at `@derivative(g)`: no `def` stands below this line. Write the derivative below it, as in `def g_prime(t):`.',
      ],
    ])('%j', refuses);
  });

  describe('limits', () => {
    it('refuses more than 10,000 characters', () => {
      expect(errorOf(`xs = [${'x, '.repeat(4_000)}]`).cause).toBe(
        'the text is longer than 10,000 characters',
      );
    });

    it('refuses more than 30 blocks inside one another', () => {
      const nested = (depth: number) =>
        `${Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}if x > 0:\n`).join('')}` +
        `${' '.repeat(depth)}y = x`;
      const { message } = errorOf(nested(31));
      expect(message).toBe(
        'Line 32, at `y = x`: more than 30 blocks stand one inside the other. ' +
          'Move some of them into a function of their own.',
      );
      expect(() => errorOf(nested(30))).toThrow('parses');
    });

    it('refuses more than 200 brackets inside one another', () => {
      const nested = (depth: number) => `y = ${'['.repeat(depth)}x${']'.repeat(depth)}`;
      const { position, cause, nextMove } = errorOf(nested(201));
      expect(position).toMatchObject({ from: 204, to: 205 });
      expect([cause, nextMove]).toEqual([
        'more than 200 brackets are open here',
        'Break the value into lines with names.',
      ]);
      expect(() => errorOf(nested(200))).toThrow('parses');
    });

    it.each([
      ['minus signs', `y = [${'-'.repeat(9_000)}x]`],
      ['subscripts', `y = x${'[0]'.repeat(2_000)}`],
      ['calls', `y = (lambda u: u)${'(x)'.repeat(2_000)}`],
      ['lambdas', `y = ${'lambda: '.repeat(1_200)}x`],
    ])('refuses %s of more than 1,000 operations inside one another', (_, source) => {
      const { cause } = errorOf(source);
      expect(cause).toBe('more than 1,000 operations stand one inside the other');
    });
  });
});

describe('a fix', () => {
  it.each([
    ['def f(x)\n    return x', 'Write :'],
    ['def f(x):\nreturn x', 'Indent the line'],
    ['y = x\n    z = y', 'Align the line'],
    ['x++', 'Write x += 1'],
    ['def f(x): return a*x', 'Write f(x, a)'],
    ['return x', 'Remove return'],
  ])('of %j says "%s"', (source, label) => {
    expect(errorOf(source).fix?.label).toBe(label);
  });
});
