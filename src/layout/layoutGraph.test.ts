import { describe, expect, it } from 'vitest';
import type { Drawing, LayoutRequest, PlacedNode, Size } from './drawing';
import { layoutGraph } from './layoutGraph';
import { randomStream } from './random';
import { seedFrom } from './seed';
import { EDITS_AT_END, EDITS_INSIDE } from './testEdits';
import { formulaGraphs, graphOfFormula, type NamedGraph, randomGraphs } from './testGraphs';
import { findOverlaps } from './testOverlaps';

const nodeOf = (drawing: Drawing, id: number): PlacedNode =>
  drawing.nodes.find((node) => node.id === id) as PlacedNode;

/** Values of many digits, and the two chips of both modes over each other. */
function withLargeLabels(request: LayoutRequest): LayoutRequest {
  const grow = ({ width, height }: Size, factor: number): Size => ({
    width: width * 1.7,
    height: height * factor,
  });
  return {
    ...request,
    nodes: request.nodes.map((node) => ({
      ...node,
      value: grow(node.value, 1),
      chip: grow(node.chip, 2.1),
    })),
    edges: request.edges.map((edge) => ({
      ...edge,
      labels: edge.labels.map((label) => grow(label, 1.2)),
    })),
  };
}

function expectNoOverlaps(graphs: readonly NamedGraph[]): void {
  for (const { name, request } of graphs) {
    const found = findOverlaps(request, layoutGraph(request));
    expect(found.map((overlap) => `${name}: ${overlap}`)).toEqual([]);
  }
}

