import { describe, expect, it } from 'vitest';
import { differenceQuotient, errorCurve, graphAround, ruleOfThumb } from './index';

const cube = (x: number): number => x ** 3;

/** Counts how often f is evaluated, and where. */
function spyOn(probe: (x: number) => number) {
  const seen: number[] = [];
  return {
    seen,
    probe: (x: number): number => {
      seen.push(x);
      return probe(x);
    },
  };
}

describe('a difference quotient', () => {
  // Of x³ at 2 with h = ½: (15.625 − 8)/½, (8 − 3.375)/½, (15.625 − 3.375)/1.
  it.each([
    ['forward', 15.25, [2, 2.5], 0.5],
    ['backward', 9.25, [1.5, 2], 0.5],
    ['central', 12.25, [1.5, 2.5], 1],
  ] as const)(
    'that is %s takes its two neighbours',
    (difference, value, [left, right], divisor) => {
      const quotient = differenceQuotient(difference, cube, 2, 0.5);
      expect(quotient).toEqual({
        difference,
        h: 0.5,
        left: { x: left, y: cube(left) },
        right: { x: right, y: cube(right) },
        divisor,
        value,
        losesStep: false,
      });
    },
  );

  it.each(['forward', 'backward', 'central'] as const)('evaluates f twice: %s', (difference) => {
    const { probe, seen } = spyOn(cube);
    differenceQuotient(difference, probe, 2, 0.5);
    expect(seen).toHaveLength(2);
  });

  it('is 0 where h is lost in rounding, whatever the derivative is', () => {
    for (const difference of ['forward', 'backward', 'central'] as const) {
      const quotient = differenceQuotient(difference, cube, 1, 1e-17);
      expect(quotient).toMatchObject({ value: 0, losesStep: true });
    }
  });

  it('says that h is lost on one side alone', () => {
    // Below 1 doubles stand twice as close as above it.
    const h = 2 ** -53;
    expect(differenceQuotient('forward', cube, 1, h).losesStep).toBe(true);
    expect(differenceQuotient('backward', cube, 1, h).losesStep).toBe(false);
    expect(differenceQuotient('central', cube, 1, h).losesStep).toBe(true);
  });

  it('divides by h as written, not by the distance of the rounded neighbours', () => {
    const { left, right, value } = differenceQuotient('forward', (x) => x, 1, 1e-15);
    // 1 + 1e-15 is rounded to 1 + 5·2⁻⁵².
    expect(right.x - left.x).toBe(5 * 2 ** -52);
    expect(value).toBe((5 * 2 ** -52) / 1e-15);
    expect(value).not.toBe(1);
  });

  it('has no value where f has none at a neighbour', () => {
    expect(differenceQuotient('backward', Math.sqrt, 0, 0.1).value).toBeNaN();
    expect(differenceQuotient('central', Math.sqrt, 0, 0.1).value).toBeNaN();
    expect(differenceQuotient('forward', Math.sqrt, 0, 0.25).value).toBe(2);
  });

  it('sees another slope on each side of a kink, and their mean across it', () => {
    const slopes = (['backward', 'central', 'forward'] as const).map(
      (difference) => differenceQuotient(difference, Math.abs, 0, 0.01).value,
    );
    expect(slopes).toEqual([-1, 0, 1]);
  });
});

describe('the error against h', () => {
  it('is sampled ten times a decade from 1 to 1e-17, with the powers of ten as they are typed', () => {
    const { samples } = errorCurve('forward', cube, 2, 12);
    expect(samples).toHaveLength(171);
    expect(samples.filter((_, step) => step % 10 === 0).map(({ h }) => h)).toEqual([
      1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14,
      1e-15, 1e-16, 1e-17,
    ]);
    expect(samples.every(({ h }, step) => h < (samples[step - 1]?.h ?? 2))).toBe(true);
  });

  it('evaluates f at the point once for one-sided differences', () => {
    for (const [difference, evaluations] of [
      ['forward', 172],
      ['backward', 172],
      ['central', 342],
    ] as const) {
      const { probe, seen } = spyOn(cube);
      errorCurve(difference, probe, 2, 12);
      expect(seen).toHaveLength(evaluations);
    }
  });

  it('falls with h for one-sided differences, and with h² for central ones', () => {
    for (const [difference, order] of [
      ['forward', 1],
      ['backward', 1],
      ['central', 2],
    ] as const) {
      const curve = errorCurve(difference, cube, 2, 12);
      expect(curve.order).toBe(order);
      const errorAt = (h: number) => curve.samples.find((sample) => sample.h === h)?.error ?? 0;
      expect(Math.log10(errorAt(1e-2) / errorAt(1e-3))).toBeCloseTo(order, 2);
    }
  });

  it('has its best h near the rule of thumb for a tame function', () => {
    for (const difference of ['forward', 'central'] as const) {
      const { best, ruleOfThumb: rule } = errorCurve(difference, Math.exp, 0.7, Math.exp(0.7));
      expect(Math.abs(Math.log10((best?.h ?? 0) / rule))).toBeLessThan(1.5);
    }
    expect(ruleOfThumb('forward', 0.2)).toBe(2 ** -26);
    expect(ruleOfThumb('central', -8)).toBeCloseTo(8 * Math.cbrt(2 ** -52), 12);
  });

  it('never calls an h the best that is lost, though the quotient 0 is right there', () => {
    // (x − 1)² is flat at 1.
    const { best, samples } = errorCurve('forward', (x) => (x - 1) ** 2, 1, 0);
    expect(samples.at(-1)).toMatchObject({ value: 0, error: 0, losesStep: true });
    expect(best?.losesStep).toBe(false);
    expect(best?.error).toBeGreaterThan(0);
  });

  it('takes the largest of several h that are without error', () => {
    expect(errorCurve('central', (x) => 2 * x, 0, 2).best?.h).toBe(1);
  });

  it('has no best h where f has no value beside the point', () => {
    expect(errorCurve('backward', Math.log, 0, Number.POSITIVE_INFINITY).best).toBeUndefined();
  });
});

describe('the graph around the point', () => {
  it('reaches beyond both neighbours at h = 1, with the point in its middle', () => {
    const samples = graphAround(cube, 0.3);
    expect(samples).toHaveLength(161);
    expect(samples[80]).toEqual({ x: 0.3, y: cube(0.3) });
    expect(samples[0]?.x).toBeLessThan(0.3 - 1);
    expect(samples.at(-1)?.x).toBeGreaterThan(0.3 + 1);
  });

  it('has gaps where f has no value', () => {
    const samples = graphAround(Math.sqrt, 0);
    expect(samples.map(({ y }) => Number.isNaN(y))).toEqual(samples.map(({ x }) => x < 0));
  });

  it('is wider where numbers stand far apart', () => {
    const xs = graphAround(cube, 1e18).map(({ x }) => x);
    expect(new Set(xs).size).toBe(161);
  });
});
