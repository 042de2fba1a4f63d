import { describe, expect, it } from 'vitest';
import { parseProgram } from './parser';
import { SourceError } from './source';
import { testVocabulary } from './testVocabulary';

/** A wrong text, the whole message, and the text after the fix where there is one. */
type Row = [source: string, message: string, fixed?: string];

function errorOf(source: string): SourceError {
  try {
    parseProgram(source, testVocabulary);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(source)} parses`);
}

function refuses(source: string, message: string, fixed?: string): void {
  const { message: found, fix } = errorOf(source);
  expect(found).toBe(message);
  expect(fix && source.slice(0, fix.from) + fix.insert + source.slice(fix.to)).toBe(fixed);
}

describe('a wrong text gets place, cause, next move and fix', () => {
  describe('functions without brackets', () => {
    it.each<Row>([
      [
        'sin x',
        'Line 1, at `sin`: `sin` needs brackets around its argument. Write `sin(x)`.',
        'sin(x)',
      ],
      [
        'sin 2x',
        'Line 1, at `sin`: `sin` needs brackets around its argument. Write `sin(2x)`.',
        'sin(2x)',
      ],
      [
        'sin 2*pi*x + 1',
        'Line 1, at `sin`: `sin` needs brackets around its argument. Write `sin(2*pi*x)`.',
        'sin(2*pi*x) + 1',
      ],
      [
        'sin x cos(y)',
        'Line 1, at `sin`: `sin` needs brackets around its argument. Write `sin(x)`.',
        'sin(x) cos(y)',
      ],
      [
        'sin sin x',
        'Line 1, at `sin`: `sin` needs brackets around its argument. Write `sin(sin x)`.',
        'sin(sin x)',
      ],
      [
        'sin -x',
        'Line 1, at `sin`: `sin` needs brackets around its argument. Write `sin(-x)`.',
        'sin(-x)',
      ],
      [
        'x sin',
        'Line 1, at `sin`: `sin` is a function and has no argument here. Write its argument in brackets, as in `sin(x)`.',
      ],
      [
        'sin + x',
        'Line 1, at `sin`: `sin` is a function and has no argument here. Write its argument in brackets, as in `sin(x)`.',
      ],
      [
        'sin^2(x)',
        'Line 1, at `sin^2`: a power of a function stands after its brackets here. Write `sin(x)^2`.',
        'sin(x)^2',
      ],
      [
        'sin²(x)',
        'Line 1, at `sin²`: a power of a function stands after its brackets here. Write `sin(x)^2`.',
        'sin(x)^2',
      ],
      [
        'sin^2 x',
        'Line 1, at `sin^2`: a power of a function stands after its brackets here. Write `sin(x)^2`.',
        'sin(x)^2',
      ],
      [
        'sin^-2(x)',
        'Line 1, at `sin^-2`: a power of a function stands after its brackets here. Write `sin(x)^(-2)`.',
        'sin(x)^(-2)',
      ],
      [
        'sin^-1(x)',
        'Line 1, at `sin^-1`: `sin^-1` can mean the inverse or one divided by `sin`. Write `asin(x)` or `1/sin(x)`.',
        'asin(x)',
      ],
      [
        'sin^n(x)',
        'Line 1, at `sin^n`: a power of a function stands after its brackets here. Write `sin(x)^n`.',
        'sin(x)^n',
      ],
      [
        'sin^2',
        'Line 1, at `sin`: `sin` is a function and has no argument here. Write its argument in brackets, as in `sin(x)`.',
      ],
      [
        'g(t) = t^2\ng x',
        'Line 2, at `g`: `g` needs brackets around its argument. Write `g(x)`.',
        'g(t) = t^2\ng(x)',
      ],
    ])('%j', refuses);
  });

  describe('misspelt and unknown functions', () => {
    it.each<Row>([
      ['sqr(x)', 'Line 1, at `sqr`: `sqr` is not a function here. Write `x^2`.', 'x^2'],
      [
        '2square(x + 1)',
        'Line 1, at `square`: `square` is not a function here. Write `((x + 1)^2)`.',
        '2((x + 1)^2)',
      ],
      [
        'root(x, 3)',
        'Line 1, at `root`: `root` is not a function here. Write `x^(1/3)`.',
        'x^(1/3)',
      ],
      ['mod(x, 3)', 'Line 1, at `mod`: `mod` is not a function here. Write `x % 3`.', 'x % 3'],
      ['sum(sin(x), y)', 'Line 1, at `sum`: `sum` is not a function here. Write `a + b`.'],
      ['x mod 3', 'Line 1, at `mod`: `mod` is not read here. Write `%`.', 'x % 3'],
      ['x mod (y + 1)', 'Line 1, at `mod`: `mod` is not read here. Write `%`.', 'x % (y + 1)'],
      ['x mod (sin(y))', 'Line 1, at `mod`: `mod` is not read here. Write `%`.', 'x % (sin(y))'],
      [
        '3mod(x, y)',
        'Line 1, at `mod`: `mod` is not a function here. Write `(x % y)`.',
        '3(x % y)',
      ],
      [
        'f(x) = sqt(x) + 1',
        'Line 1, at `sqt`: `sqt` is not a function here. Did you mean `sqrt`?',
        'f(x) = sqrt(x) + 1',
      ],
      ['Sin(x)', 'Line 1, at `Sin`: `Sin` is not a function here. Did you mean `sin`?', 'sin(x)'],
      ['tg(x)', 'Line 1, at `tg`: `tg` is not a function here. Did you mean `tan`?', 'tan(x)'],
      [
        'log_2(x)',
        'Line 1, at `log_2`: `log_2` is not a function here. Did you mean `log2`?',
        'log2(x)',
      ],
      [
        'xsin(x) + x',
        'Line 1, at `xsin`: `xsin` is not a function here. Write `x sin(…)` for the product.',
        'x sin(x) + x',
      ],
      [
        'foo(2)',
        'Line 1, at `foo`: `foo` is not a function here. Define it on a line above, as in `foo(t) = …`.',
      ],
      [
        'qu(2)',
        'Line 1, at `qu`: `qu` is not a function here. Define it on a line above, or write `qu*(…)` for a product.',
        'qu*(2)',
      ],
      [
        'qu(x, y) + 1',
        'Line 1, at `qu`: `qu` is not a function here. Define it on a line above, or write `qu*(…)` for a product.',
      ],
      [
        'square(t) = t^2\nsqare(x)',
        'Line 2, at `sqare`: `sqare` is not a function here. Did you mean `square`?',
        'square(t) = t^2\nsquare(x)',
      ],
    ])('%j', refuses);
  });

  describe('brackets', () => {
    it.each<Row>([
      [
        'sqrt(x1^2 + x2^2',
        'Line 1, after `sqrt(`: a closing bracket is missing. Add `)` after `x2^2`.',
        'sqrt(x1^2 + x2^2)',
      ],
      [
        'f(x) = sqrt((x + 1',
        'Line 1, after `f(x) = sqrt((`: 2 closing brackets are missing. Add `))` after `1`.',
        'f(x) = sqrt((x + 1))',
      ],
      [
        'f(x, y = x^2',
        'Line 1, after `f(`: a closing bracket is missing. Add `)` after `y`.',
        'f(x, y) = x^2',
      ],
      [
        'g(t) = (t^2\nf(x) = g(x)',
        'Line 1, after `g(t) = (`: a closing bracket is missing. Add `)` after `t^2`.',
        'g(t) = (t^2)\nf(x) = g(x)',
      ],
      [
        'a = (x + 1 # note\nb = a',
        'Line 1, after `a = (`: a closing bracket is missing. Add `)` after `1`.',
        'a = (x + 1) # note\nb = a',
      ],
      ['sin(', 'Line 1, after `sin(`: a closing bracket is missing. Add a value and `)`.'],
      [
        'x + 1)',
        'Line 1, at `)`: this closing bracket has no opening one. Remove it, or add `(` before it.',
        'x + 1',
      ],
      [
        'sin(x)) + 1',
        'Line 1, at `)`: this closing bracket has no opening one. Remove it, or add `(` before it.',
        'sin(x) + 1',
      ],
      ['()', 'Line 1, at `()`: these brackets are empty. Put a value between them.'],
      ['(x +)', 'Line 1, after `(x +`: a value is missing. Add one after `+`, or remove `+`.'],
      [
        '(x, y)',
        'Line 1, at `,`: a comma stands between the arguments of a function only. Remove it, or put each value on a line of its own.',
      ],
      ['(3,5)', 'Line 1, at `3,5`: a number has a decimal point here. Write `3.5`.', '(3.5)'],
    ])('%j', refuses);
  });

  describe('characters that are not read', () => {
    it.each<Row>([
      ['$x', 'Line 1, at `$`: `$` has no meaning here. Remove it.', 'x'],
      ['x$y', 'Line 1, at `$`: `$` has no meaning here. Remove it.', 'x y'],
      ['x_{1}', 'Line 1, at `{`: curly brackets are not read here. Write `x_1`.', 'x_1'],
      [
        'x_{i+1}',
        'Line 1, at `{`: curly brackets are not read here. Write a subscript without brackets, such as `x_1`.',
      ],
      [
        '|x|',
        'Line 1, at `|`: `|` is not read here. Write `abs(x)` for the absolute value.',
        'abs(x)',
      ],
      [
        '2 + |x - 1|',
        'Line 1, at `|`: `|` is not read here. Write `abs(x - 1)` for the absolute value.',
        '2 + abs(x - 1)',
      ],
      [
        'ln|x|',
        'Line 1, at `|`: `|` is not read here. Write `abs(x)` for the absolute value.',
        'ln(abs(x))',
      ],
      [
        'x|y|',
        'Line 1, at `|`: `|` is not read here. Write `abs(y)` for the absolute value.',
        'x abs(y)',
      ],
      [
        'sin||x| + y|',
        'Line 1, at `||`: `|` is not read here. Write `abs(x)` for an absolute value.',
      ],
      ['||x| + y|', 'Line 1, at `||`: `|` is not read here. Write `abs(x)` for an absolute value.'],
      ['|x| + |y|', 'Line 1, at `|`: `|` is not read here. Write `abs(x)` for an absolute value.'],
      [
        'x!',
        'Line 1, at `!`: factorials are not read here. Remove `!`, or write the product out.',
        'x',
      ],
      ['!x > 0', 'Line 1, at `!`: `!` is not read here. Write `not`.', 'not x > 0'],
      [
        '1 if x>0&&y>0 else 0',
        'Line 1, at `&&`: `&&` is not read here. Write `and` for both.',
        '1 if x>0 and y>0 else 0',
      ],
      [
        '1 if x > 0 || y > 0 else 0',
        'Line 1, at `||`: `||` is not read here. Write `or` for either.',
        '1 if x > 0 or y > 0 else 0',
      ],
      ['x <> y', 'Line 1, at `<>`: `<>` is not read here. Write `!=` for unequal.', 'x != y'],
      [
        'x => y',
        'Line 1, at `=>`: `=>` is not read here. Write `>=` for greater or equal.',
        'x >= y',
      ],
      ['x === y', 'Line 1, at `===`: `===` is not read here. Write `==` for equal.', 'x == y'],
      ['a := x', 'Line 1, at `:=`: `:=` is not read here. Write `=` for a new name.', 'a = x'],
      [
        'max(x; y)',
        'Line 1, at `;`: `;` is not read here. Write `,` between the arguments of a function.',
        'max(x, y)',
      ],
      ['`x`', 'Line 1, at `ˋ`: text in quotes is not read here. Remove the quotes.', 'x'],
      [
        '1.2.3',
        'Line 1, at `1.2.3`: this is not a number. Write a number with one decimal point, such as `1.25`.',
      ],
      ['1_000', 'Line 1, at `1_000`: digits are not grouped by `_` here. Write `1000`.', '1000'],
      ['½x', 'Line 1, at `½`: `½` has no meaning here. Write `(1/2)`.', '(1/2)x'],
      ['xⁿ', 'Line 1, at `ⁿ`: `ⁿ` has no meaning here. Write `^n`.', 'x^n'],
      ['xᵢ', 'Line 1, at `ᵢ`: `ᵢ` has no meaning here. Write `_i`.', 'x_i'],
      [
        'x ? 1 : 2',
        'Line 1, at `?`: `?` is not read here. Write `a if test else b` for a choice between two values.',
        '1 if x else 2',
      ],
      [
        'y = 2 + max(x, 1) > 2 ? max(x, 3) : 1',
        'Line 1, at `?`: `?` is not read here. Write `a if test else b` for a choice between two values.',
        'y = max(x, 3) if 2 + max(x, 1) > 2 else 1',
      ],
      [
        'y = max(x > 1 ? x : 2, 3)',
        'Line 1, at `?`: `?` is not read here. Write `a if test else b` for a choice between two values.',
        'y = max(x if x > 1 else 2, 3)',
      ],
      [
        '\\sin(x)',
        'Line 1, at `\\`: commands of LaTeX are not read here. Write names without `\\`, fractions as `a/b` and powers as `x^2`.',
        'sin(x)',
      ],
      [
        '2\\frac{x^{2}}{y}',
        'Line 1, at `\\`: commands of LaTeX are not read here. Write names without `\\`, fractions as `a/b` and powers as `x^2`.',
        '2(x^{2})/(y)',
      ],
      [
        'a \\cdot b',
        'Line 1, at `\\`: commands of LaTeX are not read here. Write names without `\\`, fractions as `a/b` and powers as `x^2`.',
        'a * b',
      ],
      [
        'sin(30°)',
        'Line 1, at `°`: angles are in radians here. Write `*pi/180` for degrees.',
        'sin(30*pi/180)',
      ],
      ['∞', 'Line 1, at `∞`: infinity is not a number here. Write a number in its place.'],
      ['x → y', 'Line 1, at `→`: `→` has no meaning here. Remove it.', 'x y'],
      ['x\u0000', 'Line 1, at `\u0000`: an invisible character stands here. Remove it.', 'x'],
      ['x 😀', 'Line 1, at `😀`: `😀` has no meaning here. Remove it.', 'x '],
    ])('%j', refuses);
  });

  describe('an empty text', () => {
    it.each<Row>([
      ['', 'Line 1: nothing is written here yet. Type a formula, such as `x^2 + sin(x)`.'],
      ['  \n', 'Line 1: nothing is written here yet. Type a formula, such as `x^2 + sin(x)`.'],
      [
        '# only a note',
        'Line 1: nothing is written here yet. Type a formula, such as `x^2 + sin(x)`.',
      ],
    ])('%j', refuses);
  });

  describe('a stray =', () => {
    it.each<Row>([
      ['x = = 2', 'Line 1, at `=`: `=` stands twice. Remove one.', 'x = 2'],
      ['2 = x', 'Line 1, at `2`: what stands before `=` is not a name. Write `x = 2`.', 'x = 2'],
      [
        'f(2) = x',
        'Line 1, at `2`: `2` is not a name, so it cannot be a parameter. Write names between the brackets, as in `f(x) = …`.',
      ],
      [
        'f(x+1) = x',
        'Line 1, at `x+1`: `x+1` is not a name, so it cannot be a parameter. Write names between the brackets, as in `f(x) = …`.',
      ],
      [
        'x + 1 = y',
        'Line 1, at `x + 1`: what stands before `=` is not a name. Write `y = x + 1`.',
        'y = x + 1',
      ],
      [
        'f x t = t x',
        'Line 1, at `f x t`: what stands before `=` is not a name. Write `f(x, t) = …`.',
        'f(x, t) = t x',
      ],
      [
        'f x = x',
        'Line 1, at `f x`: what stands before `=` is not a name. Write `f(x) = …`.',
        'f(x) = x',
      ],
      [
        'x + 1 = 2',
        'Line 1, at `x + 1`: what stands before `=` is not a name. Write a name before it, as in `y = x^2`, or `==` to compare.',
      ],
      [
        '= 2',
        'Line 1, at `=`: a name is missing before `=`. Write a name before it, as in `y = x^2`.',
      ],
      [
        '1 if x = 0 else 2',
        'Line 1, at `=`: `=` gives a name and cannot stand in a test. Write `==` to compare.',
        '1 if x == 0 else 2',
      ],
      [
        'y = x = 2',
        'Line 1, at `=`: a line has one `=`. Write `==` to compare, or give each name a line of its own.',
      ],
      [
        '(x = 2)',
        'Line 1, at `=`: `=` gives a name and cannot stand in brackets. Write `==` to compare.',
        '(x == 2)',
      ],
      [
        'max(a = 2, 3)',
        'Line 1, at `a =`: arguments have no names here. Remove `a =`.',
        'max(2, 3)',
      ],
      ['x > = 2', 'Line 1, at `> =`: `>=` is written without a blank. Write `>=`.', 'x >= 2'],
      [
        'f(x) x^2',
        'Line 1, after `f(x)`: an `=` is missing. Write `f(x) = …` to define `f`.',
        'f(x) = x^2',
      ],
      [
        'f(x1, x2)',
        'Line 1, after `f(x1, x2)`: what `f(x1, x2)` is, is missing. ' +
          'Write `=` and a formula after it; for a product write `*` before the bracket.',
        'f(x1, x2) = ',
      ],
      [
        'f(x, y) x y',
        'Line 1, after `f(x, y)`: an `=` is missing. Write `f(x, y) = …` to define `f`.',
        'f(x, y) = x y',
      ],
    ])('%j', refuses);
  });

  describe('missing values', () => {
    it.each<Row>([
      ['x =', 'Line 1, after `x =`: a value is missing. Add one after `=`.'],
      ['x +', 'Line 1, after `x +`: a value is missing. Add one after `+`, or remove `+`.'],
      [
        'x +\ny',
        'Line 1, after `x +`: a value is missing. Add one after `+`, or join this line with the next.',
        'x + y',
      ],
      ['* x', 'Line 1, at `*`: a value is missing before `*`. Add one, or remove `*`.', 'x'],
      [
        'x + * y',
        'Line 1, at `*`: a value is missing between `+` and `*`. Add it, or remove one of the two signs.',
        'x + y',
      ],
      ['2^', 'Line 1, after `2^`: a value is missing. Add one after `^`, or remove `^`.'],
      ['x**', 'Line 1, at `**`: a value is missing. Add one after `**`, or remove `**`.'],
      ['x and', 'Line 1, at `and`: a value is missing. Add one after `and`, or remove `and`.'],
      [
        'f(x, y) = x\n* y',
        'Line 2, at `*`: a line cannot start with `*`. Join it with the line above.',
        'f(x, y) = x * y',
      ],
      [
        'x # note\n* y',
        'Line 2, at `*`: a line cannot start with `*`. Join it with the line above.',
      ],
      [
        'f(x)\n= x',
        'Line 1, after `f(x)`: what `f(x)` is, is missing. Join this line with the next.',
        'f(x) = x',
      ],
      [
        'and x',
        'Line 1, at `and`: a value is missing before `and`. Write a comparison before it, as in `x > 0 and y > 0`.',
      ],
      [
        '²x',
        'Line 1, at `²`: a value is missing before this power. Write `x^2` for a power of a value.',
      ],
      ['√', 'Line 1, after `√`: a value is missing. Write a number, a name or brackets after `√`.'],
      ['2 if', 'Line 1, at `if`: a value is missing. Add one after `if`, or remove `if`.'],
      [
        '1 if x > 0',
        'Line 1, after `1 if x > 0`: `else` is missing. Add `else` and the value for the other case.',
        '1 if x > 0 else 0',
      ],
      [
        '(1 if x > 0) + 2',
        'Line 1, after `(1 if x > 0`: `else` is missing. Add `else` and the value for the other case.',
        '(1 if x > 0 else 0) + 2',
      ],
      ['x else y', 'Line 1, at `else`: `else` stands without `if`. Write `a if test else b`.'],
      ['x not y', 'Line 1, at `not`: `not` cannot follow a value. Write `and not` or `or not`.'],
      [
        'x + not y',
        'Line 1, at `not`: `not` needs brackets here. Write `(not a)` around it and its operand.',
      ],
    ])('%j', refuses);
  });

  describe('numbers without a sign', () => {
    it.each<Row>([
      [
        '2 3',
        'Line 1, at `3`: a number follows a factor without a sign between them. Write `2*3`.',
        '2*3',
      ],
      [
        'x 2',
        'Line 1, at `2`: a number follows a factor without a sign between them. Write `x*2`.',
        'x*2',
      ],
      [
        '(x+1)2',
        'Line 1, at `2`: a number follows a factor without a sign between them. Write `(x+1)*2`.',
        '(x+1)*2',
      ],
      ['3,5', 'Line 1, at `3,5`: a number has a decimal point here. Write `3.5`.', '3.5'],
      [
        'x, y',
        'Line 1, at `,`: a comma stands between the arguments of a function only. Remove it, or put each value on a line of its own.',
      ],
      ['1e999', 'Line 1, at `1e999`: this number is too large. Write one below `1.8e308`.'],
    ])('%j', refuses);
  });

  describe('arguments', () => {
    it.each<Row>([
      [
        'sqrt(x, y)',
        'Line 1, at `sqrt(x, y)`: `sqrt` takes 1 argument, and this call has 2. Remove an argument.',
      ],
      [
        'max()',
        'Line 1, at `max()`: `max` takes at least 1 argument, and this call has none. Add an argument inside the brackets.',
      ],
      [
        'atan2(x)',
        'Line 1, at `atan2(x)`: `atan2` takes 2 arguments, and this call has 1. Add an argument inside the brackets.',
      ],
      [
        `max(${'x,'.repeat(100)}x)`,
        'Line 1, at `max(x,x,x,x,x,x,x,x,x,x,…`: this call has 101 arguments, and at most 100 are read. Put some of them into a call of its own, as in `max(max(…), …)`.',
      ],
      [
        'log(x, 2, 3)',
        'Line 1, at `log(x, 2, 3)`: `log` takes 1 or 2 arguments, and this call has 3. Remove an argument.',
      ],
      [
        'g(t) = t\ng(1, 2) + x',
        'Line 2, at `g(1, 2)`: `g` takes 1 argument, and this call has 2. Remove an argument.',
      ],
      [
        'max(x,)',
        'Line 1, at `,`: a value is missing after this comma. Add it, or remove the comma.',
        'max(x)',
      ],
      [
        'max(,x)',
        'Line 1, at `,`: a value is missing before this comma. Add it, or remove the comma.',
        'max(x)',
      ],
      [
        'max(x,,y)',
        'Line 1, at `,`: a value is missing after this comma. Add it, or remove the comma.',
        'max(x,y)',
      ],
      [
        'x(1, 2)',
        'Line 1, at `x(1, 2)`: `x` is a variable, so the brackets after it hold one factor. Define `x(…) = …` on a line above, or remove the brackets.',
      ],
      [
        'x()',
        'Line 1, at `x()`: `x` is a variable, so the brackets after it hold one factor. Define `x(…) = …` on a line above, or remove the brackets.',
      ],
    ])('%j', refuses);
  });

  describe('reserved words', () => {
    it.each<Row>([
      [
        'lambda + 1',
        'Line 1, at `lambda`: `lambda` is a reserved word and cannot be a name. Write `lam` or `λ`.',
        'lam + 1',
      ],
      [
        'in + 1',
        'Line 1, at `in`: `in` is a reserved word and cannot be a name. Choose another name, such as `in_`.',
        'in_ + 1',
      ],
      ['x in y', 'Line 1, at `in`: `in` is not read here. Write the formula without it.'],
      [
        'y = if x > 0 then x else 0',
        'Line 1, at `if`: the value stands before `if` here. Write `a if test else b`.',
        'y = x if x > 0 else 0',
      ],
      ['x is 2', 'Line 1, at `is`: `is` is not read here. Write `==`.', 'x == 2'],
    ])('%j', refuses);
  });

  describe('what belongs to programs', () => {
    it.each<Row>([
      ['x[1]', 'Line 1, at `[`: `[` belongs to programs. Write a formula without it.'],
      ['np.sin(x)', 'Line 1, at `.`: `.` belongs to programs. Write a formula without it.'],
      ['x += 1', 'Line 1, at `+=`: `+=` belongs to programs. Write a formula without it.'],
      ['x; y', 'Line 1, at `;`: `;` belongs to programs. Write a formula without it.'],
      ['"x"', 'Line 1, at `"x"`: `"x"` belongs to programs. Write a formula without it.'],
      ["x'", "Line 1, at `'`: `'` belongs to programs. Write a formula without it."],
      ['def f(x)', 'Line 1, at `def`: `def` belongs to programs. Write a formula without it.'],
      [
        'f = lambda x: x',
        'Line 1, at `lambda`: `lambda` belongs to programs. Write a formula without it.',
      ],
      ['if x > 0', 'Line 1, at `if`: `if` belongs to programs. Write a formula without it.'],
      ['True', 'Line 1, at `True`: `True` belongs to programs. Write a formula without it.'],
      [
        'x.',
        'Line 1, at `.`: a dot stands only inside a number. Write `*` for a product, and numbers as `0.5`.',
      ],
    ])('%j', refuses);
  });

  describe('names and their order', () => {
    it.each<Row>([
      [
        'y = a + x\na = 2',
        'Line 1, at `a`: `a` is used before it has a value. Move the line `a = …` up, above this one.',
        'a = 2\ny = a + x',
      ],
      [
        'f(x) = g(x)\n\ng(t) = t^2',
        'Line 1, at `g`: `g` is used before it is defined. Move the line `g(t) = …` up, above this one.',
        'g(t) = t^2\nf(x) = g(x)\n',
      ],
      [
        'x = x^2',
        'Line 1, at `x`: `x` is used before it has a value. Give the new value another name, such as `y`.',
        'y = x^2',
      ],
      [
        'f(x) = a x',
        'Line 1, at `a`: `a` has no value. Add it to the parameters of `f`, or give it a value on a line above.',
        'f(x, a) = a x',
      ],
      [
        'g(t) = a t\nf(x) = g(x)',
        'Line 1, at `a`: `a` has no value. Add it to the parameters of `g`, or give it a value on a line above.',
        'g(t, a) = a t\nf(x) = g(x)',
      ],
      [
        'a = 2z\nf(x) = a x',
        'Line 1, at `z`: `z` has no value. Give it one on a line above, such as `z = 1`, since the inputs are those of `f`.',
        'z = 1\na = 2z\nf(x) = a x',
      ],
      [
        'f(x, y) = xy + x',
        'Line 1, at `xy`: `xy` has no value. Write `x*y` for the product, or add `xy` to the parameters.',
        'f(x, y) = x*y + x',
      ],
      [
        'f(x) = x\nf(y) = y',
        'Line 2, at `f`: `f` is defined twice. Give one of the two another name.',
        'f(x) = x\nf_2(y) = y',
      ],
      [
        'f = 2\nf(x) = x',
        'Line 1, at `f`: `f` is a function and a variable at once. Give one of the two another name.',
        'f_2 = 2\nf(x) = x',
      ],
      [
        'f(x, x) = x',
        'Line 1, at `x`: `x` is twice a parameter of `f`. Remove one, or give it another name.',
        'f(x) = x',
      ],
      [
        'f( ) = 3',
        'Line 1, at `( )`: `f` has no parameter, so there is nothing to differentiate by. Write a name between the brackets, as in `f(x) = …`.',
        'f(x) = 3',
      ],
      [
        'f() = 3',
        'Line 1, at `()`: `f` has no parameter, so there is nothing to differentiate by. Write a name between the brackets, as in `f(x) = …`.',
        'f(x) = 3',
      ],
      [
        'f(x y) = x',
        'Line 1, at `y`: a comma is missing between two parameters. Add `,` before it.',
        'f(x, y) = x',
      ],
      [
        'f(x,) = x',
        'Line 1, at `,`: a name is missing after this comma. Add it, or remove the comma.',
        'f(x) = x',
      ],
    ])('%j', refuses);
  });

  describe('lines', () => {
    it.each<Row>([
      [
        'x\n  y',
        'Line 2, at `y`: this line is indented differently from the first. Start it in the same column.',
        'x\ny',
      ],
      [
        'x^2\ny = 3 + x',
        'Line 1, at `x^2`: this line has no effect. Give it a name, such as `y = …`, or remove it.',
        'y = 3 + x',
      ],
      [
        'f(x) = x\na = f(3)',
        'Line 2, at `a = f(3)`: this line has no effect. Remove it.',
        'f(x) = x\n',
      ],
      [
        'f(x) = x\n+ x',
        'Line 1, at `f(x) = x`: this line has no effect. Join it with the next line.',
        'f(x) = x + x',
      ],
      [
        'x^2\n+ y^2',
        'Line 1, at `x^2`: this line has no effect. Join it with the next line, or give it a name, such as `y = …`.',
        'x^2 + y^2',
      ],
      [
        '3+4',
        'Line 1, at `3+4`: there is nothing to differentiate by. Use a name such as `x` in it.',
      ],
      [
        'x = 3\ny = x^2',
        'Line 2, at `y = x^2`: there is nothing to differentiate by. Remove the line `x = 3`: a name without a value becomes an input.',
        'y = x^2',
      ],
    ])('%j', refuses);
  });

  describe('limits', () => {
    it('refuses more than 10,000 characters', () => {
      const { position, cause, nextMove } = errorOf('x+'.repeat(6_000));
      expect(position).toMatchObject({ from: 10_000, to: 12_000 });
      expect([cause, nextMove]).toEqual([
        'the text is longer than 10,000 characters',
        'Shorten it.',
      ]);
    });

    it('names the place of a text that is too long up to the end of its line', () => {
      const { position, message } = errorOf(`${'x + '.repeat(2_501)}\n+ y`);
      expect(position).toMatchObject({ from: 10_000, to: 10_004 });
      expect(message).toMatch(/^Line 1, at `x \+ `: the text is longer/);
    });

    it('refuses names of more than 40 characters', () => {
      expect(() => parseProgram('x'.repeat(40), testVocabulary)).not.toThrow();
      const { position, cause, nextMove } = errorOf(`1 + ${'x'.repeat(41)}`);
      expect(position).toMatchObject({ from: 4, to: 45 });
      expect([cause, nextMove]).toEqual([
        'a name has 40 characters at most',
        'Choose a shorter one.',
      ]);
    });

    it('refuses more than 200 brackets inside one another', () => {
      const nested = (depth: number) => `${'('.repeat(depth)}x${')'.repeat(depth)}`;
      expect(() => parseProgram(nested(200), testVocabulary)).not.toThrow();
      const { position, cause, nextMove } = errorOf(nested(201));
      expect(position).toMatchObject({ from: 200, to: 201 });
      expect(cause).toBe('more than 200 brackets are open here');
      expect(nextMove).toBe('Break the formula into lines with names.');
    });

    it('counts brackets that are left open', () => {
      const { cause, nextMove, fix } = errorOf(`${'('.repeat(7)}x`);
      expect(cause).toBe('7 closing brackets are missing');
      expect(nextMove).toBe('Add 7 of `)` after `x`.');
      expect(fix).toMatchObject({ insert: ')))))))', label: 'Add 7 of )' });
    });

    it.each([
      ['a sum', `${'x+'.repeat(1_001)}x`],
      ['a product without signs', 'x '.repeat(1_002)],
      ['powers', `${'2^'.repeat(4_000)}x`],
      ['minus signs', `${'-'.repeat(9_000)}x`],
      ['not', `${'not '.repeat(2_000)}x`],
      ['conditionals', `${'x if 1 else '.repeat(800)}${'-'.repeat(300)}x`],
      ['roots', `${'√'.repeat(9_000)}x`],
    ])('refuses %s of more than 1,000 operations inside one another', (_, source) => {
      const { cause, nextMove } = errorOf(source);
      expect(cause).toBe('more than 1,000 operations stand one inside the other');
      expect(nextMove).toBe('Break it into lines with names.');
    });
  });
});

describe('a fix', () => {
  it.each([
    ['sin x', 'Write sin(x)'],
    ['sqt(x)', 'Write sqrt'],
    ['(x', 'Add )'],
    ['x)', 'Remove )'],
    ['f(x) = a x', 'Write f(x, a)'],
    ['y = a x\na = 2', 'Move the line up'],
    ['1 if x > 0', 'Add else 0'],
  ])('of %j says "%s"', (source, label) => {
    expect(errorOf(source).fix?.label).toBe(label);
  });
});
