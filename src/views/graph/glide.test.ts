import { describe, expect, test } from 'vitest';
import { type Drawing, type LayoutRequest, layoutGraph, seedFrom } from '../../layout';
import { glideBetween } from './glide';

const NONE = { width: 0, height: 0 };

/** a ─▶ b, and in the second drawing a ─▶ c ─▶ b. */
function chain(...keys: readonly string[]): LayoutRequest {
  return {
    orientation: 'right',
    nodes: keys.map((key, id) => ({
      id,
      key,
      kind: id === 0 ? 'input' : 'operation',
      isOutput: id === keys.length - 1,
      value: NONE,
      chip: NONE,
    })),
    edges: keys.slice(1).map((_, i) => ({ node: i + 1, slot: 0, source: i, labels: [] })),
  };
}

function placeOf(drawing: Drawing, key: string) {
  return drawing.nodes.find((node) => node.key === key);
}

describe('the way from one drawing to another', () => {
  const from = layoutGraph(chain('a', 'b'));
  const to = layoutGraph({ ...chain('a', 'c', 'b'), seed: seedFrom(from) });
  const glide = glideBetween(from, to);

  test('begins where the nodes stood and ends in the new drawing', () => {
    expect(placeOf(glide(0), 'b')?.x).toBeCloseTo(placeOf(from, 'b')?.x ?? 0);
    expect(glide(1)).toBe(to);
  });

  test('takes the ends of edges along', () => {
    const edge = glide(0.5).edges.find(({ node }) => node === 2);
    const node = placeOf(glide(0.5), 'b');
    const end = edge?.path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const tip = Math.hypot((node?.x ?? 0) - (end.at(-2) ?? 0), (node?.y ?? 0) - (end.at(-1) ?? 0));
    expect(tip).toBeLessThan(60);
  });

  test('leaves what does not move the very same object', () => {
    const still = glideBetween(to, { ...to, nodes: [...to.nodes] });
    expect(still(0.5).nodes[0]).toBe(to.nodes[0]);
    expect(still(0.5).edges[0]).toBe(to.edges[0]);
  });
});
