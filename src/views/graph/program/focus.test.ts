import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../../layout';
import { focusOn } from './focus';
import { planProgram } from './planProgram';
import { logistic, measure, pickFrom, tell } from './testPrograms';

const told = tell(logistic(3));
const window = { width: 1000, height: 500 };

/** Node 5 (v₃) stands in the first of two frames. */
const drawing: Drawing = {
  ...{ orientation: 'right', x: 0, y: 0, width: 9000, height: 400, edges: [] },
  nodes: [node(0, 100), node(5, 700)],
  groups: [frame('/for 1/1', 500, 400), frame('/for 1/2', 1000, 400)],
};

function node(id: number, x: number) {
  return { id, key: `${id}`, x, y: 200, value: { x, y: 250 }, chip: { x, y: 150 } };
}

function frame(key: string, x: number, width: number) {
  return { key, x, y: 200, width, height: 300, header: { x, y: 60 } };
}

function lookAt(k: number, follows: boolean, at = drawing) {
  const legibility = { hasNames: false, magnify: 1, follows };
  const plan = planProgram(told, pickFrom(told), 'right', legibility, measure);
  const picture = {
    told: { ...told, frame: told.frames.at(k) },
    ...{ plan, drawing: at, fold: () => undefined },
  };
  return focusOn(picture, at, window, 1, follows ? 0.1 : 0.7);
}

describe('where one looks in a picture too large to be read', () => {
  test('is the frame of the current step, in the middle of the window', () => {
    const { name, view } = lookAt(2, true) ?? {};
    expect(name).toBe('/for 1/1');
    expect(view).toEqual({ scale: 1, x: 0, y: 50 });
    expect(lookAt(5, true)?.name).toBe('/for 1/2');
  });

  test('is the whole where it can be read, and the first input before the first step', () => {
    expect(lookAt(2, false)).toBeUndefined();
    expect(lookAt(0, true)?.view.scale).toBe(0.85);
  });

  test('is near the node where its frame is too large itself', () => {
    const wide = { ...drawing, groups: [frame('/for 1/1', 4000, 8000)] };
    const { scale = 0, x = 0, y = 0 } = lookAt(4, true, wide)?.view ?? {};
    const node = drawing.nodes[1];
    expect(Math.abs(x + scale * (node?.x ?? 0) - 500)).toBeLessThanOrEqual(250);
    expect(Math.abs(y + scale * (node?.y ?? 0) - 250)).toBeLessThanOrEqual(125);
  });
});
