/**
 * Which step of a run writes a quantity of a node. Values and tangents are written in the order of
 * the list, so that a step follows from the node's place; adjoints where contributions arrive.
 * Step numbers count from 1 here, as k does.
 */
import { adjointAfter, arrivalsAt, arrivedBy, countUpTo, type Run } from '../modes';
import { type NodeId, nodeAt } from '../trace';

/** The step of a forward sweep or pass that computes a node; none for a constant. */
export function computedAt(run: Run, phase: number, node: NodeId): number | undefined {
  const from = run.phases[phase]?.from;
  if (from === undefined || run.trace.nodes[node] === undefined) return undefined;
  switch (nodeAt(run.trace, node).kind) {
    case 'constant':
      return undefined;
    case 'input':
      return from + 1;
    case 'operation': {
      const { operations } = run.tape;
      const place = countUpTo(0, operations.length, (i) => (operations[i] ?? 0) < node);
      return from + place + 2;
    }
  }
}

/** The last step of a reverse sweep, up to step k, that writes the adjoint of a node. */
export function adjointWrittenAt(
  run: Run,
  phase: number,
  node: NodeId,
  k = Number.POSITIVE_INFINITY,
): number | undefined {
  const { from = 0 } = run.phases[phase] ?? {};
  if (k <= from || run.trace.nodes[node] === undefined) return undefined;
  const sweep = run.sweep(phase);
  const arrived = arrivedBy(sweep, node, k - from - 2);
  if (arrived > 0) {
    const last = sweep.arrivals[(sweep.arrivalStart[node] ?? 0) + arrived - 1] ?? 0;
    return from + last + 2;
  }
  return adjointAfter(sweep, node, 0) === 0 ? undefined : from + 1;
}

/** The last step of a phase that writes the node: its value, its tangent or its adjoint. */
export function writtenAt(run: Run, phase: number, node: NodeId): number | undefined {
  const kind = run.phases[phase]?.kind;
  if (kind === undefined) return undefined;
  return kind === 'reverse sweep'
    ? adjointWrittenAt(run, phase, node)
    : computedAt(run, phase, node);
}

/** The pass whose tangents are shown at step k: its own, or the last one before a reverse sweep. */
export function passAt(run: Run, k: number): number | undefined {
  const phase = phaseAt(run, k);
  if (phase === undefined || run.phases[phase]?.kind === 'forward pass') return phase;
  const last = run.phases.findLastIndex(({ kind }) => kind === 'forward pass');
  return last < 0 ? undefined : last;
}

/** The reverse sweep that step k belongs to. */
export function sweepAt(run: Run, k: number): number | undefined {
  const phase = phaseAt(run, k);
  return phase !== undefined && run.phases[phase]?.kind === 'reverse sweep' ? phase : undefined;
}

/** The phase that step k belongs to; none before the first step. */
export function phaseAt({ phases, steps }: Run, k: number): number | undefined {
  if (k < 1 || k > steps.length) return undefined;
  return countUpTo(0, phases.length, (i) => (phases[i]?.to ?? 0) < k);
}

/** How far the adjoint of a node has come in a reverse sweep once step k is done. */
export function adjointAt(
  run: Run,
  phase: number,
  node: NodeId,
  k: number,
): { readonly value: number; readonly arrived: number; readonly arrivals: number } {
  const { from = 0 } = run.phases[phase] ?? {};
  const sweep = run.sweep(phase);
  const arrived = arrivedBy(sweep, node, k - from - 2);
  return { value: adjointAfter(sweep, node, arrived), arrived, arrivals: arrivalsAt(sweep, node) };
}
