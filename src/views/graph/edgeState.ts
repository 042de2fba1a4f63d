/** What lies on an edge at a step, as the arrows show it. */
import type { EdgeState, Frame } from '../../core/frames';
import type { Edge } from '../../core/trace';
import type { ChipKind } from './chips';
import type { Plan } from './plan';

/** Undefined where this run, or the person's choice of what is shown, never has such an arrow. */
export function edgeState(
  { chips }: Plan,
  frame: Frame,
  kind: ChipKind,
  edge: Edge,
): EdgeState | undefined {
  if (!chips.includes(kind)) return undefined;
  return kind === 'tangent' ? frame.tangentEdge(edge) : frame.adjointEdge(edge);
}
