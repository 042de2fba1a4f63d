/** The derivative chips of a node: which there are, what they say, and in which state they are. */
import { adjointWrittenAt, computedAt, type Frame } from '../../core/frames';
import { assertNever } from '../../core/language';
import type { Mode, Run, Step } from '../../core/modes';
import type { NodeId } from '../../core/trace';
import { adjointLabel, tangentLabel } from '../../explain';
import type { Shown } from './plan';

export type ChipKind = 'tangent' | 'adjoint';

export type ChipState = 'idle' | 'pending' | 'operand' | 'active' | 'done';

export interface Chip {
  readonly kind: ChipKind;
  readonly state: ChipState;
  readonly latex: string;
}

/** From top to bottom. */
export function chipKinds(mode: Mode): readonly ChipKind[] {
  switch (mode) {
    case 'forward':
      return ['tangent'];
    case 'reverse':
      return ['adjoint'];
    case 'both':
      return ['tangent', 'adjoint'];
    default:
      return assertNever(mode);
  }
}

type Labelled = Pick<Shown, 'run' | 'wording' | 'exact'>;

export function chipLabel(
  kind: ChipKind,
  frame: Frame,
  node: NodeId,
  { run, wording, exact }: Labelled,
): string {
  const label = kind === 'tangent' ? tangentLabel : adjointLabel;
  return label(frame, node, run, wording, exact);
}

export function chipAt(kind: ChipKind, frame: Frame, node: NodeId, labelled: Labelled): Chip {
  return {
    kind,
    state: chipState(kind, frame, node),
    latex: chipLabel(kind, frame, node, labelled),
  };
}

export function sameChips(a: readonly Chip[], b: readonly Chip[]): boolean {
  return (
    a.length === b.length &&
    a.every((chip, i) => {
      const other = b[i];
      return chip.kind === other?.kind && chip.state === other.state && chip.latex === other.latex;
    })
  );
}

function chipState(kind: ChipKind, frame: Frame, node: NodeId): ChipState {
  if (frame.step !== undefined && kindOf(frame.step) === kind) {
    const state = frame.nodeState(node);
    if (state === 'active' || state === 'operand') return state;
  }
  if (kind === 'tangent') {
    if (frame.tangent(node) !== undefined) return 'done';
    return frame.primal(node) === undefined ? 'idle' : 'pending';
  }
  const { kind: known } = frame.adjoint(node);
  switch (known) {
    case 'unknown':
      return 'idle';
    case 'zero':
      return 'pending';
    case 'partial':
    case 'complete':
      return 'done';
    default:
      return assertNever(known);
  }
}

/** Which derivative a step computes, if any. */
export function kindOf(step: Step): ChipKind | undefined {
  switch (step.kind) {
    case 'evaluate':
      return undefined;
    case 'seedTangent':
    case 'pushforward':
      return 'tangent';
    case 'seedAdjoint':
    case 'pullback':
      return 'adjoint';
    default:
      return assertNever(step);
  }
}

/** More passes and contributions than these seldom bring a longer text, and nobody sees them all. */
const MOST_PHASES = 8;
const MOST_ARRIVALS = 12;

/** The texts that the chips of this kind take in the run, for each of the nodes. */
export function chipTexts(
  session: Shown,
  kind: ChipKind,
  nodes: readonly { readonly id: NodeId }[],
): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const { run, frames } = session;
  const texts = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  const read = (k: number, node: NodeId): void => {
    texts.get(node)?.add(chipLabel(kind, frames.at(k), node, session));
  };
  for (const k of [0, run.steps.length]) for (const { id } of nodes) read(k, id);
  const wanted = kind === 'tangent' ? 'forward pass' : 'reverse sweep';
  const phases = [...run.phases.keys()].filter((phase) => run.phases[phase]?.kind === wanted);
  for (const phase of phases.slice(0, MOST_PHASES)) {
    for (const { id } of nodes) for (const k of stepsWriting(run, phase, id)) read(k, id);
  }
  return texts;
}

/** The steps of a pass or sweep that change a node's derivative, the last ones first. */
function* stepsWriting(run: Run, phase: number, node: NodeId): Iterable<number> {
  const { kind, from = 0 } = run.phases[phase] ?? {};
  if (kind === 'forward pass') {
    const k = computedAt(run, phase, node);
    if (k !== undefined) yield k;
    return;
  }
  // The seed sets all adjoints to 0.
  yield from + 1;
  let k = adjointWrittenAt(run, phase, node);
  for (let count = 0; k !== undefined && count < MOST_ARRIVALS; count += 1) {
    yield k;
    k = adjointWrittenAt(run, phase, node, k - 1);
  }
}
