/**
 * The step that computes a node, seen from step k: its value in the forward sweep or pass that
 * k is in, its adjoint in the reverse sweep.
 */
import { rolesIn } from '../../core/frames';
import type { Phase, Run } from '../../core/modes';
import type { NodeId } from '../../core/trace';

/** From 1; undefined for a node that no step computes. */
export function stepFor(run: Run, k: number, node: NodeId): number | undefined {
  const current = run.phases.findIndex((phase) => k > phase.from && k <= phase.to);
  const from = Math.max(0, current);
  // A node that the sweep never reaches still has its value in an earlier phase.
  const order = [from, ...run.phases.keys()];
  for (const position of order) {
    const phase = run.phases[position];
    const found = phase === undefined ? undefined : lastIn(run, phase, node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last one, since adjoints add up: after it the sum is complete. */
function lastIn(run: Run, phase: Phase, node: NodeId): number | undefined {
  for (let position = phase.to - 1; position >= phase.from; position -= 1) {
    if (rolesIn(run.steps[position]).active.includes(node)) return position + 1;
  }
  return undefined;
}
