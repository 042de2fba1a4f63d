/** The derivative chips of a node: which there are, what they say, and in which state they are. */
import { type Frame, rolesIn } from '../../core/frames';
import { assertNever } from '../../core/language';
import type { Mode, Step } from '../../core/modes';
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

/** Every text that the chips of this kind take in the run, by node. */
export function chipTexts(
  session: Shown,
  kind: ChipKind,
): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const { run, frames } = session;
  const texts = new Map<NodeId, Set<string>>();
  const read = (frame: Frame, node: NodeId): void => {
    const known = texts.get(node) ?? new Set<string>();
    texts.set(node, known.add(chipLabel(kind, frame, node, session)));
  };
  const start = frames.at(0);
  for (const { id } of run.trace.nodes) read(start, id);
  run.steps.forEach((step, position) => {
    if (kindOf(step) !== kind) return;
    const frame = frames.at(position + 1);
    for (const node of rolesIn(step).active) read(frame, node);
  });
  return texts;
}
