/**
 * The step that computes a node, seen from step k: its value in the forward sweep or pass that
 * k is in, its adjoint in the reverse sweep.
 */
import { phaseAt, writtenAt } from '../../core/frames';
import type { Run } from '../../core/modes';
import type { NodeId } from '../../core/trace';

/** From 1, the last one, after which a sum is complete; undefined for a node that no step computes. */
export function stepFor(run: Run, k: number, node: NodeId): number | undefined {
  // A node that the sweep never reaches still has its value in an earlier phase.
  for (const phase of [phaseAt(run, k) ?? 0, ...run.phases.keys()]) {
    const found = writtenAt(run, phase, node);
    if (found !== undefined) return found;
  }
  return undefined;
}
