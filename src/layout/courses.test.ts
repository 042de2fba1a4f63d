import { describe, expect, it } from 'vitest';
import type { Drawing, PlacedEdge, PlacedNode, Point } from './drawing';
import { layoutGraph } from './layoutGraph';
import { formulaGraphs, graphOfFormula } from './testGraphs';
import { pathPoints } from './testOverlaps';

const nodeOf = (drawing: Drawing, id: number): PlacedNode =>
  drawing.nodes.find((node) => node.id === id) as PlacedNode;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function nearest(point: Point, points: readonly Point[]): number {
  return Math.min(...points.map((other) => distance(point, other)));
}

describe('an edge', () => {
  const request = graphOfFormula('sqrt(x1^2 + x2^2)', { x1: 3, x2: 4 });
  const drawing = layoutGraph(request);

  it('ends 5 px short of the circle it points at, the output’s ring included', () => {
    for (const { node, path } of drawing.edges) {
      const isOutput = request.nodes.find(({ id }) => id === node)?.isOutput === true;
      const end = pathPoints(path).at(-1) as Point;
      expect(distance(end, nodeOf(drawing, node))).toBeCloseTo((isOutput ? 37 : 32) + 5, 0);
    }
  });

  it('is straight and level between two nodes on one row', () => {
    const [edge] = drawing.edges as readonly [PlacedEdge];
    expect(edge.path).toMatch(/^M[^C]*L[^C]*$/);
    expect(nodeOf(drawing, edge.source).y).toBe(nodeOf(drawing, edge.node).y);
  });

  it('has its adjoint 8 px beside it, going the other way, up to 5 px from the operand', () => {
    for (const { source, path, adjointPath } of drawing.edges) {
      const base = pathPoints(path);
      const beside = pathPoints(adjointPath);
      for (const point of beside.slice(40, -40)) expect(nearest(point, base)).toBeGreaterThan(6);
      for (const point of beside.slice(40, -40)) expect(nearest(point, base)).toBeLessThan(10.5);
      const end = beside.at(-1) as Point;
      const { x, y } = nodeOf(drawing, source);
      const isInput = source < 2;
      const reached = isInput
        ? Math.max(Math.abs(end.x - x), Math.abs(end.y - y)) - 30
        : distance(end, { x, y }) - 32;
      expect(reached).toBeCloseTo(5, 0);
    }
  });

  it('bends towards the side on which its adjoint runs', () => {
    const [, , upper, lower] = [...drawing.edges].sort((a, b) => a.node - b.node);
    const middle = (points: readonly Point[]): Point => points[6] as Point;
    const across = (edge: PlacedEdge | undefined): number =>
      middle([...(edge?.adjointAlong ?? [])].reverse()).y - middle(edge?.along ?? []).y;
    expect(across(upper)).toBeGreaterThan(0);
    expect(across(lower)).toBeLessThan(0);
  });

  it('is sampled at even distances along both ways', () => {
    for (const { along, adjointAlong, path } of drawing.edges) {
      expect([along.length, adjointAlong.length]).toEqual([25, 25]);
      const steps = along.slice(1).map((point, i) => distance(point, along[i] as Point));
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.5);
      expect(distance(along[0] as Point, pathPoints(path)[0] as Point)).toBeLessThan(0.2);
    }
  });
});

describe('two edges', () => {
  it('between the same nodes stay well apart in their middle and at their heads', () => {
    for (const text of ['x*x', 'sin(x)*sin(x) + x*x', 'y*y*x + x*x']) {
      for (const orientation of ['right', 'down'] as const) {
        const drawing = layoutGraph(graphOfFormula(text, { x: 2, y: 3 }, { orientation }));
        const pairs = drawing.edges.flatMap((a) =>
          drawing.edges
            .filter((b) => b.node === a.node && b.source === a.source && b.slot > a.slot)
            .map((b) => [a, b] as const),
        );
        expect(pairs.length).toBeGreaterThan(0);
        for (const [a, b] of pairs) {
          expect(nearest(a.along[12] as Point, b.along)).toBeGreaterThan(13);
          expect(distance(a.along.at(-1) as Point, b.along.at(-1) as Point)).toBeGreaterThan(13);
        }
      }
    }
  });

  it('into the same side of a node have their arrowheads apart', () => {
    for (const { request } of formulaGraphs({ labels: 'numbers' })) {
      const drawing = layoutGraph(request);
      drawing.edges.forEach((a, i) => {
        for (const b of drawing.edges.slice(i + 1)) {
          if (a.node !== b.node) continue;
          expect(distance(a.along.at(-1) as Point, b.along.at(-1) as Point)).toBeGreaterThan(9);
        }
      });
    }
  });
});
