/** The picture against Graphviz dot's, with the same node sizes and spacing. */
import { instance } from '@viz-js/viz';
import { describe, expect, it } from 'vitest';
import { layoutGraph } from './layoutGraph';
import { drawnCrossings, linesByDot, linesOf, medianOf, OWN_GAP, totalLength } from './testDot';
import { formulaGraphs, type NamedGraph, randomGraphs } from './testGraphs';

interface Ratios {
  readonly crossings: number;
  readonly length: number;
}

async function medianRatios(graphs: readonly NamedGraph[], pinned: boolean): Promise<Ratios> {
  const viz = await instance();
  const ratios = graphs.map(({ request }): Ratios => {
    const own = linesOf(layoutGraph(request));
    const dots = linesByDot(viz, request, pinned);
    return {
      crossings: Math.max(1, drawnCrossings(own)) / Math.max(1, drawnCrossings(dots)),
      length: totalLength(own, OWN_GAP) / totalLength(dots),
    };
  });
  return {
    crossings: medianOf(ratios.map(({ crossings }) => crossings)),
    length: medianOf(ratios.map(({ length }) => length)),
  };
}

describe.each([
  ['free to place inputs where it likes', false],
  ['with inputs first and the output last, as here', true],
] as const)('beside dot, %s', (_, pinned) => {
  it('a published formula has at most 1.15 times its crossings and 1.3 times its edge length', async () => {
    const { crossings, length } = await medianRatios(formulaGraphs({ labels: 'none' }), pinned);
    expect(crossings).toBeLessThanOrEqual(1.15);
    expect(length).toBeLessThanOrEqual(1.3);
  });

  it('a random graph of 5 to 60 nodes does too', async () => {
    const graphs = randomGraphs([5, 8, 12, 20, 30, 45, 60], [31, 32, 33, 34, 35]);
    const { crossings, length } = await medianRatios(graphs, pinned);
    expect(crossings).toBeLessThanOrEqual(1.15);
    expect(length).toBeLessThanOrEqual(1.3);
  });
});
