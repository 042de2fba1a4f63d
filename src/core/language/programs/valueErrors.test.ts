import { describe, it } from 'vitest';
import { type ErrorRow, refuses } from './testErrors';

describe('a wrong value gets place, cause, next move and fix', () => {
  describe('names', () => {
    it.each<ErrorRow>([
      [
        'def f(x): return sine(x)',
        'Line 1, at `sine`: `sine` is not a function here. Did you mean `sin`?',
        'def f(x): return sin(x)',
      ],
      [
        'def f(x): return foo(x)',
        'Line 1, at `foo`: `foo` is not a function here. Define it on a line above, as in `foo(t) = …`.',
      ],
      [
        'def f(x): return bar + x',
        'Line 1, at `bar`: `bar` has no value. Add it to the parameters of `f`, or give it a value above.',
        'def f(x, bar): return bar + x',
      ],
      [
        'def f(alpha): return alpah*2',
        'Line 1, at `alpah`: `alpah` has no value. Did you mean `alpha`?',
        'def f(alpha): return alpha*2',
      ],
      [
        'def f(x, y): return xy',
        'Line 1, at `xy`: `xy` has no value. Write `x*y` for the product, or give `xy` a value above.',
        'def f(x, y): return x*y',
      ],
      [
        'def f(x):\n    retrun x',
        'Line 2, at `retrun`: `retrun` has no value. Did you mean `return`?',
        'def f(x):\n    return x',
      ],
      [
        'def g(t):\n    return t*a\ndef f(x): return g(x)',
        'Line 2, at `a`: `a` has no value. Add it to the parameters of `g`, or give it a value above.',
        'def g(t, a):\n    return t*a\ndef f(x): return g(x)',
      ],
      [
        'y = f(z)\ndef f(t): return t',
        'Line 1, at `f`: `f` is used before it is defined. Move `def f(t): return t` up, above this line.',
      ],
      [
        'def f(t): return t\na = z\nf(a)\ndef g(x): return x',
        'Line 2, at `z`: `z` has no value. Give it one on a line above, such as `z = 1`, since the inputs are those of `g`.',
        'def f(t): return t\nz = 1\na = z\nf(a)\ndef g(x): return x',
      ],
      [
        'x += 1',
        'Line 1, at `x`: `x` is used before it has a value. Give the new value another name, such as `y`.',
        'y = x + 1',
      ],
      [
        'y = 2*y\nz = [y]',
        'Line 1, at `y`: `y` is used before it has a value. Give the new value another name, such as `z`.',
        'z = 2*y\nz = [y]',
      ],
      [
        'for i in range(3):\n    y = y*x',
        'Line 2, at `y`: `y` is used before it has a value. Give it one on a line above, such as `y = x`.',
        'y = x\nfor i in range(3):\n    y = y*x',
      ],
      [
        'a = b; b = x',
        'Line 1, at `b`: `b` is used before it has a value. Move `b = x` up, above this line.',
      ],
      [
        'xs = [x for x in xs]',
        'Line 1, at `xs`: `xs` is used before it has a value. Give the new value another name, such as `y`.',
        'y = [x for x in xs]',
      ],
      [
        'def f(x):\n    x^2',
        'Line 2, at `x^2`: this line has no effect. Write `return` before it for the value of `f`, or remove it.',
        'def f(x):\n    return x^2',
      ],
      [
        'x; y',
        'Line 1, at `x`: this line has no effect. Give it a name, such as `y = …`, or remove it.',
        'y = x; y',
      ],
      [
        'print(3)',
        'Line 1, after `print(3)`: this program gives no value. End it with a formula, such as `y = x^2`, or write a function with `def f(x):`.',
      ],
      [
        'f(x) = y = x',
        'Line 1, at `=`: `=` gives a name and cannot stand here. Write `==` to compare.',
        'f(x) = y == x',
      ],
    ])('%j', refuses);
  });

  describe('arguments', () => {
    it.each<ErrorRow>([
      [
        'def g(a, b=2): return a\ndef f(x): return g(x, 1, 2)',
        'Line 2, at `g(x, 1, 2)`: `g` takes 1 or 2 arguments, and this call has 3. Remove an argument.',
      ],
      [
        'def g(a, b=2): return a\ndef f(x): return g()',
        'Line 2, at `g()`: `g` takes 1 or 2 arguments, and this call has none. Add an argument inside the brackets.',
      ],
      [
        'def g(a, beta=2): return a\ndef f(x): return g(x, bet=3)',
        'Line 2, at `bet`: `g` has no parameter `bet`. Did you mean `beta`?',
        'def g(a, beta=2): return a\ndef f(x): return g(x, beta=3)',
      ],
      [
        'def g(a): return a\ndef f(x): return g(x, c=3)',
        'Line 2, at `c`: `g` has no parameter `c`. It has `a`.',
      ],
      [
        'def g(a, b): return a\ndef f(x): return g(a=x)',
        'Line 2, at `g(a=x)`: `g` needs a value for `b`. Add `b=…` inside the brackets.',
      ],
      [
        'def g(a, b): return a\ndef f(x): return g(x, a=x)',
        'Line 2, at `a=x`: `a` has two values in this call. Remove one of them.',
      ],
      [
        'def g(a, b=2): return a\ndef f(x): return g(a=x, 3)',
        'Line 2, at `3`: an argument without a name stands behind one with a name. Move it to the front, or write its name before it.',
      ],
      [
        'def g(a): return a\ndef f(xs): return g(*xs)',
        'Line 2, at `*`: `*` before a name is not read here. Write each argument on its own, or hand over one list.',
      ],
      [
        'def f(x): return np.sum([x], axis=0)',
        'Line 1, at `axis=0`: `np.sum` has no argument named `axis` here. Remove it.',
        'def f(x): return np.sum([x])',
      ],
      [
        'def f(x): return sqrt(x, 2)',
        'Line 1, at `sqrt(x, 2)`: `sqrt` takes 1 argument, and this call has 2. Remove an argument.',
      ],
      [
        'def f(x): return len()',
        'Line 1, at `len()`: `len` takes 1 argument, and this call has none. Add an argument inside the brackets.',
      ],
      [
        'def f(x): return sqrt[x]',
        'Line 1, at `[`: `sqrt` is a function, and round brackets call it. Write round brackets.',
        'def f(x): return sqrt(x)',
      ],
      [
        'def f(x): return f[x]',
        'Line 1, at `[`: `f` is a function, and round brackets call it. Write round brackets.',
        'def f(x): return f(x)',
      ],
    ])('%j', refuses);
  });

  describe('lists', () => {
    it.each<ErrorRow>([
      [
        'def f(x): return [1, 2, x',
        'Line 1, after `def f(x): return [`: a closing bracket is missing. Add `]` after `x`.',
        'def f(x): return [1, 2, x]',
      ],
      [
        'def f(x):\n    xs = [1, 2, x\n    return xs[0]',
        'Line 2, after `xs = [`: a closing bracket is missing. Add `]` after `x`.',
        'def f(x):\n    xs = [1, 2, x]\n    return xs[0]',
      ],
      [
        'def f(x): return sin([x',
        'Line 1, after `def f(x): return sin([`: 2 closing brackets are missing. Add `])` after `x`.',
        'def f(x): return sin([x])',
      ],
      [
        'def f(x): return [1, x)',
        'Line 1, at `)`: `)` cannot close `[`. Write `]`.',
        'def f(x): return [1, x]',
      ],
      [
        'def f(x): return (x]',
        'Line 1, at `]`: `]` cannot close `(`. Write `)`.',
        'def f(x): return (x)',
      ],
      [
        'def f(x): return x]',
        'Line 1, at `]`: this closing bracket has no opening one. Remove it, or add `[` before it.',
        'def f(x): return x',
      ],
      ['y = xs[]', 'Line 1, at `[]`: an index is missing. Write one, such as `[0]`.'],
      [
        'def f(x): return [1 2]',
        'Line 1, at `2`: a number follows a factor without a sign between them. Write `1*2`.',
        'def f(x): return [1*2]',
      ],
      [
        'def f(x):\n    xs = []\n    xs.push(x)\n    return xs[0]',
        'Line 3, at `push`: `push` is not a method that is read here. Did you mean `append`?',
        'def f(x):\n    xs = []\n    xs.append(x)\n    return xs[0]',
      ],
      [
        'def f(xs): return xs.frob(1)',
        'Line 1, at `frob`: `frob` is not a method that is read here. Lists have `append`, `extend`, `insert`, `pop`, `reverse` and `copy`.',
      ],
      [
        'def f(xs): return xs.apend(1)',
        'Line 1, at `apend`: `apend` is not a method that is read here. Did you mean `append`?',
        'def f(xs): return xs.append(1)',
      ],
      [
        'def f(x): return x.shape',
        'Line 1, at `.shape`: `.shape` is not read here. Write `x` without it.',
        'def f(x): return x',
      ],
      [
        'def f(x): return x.',
        'Line 1, at `.`: a dot stands before a name only. Write `*` for a product, and numbers as `0.5`.',
      ],
      [
        'xs[1:2] = [x]',
        'Line 1, at `xs[1:2]`: a slice cannot be given a value here. Give each element its value alone, as in `xs[0] = 1`.',
      ],
      [
        'def f(x): return (a for a in x)',
        'Line 1, at `for`: `for` inside round brackets makes a generator, which is not read here. Write square brackets around it for a list.',
      ],
      [
        '[x + 1 for y]',
        'Line 1, after `[x + 1 for y`: `in` is missing. Write `for i in range(3)`.',
      ],
    ])('%j', refuses);
  });

  describe('modules', () => {
    it.each<ErrorRow>([
      [
        'def f(x): return np.linalg.norm(x)',
        'Line 1, at `np.linalg.norm`: `np.linalg.norm` is not known here. Write it out in plain steps, or define a function for it.',
      ],
      [
        'def f(x): return np.fft(x)',
        'Line 1, at `np.fft`: `np.fft` is not known here. Write it out in plain steps, or define a function for it.',
      ],
      [
        'def f(x): return np.snh(x)',
        'Line 1, at `np.snh`: `np.snh` is not known here. Write it out in plain steps, or define a function for it.',
      ],
      [
        'def f(x): return np',
        'Line 1, at `np`: `np` is a module. Write a function of it, such as `np.exp(x)`.',
      ],
      [
        'def f(x): return np.pi.x',
        'Line 1, at `.x`: `.x` is not read here. Write `np.pi` without it.',
        'def f(x): return np.pi',
      ],
      [
        'def f(x): return foo.sin(x)',
        'Line 1, at `foo.sin`: `foo` is not a module that is read here. Write `sin` without it.',
        'def f(x): return sin(x)',
      ],
      [
        'import pandas as pd\ny = x',
        'Line 1, at `import pandas as pd`: `pandas` is not known here. Remove it: `math`, `numpy`, `torch`, `jax` and `tensorflow` are read.',
        'y = x',
      ],
      [
        'from math import foo\ny = x',
        'Line 1, at `foo`: `math.foo` is not known here. Remove it: `math`, `numpy`, `torch`, `jax` and `tensorflow` are read.',
      ],
      [
        'from jax import grad\ndef f(x): return x\ngrad(f)(3.0)',
        'Line 3, at `grad`: `grad` is not read here, since Wengert shows the derivatives. Remove it, and what is made with it.',
      ],
      [
        'def f(x): return jax.grad(f)(x)',
        'Line 1, at `jax.grad`: `jax.grad` is not read here, since Wengert shows the derivatives. Remove it, and what is made with it.',
      ],
      [
        'def f(x): return math.inf',
        'Line 1, at `math.inf`: infinity is not a number here. Write a large number, such as `1e300`.',
      ],
    ])('%j', refuses);
  });

  describe('what Python has and Wengert has not', () => {
    it.each<ErrorRow>([
      [
        'class A:\n    pass',
        'Line 1, at `class`: classes are not read here. Write functions with `def`, and hand over lists.',
      ],
      [
        'try:\n    y = x\nexcept:\n    pass',
        'Line 1, at `try`: `try` is not read here. Test the value before with `if`.',
      ],
      [
        'with torch.no_grad():\n    y = x',
        'Line 1, at `with`: `with` is not read here. Write the lines of its block without it.',
      ],
      [
        'def f(x):\n    global a\n    return x',
        'Line 2, at `global`: `global` is not read here. Hand the value over as an argument, and return it.',
      ],
      [
        'def f(x):\n    yield x',
        'Line 2, at `yield`: `yield` is not read here. Append the values to a list, and return the list.',
      ],
      [
        'async def f(x): return x',
        'Line 1, at `async`: `async` is not read here. Write `def` without it.',
      ],
      [
        'def f(x):\n    if (y := x) > 0:\n        return y',
        'Line 2, at `:=`: `:=` is not read here. Give the name its value on a line above, by `=`.',
      ],
      [
        "def f(x):\n    d = {'a': x}\n    return d['a']",
        'Line 2, at `{`: dictionaries are not read here. Write a list in square brackets, and its elements as `xs[0]`.',
      ],
      [
        'y = [{x, 1}]',
        'Line 1, at `{`: sets are not read here. Write a list in square brackets, and its elements as `xs[0]`.',
      ],
      [
        'y = [{}]',
        'Line 1, at `{`: dictionaries are not read here. Write a list in square brackets, and its elements as `xs[0]`.',
      ],
      [
        'y = "abc"',
        'Line 1, at `"abc"`: text in quotes is not read here. Write numbers and names without quotes.',
      ],
      [
        'y = f"abc {x}"',
        'Line 1, at `f"abc {x}"`: text with values in it is not read here. Write the value without quotes.',
      ],
      [
        '"abc"',
        'Line 1, at `"abc"`: text in quotes is not read here. Write numbers and names without quotes.',
      ],
      [
        "y = 'abc\nz = x",
        "Line 1, at `'abc`: this text in quotes does not end. Add `'`, or remove the quotes.",
      ],
      [
        '"""abc',
        'Line 1, at `"""abc`: this text in quotes does not end. Add `"""`, or remove the quotes.',
      ],
      [
        'del x',
        'Line 1, at `del`: `del` is not read here. Leave the name as it is, or give it another value.',
      ],
      ['raise x', 'Line 1, at `raise`: `raise` is not read here. Return a number for this case.'],
      ['x++', 'Line 1, at `x++`: `++` is not read here. Write `x += 1`.', 'x += 1'],
      [
        'def f(x):\n    x--\n    return x',
        'Line 2, at `x--`: `--` is not read here. Write `x -= 1`.',
        'def f(x):\n    x -= 1\n    return x',
      ],
      [
        'def f(x):\n    if x > 0 && x < 1: return x\n    return 0',
        'Line 2, at `&&`: `&&` is not read here. Write `and` for both.',
        'def f(x):\n    if x > 0 and x < 1: return x\n    return 0',
      ],
      [
        'def f(x): return !x',
        'Line 1, at `!`: `!` is not read here. Write `not`.',
        'def f(x): return not x',
      ],
      [
        'y = x + \\ 2\nz = y',
        'Line 1, at `\\`: commands of LaTeX are not read here. Write names without `\\`, fractions as `a/b` and powers as `x^2`.',
        'y = x + 2\nz = y',
      ],
      ['y: 2', 'Line 1, at `:`: a colon has no meaning here. Remove it.', 'y 2'],
      [
        'x:2',
        'Line 1, at `:`: a colon has no meaning here. Write `/` to divide, or remove it.',
        'x/2',
      ],
      ['y = x.y', 'Line 1, at `.y`: `.y` is not read here. Write `x` without it.', 'y = x'],
      [
        "x'",
        "Line 1, at `'`: `'` is the mark of a derivative that you give. Write `g'(t) = …` beside `g(t) = …`, or remove it.",
        'x',
      ],
      [
        'y = x += 1',
        'Line 1, at `+=`: `+=` changes one name. Write it on a line of its own, as in `x += 1`.',
      ],
      [
        'f(x)[0] = 2',
        'Line 1, at `f(x)[0]`: what stands before `=` is not a name. Write a name before it, as in `y = x^2`, or `==` to compare.',
      ],
      [
        'x + 1 += 2',
        'Line 1, at `x + 1`: what stands before `=` is not a name. Write a name before it, as in `y = x^2`, or `==` to compare.',
      ],
      [
        '[x + 1, y] = [2, 3]',
        'Line 1, at `x + 1`: what stands before `=` is not a name. Write a name before it, as in `y = x^2`, or `==` to compare.',
      ],
    ])('%j', refuses);
  });
});
