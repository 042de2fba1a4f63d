import { describe, expect, it } from 'vitest';
import { parseExpression } from './parser';
import type { Expression } from './syntax';
import { testVocabulary } from './testVocabulary';
import { descendants } from './walk';

const parse = (source: string) => parseExpression(source, testVocabulary);

/** The tree with all its brackets; `·` is a product without a sign. */
function full(e: Expression): string {
  switch (e.kind) {
    case 'number':
      return e.text;
    case 'name':
      return e.name;
    case 'constant':
      return `<${e.name}>`;
    case 'negation':
      return `(-${full(e.operand)})`;
    case 'not':
      return `(not ${full(e.operand)})`;
    case 'arithmetic':
      return `(${full(e.left)}${e.implicit ? '·' : e.operator}${full(e.right)})`;
    case 'logical':
      return `(${full(e.left)} ${e.operator} ${full(e.right)})`;
    case 'comparison':
      return `(${e.operands.map((part, i) => `${full(part)}${e.operators[i] ?? ''}`).join('')})`;
    case 'conditional':
      return `(${full(e.consequent)} if ${full(e.test)} else ${full(e.alternative)})`;
    case 'call':
      return `${e.callee}[${e.arguments.map(full).join(', ')}]`;
    default:
      throw new Error(`no formula has a ${e.kind}`);
  }
}

describe('precedence', () => {
  it.each([
    ['a+b*c', '(a+(b*c))'],
    ['a-b-c', '((a-b)-c)'],
    ['a/b/c', '((a/b)/c)'],
    ['a%b//c*d', '(((a%b)//c)*d)'],
    ['-x^2', '(-(x^2))'],
    ['2^-x', '(2^(-x))'],
    ['2^-x^2', '(2^(-(x^2)))'],
    ['x^y^z', '(x^(y^z))'],
    ['x**y**z', '(x^(y^z))'],
    ['-x*y', '((-x)*y)'],
    ['-x y', '((-x)·y)'],
    ['a*-b', '(a*(-b))'],
    ['--x', '(-(-x))'],
    ['+x - +y', '(x-y)'],
    ['a < b <= c', '(a<b<=c)'],
    ['a + 1 > b == c', '((a+1)>b==c)'],
    ['not a > b', '(not (a>b))'],
    ['a > b or c > d and not g > f', '((a>b) or ((c>d) and (not (g>f))))'],
    ['a if b > 0 else c if d > 0 else e1', '(a if (b>0) else (c if (d>0) else e1))'],
    ['a + b if c > d or e1 > f else g', '((a+b) if ((c>d) or (e1>f)) else g)'],
  ])('reads %s as %s', (source, tree) => {
    expect(full(parse(source))).toBe(tree);
  });
});

describe('products without a sign', () => {
  it.each([
    ['2x', '(2·x)'],
    ['3x^2', '(3·(x^2))'],
    ['2(x+1)', '(2·(x+1))'],
    ['(x+1)(x-1)', '((x+1)·(x-1))'],
    ['x1 x2', '(x1·x2)'],
    ['x(1-x)', '(x·(1-x))'],
    ['2 sin(x)', '(2·sin[x])'],
    ['x sin(x)', '(x·sin[x])'],
    ['sin(x)cos(x)', '(sin[x]·cos[x])'],
    ['sin(x)^2', '(sin[x]^2)'],
    ['x(1-x)^2', '(x·((1-x)^2))'],
    ['1/2x', '((1/2)·x)'],
    ['2^3x', '((2^3)·x)'],
    ['x^2y', '((x^2)·y)'],
    ['2^x(y+1)', '((2^x)·(y+1))'],
    ['-2x', '((-2)·x)'],
    ['a*b c/d', '(((a*b)·c)/d)'],
    ['2e', '(2·<e>)'],
    ['2e^x', '(2·(<e>^x))'],
    ['2e5x', '(2e5·x)'],
    ['2πr', '((2·<pi>)·r)'],
    ['πr²', '(<pi>·(r^2))'],
    ['π_0 π1', '(π_0·π1)'],
    ['e(x+1)', '(<e>·(x+1))'],
    ['w1(x) + x_max(2) + alpha(y) + λ(z)', '((((w1·x)+(x_max·2))+(alpha·y))+(λ·z))'],
    ['rate(1-x) + rate', '((rate·(1-x))+rate)'],
  ])('reads %s as %s', (source, tree) => {
    expect(full(parse(source))).toBe(tree);
  });
});

