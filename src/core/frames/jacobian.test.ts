import { describe, expect, it } from 'vitest';
import type { Recipe } from '../modes';
import { runWithOutputs } from '../modes/testRuns';
import { framesOf } from './frameAt';
import { type JacobianEntry, type JacobianSoFar, jacobianSoFar } from './jacobianSoFar';

// a = x y, b = a + y: rows (y, x) and (y, x + 1), here (2, 3) and (2, 4)
function framesFor(more: Partial<Pick<Recipe, 'mode' | 'direction' | 'seed'>>) {
  return framesOf(runWithOutputs('a = x*y\nb = a + y', { x: 3, y: 2 }, ['a', 'b'], more));
}

/** Entries as a table: numbers that are known, and signs for the rest. */
function table({ rows, columns, entry }: JacobianSoFar): readonly (readonly unknown[])[] {
  return rows.map((_, row) => columns.map((_stand, column) => sign(entry(row, column))));
}

function sign(entry: JacobianEntry): unknown {
  switch (entry.kind) {
    case 'known':
      return entry.value;
    case 'adding up':
      return `${entry.value}…`;
    case 'to come':
      return '·';
    case 'not in this run':
      return '';
  }
}

describe('jacobianSoFar', () => {
  it('fills row by row in reverse mode, and marks running sums', () => {
    const frames = framesFor({});
    // 3 steps forward, 1 + 2 back from a, 1 + 4 back from b
    expect(table(jacobianSoFar(frames, 3))).toEqual([
      ['·', '·'],
      ['·', '·'],
    ]);
    const first = jacobianSoFar(frames, 5);
    expect(table(first)).toEqual([
      ['·', 3],
      ['·', '·'],
    ]);
    expect([first.currentRow, first.currentColumn]).toEqual([0, undefined]);
    // b̄ travels to y first, and ā brings the rest.
    const second = jacobianSoFar(frames, 8);
    expect(table(second)).toEqual([
      [2, 3],
      ['·', '1…'],
    ]);
    expect(second.currentRow).toBe(1);
    expect(table(jacobianSoFar(frames, frames.run.steps.length))).toEqual([
      [2, 3],
      [2, 4],
    ]);
  });

  it('fills column by column in forward mode', () => {
    const frames = framesFor({ mode: 'forward' });
    const middle = jacobianSoFar(frames, 4);
    expect(table(middle)).toEqual([
      [2, '·'],
      [2, '·'],
    ]);
    expect([middle.currentRow, middle.currentColumn]).toEqual([undefined, 1]);
    expect(table(jacobianSoFar(frames, 5))).toEqual([
      [2, 3],
      [2, '·'],
    ]);
    expect(table(jacobianSoFar(frames, 6))).toEqual([
      [2, 3],
      [2, 4],
    ]);
  });

  it('has a row for a combination, and a column for a direction', () => {
    const reverse = framesFor({ seed: [10, 1] });
    expect(table(jacobianSoFar(reverse, reverse.run.steps.length))).toEqual([[22, 34]]);
    const forward = framesFor({ mode: 'forward', direction: [1, 1] });
    expect(table(jacobianSoFar(forward, forward.run.steps.length))).toEqual([[5], [6]]);
    const both = framesFor({ mode: 'both', seed: [10, 1], direction: [1, 1] });
    expect(table(jacobianSoFar(both, both.run.steps.length))).toEqual([
      ['', '', 5],
      ['', '', 6],
      [22, 34, ''],
    ]);
  });

  it('fills one row and one column side by side', () => {
    const frames = framesFor({ mode: 'both', seed: [0, 1], direction: [0, 1] });
    expect(table(jacobianSoFar(frames, frames.run.steps.length))).toEqual([
      ['', 3],
      [2, 4],
    ]);
  });
});

describe('a frame of several reverse sweeps', () => {
  it('shows the adjoints of the sweep that the step belongs to', () => {
    const frames = framesFor({});
    const [a = -1, b = -1] = frames.run.trace.outputs;
    expect(frames.at(4).adjoint(a)).toEqual({ kind: 'complete', value: 1 });
    expect(frames.at(6).adjoint(0)).toEqual({ kind: 'complete', value: 2 });
    expect(frames.at(7).adjoint(0)).toEqual({ kind: 'zero' });
    expect(frames.at(7).adjoint(b)).toEqual({ kind: 'complete', value: 1 });
    expect(frames.at(6).adjointEdge({ node: a, slot: 0 })).toBe('active');
    expect(frames.at(7).adjointEdge({ node: a, slot: 0 })).toBe('idle');
  });

  it('gives a node that is an output too its seed before anything arrives', () => {
    const frames = framesFor({ seed: [10, 1] });
    const [a = -1] = frames.run.trace.outputs;
    expect(frames.at(4).adjoint(a)).toEqual({ kind: 'partial', value: 10 });
    expect(frames.at(4).nodeState(a)).toBe('active');
    expect(frames.at(6).adjoint(a)).toEqual({ kind: 'complete', value: 11 });
  });
});
