import { describe, expect, test } from 'vitest';
import { areaInView, fitView, isInside, mayCross } from './viewport';

const window = { width: 800, height: 600 };

describe('Fit', () => {
  test('centres the drawing, with padding around, at most at the largest scale', () => {
    const view = fitView({ x: 100, y: 50, width: 400, height: 200 }, window, 24, 1);
    expect(view).toEqual({ scale: 1, x: 400 - 300, y: 300 - 150 });
  });

  test('shrinks a wide drawing to the window less its padding', () => {
    const view = fitView({ x: 0, y: 0, width: 1504, height: 100 }, window, 24, 1);
    expect(view.scale).toBeCloseTo(0.5);
    expect(view.x).toBeCloseTo(24);
  });
});

describe('the area in view', () => {
  test.each([0.03, 0.3, 0.77, 1, 2.4])('holds all that is seen at scale %d', (scale) => {
    const view = { scale, x: -340, y: 120 };
    const area = areaInView(view, window);
    for (const [x, y] of [
      [0, 0],
      [800, 0],
      [0, 600],
      [800, 600],
    ] as const) {
      expect(isInside({ x: (x - view.x) / scale, y: (y - view.y) / scale }, area)).toBe(true);
    }
  });

  test('is the same after a small move', () => {
    expect(areaInView({ scale: 1, x: -10, y: -10 }, window)).toEqual(
      areaInView({ scale: 1, x: -14, y: -18 }, window),
    );
  });

  test('is crossed by a way with its ends on both sides, not by one beyond a side', () => {
    const area = { left: 0, top: 0, right: 100, bottom: 100 };
    expect(
      mayCross(
        [
          { x: -50, y: 50 },
          { x: 150, y: 50 },
        ],
        area,
      ),
    ).toBe(true);
    expect(
      mayCross(
        [
          { x: -50, y: 150 },
          { x: 150, y: 120 },
        ],
        area,
      ),
    ).toBe(false);
  });
});
