/** How much of a drawing moves when groups in it are folded and unfolded. */
import { describe, expect, it } from 'vitest';
import type { Drawing, PlacedNode } from './drawing';
import { layoutGrouped } from './layoutGrouped';
import { seedFrom } from './seed';
import { logisticLoop, PROGRAMS } from './testGroups';

const nodeOf = (drawing: Drawing, key: string): PlacedNode =>
  drawing.nodes.find((node) => node.key === key) as PlacedNode;

/** How far the nodes that both drawings have moved, px. */
function moves(before: Drawing, after: Drawing): number[] {
  const places = new Map(before.nodes.map((node) => [node.key, node]));
  return after.nodes.flatMap(({ key, x, y }) => {
    const was = places.get(key);
    return was === undefined ? [] : [Math.hypot(x - was.x, y - was.y)];
  });
}

describe('a drawing seeded with the one before', () => {
  it('stays where it is when nothing has changed', () => {
    for (const make of Object.values(PROGRAMS)) {
      for (const orientation of ['right', 'down'] as const) {
        const request = make({ orientation });
        const before = layoutGrouped(request);
        const after = layoutGrouped({ ...request, seed: seedFrom(before) });
        expect(Math.max(...moves(before, after))).toBeLessThan(1);
      }
    }
  });

  it('moves few nodes when an iteration is folded, and comes back when it is unfolded', () => {
    const [open, folded] = [logisticLoop(5), logisticLoop(5, { folded: [3] })];
    const first = layoutGrouped(open);
    const second = layoutGrouped({ ...folded, seed: seedFrom(first) });
    const third = layoutGrouped({ ...open, seed: seedFrom(second) });
    const far = (distances: readonly number[]): number =>
      distances.filter((distance) => distance > 45).length / distances.length;
    expect(far(moves(first, second))).toBeLessThanOrEqual(0.1);
    expect(far(moves(first, third))).toBeLessThanOrEqual(0.1);
    expect(nodeOf(second, 'iteration 3').y).toBeCloseTo(nodeOf(first, 'product 3').y, 0);
  });

  it('makes room at one side only when an iteration is unfolded', () => {
    const before = layoutGrouped(logisticLoop(5, { folded: [3] }));
    const after = layoutGrouped({ ...logisticLoop(5), seed: seedFrom(before) });
    const moved = (keys: readonly string[]): boolean =>
      keys.some((key) => {
        const [was, is] = [nodeOf(before, key), nodeOf(after, key)];
        return Math.hypot(is.x - was.x, is.y - was.y) > 45;
      });
    expect([moved(['x', 'four 1', 'product 2']), moved(['four 4', 'product 5', 'y'])]).toContain(
      false,
    );
  });
});
