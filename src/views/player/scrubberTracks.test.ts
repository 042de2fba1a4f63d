import { describe, expect, it } from 'vitest';
import { parseSource } from '../../core/language/programs';
import { type Mode, scheduleRun } from '../../core/modes';
import { vocabulary } from '../../core/primitives';
import { traceAnyProgram } from '../../core/trace/programs';
import { scrubberPhases } from './scrubberPhases';
import { scrubberTracks } from './scrubberTracks';
import { speakPlace } from './stepLabels';

function runOf(source: string, point: Readonly<Record<string, number>>, mode: Mode = 'reverse') {
  const program = parseSource(source, vocabulary);
  const trace = traceAnyProgram(program, point, { budget: 20_000 });
  const recipe = { source, point: {}, mode, direction: 'each', seed: 'each' } as const;
  return scheduleRun(recipe, program, trace);
}

const loop = (times: number) => `def f(x):
    y = x
    for i in range(${times}):
        y = 4*y*(1 - y)
    return y`;

describe('scrubberTracks', () => {
  it('divides a phase by the iterations of the loop, backwards in the reverse sweep', () => {
    const run = runOf(loop(3), { x: 0.2 });
    const tracks = scrubberTracks(run, scrubberPhases(run));
    expect(tracks.map(({ groups }) => groups.map(({ label }) => label))).toEqual([
      ['x', '1', '2', '3'],
      ['\\text{seed}', '3', '2', '1'],
    ]);
    for (const { from, to, groups } of tracks) {
      expect(groups[0]?.from).toBe(from);
      expect(groups.at(-1)?.to).toBe(to);
      expect(groups.slice(1).map((group) => group.from)).toEqual(
        groups.slice(0, -1).map((group) => group.to),
      );
    }
    expect(tracks[0]?.groups.slice(1).map(({ from, to }) => to - from)).toEqual([3, 3, 3]);
  });

  it('keeps one group where there are very many iterations, or none', () => {
    const long = runOf(loop(100), { x: 0.2 });
    expect(scrubberTracks(long, scrubberPhases(long)).map(({ groups }) => groups.length)).toEqual([
      1, 1,
    ]);
  });

  it('puts very many passes on one track', () => {
    const names = Array.from({ length: 200 }, (_, i) => `a${i}`);
    const source = names.join('+');
    const point = Object.fromEntries(names.map((name) => [name, 1]));
    const run = runOf(source, point, 'forward');
    const [track, ...others] = scrubberTracks(run, scrubberPhases(run));
    expect(others).toEqual([]);
    expect(track).toMatchObject({ from: 0, to: run.steps.length, marks: [] });
  });
});

describe('phases with several outputs', () => {
  const run = runOf('def f(x, y):\n    a = x*y\n    b = a + y\n    return a, b', { x: 3, y: 2 });

  it('have a number, and the output that they are for', () => {
    expect(
      scrubberPhases(run).map(({ title, detail }) => [
        title,
        detail.kind === 'math' ? detail.latex : detail.text,
      ]),
    ).toEqual([
      ['Forward sweep', 'values'],
      ['Reverse sweep 1', '\\text{for } a'],
      ['Reverse sweep 2', '\\text{for } b'],
    ]);
  });

  it('say in which sweep a step is', () => {
    expect(speakPlace(run, 7, 'list')).toMatch(
      /^Step 7 of \d+: adjoint of .*, in the sweep for b$/,
    );
  });
});
