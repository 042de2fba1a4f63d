import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../layout';
import { exceedsWindow, mapOf } from './overview';

const drawing: Drawing = {
  ...{ orientation: 'right', nodes: [], groups: [], edges: [] },
  ...{ x: 0, y: 0, width: 2000, height: 400 },
};
const window = { width: 1000, height: 500 };

describe('the overview map', () => {
  test('is of use where a good part of the drawing is out of the window', () => {
    expect(exceedsWindow(drawing, { x: 0, y: 0, scale: 0.5 }, window)).toBe(false);
    expect(exceedsWindow(drawing, { x: 0, y: 0, scale: 1 }, window)).toBe(true);
    expect(exceedsWindow(drawing, { x: -300, y: 0, scale: 0.5 }, window)).toBe(true);
  });

  test('keeps the shape of the drawing, and is never too thin to be seen', () => {
    const map = mapOf(drawing);
    expect(map.width / map.height).toBeCloseTo(5, 0);
    expect(mapOf({ width: 90_000, height: 300 }).height).toBeGreaterThan(20);
  });
});
