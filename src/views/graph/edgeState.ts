/** What lies on an edge at a step, as the arrows show it. */
import type { EdgeState, Frame } from '../../core/frames';
import type { Edge } from '../../core/trace';
import { type ChipKind, kindOf } from './chips';
import { edgeName, type Plan, type PlannedEdge } from './plan';

/** Undefined where this run, or the person's choice of what is shown, never has such an arrow. */
export function edgeState(
  { chips, edgeAt }: Plan,
  frame: Frame,
  kind: ChipKind,
  drawn: Edge,
): EdgeState | undefined {
  const edge = edgeAt.get(edgeName(drawn));
  if (edge === undefined || !chips.includes(kind)) return undefined;
  const isActive = frame.step !== undefined && kindOf(frame.step) === kind && isOnEdge(frame, edge);
  if (isActive && edge.carries) return 'active';
  // Tangents come in list order and adjoints against it: these two edges are the first to be used.
  const state = kind === 'tangent' ? frame.tangentEdge(edge.first) : frame.adjointEdge(edge.last);
  return state === 'active' ? 'done' : state;
}

/** Whether a step uses an edge, in whatever direction. */
export function isOnEdge({ step }: Frame, edge: PlannedEdge | undefined): boolean {
  if (edge === undefined) return false;
  switch (step?.kind) {
    case 'evaluate':
      return step.nodes.includes(edge.node);
    case 'pushforward':
      return step.node === edge.node;
    case 'pullback':
      return step.edge.node === edge.node && edge.slots.includes(step.edge.slot);
    default:
      return false;
  }
}
