import { describe, expect, it } from 'vitest';
import { assignLayers } from './layering';
import { formulaGraphs, graphOfFormula, randomGraphs } from './testGraphs';

const point = { x: 1, y: 2 };

describe('columns', () => {
  it('are the longest path from the inputs', () => {
    for (const { request } of [...formulaGraphs(), ...randomGraphs([40], [1, 2])]) {
      const layers = assignLayers(request.nodes, request.edges);
      for (const { id, isOutput, kind } of request.nodes) {
        const operands = request.edges
          .filter(({ node }) => node === id)
          .map(({ source }) => layers.get(source) ?? 0);
        if (kind === 'input') expect(layers.get(id)).toBe(0);
        else if (!isOutput) expect(layers.get(id)).toBe(1 + Math.max(...operands));
      }
    }
  });

  it('hold the output alone in the last one', () => {
    for (const { request } of [
      ...formulaGraphs({ constants: true }),
      ...randomGraphs([40], [1, 2]),
    ]) {
      const layers = assignLayers(request.nodes, request.edges);
      const last = Math.max(...layers.values());
      expect(
        request.nodes.filter(({ id }) => layers.get(id) === last).map(({ isOutput }) => isOutput),
      ).toEqual([true]);
    }
  });

  it('hold a constant one before its first user, and never among the inputs', () => {
    const { nodes, edges } = graphOfFormula('2*x + 3*x*y', point, { constants: true });
    const layers = assignLayers(nodes, edges);
    const constants = nodes.filter(({ kind }) => kind === 'constant');
    expect(constants).toHaveLength(2);
    for (const { id } of constants) {
      const user = edges.find(({ source }) => source === id)?.node ?? -1;
      expect(layers.get(id)).toBe((layers.get(user) ?? 0) - 1);
      expect(layers.get(id)).toBeGreaterThan(0);
    }
  });

  it('put a function that is its own input into the first one', () => {
    const { nodes, edges } = graphOfFormula('x', point);
    expect([...assignLayers(nodes, edges).values()]).toEqual([0]);
  });
});
