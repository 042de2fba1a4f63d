/**
 * Where a new input starts: at a small number at which the function and its gradient are finite,
 * and not the same one for every input, so that values can be told apart on the graph.
 */
import { type Program, SourceError } from '../core/language';
import { evaluatePoint, sweepReverse, tapeOf } from '../core/modes';
import { nodeAt, traceProgram } from '../core/trace';

/** Tried in this order, the first input first. */
const CANDIDATES = ['3', '4', '2', '5', '1', '0.5', '0.2', '-0.5', '1.5', '-2', '0.1', '10'];
/** Tried last, among the others: of ln(x − 20) and the like. */
const FAR = ['-5', '20', '-20', '50', '-50', '100', '-100', '1000', '-1000'];
const STRIDES = [1, 0, 5, 7, 2, 3];

/** Operations that the search may run in all, and at one point: it happens while someone types. */
const EFFORT = 60_000;
const EFFORT_AT_A_POINT = 5_000;

/** `point` with a number for every input of the program, and for no other name. */
export function completePoint(
  program: Program,
  point: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names = program.inputs.map((input) => input.name);
  const known = names.filter((name) => Object.hasOwn(point, name));
  const unknown = names.filter((name) => !Object.hasOwn(point, name));
  const kept = known.map((name): [string, string] => [name, point[name] ?? '0']);
  if (unknown.length === 0) return Object.fromEntries(kept);
  const points = [CANDIDATES, [...CANDIDATES, ...FAR]]
    .flatMap((candidates) => combinations(unknown, candidates))
    .map((added) => Object.fromEntries([...kept, ...added]));
  const [first = {}] = points;
  return inOrder(names, findSmooth(program, points) ?? first);
}

function findSmooth(
  program: Program,
  points: readonly Readonly<Record<string, string>>[],
): Readonly<Record<string, string>> | undefined {
  let effort = 0;
  for (const point of points) {
    const { isSmooth, operations } = look(program, point);
    if (isSmooth) return point;
    effort += operations;
    if (effort >= EFFORT) return undefined;
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

function inOrder(
  names: readonly string[],
  point: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, point[name] ?? '1']));
}

interface Look {
  /** Whether value and gradient are finite. */
  readonly isSmooth: boolean;
  readonly operations: number;
}

function look(program: Program, point: Readonly<Record<string, string>>): Look {
  try {
    const trace = traceProgram(program, evaluatePoint(program, point), EFFORT_AT_A_POINT);
    const adjoints = sweepReverse(tapeOf(trace), 1);
    const isSmooth =
      Number.isFinite(nodeAt(trace, trace.output).primal) &&
      trace.inputs.every((input) => Number.isFinite(adjoints[input]));
    return { isSmooth, operations: trace.nodes.length };
  } catch (error) {
    if (error instanceof SourceError) return { isSmooth: false, operations: EFFORT_AT_A_POINT };
    throw error;
  }
}
