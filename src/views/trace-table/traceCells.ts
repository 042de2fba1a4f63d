/** What the columns of the trace hold for one node at step k: formulas, and all digits in words. */
import type { Frame } from '../../core/frames';
import type { ExactRun, Run } from '../../core/modes';
import type { NodeId } from '../../core/trace';
import {
  adjointLabel,
  formatNumber,
  numberInFull,
  plainNumber,
  tangentLabel,
  type Wording,
} from '../../explain';
import { exactAdjoint, exactTangent } from '../../explain/exactHistory';

export interface TraceCell {
  /** Undefined where nothing is known yet. */
  readonly latex: string | undefined;
  /** Whether it is still the 0 that a sweep begins with. */
  readonly pending: boolean;
}

export interface TraceCells {
  readonly value: TraceCell;
  /** Undefined in a mode that has none. */
  readonly tangent: TraceCell | undefined;
  readonly adjoint: TraceCell | undefined;
  /** "value 25, adjoint 0.1" */
  readonly inFull: string;
  /** "value 0.6435011087932844": of the numbers that are shown with fewer digits. */
  readonly digits: readonly string[];
}

export interface TraceContext {
  readonly run: Run;
  readonly frame: Frame;
  readonly wording: Wording;
  readonly exact: ExactRun | undefined;
  /** Numbers alone, where columns are narrow: their heads say what they are, the row says whose. */
  readonly bare: boolean;
}

const UNKNOWN: TraceCell = { latex: undefined, pending: true };

export function traceCells(node: NodeId, context: TraceContext): TraceCells {
  const { frame, run, wording, exact } = context;
  const { mode } = run.recipe;
  const value = frame.primal(node);
  const known = [
    ['value', value],
    ['tangent', mode === 'reverse' ? undefined : frame.tangent(node)],
    ['adjoint', mode === 'forward' ? undefined : knownAdjoint(frame, node)],
  ] as const;
  const told = known.flatMap(([name, number]) =>
    number === undefined
      ? []
      : {
          text: `${name} ${numberInFull(number)}`,
          isShortened: numberInFull(number) !== plainNumber(number),
        },
  );
  return {
    value:
      value === undefined
        ? UNKNOWN
        : { latex: formatNumber(value, wording.numbers, exact?.primal(node)), pending: false },
    tangent: mode === 'reverse' ? undefined : tangentCell(node, context),
    adjoint: mode === 'forward' ? undefined : adjointCell(node, context),
    inFull: told.map(({ text }) => text).join(', '),
    digits: told.flatMap(({ text, isShortened }) => (isShortened ? text : [])),
  };
}

function tangentCell(node: NodeId, context: TraceContext): TraceCell {
  const { frame, run, wording, exact, bare } = context;
  const tangent = frame.tangent(node);
  if (tangent === undefined) return UNKNOWN;
  if (!bare) {
    return { latex: tangentLabel(frame, node, run, wording, exact), pending: false };
  }
  const twin = exact && exactTangent(run, exact, node, frame.k);
  return { latex: formatNumber(tangent, wording.numbers, twin), pending: false };
}

function adjointCell(node: NodeId, context: TraceContext): TraceCell {
  const { frame, run, wording, exact, bare } = context;
  const adjoint = frame.adjoint(node);
  if (adjoint.kind === 'unknown') return UNKNOWN;
  const pending = adjoint.kind === 'zero';
  if (!bare) {
    return { latex: adjointLabel(frame, node, run, wording, exact), pending };
  }
  const value = adjoint.kind === 'zero' ? 0 : adjoint.value;
  const twin = pending || !exact ? undefined : exactAdjoint(run, exact, node, frame.k);
  return { latex: formatNumber(value, wording.numbers, twin), pending };
}

function knownAdjoint(frame: Frame, node: NodeId): number | undefined {
  const adjoint = frame.adjoint(node);
  return adjoint.kind === 'partial' || adjoint.kind === 'complete' ? adjoint.value : undefined;
}
