/** Whether a branch test has been decided by step k, and what it says then. */
import { computedAt, type Frame } from '../../../core/frames';
import type { Run } from '../../../core/modes';
import type { Branch, NodeId, Trace } from '../../../core/trace';

/** The step after which a test is decided. */
export function stepOfTest(run: Run, branch: Branch): number | undefined {
  const node = nodeBefore(run.trace, branch);
  return computedAt(run, 0, node ?? 0);
}

/** It is decided when the node before it has its value, or the inputs have theirs. */
export function isDecided(trace: Trace, branch: Branch, frame: Frame): boolean {
  const node = nodeBefore(trace, branch);
  return node === undefined ? frame.k > 0 : frame.primal(node) !== undefined;
}

/** The last node that stands before a test in the list. */
function nodeBefore({ nodes }: Trace, { at }: Branch): NodeId | undefined {
  for (let id = at - 1; id >= 0; id -= 1) if (nodes[id]?.kind !== 'constant') return id;
  return undefined;
}