describe('what people paste', () => {
  it.each([
    ['x²', '(x^2)'],
    ['-x²y', '((-(x^2))·y)'],
    ['x⁻¹', '(x^(-1))'],
    ['x²^3', '((x^2)^3)'],
    ['2^x²', '(2^(x^2))'],
    ['√(x+1)', 'sqrt[(x+1)]'],
    ['√2 x', '(sqrt[2]·x)'],
    ['2√x^3', '(2·(sqrt[x]^3))'],
    ['∛x', 'cbrt[x]'],
    ['a·b×c÷d−1', '((((a*b)*c)/d)-1)'],
    ['1 if x ≤ 2 ≠ y else 0', '(1 if (x<=2!=y) else 0)'],
    ['x₁\u00a0+\u2009x₂', '(x1+x2)'],
    ['𝑥+ｙ', '(x+y)'],
    ['（x＋1）', '(x+1)'],
  ])('reads %s as %s', (source, tree) => {
    expect(full(parse(source))).toBe(tree);
  });
});

describe('functions', () => {
  it.each([
    ['ln(x)', 'log[x]'],
    ['log(x, 2)', 'log[x, 2]'],
    ['max(x, y, z)', 'max[x, y, z]'],
    ['atan2(y,\n  x) # two lines', 'atan2[y, x]'],
    ['sin(2 if x > 0 else 1)', 'sin[(2 if (x>0) else 1)]'],
  ])('reads %j as %s', (source, tree) => {
    expect(full(parse(source))).toBe(tree);
  });

  it('keeps the spelling that was typed in the place of the callee alone', () => {
    const call = parse('1 + arcsin(x)');
    const [found] = [...descendants(call)].filter((part) => part.kind === 'call');
    expect(found).toMatchObject({
      callee: 'asin',
      target: 'vocabulary',
      calleeSpan: { from: 4, to: 10 },
      span: { from: 4, to: 13 },
    });
  });

  it('keeps numbers as they were typed', () => {
    expect(parse('1e-3')).toMatchObject({ value: 0.001, text: '1e-3' });
    expect(parse('.5')).toMatchObject({ value: 0.5, text: '.5' });
    expect(parse('5.')).toMatchObject({ value: 5, text: '5.' });
  });
});

describe('spans', () => {
  /** The source text of every part, each before its own parts. */
  const pieces = (source: string) =>
    [...descendants(parse(source))].map(({ span }) => source.slice(span.from, span.to));

  it.each([
    ['(x+1)(x-1)', ['(x+1)(x-1)', 'x+1', 'x', '1', 'x-1', 'x', '1']],
    ['((x)) * 2', ['((x)) * 2', 'x', '2']],
    ['-(x + y)', ['-(x + y)', 'x + y', 'x', 'y']],
    ['sin( (x) )', ['sin( (x) )', 'x']],
    ['+x + y', ['+x + y', 'x', 'y']],
    ['x⁻²', ['x⁻²', 'x', '⁻²', '²']],
    ['√(x)', ['√(x)', 'x']],
    ['(a) < (b)', ['(a) < (b)', 'a', 'b']],
    ['(a) if (b) else (c)', ['(a) if (b) else (c)', 'b', 'a', 'c']],
    ['(a > b) and not (c)', ['(a > b) and not (c)', 'a > b', 'a', 'b', 'not (c)', 'c']],
  ])('of %s are %j', (source, expected) => {
    expect(pieces(source)).toEqual(expected);
  });
});
