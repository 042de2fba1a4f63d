/**
 * Drawings with open groups.
 *
 *      x ─▶ ┌ iteration 1 ─────────┐ ┌ iteration 2 ─────────┐
 *           │  ×4 ──┐              │ │  ×4 ──┐              │
 *           │       ├──▶ product ──┼─┼──▶    ├──▶ product ──┼─▶ y > 0.5 ─▶ y
 *           │  1−· ─┘              │ │  1−· ─┘              │
 *           └──────────────────────┘ └──────────────────────┘
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Drawing,
  DrawingNode,
  LayoutRequest,
  PlacedGroup,
  PlacedNode,
  Point,
} from './drawing';
import { layoutGraph } from './layoutGraph';
import { layoutGrouped } from './layoutGrouped';
import { metricsFor, outlineHalf } from './metrics';
import { drawnCrossings } from './testDot';
import { findFrameFaults, findStrayEdges, largestKink } from './testFrames';
import { graphOfFormula } from './testGraphs';
import {
  calledTwice,
  leavingAndReturning,
  logisticLoop,
  nestedLoops,
  PROGRAMS,
  randomProgram,
} from './testGroups';
import { findOverlaps, pathPoints } from './testOverlaps';

const program = fc
  .record({
    size: fc.integer({ min: 4, max: 36 }),
    seed: fc.integer({ min: 1, max: 100_000 }),
    orientation: fc.constantFrom('right' as const, 'down' as const),
  })
  .map(({ size, seed, orientation }) => randomProgram(size, seed, { orientation }));

const groupOf = (drawing: Drawing, key: string): PlacedGroup =>
  drawing.groups.find((group) => group.key === key) as PlacedGroup;
const nodeOf = (drawing: Drawing, key: string): PlacedNode =>
  drawing.nodes.find((node) => node.key === key) as PlacedNode;

/** How far a point lies outside the outline of a node, px; less than 0 inside. */
function outside(node: DrawingNode, at: Point, point: Point, request: LayoutRequest): number {
  const { along, across } = outlineHalf(node, metricsFor(request.orientation));
  const [halfWidth, halfHeight] =
    request.orientation === 'right' ? [along, across] : [across, along];
  const dx = Math.abs(point.x - at.x);
  const dy = Math.abs(point.y - at.y);
  if (node.kind === 'test') return (dx + dy - along) / Math.SQRT2;
  if (node.kind === 'operation' || node.kind === 'ghost') return Math.hypot(dx, dy) - along;
  return Math.max(dx - halfWidth, dy - halfHeight);
}

