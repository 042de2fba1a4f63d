/** What the current step changes: as it was until the tokens land, then counting to what it is. */
import type { Frame } from '../../core/frames';
import type { NodeId } from '../../core/trace';
import { useHasReached, useProgress } from '../../store';
import { Formula } from '../math/Formula';
import { ChipLabel } from './ChipLabel';
import { type Chip, type ChipKind, chipLabel } from './chips';
import { counted, DEPART, LAND } from './travel';
import type { Told } from './useDrawing';

export interface ArrivingChipProps {
  readonly chip: Chip;
  readonly before: Chip;
  readonly node: NodeId;
  readonly told: Told;
}

export function ArrivingChip({ chip, before, node, told }: ArrivingChipProps) {
  const hasLanded = useHasReached(LAND);
  const isDone = useHasReached(1);
  if (!hasLanded) return <ChipLabel {...before} />;
  return isDone ? (
    <ChipLabel {...chip} />
  ) : (
    <CountingChip chip={chip} before={before} node={node} told={told} />
  );
}

function CountingChip({ chip, node, told }: ArrivingChipProps) {
  const part = counted(useProgress());
  const { frame, frames } = told;
  const from = derivative(chip.kind, frames.at(frame.k - 1), node) ?? 0;
  const to = derivative(chip.kind, frame, node) ?? 0;
  const value = from + (to - from) * part;
  if (part === 1 || !Number.isFinite(value)) return <ChipLabel {...chip} />;
  // The number on its way is no fraction, whatever its ends are.
  const between = { ...told, exact: undefined };
  const latex = chipLabel(chip.kind, withDerivative(frame, value), node, between);
  return <ChipLabel kind={chip.kind} state={chip.state} latex={latex} />;
}

function derivative(kind: ChipKind, frame: Frame, node: NodeId): number | undefined {
  if (kind === 'tangent') return frame.tangent(node);
  const adjoint = frame.adjoint(node);
  return 'value' in adjoint ? adjoint.value : undefined;
}

function withDerivative(frame: Frame, value: number): Frame {
  return { ...frame, tangent: () => value, adjoint: () => ({ kind: 'partial', value }) };
}

export interface ArrivingValueProps {
  readonly latex: string;
  readonly before: string;
  /** Whether the value is what this step is about, and takes the highlight. */
  readonly isEvaluated: boolean;
  readonly hasOperands: boolean;
}

export function ArrivingValue({ latex, before, isEvaluated, hasOperands }: ArrivingValueProps) {
  // Nothing travels to an input: its value stands as soon as the step begins.
  const hasLanded = useHasReached(hasOperands ? LAND : DEPART);
  return (
    <span className="graph-arriving" data-active={(isEvaluated && hasLanded) || undefined}>
      <Formula latex={hasLanded ? latex : before} form="label" />
    </span>
  );
}
