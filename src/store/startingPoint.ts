/**
 * Where a new input starts: at a small number at which the function and its gradient are finite,
 * and not the same one for every input, so that values can be told apart on the graph.
 */
import { type Program, SourceError } from '../core/language';
import { evaluatePoint, sweepReverse, tapeOf } from '../core/modes';
import { nodeAt, traceProgram } from '../core/trace';

/** Tried in this order, the first input first. */
const CANDIDATES = ['3', '4', '2', '5', '1', '0.5', '0.2', '-0.5', '1.5', '-2', '0.1', '10'];
const STRIDES = [1, 0, 5, 7, 2, 3];

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
  const points = combinations(unknown).map((added) => Object.fromEntries([...kept, ...added]));
  const [first = {}] = points;
  return inOrder(names, points.find((candidate) => isSmoothAt(program, candidate)) ?? first);
}

/**
 * Combinations of candidates: with stride 1 neighbours differ by one place, with stride 0 all
 * inputs take the same number (both arguments of asin, say), with others large and small mix.
 */
function combinations(names: readonly string[]): readonly (readonly [string, string])[][] {
  const count = CANDIDATES.length;
  return STRIDES.flatMap((stride) =>
    CANDIDATES.map((_, shift) =>
      names.map((name, position): [string, string] => [
        name,
        CANDIDATES[(position * stride + shift) % count] ?? '1',
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

/** Whether value and gradient are finite at a point; a text that does not run counts as not. */
function isSmoothAt(program: Program, point: Readonly<Record<string, string>>): boolean {
  try {
    const trace = traceProgram(program, evaluatePoint(program, point));
    const adjoints = sweepReverse(tapeOf(trace), 1);
    return (
      Number.isFinite(nodeAt(trace, trace.output).primal) &&
      trace.inputs.every((input) => Number.isFinite(adjoints[input]))
    );
  } catch (error) {
    if (error instanceof SourceError) return false;
    throw error;
  }
}
