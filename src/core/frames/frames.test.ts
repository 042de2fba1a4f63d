import { describe, expect, it } from 'vitest';
import { type Mode, startRun } from '../modes';
import { framesOf } from './frameAt';
import { directionalDerivative, gradientSoFar } from './gradientSoFar';

//  list: 0 x1, 1 x2, 2 constant, 3 x1² (v1), 4 constant, 5 x2² (v2), 6 + (v3), 7 √ (v4)
function distance(mode: Mode, direction: 'each' | readonly number[] = 'each') {
  const source = 'f(x1, x2) = sqrt(x1^2 + x2^2)';
  return framesOf(startRun({ source, point: { x1: '3', x2: '4' }, mode, direction, seed: 'each' }));
}

describe('a frame', () => {
  it('knows nothing before the first step, and no adjoint before the reverse sweep', () => {
    const frames = distance('reverse');
    expect(frames.at(0).primal(0)).toBeUndefined();
    expect(frames.at(0).nodeState(7)).toBe('idle');
    expect(frames.at(5).primal(7)).toBe(5);
    expect(frames.at(5).adjoint(7)).toEqual({ kind: 'unknown' });
  });

  it('sets all adjoints to 0 with the seed, and says what has arrived', () => {
    const frames = distance('reverse');
    expect(frames.at(6).adjoint(7)).toEqual({ kind: 'complete', value: 1 });
    expect(frames.at(6).adjoint(6)).toEqual({ kind: 'zero' });
    expect(frames.at(7).adjoint(6)).toEqual({ kind: 'complete', value: 0.1 });
  });

  it('shows a running sum while contributions are on their way', () => {
    const run = startRun({
      source: 'x*x',
      point: { x: '3' },
      mode: 'reverse',
      direction: 'each',
      seed: 'each',
    });
    const frames = framesOf(run);
    expect(frames.at(4).adjoint(0)).toEqual({ kind: 'partial', value: 3 });
    expect(frames.at(5).adjoint(0)).toEqual({ kind: 'complete', value: 6 });
  });

  it('marks what a step writes and what it reads', () => {
    const frame = distance('reverse').at(7);
    expect(frame.nodeState(6)).toBe('active');
    expect(frame.nodeState(7)).toBe('operand');
    expect(frame.adjointEdge({ node: 7, slot: 0 })).toBe('active');
    expect(frame.nodeState(3)).toBe('pending');
  });

  it('lets no tangent travel from a constant', () => {
    const frame = distance('forward').at(2);
    expect(frame.tangentEdge({ node: 3, slot: 0 })).toBe('active');
    expect(frame.tangentEdge({ node: 3, slot: 1 })).toBe('idle');
  });

  it('shows the tangents of the pass that the step belongs to', () => {
    const frames = distance('forward');
    expect(frames.at(4).tangent(6)).toBe(6);
    expect(frames.at(5).tangent(7)).toBeCloseTo(0.6, 15);
    expect(frames.at(6).tangent(0)).toBe(0);
    expect(frames.at(6).tangent(7)).toBeUndefined();
    expect(frames.at(10).tangent(7)).toBeCloseTo(0.8, 15);
  });

  it('keeps values once they are known, in later passes too', () => {
    expect(distance('forward').at(6).primal(7)).toBe(5);
  });

  it('keeps the tangents of the pass while the reverse sweep runs beside them', () => {
    const frame = distance('both').at(11);
    expect(frame.tangent(7)).toBeCloseTo(0.6, 15);
    expect(frame.adjoint(0)).toMatchObject({ kind: 'complete' });
  });

  it('takes any number for a step, and stays inside the run', () => {
    const frames = distance('reverse');
    expect(frames.at(-3).k).toBe(0);
    expect(frames.at(99).k).toBe(11);
  });
});

describe('gradientSoFar', () => {
  it('fills pass by pass in forward mode', () => {
    const frames = distance('forward');
    expect(gradientSoFar(frames, 4).map(({ entry }) => entry)).toEqual([
      { kind: 'needs pass', pass: 1, stepsToGo: 1 },
      { kind: 'needs pass', pass: 2, stepsToGo: undefined },
    ]);
    expect(gradientSoFar(frames, 5)[0]?.entry).toMatchObject({ kind: 'known', by: 'forward' });
  });

  it('fills as adjoints of inputs become complete in reverse mode', () => {
    const entries = gradientSoFar(distance('reverse'), 10).map(({ entry }) => entry.kind);
    expect(entries).toEqual(['not reached', 'known']);
  });

  it('gives a directional derivative along a vector', () => {
    const frames = distance('forward', [3, 4]);
    expect(directionalDerivative(frames, 4)?.value).toBeUndefined();
    expect(directionalDerivative(frames, 5)?.value).toBeCloseTo(5, 14);
    expect(gradientSoFar(frames, 5).map(({ entry }) => entry.kind)).toEqual(['no pass', 'no pass']);
  });
});