describe('a drawing with open groups', () => {
  it.each(Object.entries(PROGRAMS))(
    'of %s has everything in its own frames, and nothing else',
    (_, make) => {
      for (const orientation of ['right', 'down'] as const) {
        for (const labels of ['numbers', 'full'] as const) {
          const request = make({ orientation, labels });
          const drawing = layoutGrouped(request);
          expect(drawing.groups).toHaveLength(request.groups?.length ?? 0);
          expect(findFrameFaults(request, drawing)).toEqual([]);
          expect(findStrayEdges(request, drawing)).toEqual([]);
        }
      }
    },
  );

  it('of any program has too, and no edge runs over a node, label or foreign frame', () => {
    fc.assert(
      fc.property(program, (request) => {
        const drawing = layoutGrouped(request);
        expect(findFrameFaults(request, drawing)).toEqual([]);
        expect(findStrayEdges(request, drawing)).toEqual([]);
        const overlaps = findOverlaps(request, drawing).filter((line) => line.startsWith('edge'));
        expect(overlaps).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('has edges from the outline of the operand to 5 px before the outline of the node, across all frames', () => {
    fc.assert(
      fc.property(program, (request) => {
        const drawing = layoutGrouped(request);
        const nodes = new Map(request.nodes.map((node) => [node.id, node]));
        const places = new Map(drawing.nodes.map((node) => [node.id, node]));
        expect(drawing.edges).toHaveLength(request.edges.length);
        for (const { source, node, path, adjointPath } of drawing.edges) {
          const distance = (id: number, point: Point | undefined): number =>
            outside(
              nodes.get(id) as DrawingNode,
              places.get(id) as PlacedNode,
              point as Point,
              request,
            );
          const base = pathPoints(path);
          expect(distance(source, base[0])).toBeCloseTo(3, 0);
          expect(distance(node, base.at(-1))).toBeCloseTo(5, 0);
          const adjoint = pathPoints(adjointPath);
          expect(distance(node, adjoint[0])).toBeCloseTo(3, 0);
          expect(distance(source, adjoint.at(-1))).toBeCloseTo(5, 0);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('has edges without a kink, at borders too', () => {
    fc.assert(
      fc.property(program, (request) => {
        for (const { path, adjointPath } of layoutGrouped(request).edges)
          expect(Math.max(largestKink(path), largestKink(adjointPath))).toBeLessThan(12);
      }),
      { numRuns: 15 },
    );
  });

  it('is the same for the same request, and holds everything within its bounds', () => {
    fc.assert(
      fc.property(program, (request) => {
        const drawing = layoutGrouped(request);
        expect(layoutGrouped(request)).toEqual(drawing);
        const { x, y, width, height } = drawing;
        for (const box of drawing.groups) {
          expect(box.x - box.width / 2).toBeGreaterThan(x);
          expect(box.x + box.width / 2).toBeLessThan(x + width);
          expect(box.y - box.height / 2).toBeGreaterThan(y);
          expect(box.y + box.height / 2).toBeLessThan(y + height);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('has the iterations of a loop side by side from left to right, level with each other', () => {
    const drawing = layoutGrouped(logisticLoop(4));
    const frames = [1, 2, 3, 4].map((i) => groupOf(drawing, `iteration ${i}`));
    frames.slice(1).forEach((frame, i) => {
      const before = frames[i] as PlacedGroup;
      expect(frame.x - frame.width / 2).toBeGreaterThan(before.x + before.width / 2);
      expect(frame.y).toBeCloseTo(before.y);
    });
    expect(nodeOf(drawing, 'x').x).toBeLessThan(nodeOf(drawing, 'four 1').x);
    expect(Math.max(...drawing.nodes.map(({ x }) => x))).toBe(nodeOf(drawing, 'y').x);
  });

  it('has them from top to bottom where values flow down', () => {
    const drawing = layoutGrouped(logisticLoop(3, { orientation: 'down' }));
    const [first, second] = [groupOf(drawing, 'iteration 1'), groupOf(drawing, 'iteration 2')];
    expect(second.y - second.height / 2).toBeGreaterThan(first.y + first.height / 2);
    expect(first.header.y).toBeLessThan(nodeOf(drawing, 'four 1').y);
  });

  it('has independent calls above each other', () => {
    const drawing = layoutGrouped(calledTwice());
    const [first, second] = [groupOf(drawing, 'g(x, y)'), groupOf(drawing, 'g(y, z)')];
    expect(second.x).toBeCloseTo(first.x);
    expect(second.y - second.height / 2).toBeGreaterThan(first.y + first.height / 2);
  });

  it('has edges meet groups in the order in which they come, with few crossings', () => {
    const crossings = (request: LayoutRequest): number =>
      drawnCrossings(
        layoutGrouped(request).edges.map(({ source, node, path }) => ({
          source,
          node,
          points: pathPoints(path),
        })),
      );
    expect(crossings(calledTwice())).toBe(0);
    expect(crossings(logisticLoop(4))).toBe(0);
    expect(crossings(nestedLoops(3, 3))).toBeLessThanOrEqual(3);
  });

  it('has frames as wide as their headers', () => {
    const request = logisticLoop(2);
    const groups = request.groups?.map((group) => ({
      ...group,
      header: { width: 900, height: 20 },
    }));
    for (const orientation of ['right', 'down'] as const) {
      const wide = { ...request, orientation, groups: groups ?? [] };
      const drawing = layoutGrouped(wide);
      for (const { width } of drawing.groups) expect(width).toBeGreaterThanOrEqual(900);
      expect(findFrameFaults(wide, drawing)).toEqual([]);
    }
  });

  it('has the label of an edge that crosses borders nearer to the node than to the operand', () => {
    const drawing = layoutGrouped(nestedLoops(2, 2));
    const long = drawing.edges.filter(({ source, node }) => source === 0 && node > 8);
    expect(long.length).toBeGreaterThan(0);
    for (const { label, along } of long) {
      const [start, end] = [along[0] as Point, along.at(-1) as Point];
      expect(Math.abs(end.x - label.at.x)).toBeLessThan(Math.abs(label.at.x - start.x));
    }
  });
});

describe('a group', () => {
  it('that a value leaves and comes back into is drawn, with one edge leading back', () => {
    for (const orientation of ['right', 'down'] as const) {
      const request = leavingAndReturning({ orientation });
      const drawing = layoutGrouped(request);
      expect(drawing.edges).toHaveLength(request.edges.length);
      expect(findFrameFaults(request, drawing)).toEqual([]);
      const flow = (id: number): number => {
        const { x, y } = drawing.nodes.find((node) => node.id === id) as PlacedNode;
        return orientation === 'right' ? x : y;
      };
      expect(drawing.edges.filter(({ source, node }) => flow(node) <= flow(source))).toHaveLength(
        1,
      );
    }
  });

  it('may be assigned at random: every edge is drawn, and frames stay apart', () => {
    const anyGroups = fc
      .record({
        size: fc.integer({ min: 3, max: 30 }),
        seed: fc.integer({ min: 1, max: 1000 }),
        choices: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 30, maxLength: 30 }),
      })
      .map(({ size, seed, choices }): LayoutRequest => {
        const { nodes, edges } = randomProgram(size, seed);
        const groups = ['a', 'b', 'c', 'd'].map((key, i) => ({
          key,
          header: { width: 60, height: 18 },
          ...(i === 1 ? { parent: 'a' } : i === 2 ? { parent: 'b' } : {}),
        }));
        const placed = nodes.map(({ group: _, ...node }, i) => {
          const key = groups[(choices[i] ?? 0) - 1]?.key;
          return key === undefined ? node : { ...node, group: key };
        });
        return { nodes: placed, edges, groups, orientation: 'right' };
      });
    fc.assert(
      fc.property(anyGroups, (request) => {
        const drawing = layoutGrouped(request);
        expect(drawing.edges).toHaveLength(request.edges.length);
        expect(findFrameFaults(request, drawing)).toEqual([]);
        for (const { along } of drawing.edges)
          for (const { x, y } of along) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('may be empty, be joined to nothing, or be all there is', () => {
    const header = { width: 60, height: 18 };
    const [node] = logisticLoop(1).nodes as [DrawingNode];
    const drawing = layoutGrouped({
      nodes: [
        { ...node, id: 0, key: 'alone', group: 'inner' },
        { ...node, id: 1, key: 'lost', group: 'unknown' },
      ],
      edges: [],
      groups: [
        { key: 'outer', header },
        { key: 'inner', parent: 'outer', header },
        { key: 'empty', header },
      ],
      orientation: 'right',
    });
    expect(drawing.groups.map(({ key }) => key).sort()).toEqual(['empty', 'inner', 'outer']);
    expect(drawing.nodes).toHaveLength(2);
  });
});

describe('a request without open groups', () => {
  it('is drawn the same as by the layout of plain graphs', () => {
    const request = graphOfFormula('sin(x*y) + x', { x: 1, y: 2 });
    expect(layoutGrouped(request)).toEqual(layoutGraph(request));
    expect(layoutGrouped({ ...request, groups: [] })).toEqual(layoutGraph(request));
  });

  it('is the only one that the layout of plain graphs takes', () => {
    expect(() => layoutGraph(calledTwice())).toThrow('layoutGrouped');
  });
});

describe('a branch test and the branch not taken', () => {
  it('stand beside the output, the test before both', () => {
    const drawing = layoutGrouped(logisticLoop(1));
    const [test, ghost, y] = [
      nodeOf(drawing, 'y > 0.5'),
      nodeOf(drawing, 'not run'),
      nodeOf(drawing, 'y'),
    ];
    expect(ghost.x).toBe(y.x);
    expect(test.x).toBeLessThan(y.x);
    expect(ghost.y).not.toBe(y.y);
  });
});
