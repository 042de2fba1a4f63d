/** How much of a drawing moves when the formula is edited. */
import { describe, expect, it } from 'vitest';
import type { Drawing, LayoutRequest } from './drawing';
import { layoutGraph } from './layoutGraph';
import { randomStream } from './random';
import { seedFrom } from './seed';
import { drawnCrossings, linesOf, medianOf, totalLength } from './testDot';
import { EDITS_AT_END, EDITS_INSIDE, type Edit } from './testEdits';
import { formulaGraphs, type NamedGraph, randomGraph, randomGraphs } from './testGraphs';

const FAR = 45;

function movedShare(before: Drawing, after: Drawing): number {
  const places = new Map(before.nodes.map((node) => [node.key, node]));
  const old = after.nodes.flatMap((node) => {
    const was = places.get(node.key);
    return was === undefined ? [] : [Math.hypot(node.x - was.x, node.y - was.y)];
  });
  return old.filter((distance) => distance > FAR).length / old.length;
}

function sharesAfter(edit: Edit, graphs: readonly NamedGraph[]): number[] {
  return graphs.flatMap(({ request }) => {
    const random = randomStream(request.nodes.length);
    const before = layoutGraph(request);
    const seed = seedFrom(before);
    return [1, 2, 3].map(() => movedShare(before, layoutGraph({ ...edit(request, random), seed })));
  });
}

const formulas = formulaGraphs({ labels: 'numbers' }).filter(
  ({ request }) => request.nodes.length >= 5,
);
const random = randomGraphs([30, 45, 100], [41, 42, 43], { labels: 'numbers' });

describe('when one node is inserted, at most a tenth of the others move by more than 45 px', () => {
  it.each(Object.entries(EDITS_AT_END))('where %s', (_, edit) => {
    expect(medianOf(sharesAfter(edit, formulas))).toBeLessThanOrEqual(0.1);
    expect(medianOf(sharesAfter(edit, random))).toBeLessThanOrEqual(0.1);
  });

  it.each(Object.entries(EDITS_INSIDE))('where %s of a large graph', (_, edit) => {
    expect(medianOf(sharesAfter(edit, random))).toBeLessThanOrEqual(0.1);
  });

  it('over all edits of the published formulas', () => {
    const shares = Object.values({ ...EDITS_AT_END, ...EDITS_INSIDE }).flatMap((edit) =>
      sharesAfter(edit, formulas),
    );
    expect(medianOf(shares)).toBeLessThanOrEqual(0.1);
  });
});

describe('a seeded drawing', () => {
  // A formula has five to ten nodes, and what follows a new column has to make room for it.
  it.each(Object.entries(EDITS_INSIDE))(
    'moves a quarter of a small graph at most, where %s',
    (_, edit) => {
      expect(medianOf(sharesAfter(edit, formulas))).toBeLessThanOrEqual(0.25);
    },
  );

  it('stays where it is when nothing has changed', () => {
    for (const { request } of [...formulas, ...random]) {
      const before = layoutGraph(request);
      const after = layoutGraph({ ...request, seed: seedFrom(before) });
      expect(movedShare(before, after)).toBe(0);
    }
  });

  it('stays where it is when the numbers in it grow by a digit', () => {
    for (const { request } of formulas) {
      const before = layoutGraph(request);
      const nodes = request.nodes.map((node) => ({
        ...node,
        value: { ...node.value, width: node.value.width + 9 },
      }));
      expect(movedShare(before, layoutGraph({ ...request, nodes, seed: seedFrom(before) }))).toBe(
        0,
      );
    }
  });

  it('typed node by node is nearly as good at the end as one drawn at once', () => {
    for (const seed of [51, 52, 53]) {
      const whole = randomGraph(40, seed, { labels: 'numbers' });
      const typed = typeOut(whole);
      const fresh = layoutGraph(whole);
      expect(drawnCrossings(linesOf(typed))).toBeLessThanOrEqual(
        1.5 * drawnCrossings(linesOf(fresh)) + 3,
      );
      expect(totalLength(linesOf(typed))).toBeLessThanOrEqual(1.5 * totalLength(linesOf(fresh)));
    }
  });

  it('of another graph with a few of the same keys is drawn afresh, near the old place', () => {
    const [first, other] = [randomGraph(8, 1), randomGraph(60, 2)];
    const fresh = layoutGraph(other);
    const seeded = layoutGraph({ ...other, seed: seedFrom(layoutGraph(first)) });
    expect(drawnCrossings(linesOf(seeded))).toBe(drawnCrossings(linesOf(fresh)));
  });
});

/** Lays out the growing list, each drawing seeded with the one before. */
function typeOut(whole: LayoutRequest): Drawing {
  const inputs = whole.nodes.filter(({ kind }) => kind === 'input').length;
  const upTo = (length: number): LayoutRequest => ({
    ...whole,
    nodes: whole.nodes
      .slice(0, length)
      .map((node, i) => ({ ...node, isOutput: i === length - 1 && i >= inputs })),
    edges: whole.edges.filter(({ node }) => node < length),
  });
  return whole.nodes
    .slice(inputs)
    .reduce<Drawing>(
      (drawing, _, i) => layoutGraph({ ...upTo(inputs + i + 1), seed: seedFrom(drawing) }),
      layoutGraph(upTo(inputs)),
    );
}
