/**
 * Where a new input starts: at a small number at which the function and its gradient are finite,
 * and not the same one for every input, so that values can be told apart on the graph.
 */
import { type Program, SourceError } from '../core/language';
import { evaluatePoint, type Recipe, sweepReverse, tapeOf } from '../core/modes';
import { nodeAt, type Trace, traceProgram } from '../core/trace';

/** Tried in this order, the first input first. */
const CANDIDATES = ['3', '4', '2', '5', '1', '0.5', '0.2', '-0.5', '1.5', '-2', '0.1', '10'];
/** Tried last, among the others: of ln(x − 20) and the like. */
const FAR = ['-5', '20', '-20', '50', '-50', '100', '-100', '1000', '-1000'];
const STRIDES = [1, 0, 5, 7, 2, 3];

/** Operations that the search may run in all, and at one point: it happens while someone types. */
const EFFORT: Effort = { inAll: 60_000, atAPoint: 5_000 };

export interface Effort {
  readonly inAll: number;
  readonly atAPoint: number;
}

type Point = Recipe['point'];

/** `point` with a number for every input of the program, and for no other name. */
export function completePoint(program: Program, point: Point): Point {
  const names = program.inputs.map((input) => input.name);
  const known = names.filter((name) => Object.hasOwn(point, name));
  const unknown = names.filter((name) => !Object.hasOwn(point, name));
  const kept = known.map((name): [string, string] => [name, point[name] ?? '0']);
  if (unknown.length === 0) return Object.fromEntries(kept);
  const points = pointsToTry(unknown).map((added) => Object.fromEntries([...kept, ...added]));
  const trace = (tried: Point, budget: number): Trace =>
    traceProgram(program, evaluatePoint(program, tried), budget);
  const [first = {}] = points;
  return inOrder(names, findSmooth(points, trace, EFFORT) ?? first);
}

/** Numbers for these names, the likely ones first. */
export function pointsToTry(names: readonly string[]): readonly (readonly [string, string])[][] {
  return [CANDIDATES, [...CANDIDATES, ...FAR]].flatMap((candidates) =>
    combinations(names, candidates),
  );
}

/** The first point at which value and gradient are finite, if one is found with this effort. */
export function findSmooth<P>(
  points: readonly P[],
  trace: (point: P, budget: number) => Trace,
  { inAll, atAPoint }: Effort,
): P | undefined {
  let effort = 0;
  for (const point of points) {
    const seen = look(() => trace(point, atAPoint));
    if (seen.isSmooth) return point;
    effort += seen.operations ?? atAPoint;
    if (effort >= inAll) return undefined;
  }
  return undefined;
}

/**
 * Combinations of candidates: with stride 1 neighbours differ by one place, with stride 0 all
 * inputs take the same number (both arguments of asin, say), with others large and small mix.
 */
function combinations(
  names: readonly string[],
  candidates: readonly string[],
): readonly (readonly [string, string])[][] {
  const count = candidates.length;
  return STRIDES.flatMap((stride) =>
    candidates.map((_, shift) =>
      names.map((name, position): [string, string] => [
        name,
        candidates[(position * stride + shift) % count] ?? '1',
      ]),
    ),
  );
}

function inOrder(names: readonly string[], point: Point): Point {
  return Object.fromEntries(names.map((name) => [name, point[name] ?? '1']));
}

interface Look {
  readonly isSmooth: boolean;
  /** Undefined where it did not come to an end. */
  readonly operations?: number;
}

function look(run: () => Trace): Look {
  try {
    const trace = run();
    return { isSmooth: isSmooth(trace), operations: trace.nodes.length };
  } catch (error) {
    if (error instanceof SourceError) return { isSmooth: false };
    throw error;
  }
}

/** Whether all values of the outputs, and the derivatives of their sum, are finite. */
export function isSmooth(trace: Trace): boolean {
  const seeds = trace.outputs.map(() => 1);
  const adjoints = sweepReverse(tapeOf(trace), seeds);
  return (
    trace.outputs.every((output) => Number.isFinite(nodeAt(trace, output).primal)) &&
    trace.inputs.every((input) => Number.isFinite(adjoints[input]))
  );
}
