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
/** Behind these, where the program has other cases or f has too few values nearby. */
const FAR_MOVES = [1.7, -2.3, -4.1, 5.9, 11, -13, -1.3, 1.9];

/** Relative to what is added up on the way. */
export const TOLERANCE = 1e-9;

/** A derivative as it is shown, and as it comes from the rules. */
export interface CheckedDerivative {
  readonly simplified: Expression;
  readonly raw: Expression;
}

export interface Checks {
  /** Whether f has a finite value at the point. */
  readonly hasValue: boolean;
  /** Where f has one: the point first, then some around it, other cases of the program before more of one. */
  readonly checks: readonly PointCheck[];
}

export function checkDerivative(derivative: CheckedDerivative, checked: Checked): Checks {
  const at = (point: Point): Found | undefined => checkAt(derivative, checked, point);
  const here = at(checked.point);
  const found: Found[] = [];
  const moves = [...MOVES, ...FAR_MOVES];
  for (const [index, move] of moves.entries()) {
    const mayBeMore = here?.way !== '' || found.length < MOST_NEAR;
    if (index >= MOVES.length && !mayBeMore) break;
    const near = at(movedPoint(checked.point, move, index));
    if (near?.isFinite === true) found.push(near);
  }
  const hasValue = here?.isFinite === true;
  const ways = new Set([here?.way]);
  const others = found.filter(({ way }) => {
    const isNew = !ways.has(way);
    ways.add(way);
    return isNew;
  });
  const rest = found.filter((each) => !others.includes(each));
  const chosen = new Set([...others, ...rest].slice(0, MOST_NEAR));
  const near = found.filter((each) => chosen.has(each));
  return { hasValue, checks: [...(hasValue ? [here] : []), ...near].map(({ check }) => check) };
}

interface Found {
  readonly check: PointCheck;
  /** Whether f has a finite value there. */
  readonly isFinite: boolean;
  /** How the tests on inputs came out; empty without any. */
  readonly way: string;
}

/** Undefined where the program does not run. */
function checkAt(
  { simplified, raw }: CheckedDerivative,
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
  const symbolic = evaluateExpression(simplified, numbers);
  const asItComes = evaluateExpression(raw, numbers);
  const agrees = agree(symbolic, automatic, magnitude);
  return {
    check: { point: numbers, symbolic, asItComes, automatic, agrees },
    isFinite: Number.isFinite(nodeAt(trace, id).primal),
    way: wayOf(trace),
  };
}

function wayOf({ branches }: Trace): string {
  const decided = branches.filter(({ dependsOnInput }) => dependsOnInput);
  return decided.map(({ outcome, test }) => `${test.from}${outcome ? '+' : '-'}`).join('');
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

/**
 * Every input moved, each by another part of itself, and those behind the first one in directions
 * that change from move to move.
 */
function movedPoint(point: Point, move: number, index: number): Point {
  let position = 0;
  const moved = (value: PointValue): PointValue => {
    if (typeof value !== 'number') return value.map(moved);
    // Multiples of the golden ratio spread, so that no two inputs move together.
    const share = 0.5 + ((position * 0.618_033_988_749_895) % 1);
    const turns = position > 0 && ((index >> ((position - 1) % 3)) & 1) === 1;
    position += 1;
    return value + (turns ? -move : move) * share * Math.max(1, Math.abs(value));
  };
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [name, moved(value)]));
}
