import { describe, expect, test } from 'vitest';
import { groupTree } from '../../../core/trace/groups';
import { edgeState, isOnEdge } from '../edgeState';
import { keysToUnfold, openedAt, seatOf } from './closed';
import { logistic, pickFrom, planFrom, tell } from './testPrograms';

const three = tell(logistic(3));
const FIRST = '/for 1/1';

describe('the picture of a program', () => {
  test('frames the iterations side by side, and not the loop', () => {
    const { extra, request } = planFrom(three);
    const titles = [...(extra?.frameOf.values() ?? [])].map(({ group }) => group.title);
    expect(titles).toEqual(['iteration 1', 'iteration 2', 'iteration 3']);
    expect(request.groups?.every(({ parent }) => parent === undefined)).toBe(true);
    const inside = request.nodes.filter(({ group }) => group === FIRST);
    expect(inside).toHaveLength(3);
  });

  test('draws a folded group as a box with its output, inside its frame', () => {
    const { extra, request } = planFrom(three, { [FIRST]: true });
    const boxes = [...(extra?.items.values() ?? [])].filter((item) => item.kind === 'folded');
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.outputs.map(({ value }) => value)).toEqual(['v_{3} = 0.64']);
    expect(boxes[0]?.size.chip.height).toBeGreaterThan(0);
    expect(request.nodes.find(({ kind }) => kind === 'folded')?.group).toBe(FIRST);
  });

  test('merges the edges into a box, and keeps those out of it by the operand they lead to', () => {
    const { edges, extra } = planFrom(three, { [FIRST]: true });
    const box = [...(extra?.items.values() ?? [])].find(({ kind }) => kind === 'folded')?.id;
    const into = edges.filter(({ node }) => node === box);
    expect(into).toHaveLength(1);
    expect(into[0]?.source).toBe(0);
    expect(into[0]?.labels).toBeUndefined();
    const out = edges.filter(({ source }) => source === box);
    expect(out).toHaveLength(2);
    expect(out.every(({ labels }) => labels !== undefined)).toBe(true);
  });

  test('lets an adjoint travel along the edge into a box', () => {
    const plan = planFrom(three, { [FIRST]: true });
    const { run, frames } = three;
    const box = plan.edges.find(({ source }) => source >= run.trace.nodes.length);
    const ks = Array.from({ length: run.steps.length }, (_, i) => i + 1);
    const onIt = ks.filter((k) => isOnEdge(frames.at(k), box));
    const pulled = onIt.filter((k) => run.steps.at(k - 1)?.kind === 'pullback');
    expect(pulled).toHaveLength(1);
    const [k = 0] = pulled;
    const stateAt = (when: number) =>
      box && edgeState(plan, frames.at(when), 'adjoint', { node: box.node, slot: box.slot });
    expect([stateAt(k - 1), stateAt(k), stateAt(k + 1)]).toEqual(['idle', 'active', 'done']);
  });

  test('stands a test beside what it reads, and the branch that did not run beside it', () => {
    const { extra, request } = planFrom(three);
    const [diamond, ghost] = [...(extra?.items.values() ?? [])];
    if (diamond?.kind !== 'test' || ghost?.kind !== 'ghost') throw new Error('no test');
    expect(diamond.comparison).toBe('0.289 > 0.5');
    expect(diamond.reads).toEqual([three.run.trace.output]);
    expect(ghost).toMatchObject({ line: 6, glyph: 'y^{2}' });
    expect(request.nodes.slice(-2).map(({ kind }) => kind)).toEqual(['test', 'ghost']);
  });

  test('leads from a test into the block that ran in the same iteration, and to the next test', () => {
    const told = tell(
      [
        'def f(x):',
        '    y = x^2',
        '    if y > 9:',
        '        z = y + 1',
        '    elif y > 2:',
        '        z = 2*y',
        '    for i in range(3):',
        '        if z > 8:',
        '            z = z/2 + x',
        '        z = z + (i + 1)*x',
        '    return z',
      ].join('\n'),
      '2',
    );
    const { extra } = planFrom(told);
    const tests = [...(extra?.items.values() ?? [])].filter((item) => item.kind === 'test');
    const nameOf = (id: number | undefined) => told.run.trace.subscripts[id ?? -1];
    expect(tests.map(({ branch }) => branch.outcome)).toEqual([false, true, false, true, true]);
    expect(tests[0]?.taken).toBe(tests[1]?.id);
    expect(tests.slice(1).map(({ taken }) => nameOf(taken))).toEqual([2, undefined, 5, 9]);
  });

  test('plans 10,000 operations in less time than one sees', () => {
    const told = tell(logistic(2500));
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      planFrom(told);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(300);
    const { request } = planFrom(told);
    expect(request.nodes.length).toBeLessThan(120);
  });
});

describe('what is folded', () => {
  test('is nothing in a graph that is not large', () => {
    expect(pickFrom(three).folded).toEqual([]);
  });

  test('are the largest groups of a large graph, until what is left can be read', () => {
    const { folded, size } = pickFrom(tell(logistic(40)));
    expect(folded.map(({ title }) => title)).toEqual(['40 iterations']);
    expect(size).toBeLessThan(120);
  });

  test('is what the person says', () => {
    const told = tell(logistic(40));
    const { folded } = pickFrom(told, { '/for 1': false, '/for 1/1+10': false });
    expect(folded.slice(0, 2).map(({ title }) => title)).toEqual(['iteration 1', 'iteration 2']);
    expect(folded.at(-1)?.title).toBe('iterations 31–40');
  });

  test('opens around the operation that a step is at work in', () => {
    const { run } = three;
    const tree = groupTree(run.trace);
    const step = run.steps.at(1);
    expect(step?.kind).toBe('evaluate');
    const closed = new Set([0, 1, 2, 3]);
    expect(openedAt(tree, closed, seatOf(step))).toEqual([1, 0]);
  });

  test('can be unfolded as far as can be drawn', () => {
    const { run } = tell(logistic(2500));
    const tree = groupTree(run.trace);
    const opened = new Set(keysToUnfold(tree, 7500));
    expect(opened.size).toBeLessThan(tree.groups.length);
    expect(keysToUnfold(groupTree(three.run.trace), 10)).toHaveLength(4);
  });
});
