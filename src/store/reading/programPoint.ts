/**
 * A program and typed texts → its run, with a start for each input that has none. Texts stand for
 * numbers and for lists of numbers.
 */
import { type Program, SourceError } from '../../core/language';
import type { Recipe } from '../../core/modes';
import { RunError, type Trace } from '../../core/trace';
import { type PointValue, readPointValue, traceAnyProgram } from '../../core/trace/programs';
import { type Effort, findSmooth, isSmooth, pointsToTry } from '../startingPoint';
import { findShapes, leavesOf, type Shape, write } from './shapes';

type Point = Recipe['point'];

export interface RunAtPoint {
  readonly trace: Trace;
  /** A text for each input of the program, and no other. */
  readonly point: Point;
}

/** Operations of one trial, which only has to show that the program begins with such inputs. */
const TRIAL = 1_000;
/** Of the search for a point: a program that takes more than that is not searched. */
const EFFORT: Effort = { inAll: 12_000, atAPoint: 1_500 };

/** A text of the point that stands for no finite number, nor for a list of such. */
export class UnreadInput extends Error {
  readonly input: string;

  constructor(input: string) {
    super(`the value of ${input} does not read`);
    this.input = input;
  }
}

/** Runs the program at the point as it stands. @throws UnreadInput, SourceError */
export function runAt(program: Program, point: Point, budget: number): Trace {
  return traceAnyProgram(program, readPoint(program, point), { budget });
}

/** The values behind the typed texts. @throws UnreadInput */
export function readPoint(program: Program, point: Point): Readonly<Record<string, PointValue>> {
  return Object.fromEntries(
    program.inputs
      .filter(({ name }) => Object.hasOwn(point, name))
      .map(({ name }) => [name, readInput(name, point[name] ?? '')]),
  );
}

function readInput(name: string, text: string): PointValue {
  try {
    const value = readPointValue(text);
    if (isFiniteValue(value)) return value;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
  }
  throw new UnreadInput(name);
}

function isFiniteValue(value: PointValue): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : value.every(isFiniteValue);
}

/**
 * Runs the program at `point`, completed: inputs without a value get one at which value and
 * gradient are finite, and one that is used as a list becomes a list. @throws SourceError
 */
export function runCompleted(program: Program, point: Point, budget: number): RunAtPoint {
  const names = program.inputs.map(({ name }) => name);
  const kept: Point = Object.fromEntries(
    names.filter((name) => Object.hasOwn(point, name)).map((name) => [name, point[name] ?? '']),
  );
  const runHere = (tried: Point): RunAtPoint => ({
    trace: runAt(program, tried, budget),
    point: tried,
  });
  if (names.every((name) => Object.hasOwn(kept, name))) {
    const run = attempt(() => runHere(kept));
    if (!(run instanceof SourceError)) return run;
    if (run instanceof RunError && run.spentBudget) throw run;
  }
  const shapes = findShapes(program, kept, (tried) => runAt(program, tried, TRIAL));
  const [first = kept, ...others] = candidates(names, kept, shapes);
  const run = attempt(() => runHere(first));
  if (!(run instanceof SourceError)) {
    if (others.length === 0 || run.trace.nodes.length > EFFORT.atAPoint) return run;
    if (isSmooth(run.trace)) return run;
  }
  const better = findSmooth(others, (tried, most) => runAt(program, tried, most), EFFORT);
  if (better !== undefined) return runHere(better);
  if (run instanceof SourceError) throw run;
  return run;
}

/** Points that complete what is kept, the likely ones first. */
function candidates(
  names: readonly string[],
  kept: Point,
  shapes: ReadonlyMap<string, Shape>,
): readonly Point[] {
  const unknown = [...shapes];
  if (unknown.length === 0) return [kept];
  const leaves = unknown.flatMap(([name, shape]) => leavesOf(name, shape));
  return pointsToTry(leaves).map((numbered) => {
    const numbers = numbered.values();
    const next = (): string => numbers.next().value?.[1] ?? '1';
    const added = new Map(unknown.map(([name, shape]) => [name, write(shape, next)]));
    return Object.fromEntries(names.map((name) => [name, added.get(name) ?? kept[name] ?? '1']));
  });
}

function attempt(run: () => RunAtPoint): RunAtPoint | SourceError {
  try {
    return run();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}
