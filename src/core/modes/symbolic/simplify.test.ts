/** What becomes of formulas that a class meets, and what has to stay because it may be 0. */
import { describe, expect, it } from 'vitest';
import { type Expression, printExpression, readExpression } from '../../language';
import { vocabulary } from '../../primitives';
import { arithmetic } from './build';
import { derive } from './derive';
import { literal } from './numbers';
import { evaluateExpression, operationsIn, simplify } from './simplify';

function read(text: string): Expression {
  return readExpression(text, vocabulary);
}

function simplified(text: string): string {
  return printExpression(simplify(read(text)));
}

describe('simplify', () => {
  it.each([
    ['2*3 + 1/3', '19/3'],
    ['0.1 + 0.2', '0.3'],
    ['1*x + 0', 'x'],
    ['x - 0', 'x'],
    ['x/1', 'x'],
    ['x^1', 'x'],
    ['-(-x)', 'x'],
    ['0*sin(x)', '0'],
    ['0*(x^2 + exp(x))/3', '0'],
    ['sin(x)^0', '1'],
    ['sqrt(4)', '2'],
    ['exp(0) + ln(1)', '1'],
    ['ln(e)', '1'],
    ['pi/pi', '1'],
    ['abs(-3)*x', '3*x'],
    ['7 // 2 + 7 % 2', '4'],
  ])('works out numbers exactly: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it.each(['sin(1)', 'sqrt(2)', 'pi', 'ln(2)', 'exp(1)'])('leaves the irrational %s', (text) => {
    expect(simplified(text)).toBe(text);
  });

  it.each([
    ['2x + 3x', '5*x'],
    ['2*sin(x)*x + x*sin(x)', '3*x*sin(x)'],
    ['x/2 + x/3', '5*x/6'],
    ['0.5x + 0.25x', '0.75*x'],
    ['2*pi*x + pi*x', '3*pi*x'],
    ['sin(a + b) - sin(b + a)', '0'],
    ['(2x + 2)*y + (x + 1)*y', '3*y*(x + 1)'],
    ['x - x + y', 'y'],
  ])('collects like terms: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it.each([
    ['x*x^2', 'x^3'],
    ['1/v*u', 'u/v'],
    ['(u/v)/v', 'u/v^2'],
    ['-(u/v)/v', '-(u/v^2)'],
    ['x^2/x^3', '1/x'],
    ['exp(x)*exp(x)', 'exp(x)^2'],
    ['exp(x)/exp(x)', '1'],
    ['3/2*x^(3/2 - 1)', '3*x^(1/2)/2'],
    ['2*x*(1/(2*sqrt(x^2 + 1)))', 'x/sqrt(x^2 + 1)'],
  ])('collects powers: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it.each([
    ['x/x', 'x/x'],
    ['x^2/x', 'x^2/x'],
    ['x^3/x^2', 'x^2/x'],
    ['x*y/x', 'x*y/x'],
    ['(x^2)^(1/2)', '(x^2)^(1/2)'],
    ['sqrt(x)*sqrt(x)', 'sqrt(x)^2'],
    ['x^(1/2)*x^(1/2)', '(x^(1/2))^2'],
    ['1/(1/x)', '1/(1/x)'],
    ['x/(y/z)', 'x/(y/z)'],
    ['(x/y)^(-1)', '1/(x/y)'],
    ['x/0', 'x/0'],
    ['0*ln(x)', '0*ln(x)'],
    ['0/x', '0/x'],
    ['ln(x)^0', 'ln(x)^0'],
    ['ln(x) - ln(x)', '0*ln(x)'],
    ['1/x - 1/x', '0/x'],
    ['y + 0*sqrt(x)', 'y + 0*sqrt(x)'],
    ['y if ln(x) > 0 else y', 'y if ln(x) > 0 else y'],
    ['exp(ln(x))', 'exp(ln(x))'],
    ['tan(x) - tan(x)', '0*tan(x)'],
  ])('leaves out nothing that may have no value: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it.each([
    ['ln(x) + x/x', 'ln(x) + 1'],
    ['1/x + x/x', '1/x + 1'],
    ['x/x + x/x', '2*x/x'],
    ['y/(x*y) + ln(x*y)', '1/x + ln(x*y)'],
    ['ln(x) - ln(x) + x*ln(x)', 'x*ln(x)'],
  ])('cancels where something beside it has no value at 0 either: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it.each([
    ['4*1*(1 - x) + 4*x*(0 - 1)', '4 - 8*x'],
    ['2*3*x^2*1 + 3*2*x', '6*x^2 + 6*x'],
    ['(x + 1)*(x - 1)', 'x^2 - 1'],
    ['(a + b)^2 - a^2 - b^2', '2*a*b'],
    ['x*2 + 5 + 3*x^2 - 1', '3*x^2 + 2*x + 4'],
    ['2x - x^2 - 1', '2*x - x^2 - 1'],
    ['(x + 1)^8', '(x + 1)^8'],
    ['20*(x + 1)^19*1', '20*(x + 1)^19'],
    ['(x + 1)^3 + x*3*(x + 1)^2', '(x + 1)^2*(4*x + 1)'],
    ['100*2*(y - x^2)*(0 - 2*x)', '-400*x*(y - x^2)'],
  ])('multiplies polynomials out where that is smaller: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it.each([
    ['exp(x)*sin(x) + exp(x)*cos(x)', '(sin(x) + cos(x))*exp(x)'],
    ['cos(x)/x - sin(x)/x^2', '(x*cos(x) - sin(x))/x^2'],
    ['1/(1 + x^2) - 2*x*x/(1 + x^2)^2', '(1 - x^2)/(x^2 + 1)^2'],
    ['((x + 1)^2 - x*2*(x + 1))/(x + 1)^4', '(1 - x)/(x + 1)^3'],
    ['(x^2 - 1)/(x + 1)', '(x^2 - 1)/(x + 1)'],
  ])('puts a common factor in front, or all over one denominator: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it.each([
    ['a + -b', 'a - b'],
    ['-a + b', 'b - a'],
    ['-(a - b)', 'b - a'],
    ['(-a)*(-b)', 'a*b'],
    ['x*(-sin(x)) + cos(x)', 'cos(x) - x*sin(x)'],
    ['a*b*(-2)', '-2*a*b'],
    ['(-x)/2', '-(x/2)'],
    ['exp(-((x - 1)^2 + (y - 1)^2)/2)', 'exp(-(((x - 1)^2 + (y - 1)^2)/2))'],
  ])('has no needless minus: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it.each([
    ['sin(x)*x*2', '2*x*sin(x)'],
    ['y*x*pi*3', '3*pi*x*y'],
    ['x10*x2*x1', 'x1*x2*x10'],
    ['(x + 1)*x*exp(x)*2', '2*x*(x + 1)*exp(x)'],
    ['b + a^2 + a*b', 'a^2 + a*b + b'],
  ])('writes in reading order: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it.each([
    ['a if 1 < 2 else b', 'a'],
    ['a if 2 == 3 else b', 'b'],
    ['a if e == 0 else b', 'b'],
    ['a if x > 0 else a', 'a'],
    ['x + x if x > 0 else 0*x', '2*x if x > 0 else 0'],
    ['a if 1 > 2 and x > 0 else b', 'b'],
    ['a if 1 < 2 and x > 0 else b', 'a if x > 0 else b'],
    ['a if not 1 < 2 else b', 'b'],
  ])('decides a test without names: %s', (before, after) => {
    expect(simplified(before)).toBe(after);
  });

  it('does not decide between numbers that rounding may have set apart', () => {
    const text = 'a if sqrt(2)*sqrt(2) == 2 else b';
    expect(simplify(read(text))).toMatchObject({ kind: 'conditional' });
  });

  it('writes x^(-2) as it came, and a fraction where that is no longer', () => {
    expect(simplify(read('x^(-2)'))).toMatchObject({ kind: 'arithmetic', operator: '^' });
    expect(simplified('-2*x^(-3)')).toBe('-(2/x^3)');
  });

  it('keeps a number that is too long for exact work', () => {
    const formula = read('1e300*x*1e300*x');
    expect(evaluateExpression(simplify(formula), { x: 1e-300 })).toBeCloseTo(1, 12);
  });

  it.each([
    ['2x^3+3x^2', '6*x^2 + 6*x'],
    ['4*x*(1-x)', '4 - 8*x'],
    ['x^3+2*x^2-3*x+1', '3*x^2 + 4*x - 3'],
    ['3x^2+2x+1', '6*x + 2'],
    [
      '64*x*(1-x)*(1-2*x)^2*(1-8*x+8*x^2)^2',
      '64 - 2688*x + 32256*x^2 - 168960*x^3 + 450560*x^4 - 638976*x^5 + 458752*x^6 - 131072*x^7',
    ],
    ['x*ln(x)', 'ln(x) + 1'],
    ['sin(x)/x', '(x*cos(x) - sin(x))/x^2'],
    ['e^(2x)', '2*e^(2*x)'],
    ['ln(1 + exp(x))', 'exp(x)/(1 + exp(x))'],
    ['(x^2-1)/(x^2+1)', '4*x/(x^2 + 1)^2'],
    ['atan(x)', '1/(x^2 + 1)'],
    ['x if x > 0 else x^2', '1 if x > 0 else 2*x'],
  ])('gives the derivative of %s as a class has it', (formula, derivative) => {
    expect(printExpression(derive(read(formula), 'x').simplified)).toBe(derivative);
  });

  it('goes once through parts that are shared, however long they would be written out', () => {
    let doubled: Expression = read('sin(x) + y*x');
    for (let i = 0; i < 40; i += 1) doubled = arithmetic('+', doubled, doubled);
    expect(operationsIn(doubled)).toBeGreaterThan(2 ** 40);
    expect(operationsIn(simplify(doubled))).toBeLessThanOrEqual(4);
  });

  it('gives up on what gets out of hand, with a result that is no larger', () => {
    let nested: Expression = read('x');
    for (let i = 0; i < 12; i += 1) {
      nested = arithmetic('/', nested, arithmetic('+', arithmetic('*', nested, nested), read('y')));
    }
    const smaller = simplify(nested);
    expect(operationsIn(smaller)).toBeLessThanOrEqual(operationsIn(nested));
    const point = { x: 0.3, y: 1.7 };
    const value = evaluateExpression(nested, point);
    expect(evaluateExpression(smaller, point)).toBeCloseTo(value, 12);
  });

  it('is not stopped by a tall formula', () => {
    const [y, sine] = [read('y'), read('sin(x)')];
    let tall: Expression = read('x');
    for (let i = 0; i < 5_000; i += 1) tall = arithmetic('+', arithmetic('*', tall, y), sine);
    const smaller = simplify(tall);
    expect(operationsIn(smaller)).toBeLessThanOrEqual(operationsIn(tall));
  });

  it('collects a sum of thousands of terms', () => {
    let sum: Expression = literal('1');
    for (let i = 0; i < 5_000; i += 1) sum = arithmetic('+', sum, read('2*x'));
    expect(printExpression(simplify(sum))).toBe('10000*x + 1');
  });
});
