import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression, parseProgram } from './parser';
import { printExpression } from './print';
import { printProgram } from './printProgram';
import { numberLiteral, randomExpressions, withoutSpans } from './randomExpressions';
import { testVocabulary } from './testVocabulary';

const parse = (source: string) => parseExpression(source, testVocabulary);

const anything = randomExpressions({
  names: ['x', 'y', 'x1', 'e5', 'E', '_', 'rate', 'α', 'x_max'],
  functions: [
    { name: 'sin', arity: 1 },
    { name: 'atan2', arity: 2 },
    { name: 'max', arity: 3 },
  ],
  constants: [
    { name: 'pi', value: Math.PI },
    { name: 'e', value: Math.E },
  ],
  truthValues: 'anywhere',
});

describe('printExpression', () => {
  it.each([
    'sqrt(x1^2 + x2^2)',
    '2x',
    '-x^2',
    '(-x)^2',
    'a if x > 0 else b',
    '(a if x > 0 else b) + 1',
    '(x + 1)(x - 1)',
    'x(1 - x)',
    'x sin(x)',
    '2 sin(x)',
    '2pi x',
    '2 e',
    '2 e5',
    '2(3)',
    'x1 x2',
    '-2x',
    '1/2 x',
    '2x/3',
    'x/(2y)',
    'x^2 y',
    '2x^2',
    '2^-x^2',
    '(x^y)^z',
    'x^y^z',
    'a - (b - c)',
    'a - b - c',
    'a/(b*c)',
    'a*-b',
    'x // 2 % 3',
    'a < b <= c',
    '(a < b) == c',
    'not a == b and c > d or e > 1',
    'not (a > b or c > d)',
    '(rate)(1 - x)',
    'x_max(1 - x)',
    'pi(x + 1)',
    'log(x, 2)',
  ])('keeps %s as it is', (source) => {
    expect(printExpression(parse(source))).toBe(source);
  });

  it.each([
    ['((x))+(1)', 'x + 1'],
    ['+x', 'x'],
    ['x**2', 'x^2'],
    ['x²', 'x^2'],
    ['x⁻¹', 'x^-1'],
    ['√(x)', 'sqrt(x)'],
    ['arcsin(x)', 'asin(x)'],
    ['π·r²', 'pi*r^2'],
    ['(2)(3)', '2(3)'],
    ['x ≤ y', 'x <= y'],
  ])('prints %s as %s', (source, printed) => {
    expect(printExpression(parse(source))).toBe(printed);
  });

  it('puts brackets around a negative number that no text has', () => {
    const base = { ...numberLiteral('-3'), value: -3 };
    const two = numberLiteral('2');
    const span = { from: 0, to: 0 };
    expect(
      printExpression({
        kind: 'arithmetic',
        operator: '^',
        left: base,
        right: two,
        implicit: false,
        span,
      }),
    ).toBe('(-3)^2');
  });

  it('prints what parses to the same tree', () => {
    fc.assert(
      fc.property(anything, (expression) => {
        expect(withoutSpans(parse(printExpression(expression)))).toEqual(expression);
      }),
      { numRuns: 2_000 },
    );
  });

  it('prints no more brackets than needed: without any pair the tree is another', () => {
    const short = randomExpressions({
      names: ['x', 'y'],
      functions: [],
      numbers: fc.constantFrom('2', '3'),
      truthValues: 'anywhere',
      maxDepth: 3,
    });
    fc.assert(
      fc.property(short, (expression) => {
        const text = printExpression(expression);
        for (const [open, close] of pairsOf(text)) {
          const bare = `${text.slice(0, open)} ${text.slice(open + 1, close)} ${text.slice(close + 1)}`;
          expect(parsesTo(bare, expression), `${text} without brackets at ${open}`).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('printProgram', () => {
  it.each(['f(x, y) = x^2 + y', 'g(t) = t^2\na = 3x\ng(a) + x', 'a = x\na = a^2\na + 1'])(
    'keeps %j as it is',
    (source) => {
      expect(printProgram(parseProgram(source, testVocabulary))).toBe(source);
    },
  );

  it('leaves out comments and empty lines', () => {
    const program = parseProgram('# note\n\ny=x**2 # square\n', testVocabulary);
    expect(printProgram(program)).toBe('y = x^2');
  });
});

function pairsOf(text: string): readonly (readonly [number, number])[] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (const [index, character] of [...text].entries()) {
    if (character === '(') open.push(index);
    if (character === ')') pairs.push([open.pop() ?? 0, index]);
  }
  return pairs;
}

function parsesTo(text: string, expression: unknown): boolean {
  try {
    expect(withoutSpans(parse(text))).toEqual(expression);
    return true;
  } catch {
    return false;
  }
}
