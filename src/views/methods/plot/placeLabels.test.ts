import { describe, expect, it } from 'vitest';
import { type Box, placeAround, spreadApart, type Wanted } from './placeLabels';

const label = (x: number, y: number, side: Wanted['side'] = 'right'): Wanted => ({
  places: [{ x, y }],
  size: { width: 60, height: 18 },
  side,
});
const room = { width: 300, height: 200 };

function overlap(a: Box | undefined, b: Box | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const apart = Math.abs(a.left - b.left) >= 60 || Math.abs(a.top - b.top) >= 18;
  return !apart;
}

describe('spreadApart', () => {
  it('leaves labels where they are wanted while they have room', () => {
    expect(spreadApart([20, 80], [16, 16], 100)).toEqual([20, 80]);
  });

  it('pushes labels at one height apart and keeps their order', () => {
    const [first = 0, second = 0] = spreadApart([50, 50.5], [16, 16], 100);
    expect(second - first).toBeGreaterThanOrEqual(16);
    expect(first).toBeLessThan(second);
  });

  it('pushes up what would stand below the plot', () => {
    const places = spreadApart([95, 97, 99], [16, 16, 16], 100);
    expect(places).toEqual([60, 76, 92]);
  });
});

describe('placeAround', () => {
  it('takes the wanted side where it is free', () => {
    const [box] = placeAround([label(100, 100, 'left')], room, []);
    expect((box?.left ?? 0) + 60).toBeLessThan(100);
  });

  it('keeps every label inside the plot', () => {
    for (const side of ['right', 'left', 'above', 'below'] as const) {
      for (const x of [0, 300]) {
        const [box] = placeAround([label(x, 0, side)], room, []);
        expect(box?.left).toBeGreaterThanOrEqual(0);
        expect((box?.left ?? 0) + 60).toBeLessThanOrEqual(300);
        expect(box?.top).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('moves a label away from one that stands there already', () => {
    const [first, second] = placeAround([label(100, 100), label(102, 101)], room, []);
    expect(overlap(first, second)).toBe(false);
  });

  it('takes a later place along a slope where the first one is crowded', () => {
    const crowd = Array.from({ length: 400 }, (_, place) => ({
      x: 20 + 8 * (place % 20),
      y: 5 + 8 * Math.floor(place / 20),
    }));
    const wanted = { ...label(100, 80), places: [100, 220].map((x) => ({ x, y: 80 })) };
    const [box] = placeAround([wanted], room, crowd);
    expect(box?.left).toBeGreaterThan(180);
  });

  it('looks for a side without marks', () => {
    const marks = Array.from({ length: 20 }, (_, place) => ({ x: 105 + 4 * place, y: 100 }));
    const [box] = placeAround([label(100, 100)], room, marks);
    const isClear = marks.every(
      ({ x, y }) =>
        x < (box?.left ?? 0) ||
        x > (box?.left ?? 0) + 60 ||
        y < (box?.top ?? 0) ||
        y > (box?.top ?? 0) + 18,
    );
    expect(isClear).toBe(true);
  });
});
