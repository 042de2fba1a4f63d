/**
 * Finds the place of one run again in another: after a change of mode, text or direction. A run
 * may have millions of steps, so a place is computed from the lists' order, never searched for.
 */
import type { Phase, Run, Step } from '../core/modes';
import type { Edge, NodeId } from '../core/trace';

/** The step of `to` that shows what step k of `from` shows, or the nearest that has a meaning. */
export function keepPlace(from: Run, k: number, to: Run): number {
  const last = to.steps.length;
  if (k <= 0) return 0;
  if (k >= from.steps.length) return last;
  const step = from.steps.at(k - 1);
  if (step === undefined) return 0;
  const same = to.phases[step.phase];
  const place =
    (same !== undefined && kindOf(step, same) ? placeOfStep(to, step.phase, step) : undefined) ??
    firstPlace(to, step, (phase) => goesForward(step) === phaseGoesForward(phase)) ??
    firstPlace(to, step, () => true);
  return place ?? Math.min(k, last);
}

/** The step of pass `pass` that computes the node of step k; the pass's first step otherwise. */
export function placeInPass(run: Run, k: number, pass: number): number | undefined {
  const phase = run.phases[pass];
  if (phase?.kind !== 'forward pass') return undefined;
  const step = run.steps.at(k - 1);
  const node = step === undefined ? undefined : nodeOf(step);
  return (node === undefined ? undefined : placeOfNode(run, pass, node)) ?? phase.from + 1;
}

/** The first step of the phase `count` phases away; backwards, first that of the current phase. */
export function placeOfPhase(run: Run, k: number, count: number): number {
  const starts = run.phases.map((phase: Phase) => phase.from + 1);
  if (count > 0) return starts.find((start) => start > k) ?? run.steps.length;
  return starts.findLast((start) => start < k) ?? 0;
}

function firstPlace(run: Run, step: Step, suits: (phase: Phase) => boolean): number | undefined {
  const node = nodeOf(step);
  if (node === undefined) return undefined;
  for (const [position, phase] of run.phases.entries()) {
    const place = suits(phase) ? placeOfNode(run, position, node) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Whether a phase has steps of this kind. */
function kindOf(step: Step, { kind }: Phase): boolean {
  switch (step.kind) {
    case 'evaluate':
      return kind === 'forward sweep';
    case 'seedTangent':
    case 'pushforward':
      return kind === 'forward pass';
    case 'seedAdjoint':
    case 'pullback':
      return kind === 'reverse sweep';
  }
}

function placeOfStep(run: Run, position: number, step: Step): number | undefined {
  if (step.kind === 'pullback') return placeOfPullback(run, position, step.edge);
  const node = nodeOf(step);
  return node === undefined ? undefined : placeOfNode(run, position, node);
}

/** The first step of a phase that brings a value, tangent or adjoint to a node. */
function placeOfNode(run: Run, position: number, node: NodeId): number | undefined {
  const { tape, phases } = run;
  const phase = phases[position];
  if (phase === undefined || node >= tape.length) return undefined;
  if (phaseGoesForward(phase)) {
    if (tape.inputs.includes(node)) return phase.from + 1;
    const operation = find(tape.operations.length, (i) => node - (tape.operations[i] ?? 0));
    return operation === undefined ? undefined : phase.from + 2 + operation;
  }
  if (tape.outputs.includes(node)) return phase.from + 1;
  const { arrivalStart, arrivals } = run.sweep(position);
  const start = arrivalStart[node] ?? 0;
  const first = start < (arrivalStart[node + 1] ?? 0) ? arrivals[start] : undefined;
  return first === undefined ? undefined : phase.from + 2 + first;
}

/** The pullback along an edge; a sweep travels the edges in falling order. */
function placeOfPullback(run: Run, position: number, { node, slot }: Edge): number | undefined {
  const { tape, phases } = run;
  const { edges } = run.sweep(position);
  const phase = phases[position];
  const end = tape.edgeStart[node + 1] ?? 0;
  for (let edge = tape.edgeStart[node] ?? end; edge < end; edge += 1) {
    if (tape.edgeSlot[edge] !== slot) continue;
    const found = find(edges.length, (i) => (edges[i] ?? 0) - edge);
    return found === undefined || phase === undefined ? undefined : phase.from + 2 + found;
  }
  return undefined;
}

/** The place at which `compare` is 0: it is positive before and negative behind. */
function find(length: number, compare: (place: number) => number): number | undefined {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(middle) > 0) low = middle + 1;
    else high = middle;
  }
  return low < length && compare(low) === 0 ? low : undefined;
}

function goesForward(step: Step): boolean {
  return step.kind !== 'seedAdjoint' && step.kind !== 'pullback';
}

function phaseGoesForward({ kind }: Phase): boolean {
  return kind !== 'reverse sweep';
}

/** What a step brings something to; where it seeds several nodes, the first of them. */
function nodeOf(step: Step): NodeId | undefined {
  switch (step.kind) {
    case 'evaluate':
    case 'seedTangent':
    case 'seedAdjoint':
      return step.nodes[0];
    case 'pushforward':
      return step.node;
    case 'pullback':
      return step.operand;
  }
}
