import { describe, expect, it } from 'vitest';
import { countCrossings, gainOfSwap, numberPlaces, sortNeighbours } from './crossings';
import type { LayoutRequest } from './drawing';
import { type LayeredGraph, layerGraph, type Vertex } from './layeredGraph';
import { assignLayers } from './layering';
import { orderColumns } from './ordering';
import { graphOfFormula, randomGraph } from './testGraphs';

function layered({ nodes, edges }: LayoutRequest): LayeredGraph {
  const graph = layerGraph(nodes, edges, assignLayers(nodes, edges));
  graph.layers.forEach(numberPlaces);
  return graph;
}

/** Every pair of links between two columns. */
function crossingsByPairs(graph: LayeredGraph): number {
  let crossings = 0;
  for (const layer of graph.layers) {
    const links = layer.flatMap((tail) =>
      tail.down.map((head) => [tail.place, head.place] as const),
    );
    links.forEach(([a, b], i) => {
      for (const [c, d] of links.slice(i + 1)) if ((a - c) * (b - d) < 0) crossings += 1;
    });
  }
  return crossings;
}

describe('crossings', () => {
  it('are counted as by looking at every pair of links', () => {
    for (const seed of [1, 2, 3]) {
      const graph = layered(randomGraph(40, seed));
      expect(countCrossings(graph)).toBe(crossingsByPairs(graph));
    }
  });

  it('change by the gain of a swap when two neighbours change places', () => {
    const graph = layered(randomGraph(30, 4));
    for (const layer of graph.layers) {
      if (layer.length < 2) continue;
      sortNeighbours(layer);
      const before = countCrossings(graph);
      const gain = gainOfSwap(layer[0] as Vertex, layer[1] as Vertex);
      layer.splice(0, 2, layer[1] as Vertex, layer[0] as Vertex);
      numberPlaces(layer);
      expect(countCrossings(graph)).toBe(before - gain);
    }
  });
});

describe('the order of columns', () => {
  it('crosses nothing where nothing has to cross', () => {
    for (const text of [
      'sqrt(x^2 + y^2)',
      '1/(1 + exp(-(a*b + c*d + e)))',
      'a*b*c*d*e*f*g',
      '(1 - x)^2 + 100*(y - x^2)^2',
    ]) {
      const graph = layered(
        graphOfFormula(text, { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, x: 1, y: 2 }),
      );
      orderColumns(graph);
      expect(countCrossings(graph)).toBe(0);
    }
  });

  it('keeps the inputs in the order in which they are written, first on top', () => {
    const graph = layered(graphOfFormula('sqrt(x1^2 + x2^2)', { x1: 3, x2: 4 }));
    orderColumns(graph);
    expect(graph.layers[0]?.map(({ node }) => node?.id)).toEqual([0, 1]);
  });

  it('is never worse than the order it starts from', () => {
    for (const seed of [1, 2, 3, 4]) {
      const graph = layered(randomGraph(60, seed));
      const before = countCrossings(graph);
      orderColumns(graph);
      expect(countCrossings(graph)).toBeLessThanOrEqual(before);
    }
  });
});
