/** What a run has found of the gradient of its first output by step k. */
import { type Run, unitPlace } from '../modes';
import { type NodeId, nodeAt } from '../trace';
import type { Frame } from './frame';
import type { Frames } from './frameAt';
import { resultsOf } from './results';

export type GradientEntry =
  | { readonly kind: 'known'; readonly value: number; readonly by: 'forward' | 'reverse' }
  /** Some contributions have arrived: a running sum, not yet the derivative. */
  | { readonly kind: 'adding up'; readonly value: number }
  | { readonly kind: 'not reached' }
  /** Forward mode: the pass of this input is number `pass`, from 1, and has not ended. */
  | { readonly kind: 'needs pass'; readonly pass: number; readonly stepsToGo: number | undefined }
  /** Forward mode along one vector: no pass of this run is for this input alone. */
  | { readonly kind: 'no pass' };

export interface GradientRow {
  readonly input: NodeId;
  readonly name: string;
  readonly entry: GradientEntry;
}

/** ẋ and ẏ of a pass along a vector that is no unit vector. */
export interface DirectionalDerivative {
  readonly direction: readonly number[];
  readonly value: number | undefined;
}

export function gradientSoFar(frames: Frames, k: number): readonly GradientRow[] {
  const { run } = frames;
  const frame = frames.at(k);
  const passOf = passByInput(run);
  return run.trace.inputs.map((input, position) => {
    const node = nodeAt(run.trace, input);
    const name = node.kind === 'input' ? node.name : '';
    const isForward = run.recipe.mode === 'forward';
    const entry = isForward ? entryOfPass(run, k, passOf(position)) : entryOfSweep(frame, input);
    return { input, name, entry };
  });
}

function entryOfSweep(frame: Frame, input: NodeId): GradientEntry {
  const adjoint = frame.adjoint(input);
  switch (adjoint.kind) {
    case 'complete':
      return { kind: 'known', value: adjoint.value, by: 'reverse' };
    case 'partial':
      return { kind: 'adding up', value: adjoint.value };
    default:
      return { kind: 'not reached' };
  }
}

function entryOfPass(run: Run, k: number, pass: number | undefined): GradientEntry {
  const phase = pass === undefined ? undefined : run.phases[pass];
  if (pass === undefined || phase === undefined) return { kind: 'no pass' };
  if (k < phase.to) {
    const stepsToGo = k > phase.from ? phase.to - k : undefined;
    return { kind: 'needs pass', pass: pass + 1, stepsToGo };
  }
  return { kind: 'known', value: resultsOf(run, pass)[0] ?? 0, by: 'forward' };
}

/** The pass along each input's own direction: with a vector there is one at most. */
function passByInput({ recipe, phases }: Run): (position: number) => number | undefined {
  if (recipe.direction === 'each') return (position) => position;
  const place = unitPlace(phases[0]?.direction);
  return (position) => (position === place ? 0 : undefined);
}

/** The directional derivative that a run along one vector gives, where it has one. */
export function directionalDerivative(
  frames: Frames,
  k: number,
): DirectionalDerivative | undefined {
  const { run } = frames;
  const phase = run.phases.find((candidate) => candidate.kind === 'forward pass');
  if (phase?.direction === undefined || run.recipe.direction === 'each') return undefined;
  return {
    direction: phase.direction,
    value: k >= phase.to ? (resultsOf(run, run.phases.indexOf(phase))[0] ?? 0) : undefined,
  };
}

/** Whether all steps of the run are done. */
export function isFinished(run: Run, k: number): boolean {
  return k >= run.steps.length;
}
