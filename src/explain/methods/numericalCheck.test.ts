import { describe, expect, it } from 'vitest';
import { phraseText } from '../phrase';
import { describeCheck } from './numericalCheck';
import { LOGISTIC, reportOf } from './numericalTestReports';

describe('the verdict of a gradient check', () => {
  it('passes where differences agree, with its threshold', () => {
    const { passes, verdict, reason } = describeCheck(reportOf(LOGISTIC, { x: 0.2 }).check);
    expect(passes).toBe(true);
    expect(phraseText(verdict)).toBe(
      'Gradient check (h equals 1 times 10 to the minus 6, central): passes.',
    );
    expect(reason[0]).toMatchObject({
      latex: '|\\text{automatic} - \\text{numerical}| \\le 10^{-5} + 10^{-3}\\,|\\text{numerical}|',
    });
  });

  it('names the inputs for which it fails, and both numbers', () => {
    const source = 'f(a, b) = relu(a) + b';
    const { passes, verdict, reason } = describeCheck(reportOf(source, { a: 0, b: 1 }).check);
    expect(passes).toBe(false);
    expect(phraseText(verdict)).toContain('fails for a.');
    expect(phraseText(reason)).toMatch(
      /^For a automatic is 0 and numerical 0\.5: the difference 0\.5 is more than the 0\.0005\d* allowed\. The cause: the point is a kink, with the slope 0 on its left and 1 on its right: there is no derivative\.$/,
    );
  });

  it('counts inputs that fail beyond the first three', () => {
    const source = 'f(a, b, c, d, e) = relu(a) + relu(b) + relu(c) + relu(d) + relu(e)';
    const { verdict } = describeCheck(reportOf(source, { a: 0, b: 0, c: 0, d: 0, e: 0 }).check);
    expect(phraseText(verdict)).toContain('fails for a, b, c and 2 more.');
  });

  it('says that what is no number cannot be compared', () => {
    const { passes, reason } = describeCheck(reportOf('sqrt(x)', { x: 0 }).check);
    expect(passes).toBe(false);
    expect(phraseText(reason)).toBe(
      'For x automatic is infinity, and the function has no value at x plus or minus 1 times 10 to the minus 6: they cannot be compared.',
    );
  });

  it('blames f where it is infinite beside the point', () => {
    const { reason } = describeCheck(reportOf('1e200*x^2', { x: 1e60 }).check);
    expect(phraseText(reason)).toContain('the function is infinite at x plus or minus');
  });

  it('blames round-off where that alone is more than is allowed', () => {
    const { passes, reason } = describeCheck(reportOf('sin(x)', { x: 1e8 }).check);
    expect(passes).toBe(false);
    expect(phraseText(reason)).toMatch(
      /The cause is round-off at h equals 1 times 10 to the minus 6/,
    );
    const wrong = describeCheck(reportOf("g(t) = t^3\ng'(t) = 2*t^2\ng(x)", { x: 2 }).check);
    expect(phraseText(wrong.reason)).not.toContain('round-off');
  });

  it('says beside a check that passes that central differences hide a kink', () => {
    for (const [source, x] of [
      ['abs(x)', 0],
      ['max(x, 2)', 2],
    ] as const) {
      const { passes, reason } = describeCheck(reportOf(source, { x }).check);
      expect(passes).toBe(true);
      expect(phraseText(reason)).toContain('Central differences hide the kink at this point.');
    }
    for (const smooth of ['x*abs(x)', '100*abs(x)^2', 'x^2']) {
      expect(phraseText(describeCheck(reportOf(smooth, { x: 0 }).check).reason)).not.toContain(
        'hide',
      );
    }
  });

  it('names the derivative that was typed in wrongly, with its line', () => {
    const { check, wrong } = reportOf("g(t) = t^3\ng'(t) = 2*t^2\nf(x) = g(x)", { x: 2 });
    expect(phraseText(describeCheck(check, wrong).reason)).toMatch(
      /g′ on line 2 does not match g: it gives 8, and differences of g alone give 12\.$/,
    );
  });

  it('says why the program does not run beside the point', () => {
    const loop = 'def f(x, n):\n    y = x\n    for i in range(n):\n        y = y*x\n    return y';
    const { reason } = describeCheck(reportOf(loop, { x: 2, n: 3 }).check);
    expect(phraseText(reason)).toMatch(
      /^For n .* cannot be compared\. It does not run there: line 3, .* a whole number is needed here\.$/,
    );
  });

  it('says how many inputs were checked where these are not all', () => {
    const { check } = reportOf(LOGISTIC, { x: 0.2 });
    const { reason } = describeCheck({ ...check, inputs: 1000 });
    expect(phraseText(reason)).toContain('for the one input that was checked, of 1,000');
  });
});
