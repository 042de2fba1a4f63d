/** Looks up the frame of step k in the passes and sweeps of a run. */
import { pullbackOn, type Run, type SeedAdjoint, type Step } from '../modes';
import { type Edge, type NodeId, nodeAt, operandOf } from '../trace';
import type { AdjointKnowledge, EdgeState, Frame, NodeState } from './frame';
import { adjointAt, computedAt, passAt, sweepAt } from './writers';

/** The frames of one run, by step. */
export interface Frames {
  readonly run: Run;
  readonly at: (k: number) => Frame;
}

export function framesOf(run: Run): Frames {
  return { run, at: (k) => frameAt(run, clamp(k, run.steps.length)) };
}

function clamp(k: number, last: number): number {
  return Math.max(0, Math.min(last, Math.trunc(k)));
}

function frameAt(run: Run, k: number): Frame {
  const step = run.steps.at(k - 1);
  const pass = passAt(run, k);
  const sweep = sweepAt(run, k);
  const roles = rolesIn(step);
  const active = new Set(roles.active);
  const operands = new Set(roles.operands);

  // The first phase computes all values, whatever else it does.
  const primal = (node: NodeId): number | undefined =>
    isConstant(run, node) || isDone(computedAt(run, 0, node), k)
      ? nodeAt(run.trace, node).primal
      : undefined;

  const tangent = (node: NodeId): number | undefined => {
    if (pass === undefined || !isDone(computedAt(run, pass, node), k)) return undefined;
    return run.pass(pass).tangents[node];
  };

  const adjoint = (node: NodeId): AdjointKnowledge => {
    if (sweep === undefined) return { kind: 'unknown' };
    const { value, arrived, arrivals } = adjointAt(run, sweep, node, k);
    if (arrived === arrivals) return { kind: 'complete', value };
    return arrived === 0 && value === 0 ? { kind: 'zero' } : { kind: 'partial', value };
  };

  const nodeState = (node: NodeId): NodeState => {
    if (active.has(node)) return 'active';
    if (operands.has(node)) return 'operand';
    if (primal(node) === undefined) return 'idle';
    const settled =
      sweep === undefined ? tangent(node) !== undefined : adjoint(node).kind === 'complete';
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
    if (sweep === undefined) return 'idle';
    const pullback = pullbackOn(run.tape, run.sweep(sweep), edge.node, edge.slot);
    const from = run.phases[sweep]?.from ?? 0;
    return pullback !== undefined && from + pullback + 2 <= k ? 'done' : 'idle';
  };

  return { k, step, primal, tangent, adjoint, nodeState, tangentEdge, adjointEdge };
}

function isDone(since: number | undefined, k: number): boolean {
  return since !== undefined && since <= k;
}

function isConstant(run: Run, node: NodeId): boolean {
  return nodeAt(run.trace, node).kind === 'constant';
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
      return { active: seededNodes(step), operands: [] };
    case 'pullback':
      return { active: [step.operand], operands: [step.edge.node] };
  }
}

/** The outputs that take a seed; all of them where every seed is 0. */
export function seededNodes({ nodes, seeds }: SeedAdjoint): readonly NodeId[] {
  const seeded = nodes.filter((_, position) => seeds[position] !== 0);
  return [...new Set(seeded.length === 0 ? nodes : seeded)];
}

function isActive(step: Step | undefined, edge: Edge, kind: 'pushforward' | 'pullback'): boolean {
  if (step?.kind !== kind) return false;
  if (step.kind === 'pullback') {
    return step.edge.node === edge.node && step.edge.slot === edge.slot;
  }
  return step.node === edge.node;
}
