/**
 * A loop as a table at step k: a row an iteration, with what goes in under a name, what comes out,
 * and the derivatives of both as far as they are known.
 */
import type { Frame } from '../../core/frames';
import type { Run } from '../../core/modes';
import type { IterationScope, LoopScope, NodeId } from '../../core/trace';
import { type Carried, carriedNames, type Held, iterationsOf, loopsAround } from './loops';

export type LoopCell =
  /** Nothing has this name yet, or a constant has no derivative. */
  | { readonly kind: 'none' }
  /** Not known yet at this step. */
  | { readonly kind: 'unknown' }
  /** `pending`: an adjoint of 0 to which nothing has come. The node of a constant is undefined. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly pending: boolean;
      readonly node: NodeId | undefined;
    };

export interface LoopRow {
  readonly number: number;
  /** `i = 2`; empty in a `while`. */
  readonly variables: string;
  readonly goesIn: LoopCell;
  readonly comesOut: LoopCell;
  /** Tangent of what comes out. */
  readonly tangent: LoopCell;
  /** Adjoint of what goes in: what the iterations from this one on send back. */
  readonly adjoint: LoopCell;
  readonly isCurrent: boolean;
}

/** What stays the same at all steps. */
export interface LoopOutline {
  readonly loop: LoopScope;
  readonly iterations: readonly IterationScope[];
  readonly carried: readonly Carried[];
}

export function outlineLoop(run: Run, loop: LoopScope): LoopOutline {
  return {
    loop,
    iterations: iterationsOf(run.trace, loop),
    carried: carriedNames(run.trace, loop),
  };
}

/** The rows `from … to − 1` for one carried name; without one, rows of empty cells. */
export function loopRows(
  run: Run,
  frame: Frame,
  { loop, iterations }: LoopOutline,
  carried: Carried | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): readonly LoopRow[] {
  const current = currentIteration(run, frame.k, loop);
  return iterations.slice(from, to).map((iteration, place): LoopRow => {
    const index = from + place;
    const goesIn = index === 0 ? carried?.before : carried?.after[index - 1];
    const comesOut = carried?.after[index];
    return {
      number: iteration.number,
      variables: iteration.variables.map(({ name, text }) => `${name} = ${text}`).join(', '),
      goesIn: valueCell(frame, goesIn),
      comesOut: valueCell(frame, comesOut),
      tangent: tangentCell(frame, comesOut),
      adjoint: adjointCell(frame, goesIn),
      isCurrent: iteration.number === current,
    };
  });
}

/** The number of the iteration that step k stands in. */
export function currentIteration(run: Run, k: number, loop: LoopScope): number | undefined {
  return loopsAround(run, k).find((place) => place.loop.id === loop.id)?.iteration.number;
}

const NONE: LoopCell = { kind: 'none' };
const UNKNOWN: LoopCell = { kind: 'unknown' };

function number(value: number, node: NodeId | undefined, pending = false): LoopCell {
  return { kind: 'number', value, pending, node };
}

function valueCell(frame: Frame, held: Held): LoopCell {
  if (held === undefined) return NONE;
  if (held.node === undefined) return number(held.primal, undefined);
  const value = frame.primal(held.node);
  return value === undefined ? UNKNOWN : number(value, held.node);
}

function tangentCell(frame: Frame, held: Held): LoopCell {
  if (held?.node === undefined) return NONE;
  const tangent = frame.tangent(held.node);
  return tangent === undefined ? UNKNOWN : number(tangent, held.node);
}

function adjointCell(frame: Frame, held: Held): LoopCell {
  if (held?.node === undefined) return NONE;
  return adjointOf(frame, held.node);
}

function adjointOf(frame: Frame, node: NodeId): LoopCell {
  const adjoint = frame.adjoint(node);
  switch (adjoint.kind) {
    case 'unknown':
      return UNKNOWN;
    case 'zero':
      return number(0, node, true);
    case 'partial':
    case 'complete':
      return number(adjoint.value, node);
  }
}
