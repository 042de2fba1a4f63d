import { describe, expect, it } from 'vitest';
import { expectRenders } from '../testRuns';
import { differenceFormula, differenceNumbers } from './numericalFormula';
import { LOGISTIC, reportOf } from './numericalTestReports';

const ofX = { name: 'f', input: 'x' };

describe('the formula of a difference quotient', () => {
  it('looks ahead, back, or to both sides', () => {
    const report = reportOf(LOGISTIC, { x: 0.2 });
    expect(differenceFormula('forward', ofX, report)).toBe(
      "f'(x) \\approx \\dfrac{f(x + h) - f(x)}{h}",
    );
    expect(differenceFormula('backward', ofX, report)).toBe(
      "f'(x) \\approx \\dfrac{f(x) - f(x - h)}{h}",
    );
    expect(differenceFormula('central', ofX, report)).toBe(
      "f'(x) \\approx \\dfrac{f(x + h) - f(x - h)}{2h}",
    );
  });

  it('is a partial derivative where there are several inputs, and moves one of them', () => {
    const report = reportOf('f(x1, x2) = x1 * x2', { x1: 2, x2: 3 }, { input: 1 });
    expect(differenceFormula('forward', { name: 'f', input: 'x_{2}' }, report)).toBe(
      '\\dfrac{\\partial f}{\\partial x_{2}} \\approx \\dfrac{f(x_{1}, x_{2} + h) - f(x_{1}, x_{2})}{h}',
    );
  });

  it('leaves the others out where there are many', () => {
    const report = reportOf('f(a, b, c, d) = a*b*c*d', { a: 1, b: 2, c: 3, d: 4 });
    const at = (input: number) =>
      differenceFormula('forward', { name: 'f', input: 'u' }, { ...report, input });
    expect(at(0)).toContain('f(u + h, \\dots)');
    expect(at(1)).toContain('f(\\dots, u + h, \\dots)');
    expect(at(3)).toContain('f(\\dots, u + h)');
  });
});

describe('the numbers put in', () => {
  it('shows ten digits at least, more where more cancel', () => {
    const numbers = (h: number) => differenceNumbers(reportOf(LOGISTIC, { x: 0.2 }, { h })).whole;
    expect(numbers(1e-2)).toMatch(/^= \\dfrac\{0\.\d{10} - 0\.\d{10}\}\{0\.01\} = /);
    expect(numbers(1e-10)).toMatch(/^= \\dfrac\{0\.\d{13} - 0\.\d{13}\}\{10\^\{-10\}\} = /);
  });

  it('gives the digits that change with h', () => {
    expect(differenceNumbers(reportOf(LOGISTIC, { x: 0.2 })).whole).toMatch(/ = 9\.066423$/);
  });

  it('leaves short numbers short, and puts a negative one in brackets', () => {
    expect(differenceNumbers(reportOf('x^2', { x: 3 }, { h: 1 })).whole).toBe(
      '= \\dfrac{16 - 9}{1} = 7',
    );
    expect(differenceNumbers(reportOf('x', { x: -3 }, { h: 1 })).whole).toBe(
      '= \\dfrac{-2 - (-3)}{1} = 1',
    );
  });

  it('writes 0 as 0 beside a long number', () => {
    expect(differenceNumbers(reportOf('sqrt(x)', { x: 0 })).whole).toContain(
      '{0.003162277660 - 0}',
    );
    expect(differenceNumbers(reportOf('2001x', { x: 0 }, { h: 1e-15 })).whole).toContain(' - 0}');
  });

  it('can be set by KaTeX at every size, and where there is no value', () => {
    const reports = [
      reportOf('exp(x)', { x: 300 }),
      reportOf('exp(x)', { x: -300 }),
      reportOf('sqrt(x)', { x: 0 }, { difference: 'central' }),
      reportOf('exp(x)', { x: 709 }, { h: 1 }),
      reportOf('x', { x: 1e20 }, { h: 1e-17 }),
    ];
    for (const report of reports) {
      const { whole, broken } = differenceNumbers(report);
      expectRenders(whole);
      expectRenders(broken);
      expect(whole).not.toMatch(/\de[-+]?\d/);
    }
  });
});
