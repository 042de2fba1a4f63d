/**
 * Which inputs of a program are numbers and which are lists, found by running it: an input without
 * a value is tried as a number, and where the program uses it as a list, as lists of a few lengths.
 */
import { type Program, SourceError } from '../../core/language';
import type { Recipe } from '../../core/modes';
import { RunError } from '../../core/trace';

type Point = Recipe['point'];

/** A number, or a list of such parts. */
export type Shape = 'number' | readonly Shape[];
export type Shapes = ReadonlyMap<string, Shape>;

/** Lists that are tried in turn: lengths 3, 2, 4 …, then lists of lists. */
const LISTS: readonly Shape[] = [
  listOf(3),
  listOf(2),
  listOf(4),
  listOf(1),
  listOf(5),
  listOf(2, listOf(2)),
  listOf(3, listOf(2)),
  listOf(2, listOf(3)),
  listOf(3, listOf(3)),
];

/**
 * Shapes of the inputs that have no value, and of those whose value has a shape that cannot be.
 * @param run runs the program at a point for a while; that it has not ended then is no error
 */
export function findShapes(program: Program, kept: Point, run: (point: Point) => void): Shapes {
  const names = program.inputs.map(({ name }) => name);
  const unknown = names.filter((name) => !Object.hasOwn(kept, name));
  const found = tryShapes(names, kept, numbers(unknown), run);
  if (found.runs) return found.shapes;
  const lists = names.filter((name) => kept[name]?.trimStart().startsWith('['));
  const others = tryShapes(names, kept, numbers([...unknown, ...lists]), run);
  return others.runs ? others.shapes : found.shapes;
}

interface Found {
  readonly shapes: Shapes;
  /** Whether the program runs with these. */
  readonly runs: boolean;
}

function tryShapes(
  names: readonly string[],
  kept: Point,
  first: Shapes,
  run: (point: Point) => void,
): Found {
  const errorWith = (shapes: Shapes): SourceError | undefined => errorOf(() => run(at(shapes)));
  const at = (shapes: Shapes): Point =>
    Object.fromEntries(
      names.map((name) => {
        const shape = shapes.get(name);
        return [name, shape === undefined ? (kept[name] ?? '1') : write(shape, () => '1')];
      }),
    );
  let shapes = first;
  const lists = new Set<string>();
  // Each round makes one input more a list: there are at most as many rounds as inputs.
  for (const _ of [...names, '']) {
    const error = errorWith(shapes);
    if (error === undefined) return { shapes, runs: true };
    const input = error instanceof RunError ? error.expectsList : undefined;
    if (input === undefined || !names.includes(input) || lists.has(input)) break;
    lists.add(input);
    shapes = new Map([...shapes, [input, listOf(3)]]);
  }
  if (lists.size === 0) return { shapes, runs: false };
  for (const list of LISTS) {
    const trial: Shapes = new Map([...shapes, ...[...lists].map((name) => [name, list] as const)]);
    if (errorWith(trial) === undefined) return { shapes: trial, runs: true };
  }
  return { shapes, runs: false };
}

/** That a program takes long is no error of its inputs. */
function errorOf(run: () => void): SourceError | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof RunError && error.spentBudget) return undefined;
    if (error instanceof SourceError) return error;
    throw error;
  }
}

function numbers(names: readonly string[]): Shapes {
  return new Map(names.map((name) => [name, 'number']));
}

function listOf(length: number, part: Shape = 'number'): Shape {
  return Array.from({ length }, () => part);
}

/** The numbers of a shape, by name: `xs[0][1]`. */
export function leavesOf(name: string, shape: Shape): readonly string[] {
  if (shape === 'number') return [name];
  return shape.flatMap((part, place) => leavesOf(`${name}[${place}]`, part));
}

/** @param next gives the numbers, from left to right */
export function write(shape: Shape, next: () => string): string {
  return shape === 'number' ? next() : `[${shape.map((part) => write(part, next)).join(', ')}]`;
}
