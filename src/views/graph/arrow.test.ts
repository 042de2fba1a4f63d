import { describe, expect, test } from 'vitest';
import { arrowOn, readPath } from './arrow';
import { clipPath } from './clip';

describe('an arrow on a path', () => {
  test('has its tip where the path ends, and its line ends inside the head', () => {
    const { line, head } = arrowOn('M0,0L100,0', 10, 8);
    expect(head).toBe('M100,0L90,4L90,-4Z');
    const end = readPath(line).at(-1)?.[3];
    expect(end?.x).toBeGreaterThan(90);
    expect(end?.x).toBeLessThan(95);
  });

  test('follows the bend at its end', () => {
    const { head } = arrowOn('M0,0C50,0 100,50 100,100', 10, 8);
    expect(head.startsWith('M100,100')).toBe(true);
    const [, left = '', right = ''] = head.split('L');
    expect(Number.parseFloat(left)).not.toBeCloseTo(Number.parseFloat(right), 0);
  });

  test('is shorter on an edge that is shorter than the head', () => {
    const { head } = arrowOn('M0,0L10,0', 14, 14);
    expect(head).toMatch(/^M10,0L4,/);
  });

  test('is empty for an empty path', () => {
    expect(arrowOn('', 10, 8)).toEqual({ line: '', head: '' });
  });
});

describe('a path that is clipped to an area', () => {
  const area = { left: 400, right: 600, top: -50, bottom: 50 };

  test('keeps only what is near the area', () => {
    const xs = readPath(clipPath('M0,0L100000,0', area)).flatMap((cubic) =>
      cubic.map(({ x }) => x),
    );
    expect(Math.min(...xs)).toBeLessThanOrEqual(400);
    expect(Math.max(...xs)).toBeGreaterThanOrEqual(600);
    expect(Math.max(...xs)).toBeLessThan(2000);
  });

  test('is empty outside, and whole without an area', () => {
    expect(clipPath('M0,100L1000,100', area)).toBe('');
    expect(clipPath('M0,100L1000,100', undefined)).toBe('M0,100L1000,100');
  });

  test('stays one piece where it is inside', () => {
    expect(clipPath('M410,0L500,0L590,20', area).match(/M/g)).toHaveLength(1);
  });
});
