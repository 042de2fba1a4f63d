/** Finds the place of one run again in another: after a change of mode, text or direction. */
import { rolesIn } from '../core/frames';
import type { Phase, Run, Step } from '../core/modes';

/** The step of `to` that shows what step k of `from` shows, or the nearest that has a meaning. */
export function keepPlace(from: Run, k: number, to: Run): number {
  const last = to.steps.length;
  if (k <= 0) return 0;
  if (k >= from.steps.length) return last;
  const step = from.steps[k - 1];
  if (step === undefined) return 0;
  const likeness = [sameStep, sameRole, sameNode];
  for (const like of likeness) {
    const position = to.steps.findIndex((candidate) => like(step, candidate));
    if (position >= 0) return position + 1;
  }
  return Math.min(k, last);
}

/** The step of pass `pass` that computes the node of step k; the pass's first step otherwise. */
export function placeInPass(run: Run, k: number, pass: number): number | undefined {
  const phase = run.phases[pass];
  if (phase?.kind !== 'forward pass') return undefined;
  const step = run.steps[k - 1];
  const position = run.steps.findIndex(
    (candidate, index) =>
      index >= phase.from && index < phase.to && step !== undefined && sameNode(step, candidate),
  );
  return (position >= 0 ? position : phase.from) + 1;
}

/** The first step of the phase `count` phases away; backwards, first that of the current phase. */
export function placeOfPhase(run: Run, k: number, count: number): number {
  const starts = run.phases.map((phase: Phase) => phase.from + 1);
  if (count > 0) return starts.find((start) => start > k) ?? run.steps.length;
  return starts.findLast((start) => start < k) ?? 0;
}

function sameStep(a: Step, b: Step): boolean {
  if (a.kind !== b.kind || a.phase !== b.phase) return false;
  if (a.kind === 'pullback' && b.kind === 'pullback') {
    return a.edge.node === b.edge.node && a.edge.slot === b.edge.slot;
  }
  return sameNode(a, b);
}

/** Values and tangents are computed in the same order: a sweep's step matches that of a pass. */
function sameRole(a: Step, b: Step): boolean {
  return goesForward(a) === goesForward(b) && sameNode(a, b);
}

function goesForward(step: Step): boolean {
  return step.kind !== 'seedAdjoint' && step.kind !== 'pullback';
}

function sameNode(a: Step, b: Step): boolean {
  const [left] = rolesIn(a).active;
  const [right] = rolesIn(b).active;
  return left !== undefined && left === right;
}
