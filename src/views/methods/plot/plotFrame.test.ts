import { describe, expect, it } from 'vitest';
import { frameOf, nearestSample, spotOf, takenBy } from './plotFrame';
import type { Axis, Series } from './series';

const logX: Axis = { scale: 'log', domain: [1e-17, 1], title: [], name: 'h' };
const logY: Axis = { scale: 'log', domain: [1e-10, 1], title: [], name: 'error' };
const dots = (...samples: Series['samples']): Series => ({
  id: 'error',
  name: 'error',
  form: 'dots',
  samples,
});

describe('frameOf', () => {
  it('shows fewer ticks where there is less room, and never labels that touch', () => {
    const counts = [600, 390, 320, 240].map((width) => {
      const { xTicks, left, right } = frameOf({ width, height: 260 }, logX, logY, []);
      const pitch = (right - left) / (xTicks.length - 1);
      expect(pitch).toBeGreaterThan(40);
      return xTicks.length;
    });
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(counts[3] ?? 0);
  });

  it('leaves room at the right for labels at the ends of lines', () => {
    const bare = frameOf({ width: 400, height: 260 }, logX, logY, []);
    const named: Series = {
      ...dots({ x: 1, y: 1 }),
      end: { name: [{ kind: 'text', text: 'reverse mode' }] },
    };
    expect(frameOf({ width: 400, height: 260 }, logX, logY, [named]).right).toBeLessThan(
      bare.right - 50,
    );
  });
});

describe('spotOf', () => {
  const frame = frameOf({ width: 400, height: 260 }, logX, logY, []);

  it('draws an error of 0 on the lower end of a log axis', () => {
    expect(spotOf({ x: 1e-3, y: 0 }, frame)?.y).toBe(frame.bottom);
  });

  it('has no place for what has no value', () => {
    expect(spotOf({ x: 1e-3, y: Number.NaN }, frame)).toBeUndefined();
  });

  it('stays within coordinates that can be drawn at a pole', () => {
    const linear: Axis = { scale: 'linear', domain: [0, 1], title: [], name: 'y' };
    const plain = frameOf({ width: 400, height: 260 }, linear, linear, []);
    expect(spotOf({ x: 0.5, y: 1e300 }, plain)?.y).toBe(-1e4);
    expect(spotOf({ x: 0.5, y: -1e300 }, plain)?.y).toBe(1e4);
    expect(spotOf({ x: 0.5, y: Number.NEGATIVE_INFINITY }, plain)).toBeUndefined();
  });
});

describe('takenBy', () => {
  it('counts what lies between the samples of a line, and not between dots', () => {
    const frame = frameOf({ width: 400, height: 260 }, logX, logY, []);
    const samples = [
      { x: 1e-16, y: 1e-9 },
      { x: 1, y: 1 },
    ];
    expect(takenBy([dots(...samples)], [], frame)).toHaveLength(2);
    expect(takenBy([{ ...dots(...samples), form: 'line' }], [], frame).length).toBeGreaterThan(20);
  });

  it('follows steps across and then up, as they are drawn', () => {
    const frame = frameOf({ width: 400, height: 260 }, logX, logY, []);
    const [from, to] = [
      { x: 1e-16, y: 1e-9 },
      { x: 1, y: 1 },
    ];
    const [start, end] = [spotOf(from, frame), spotOf(to, frame)];
    const taken = takenBy([{ ...dots(from, to), form: 'steps' }], [], frame);
    expect(taken.length).toBeGreaterThan(20);
    for (const { x, y } of taken) expect(y === start?.y || x === end?.x).toBe(true);
  });
});

describe('nearestSample', () => {
  const frame = frameOf({ width: 400, height: 260 }, logX, logY, []);
  const near = { x: 1e-5, y: 1e-3 };

  it('finds the sample beside the pointer', () => {
    const spot = spotOf(near, frame) ?? { x: 0, y: 0 };
    const series = dots({ x: 1e-8, y: 1e-6 }, near, { x: 1e-2, y: 1e-1 });
    const found = nearestSample([series], frame, { x: spot.x + 4, y: spot.y + 30 });
    expect(found?.sample).toBe(near);
  });

  it('passes lines by that only guide the eye', () => {
    const guide: Series = { ...dots(near), isGuide: true };
    expect(nearestSample([guide], frame, { x: 200, y: 100 })).toBeUndefined();
  });
});
