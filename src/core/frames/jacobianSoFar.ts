/**
 * What a run has found of the Jacobian ∂yᵢ/∂xⱼ by step k: a reverse sweep fills the row of its
 * output, a forward pass the column of its input. Any other vector ȳ gives a row ȳᵀJ, any other ẋ
 * a column Jẋ. Entries are looked up one by one, so that a large table need not be made whole.
 */
import { type Run, unitPlace } from '../modes';
import type { NodeId } from '../trace';
import type { Frames } from './frameAt';
import { resultsOf } from './results';
import { phaseAt } from './writers';

export type JacobianEntry =
  | { readonly kind: 'known'; readonly value: number; readonly by: 'forward' | 'reverse' }
  /** Some contributions have arrived: a running sum, not yet the derivative. */
  | { readonly kind: 'adding up'; readonly value: number }
  | { readonly kind: 'to come' }
  /** No pass or sweep of this run gives it. */
  | { readonly kind: 'not in this run' };

export interface JacobianRow {
  /** Position of the output; undefined for a combination of several. */
  readonly output: number | undefined;
  /** The reverse sweep that fills the row. */
  readonly phase: number | undefined;
}

export interface JacobianColumn {
  /** Position of the input; undefined for a direction of several. */
  readonly input: number | undefined;
  /** The forward pass that fills the column. */
  readonly phase: number | undefined;
}

export interface JacobianSoFar {
  readonly rows: readonly JacobianRow[];
  readonly columns: readonly JacobianColumn[];
  readonly entry: (row: number, column: number) => JacobianEntry;
  /** The row or the column that step k works on. */
  readonly currentRow: number | undefined;
  readonly currentColumn: number | undefined;
}

export function jacobianSoFar(frames: Frames, k: number): JacobianSoFar {
  const { run } = frames;
  const rows = linesOf(run, 'reverse sweep').map(
    ({ place, phase }): JacobianRow => ({ output: place, phase }),
  );
  const columns = linesOf(run, 'forward pass').map(
    ({ place, phase }): JacobianColumn => ({ input: place, phase }),
  );
  const frame = frames.at(k);
  const current = phaseAt(run, k);
  const isCurrent = (line: { readonly phase: number | undefined }): boolean =>
    current !== undefined && line.phase === current;

  const byReverse = ({ phase }: JacobianRow, input: number): JacobianEntry | undefined => {
    const { from, to } = (phase === undefined ? undefined : run.phases[phase]) ?? {};
    if (phase === undefined || from === undefined || to === undefined) return undefined;
    if (k >= to) {
      return { kind: 'known', value: resultsOf(run, phase)[input] ?? 0, by: 'reverse' };
    }
    if (k <= from) return { kind: 'to come' };
    const adjoint = frame.adjoint(run.trace.inputs[input] ?? -1);
    if (adjoint.kind === 'complete') return { kind: 'known', value: adjoint.value, by: 'reverse' };
    return adjoint.kind === 'partial'
      ? { kind: 'adding up', value: adjoint.value }
      : { kind: 'to come' };
  };
  const byForward = ({ phase }: JacobianColumn, output: number): JacobianEntry | undefined => {
    const { from, to } = (phase === undefined ? undefined : run.phases[phase]) ?? {};
    if (phase === undefined || from === undefined || to === undefined) return undefined;
    const node: NodeId = run.trace.outputs[output] ?? -1;
    const isConstant = run.trace.nodes[node]?.kind === 'constant';
    if (k >= to) {
      return { kind: 'known', value: resultsOf(run, phase)[output] ?? 0, by: 'forward' };
    }
    const value = k > from ? (isConstant ? 0 : frame.tangent(node)) : undefined;
    return value === undefined ? { kind: 'to come' } : { kind: 'known', value, by: 'forward' };
  };

  return {
    rows,
    columns,
    entry: (row, column) => {
      const { [row]: line } = rows;
      const { [column]: stand } = columns;
      if (line === undefined || stand === undefined) return { kind: 'not in this run' };
      const reverse = stand.input === undefined ? undefined : byReverse(line, stand.input);
      if (reverse !== undefined && reverse.kind !== 'to come') return reverse;
      const forward = line.output === undefined ? undefined : byForward(stand, line.output);
      return forward ?? reverse ?? { kind: 'not in this run' };
    },
    currentRow: indexOf(rows.findIndex(isCurrent)),
    currentColumn: indexOf(columns.findIndex(isCurrent)),
  };
}

interface Line {
  readonly place: number | undefined;
  readonly phase: number | undefined;
}

/** A line for each output or input, and where its phase is; any other vector has its own. */
function linesOf(run: Run, kind: 'reverse sweep' | 'forward pass'): readonly Line[] {
  const isReverse = kind === 'reverse sweep';
  const chosen = isReverse ? run.recipe.seed : run.recipe.direction;
  const count = (isReverse ? run.trace.outputs : run.trace.inputs).length;
  const first = run.phases.findIndex((phase) => phase.kind === kind);
  const phases = run.phases.filter((phase) => phase.kind === kind).length;
  const place =
    chosen === 'each'
      ? undefined
      : unitPlace(isReverse ? run.phases[first]?.seeds : run.phases[first]?.direction);
  const lines = Array.from({ length: count }, (_, position): Line => {
    if (chosen === 'each') {
      return { place: position, phase: position < phases ? first + position : undefined };
    }
    return { place: position, phase: first >= 0 && position === place ? first : undefined };
  });
  if (chosen === 'each' || first < 0 || place !== undefined) return lines;
  const other: Line = { place: undefined, phase: first };
  // Side by side the lines of the other way still cross those of this one.
  return run.recipe.mode === 'both' ? [...lines, other] : [other];
}

function indexOf(found: number): number | undefined {
  return found < 0 ? undefined : found;
}
