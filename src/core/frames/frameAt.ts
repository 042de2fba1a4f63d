/** Looks up the frame of step k in a run's timeline. */
import type { Run, Step } from '../modes';
import { type Edge, type NodeId, nodeAt, operandOf } from '../trace';
import type { AdjointKnowledge, EdgeState, Frame, NodeState } from './frame';
import { buildTimeline, edgeKey, recall, type Timeline } from './timeline';

/** The frames of one run, by step. */
export interface Frames {
  readonly run: Run;
  readonly at: (k: number) => Frame;
}

export function framesOf(run: Run): Frames {
  const timeline = buildTimeline(run);
  return { run, at: (k) => frameAt(run, timeline, clamp(k, run.steps.length)) };
}

function clamp(k: number, last: number): number {
  return Math.max(0, Math.min(last, Math.trunc(k)));
}

function frameAt(run: Run, timeline: Timeline, k: number): Frame {
  const step = run.steps[k - 1];
  const pass = passOf(run, step);
  const roles = rolesIn(step);

  const primal = (node: NodeId): number | undefined =>
    isConstant(run, node) || (timeline.primalSince[node] ?? Number.POSITIVE_INFINITY) <= k
      ? nodeAt(run.trace, node).primal
      : undefined;

  const tangent = (node: NodeId): number | undefined => {
    if (pass === undefined) return undefined;
    const known = timeline.tangents.get(pass)?.get(node);
    return known !== undefined && known.since <= k ? known.value : undefined;
  };

  const adjoint = (node: NodeId): AdjointKnowledge => {
    if (k < timeline.seededAt) return { kind: 'unknown' };
    const value = recall(timeline.adjoints.get(node), k);
    if (value === undefined) {
      return timeline.adjoints.has(node) ? { kind: 'zero' } : { kind: 'complete', value: 0 };
    }
    const complete = (timeline.completeSince[node] ?? 0) <= k;
    return { kind: complete ? 'complete' : 'partial', value };
  };

  const sweepsBack = timeline.seededAt <= k;

  const nodeState = (node: NodeId): NodeState => {
    if (roles.active.includes(node)) return 'active';
    if (roles.operands.includes(node)) return 'operand';
    if (primal(node) === undefined) return 'idle';
    const settled = sweepsBack ? adjoint(node).kind === 'complete' : tangent(node) !== undefined;
    return settled ? 'done' : 'pending';
  };

  const tangentEdge = (edge: Edge): EdgeState => {
    // A constant has a value and no tangent.
    if (isConstant(run, operandOf(run.trace, edge))) return 'idle';
    if (isActive(step, edge, 'pushforward')) return 'active';
    return tangent(edge.node) !== undefined ? 'done' : 'idle';
  };

  const adjointEdge = (edge: Edge): EdgeState => {
    if (isActive(step, edge, 'pullback')) return 'active';
    const since = timeline.travelledBack.get(edgeKey(edge.node, edge.slot));
    return since !== undefined && since <= k ? 'done' : 'idle';
  };

  return { k, step, primal, tangent, adjoint, nodeState, tangentEdge, adjointEdge };
}

function isConstant(run: Run, node: NodeId): boolean {
  return nodeAt(run.trace, node).kind === 'constant';
}

/** The pass whose tangents are shown: that of the step, or the last one before a reverse sweep. */
function passOf(run: Run, step: Step | undefined): number | undefined {
  if (step === undefined) return undefined;
  if (run.phases[step.phase]?.kind === 'forward pass') return step.phase;
  const passes = run.phases.filter((phase) => phase.kind === 'forward pass').length;
  return passes > 0 ? passes - 1 : undefined;
}

interface Roles {
  readonly active: readonly NodeId[];
  readonly operands: readonly NodeId[];
}

/** The nodes that a step writes and those that it reads. */
export function rolesIn(step: Step | undefined): Roles {
  switch (step?.kind) {
    case undefined:
      return { active: [], operands: [] };
    case 'evaluate':
    case 'seedTangent':
      return { active: step.nodes, operands: [] };
    case 'pushforward':
      return { active: [step.node], operands: step.terms.map((term) => term.operand) };
    case 'seedAdjoint':
      return { active: [step.node], operands: [] };
    case 'pullback':
      return { active: [step.operand], operands: [step.edge.node] };
  }
}

function isActive(step: Step | undefined, edge: Edge, kind: 'pushforward' | 'pullback'): boolean {
  if (step?.kind !== kind) return false;
  if (step.kind === 'pullback') {
    return step.edge.node === edge.node && step.edge.slot === edge.slot;
  }
  return step.node === edge.node;
}
