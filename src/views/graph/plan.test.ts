import { describe, expect, test } from 'vitest';
import { framesOf } from '../../core/frames';
import { type Mode, startRun } from '../../core/modes';
import { chipTexts } from './chips';
import { foretellLegibility } from './legibility';
import { keyNodes } from './nodeKeys';
import { phaseLineAt } from './phaseLine';
import { pickAll } from './pick';
import { type Measure, planGraph } from './plan';
import { loadsOf } from './tokens';

/** As wide as the text is long: enough to compare. */
const measure: Measure = (latex, font) =>
  latex.map((text) => ({ width: (text.length * font) / 4, height: font }));

const ALL = { values: true, derivatives: true, partials: true, symbolic: false, constants: false };

function session(source: string, point: Record<string, string>, mode: Mode = 'reverse') {
  const run = startRun({ source, point, mode, direction: 'each', seed: 'each' });
  const wording = { naming: 'list', numbers: 'decimals' } as const;
  return { run, frames: framesOf(run), wording, exact: undefined, shown: ALL };
}

const norm = session('f(x1, x2) = sqrt(x1^2 + x2^2)', { x1: '3', x2: '4' });
const usual = { hasNames: true, magnify: 1, follows: false };

function planOf(told: ReturnType<typeof session>, shown: Partial<typeof ALL> = {}) {
  const all = { ...ALL, ...shown };
  const { keys } = keyNodes(told.run.trace);
  const picked = pickAll(told.run, keys, all.constants);
  return planGraph({ ...told, shown: all }, picked, 'right', usual, measure);
}

describe('the plan of a graph', () => {
  test('draws constants inside the operations that use them, or as nodes', () => {
    const inside = planOf(norm);
    expect(inside.nodes.map(({ kind }) => kind)).not.toContain('constant');
    expect(inside.edges).toHaveLength(5);
    const apart = planOf(norm, { constants: true });
    expect(apart.nodes.filter(({ kind }) => kind === 'constant')).not.toHaveLength(0);
    expect(apart.edges.filter(({ labels }) => labels === undefined)).not.toHaveLength(0);
  });

  test('keeps room for the longest text that a chip takes in the run', () => {
    const told = session('f(x) = x*x*1000', { x: '3' });
    const texts = [...(chipTexts(told, 'adjoint', [{ id: 0 }]).get(0) ?? [])];
    const widest = Math.max(...texts.map((text) => text.length * 4));
    expect(texts.length).toBeGreaterThan(2);
    expect(planOf(told).nodes[0]?.size.chip.width).toBeGreaterThanOrEqual(widest);
  });

  test('leaves out what is not to be shown', () => {
    const bare = planOf(norm, { values: false, derivatives: false, partials: false });
    expect(bare.chips).toEqual([]);
    for (const { size } of bare.nodes) {
      expect(size).toEqual({ value: { width: 0, height: 0 }, chip: { width: 0, height: 0 } });
    }
    expect(bare.request.edges.every(({ labels }) => labels.length === 0)).toBe(true);
  });

  test('shrinks partials to numbers above 24 nodes, and to dots above 60', () => {
    const sum = (terms: number) => {
      const names = Array.from({ length: terms }, (_, i) => `a${i}`);
      const point = Object.fromEntries(names.map((name) => [name, '1']));
      return planOf(session(`f(${names.join(', ')}) = ${names.join('+')}`, point));
    };
    expect(sum(12).density).toBe('names');
    expect(sum(20).density).toBe('numbers');
    expect(sum(20).request.edges.every(({ labels }) => labels.length === 1)).toBe(true);
    expect(sum(40).density).toBe('dots');
    expect(sum(40).request.edges.every(({ labels }) => labels.length === 0)).toBe(true);
  });
});

describe('legibility', () => {
  test('sets a long chain in numbers and larger labels where the window is narrow', () => {
    const chain = session('f(x) = sin(cos(sin(cos(sin(cos(sin(cos(x))))))))', { x: '1' });
    const picked = pickAll(chain.run, keyNodes(chain.run.trace).keys, false);
    expect(foretellLegibility(picked, 'right', { width: 2400, height: 600 })).toEqual(usual);
    const narrow = foretellLegibility(picked, 'right', { width: 760, height: 540 });
    expect(narrow.hasNames).toBe(false);
    expect(narrow.magnify).toBeGreaterThan(1);
  });
});

describe('tokens', () => {
  test('carry the signed contribution of a reverse step, against the edge', () => {
    const steps = norm.run.steps.length;
    const [load] = loadsOf(norm.run, steps, norm.wording, undefined);
    expect(load).toMatchObject({ kind: 'adjoint', latex: '+0.6' });
  });

  test('carry one term each of a forward step', () => {
    const told = session('f(x) = x - x*x', { x: '3' }, 'forward');
    const loads = loadsOf(told.run, 3, told.wording, undefined);
    expect(loads.map(({ kind }) => kind)).toEqual(['tangent', 'tangent']);
    expect(loads[0]?.latex).toBe('+1');
    expect(loads[1]?.latex).toMatch(/6$/);
    expect(loads[1]?.latex).not.toMatch(/^\+/);
  });

  test('carry plain values while the forward sweep runs', () => {
    expect(loadsOf(norm.run, 2, norm.wording, undefined)).toMatchObject([
      { kind: 'value', latex: '3' },
    ]);
  });
});

describe('the line above the graph', () => {
  test('invites before the first step, then names sweep or pass', () => {
    expect(phaseLineAt(norm.run, 0).kind).toBe('none');
    expect(phaseLineAt(norm.run, 1).title).toBe('Forward sweep');
    expect(phaseLineAt(norm.run, norm.run.steps.length).title).toBe('Reverse sweep');
    const forward = session('f(x, y) = x*y', { x: '1', y: '2' }, 'forward');
    expect(phaseLineAt(forward.run, forward.run.steps.length).title).toBe('Pass 2 of 2');
  });
});
