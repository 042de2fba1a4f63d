import { describe, expect, it } from 'vitest';
import { errorDecades, graphWindow } from './windows';

const curve = (...errors: readonly number[]) => ({
  samples: errors.map((error) => ({ h: 0.1, value: 0, error, losesStep: false })),
});

const graph = (f: (x: number) => number) =>
  Array.from({ length: 161 }, (_, place) => {
    const x = (place - 80) / 64;
    return { x, y: f(x) };
  });

describe('errorDecades', () => {
  it('reaches to whole powers of ten around all errors', () => {
    expect(errorDecades(curve(3e-9, 0.2, 7))).toEqual([1e-9, 10]);
  });

  it('leaves a decade for errors of 0, and no place for what is no number', () => {
    expect(errorDecades(curve(0, 3e-9, Number.NaN, Number.POSITIVE_INFINITY))).toEqual([
      1e-11, 1e-7,
    ]);
  });

  it('is there where every error is 0, and where all are one', () => {
    expect(errorDecades(curve(0, 0))).toEqual([1e-17, 1]);
    expect(errorDecades(curve(1, 1))).toEqual([0.1, 10]);
  });
});

describe('graphWindow', () => {
  it('shows a tame graph whole', () => {
    const { across, heights } = graphWindow({ x: 0, y: 1 }, graph(Math.exp));
    const [low, high] = heights;
    expect(across).toEqual([-1.25, 1.25]);
    expect(low).toBeLessThan(Math.exp(-1.25));
    expect(high).toBeGreaterThan(Math.exp(1.25));
  });

  it('cuts a graph off that shoots up away from the point', () => {
    const wild = graph((x) => x + x ** 15 * 1e5);
    const { across, heights } = graphWindow({ x: 0, y: 0 }, wild);
    const [low, high] = heights;
    expect(across[0]).toBeGreaterThan(-1);
    expect(across[1]).toBeLessThan(1);
    expect(high).toBeLessThan(100);
    expect(low).toBeLessThan(0);
  });

  it('has a height for a constant, and where the function has no value', () => {
    for (const f of [() => 5, () => Number.NaN]) {
      const [low, high] = graphWindow({ x: 0, y: f() }, graph(f)).heights;
      expect(high).toBeGreaterThan(low);
    }
  });
});
