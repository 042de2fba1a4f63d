/** The state of a folded group at a step: that of what happens in it, or of its outputs. */
import { type Frame, type NodeState, rolesIn } from '../../../core/frames';
import type { PlannedFolded } from './extra';

export function foldedState({ group, outputs }: PlannedFolded, frame: Frame): NodeState {
  const { active, operands } = rolesIn(frame.step);
  const isInside = (id: number): boolean => id >= group.from && id < group.to;
  if (active.some(isInside)) return 'active';
  if (operands.some(isInside)) return 'operand';
  const states = outputs.map(({ id }) => frame.nodeState(id));
  if (states.length === 0) return frame.primal(group.to - 1) === undefined ? 'idle' : 'pending';
  if (states.includes('idle')) return 'idle';
  return states.every((state) => state === 'done') ? 'done' : 'pending';
}
