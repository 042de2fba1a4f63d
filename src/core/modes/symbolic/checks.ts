/**
 * A symbolic derivative beside the automatic one, at the point and at some around it: each time the
 * program runs there, and a reverse sweep goes through what it did.
 */
import { type Expression, type Program, SourceError } from '../../language';
import { nodeAt, type Trace } from '../../trace';
import { type PointValue, traceAnyProgram } from '../../trace/programs';
import { sweepReverse } from '../sweeps';
import type { Tape } from '../tape';
import { tapeOf } from '../tapeOf';
import { evaluateExpression } from './evaluateExpression';
import type { PointCheck } from './report';

type Point = Readonly<Record<string, PointValue>>;

export interface Checked {
  readonly program: Program;
  readonly point: Point;
  /** Positions. */
  readonly input: number;
  readonly output: number;
  readonly budget: number;
}

/** Points beside the first one. */
const MOST_NEAR = 5;

/** How far the inputs of each are moved, as parts of max(1, |x|). */
const MOVES = [0.13, -0.21, 0.34, -0.55, 0.08, 0.89, -0.034];

/** Relative to what is added up on the way. */
const TOLERANCE = 1e-9;

export function checkDerivative(derivative: Expression, checked: Checked): readonly PointCheck[] {
  const here = checkAt(derivative, checked, checked.point);
  const near = MOVES.map((move) => checkAt(derivative, checked, movedPoint(checked.point, move)))
    .filter((check) => check?.isFinite)
    .slice(0, MOST_NEAR);
  return [here, ...near].flatMap((check) => (check === undefined ? [] : [check.check]));
}

interface Found {
  readonly check: PointCheck;
  /** Whether f has a finite value there. */
  readonly isFinite: boolean;
}

/** Undefined where the program does not run. */
function checkAt(
  derivative: Expression,
  { program, input, output, budget }: Checked,
  point: Point,
): Found | undefined {
  const trace = runAt(program, point, budget);
  const id = trace?.outputs[output];
  const by = trace?.inputs[input];
  if (trace === undefined || id === undefined || by === undefined) return undefined;
  const seeds = trace.outputs.map((_, position) => (position === output ? 1 : 0));
  const tape = tapeOf(trace);
  const automatic = sweepReverse(tape, seeds)[by] ?? Number.NaN;
  // Contributions that cancel leave rounding alone: with their signs taken away they show its size.
  const unsigned: Tape = { ...tape, edgePartial: tape.edgePartial.map(Math.abs) };
  const magnitude = sweepReverse(unsigned, seeds)[by] ?? 0;
  const numbers = namedNumbers(trace);
  const symbolic = evaluateExpression(derivative, numbers);
  return {
    check: { point: numbers, symbolic, automatic, agrees: agree(symbolic, automatic, magnitude) },
    isFinite: Number.isFinite(nodeAt(trace, id).primal),
  };
}

function runAt(program: Program, point: Point, budget: number): Trace | undefined {
  try {
    return traceAnyProgram(program, point, { budget });
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

/** @param magnitude what was added up to `automatic`, without signs */
export function agree(symbolic: number, automatic: number, magnitude: number): boolean {
  if (Object.is(symbolic, automatic)) return true;
  if (!Number.isFinite(automatic) || !Number.isFinite(symbolic)) return symbolic === automatic;
  const size = Math.max(1, Math.abs(automatic), Number.isFinite(magnitude) ? magnitude : 0);
  return Math.abs(symbolic - automatic) <= TOLERANCE * size;
}

/** The inputs of a run by name, elements of lists included. */
export function namedNumbers({ inputs, nodes }: Trace): Readonly<Record<string, number>> {
  return Object.fromEntries(
    inputs.flatMap((id): [string, number][] => {
      const node = nodes[id];
      return node?.kind === 'input' ? [[node.name, node.primal]] : [];
    }),
  );
}

/** Every input moved, each by another part of itself. */
function movedPoint(point: Point, move: number): Point {
  let position = 0;
  const moved = (value: PointValue): PointValue => {
    if (typeof value !== 'number') return value.map(moved);
    // Multiples of the golden ratio spread, so that no two inputs move together.
    const share = 0.5 + ((position * 0.618_033_988_749_895) % 1);
    position += 1;
    return value + move * share * Math.max(1, Math.abs(value));
  };
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [name, moved(value)]));
}