describe('a drawing', () => {
  it('of the first example has x1 above x2, the sum between them and the root beside it', () => {
    const drawing = layoutGraph(graphOfFormula('sqrt(x1^2 + x2^2)', { x1: 3, x2: 4 }));
    const [x1, x2, first, second, sum, root] = drawing.nodes as unknown as PlacedNode[] as [
      PlacedNode,
      PlacedNode,
      PlacedNode,
      PlacedNode,
      PlacedNode,
      PlacedNode,
    ];
    expect([first.y, second.y, root.y]).toEqual([x1.y, x2.y, sum.y]);
    expect(x2.y - sum.y).toBeCloseTo(sum.y - x1.y);
    expect(x1.y).toBeLessThan(x2.y);
    expect([x1.x, first.x, sum.x, root.x]).toEqual(
      [x1.x, first.x, sum.x, root.x].sort((a, b) => a - b),
    );
    expect(x1.value.y - x1.y).toBe(52);
    expect(x1.y - x1.chip.y).toBe(65);
  });

  it('has no label over a label, node, arrowhead or other edge, for published formulas', () => {
    for (const constants of [false, true]) {
      for (const labels of ['full', 'numbers'] as const)
        expectNoOverlaps(formulaGraphs({ labels, constants }));
      expectNoOverlaps(formulaGraphs({ labels: 'numbers', orientation: 'down', constants }));
    }
  });

  it('has no label over a label, node, arrowhead or other edge, for random graphs', () => {
    expectNoOverlaps(randomGraphs([8, 20, 40, 70], [11, 12, 13], { labels: 'full' }));
    expectNoOverlaps(
      randomGraphs([8, 20, 40, 70], [14, 15, 16], { labels: 'numbers', orientation: 'down' }),
    );
  });

  it('has none either with long numbers and two chips at each node', () => {
    const large = (graphs: readonly NamedGraph[]): NamedGraph[] =>
      graphs.map(({ name, request }) => ({ name, request: withLargeLabels(request) }));
    expectNoOverlaps(large(formulaGraphs({ labels: 'full' })));
    expectNoOverlaps(large(formulaGraphs({ labels: 'numbers', orientation: 'down' })));
    expectNoOverlaps(large(randomGraphs([15, 40], [21, 22], { labels: 'full' })));
  });

  it('has none either after an edit, drawn from the drawing before', () => {
    for (const orientation of ['right', 'down'] as const) {
      for (const { name, request } of [
        ...formulaGraphs({ labels: 'numbers', orientation }),
        ...randomGraphs([30], [1, 2], { labels: 'numbers', orientation }),
      ]) {
        const seed = seedFrom(layoutGraph(request));
        const random = randomStream(5);
        const edited = Object.values({ ...EDITS_AT_END, ...EDITS_INSIDE }).map((edit) => ({
          name,
          request: { ...edit(request, random), seed },
        }));
        expectNoOverlaps(edited);
      }
    }
  });

  it('shows a partial in its fullest form where there is room, and as a dot where there is none', () => {
    const { nodes, edges, orientation } = graphOfFormula('sqrt(x1^2 + x2^2)', { x1: 3, x2: 4 });
    const roomy = layoutGraph({ nodes, edges, orientation });
    expect(roomy.edges.map(({ label }) => label.form)).toEqual([0, 0, 0, 0, 0]);
    const huge = edges.map((edge) => ({ ...edge, labels: [{ width: 3000, height: 2000 }] }));
    expect(
      layoutGraph({ nodes, edges: huge, orientation }).edges.map(({ label }) => label.form),
    ).toContain('dot');
  });

  it('has columns at least 168 px apart and rows at least 146', () => {
    for (const { request } of [...formulaGraphs(), ...randomGraphs([40], [3, 4])]) {
      const { nodes } = layoutGraph(request);
      nodes.forEach((a, i) => {
        for (const b of nodes.slice(i + 1)) {
          if (Math.abs(a.x - b.x) > 1) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(168);
          else expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(146 - 1e-6);
        }
      });
    }
  });

  it('from top to bottom has the labels of the left half at the left, the others at the right', () => {
    const drawing = layoutGraph(
      graphOfFormula(
        'sqrt(x1^2 + x2^2)',
        { x1: 3, x2: 4 },
        { orientation: 'down', labels: 'numbers' },
      ),
    );
    const sides = drawing.nodes.map(({ x, value, chip }) => [
      Math.sign(value.x - x),
      Math.sign(chip.x - x),
    ]);
    expect(sides).toEqual([
      [-1, -1],
      [1, 1],
      [-1, -1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(nodeOf(drawing, 0).y).toBeLessThan(drawing.nodes.at(-1)?.y ?? 0);
  });

  it('is the same for the same request', () => {
    for (const { request } of randomGraphs([30, 80], [1], { labels: 'numbers' })) {
      expect(layoutGraph(request)).toEqual(layoutGraph(request));
    }
  });

  it('holds everything within its bounds', () => {
    for (const { request } of formulaGraphs({ labels: 'full' })) {
      const { x, y, width, height, nodes, edges } = layoutGraph(request);
      for (const point of [
        ...nodes,
        ...nodes.map(({ value }) => value),
        ...edges.flatMap(({ along }) => along),
      ]) {
        expect(point.x > x && point.x < x + width && point.y > y && point.y < y + height).toBe(
          true,
        );
      }
    }
  });

  it('of nothing is empty, and of one node is that node', () => {
    expect(layoutGraph({ nodes: [], edges: [], orientation: 'right' }).nodes).toEqual([]);
    expect(layoutGraph(graphOfFormula('x', { x: 1 })).nodes).toHaveLength(1);
  });

  it('of a list of thousands, each using the first input, comes to an end', () => {
    const size = 3000;
    const none = { width: 0, height: 0 };
    const nodes = Array.from({ length: size }, (_, id) => ({
      id,
      key: `${id}`,
      kind: id === 0 ? ('input' as const) : ('operation' as const),
      isOutput: id === size - 1,
      value: none,
      chip: none,
    }));
    const edges = nodes.slice(1).flatMap(({ id }) => [
      { node: id, slot: 0, source: id - 1, labels: [] },
      { node: id, slot: 1, source: 0, labels: [] },
    ]);
    expect(layoutGraph({ nodes, edges, orientation: 'right' }).edges).toHaveLength(edges.length);
  });
});
