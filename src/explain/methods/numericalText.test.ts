import { describe, expect, it } from 'vitest';
import { phraseText } from '../phrase';
import { LOGISTIC, reportOf } from './numericalTestReports';
import {
  describeBest,
  describeErrorCurve,
  describeEvaluations,
  describePoint,
  describeSecant,
  describeStep,
  roughly,
} from './numericalText';

const x = { latex: 'x', spoken: 'x' };
const f = { latex: 'f', spoken: 'f' };
const stepOf = (...asked: Parameters<typeof reportOf>): string =>
  phraseText(describeStep(reportOf(...asked), x));

const pointOf = (source: string, difference: 'forward' | 'central'): string =>
  phraseText(describePoint(reportOf(source, { x: 0 }, { difference })) ?? []);

describe('what is said of the error at this h', () => {
  it('names truncation where h is large, and the way out', () => {
    expect(stepOf(LOGISTIC, { x: 0.2 }, { h: 1e-3 })).toMatch(
      /^At h equals 0\.001 the error is 0\.0\d+, mostly truncation: a smaller h helps\.$/,
    );
  });

  it('names round-off where h is small', () => {
    expect(stepOf(LOGISTIC, { x: 0.2 }, { h: 1e-13 })).toContain(
      'mostly round-off: a larger h helps.',
    );
  });

  it('says near the best h that no h does much better', () => {
    const best = reportOf(LOGISTIC, { x: 0.2 }).curve.best?.h ?? 0;
    expect(stepOf(LOGISTIC, { x: 0.2 }, { h: best * 1.5 })).toContain('about equal');
  });

  it('says where h is lost in rounding', () => {
    expect(stepOf(LOGISTIC, { x: 0.2 }, { h: 1e-17 })).toBe(
      'At h equals 1 times 10 to the minus 17, x plus h is x: h is lost in rounding, and the quotient is 0.',
    );
    expect(stepOf(LOGISTIC, { x: 0.2 }, { h: 1e-17, difference: 'central' })).toContain(
      'h is lost, at least on one side',
    );
  });

  it('says that a quotient without an error is exact', () => {
    expect(stepOf('x', { x: 0 }, { h: 0.5 })).toBe(
      'At h equals 0.5 the quotient is exact, to the last digit.',
    );
  });

  it('blames a kink where no h helps', () => {
    expect(stepOf('abs(x)', { x: 0 })).toContain('at this point there is no right number');
    expect(pointOf('abs(x)', 'forward')).toBe(
      'The point is a kink, with the slope minus 1 on its left and 1 on its right: there is no derivative. A forward difference sees its right side alone.',
    );
    expect(pointOf('abs(x)', 'central')).toContain('Central differences hide it');
    // Also where the jump is small beside the derivative.
    expect(pointOf('relu(x) + 2000x', 'forward')).toContain('2000 on its left and 2001');
    expect(pointOf('1 if x > 0 else 0', 'forward')).toContain('a kink or a jump');
    expect(pointOf('x*abs(x)', 'forward')).toBe('');
  });

  it('measures no error against a derivative that is none', () => {
    expect(stepOf('sqrt(x)', { x: 0 })).toBe(
      'The automatic derivative is infinity here, so there is no error to measure.',
    );
  });

  it('says that the function has no value beside the point', () => {
    expect(stepOf('x * sqrt(x)', { x: 1e-7 }, { difference: 'backward' })).toContain(
      'The function has no value at a neighbour of x',
    );
  });

  it('says why, where the program does not run beside the point', () => {
    const loop = 'def f(x, n):\n    y = x\n    for i in range(n):\n        y = y*x\n    return y';
    expect(stepOf(loop, { x: 2, n: 3 }, { input: 1 })).toMatch(
      /so the quotient has none\. It does not run there: line 3, this is 3\.00001, and a whole number is needed here\.$/,
    );
  });

  it('has nothing to say where f has no value at the point itself', () => {
    expect(stepOf('ln(x)', { x: -1 })).toBe(
      'The function has no value at the point, so there is nothing to take differences of.',
    );
  });

  it('blames no h where a derivative that was typed in fails the check', () => {
    const wrong = "g(t) = t^2\ng'(t) = 3*t\ng(x) + x";
    expect(stepOf(wrong, { x: 1 })).toBe(
      'The automatic derivative fails its check, so that the distance from it says nothing of h.',
    );
    expect(describeBest(reportOf(wrong, { x: 1 }))).toBeUndefined();
  });
});

describe('what is said of the best h', () => {
  it('sets it beside the rule of thumb', () => {
    const sentence = phraseText(describeBest(reportOf(LOGISTIC, { x: 0.2 })) ?? []);
    expect(sentence).toMatch(/^Best near h equals \d(\.\d)? times 10 to the minus \d/);
    expect(sentence).toContain('root of epsilon says 1.5 times 10 to the minus 8');
  });

  it('takes the size of the input into the rule of thumb', () => {
    const sentence = phraseText(
      describeBest(reportOf('sin(x)', { x: 100 }, { difference: 'central' })) ?? [],
    );
    expect(sentence).toContain('cube root of epsilon times the size of the input says 0.00061');
  });

  it('is nothing at a kink', () => {
    expect(describeBest(reportOf('abs(x)', { x: 0 }))).toBeUndefined();
  });
});

describe('the charts in words', () => {
  it('tell the error at both ends and at its smallest', () => {
    expect(describeErrorCurve(reportOf(LOGISTIC, { x: 0.2 }))).toMatch(
      /^Absolute error of the forward difference against h, both axes logarithmic: .+ at h = 1, at its smallest .+, and 9\.066 at h = 1 times 10 to the minus 17\.$/,
    );
    expect(describeErrorCurve(reportOf('sqrt(x)', { x: 0 }))).toContain('no error can be measured');
  });

  it('tell both slopes, or that there is no secant', () => {
    expect(describeSecant(reportOf('x^2', { x: 3 }, { h: 1 }))).toBe(
      'The graph of the function around the point: the tangent has the slope 6, the secant at h = 1 has 7.',
    );
    expect(describeSecant(reportOf('sqrt(x)', { x: 0 }, { difference: 'backward' }))).toContain(
      'there is no secant',
    );
  });
});

describe('what is said of the work', () => {
  it('counts n + 1 evaluations, or 2n', () => {
    const product = 'f(a, b, c) = a*b*c';
    const point = { a: 1, b: 2, c: 3 };
    expect(phraseText(describeEvaluations(reportOf(product, point), f))).toBe(
      'n plus 1 evaluations of f for a gradient of n inputs: 4 here.',
    );
    const central = reportOf(product, point, { difference: 'central' });
    expect(phraseText(describeEvaluations(central, f))).toBe(
      '2 n evaluations of f for a gradient of n inputs: 6 here.',
    );
  });
});

describe('roughly', () => {
  it('keeps two digits', () => {
    expect(roughly(3.44e-9)).toBe(3.4e-9);
  });
});
