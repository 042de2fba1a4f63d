/**
 * A run is data: what the person chose, the trace, and the steps of the chosen mode. Everything
 * on the screen is a function of a run and a step number k.
 */
import { assertNever, type Program, readProgram, SourceError } from '../language';
import { vocabulary } from '../primitives';
import { evaluateNumber, type Trace, traceProgram } from '../trace';
import { unitVector } from './forward';
import { type Planned, type Schedule, schedule } from './schedule';
import type { Direction, Mode, Seed } from './step';
import type { Tape } from './tape';
import { tapeOf } from './tapeOf';

/** What the person chose. The point holds what was typed, so that `pi/4` stays `pi/4`. */
export interface Recipe {
  readonly source: string;
  readonly point: Readonly<Record<string, string>>;
  readonly mode: Mode;
  readonly direction: Direction;
  /** ȳ, the adjoints that the outputs start with. */
  readonly seed: Seed;
}

export interface Run extends Schedule {
  readonly recipe: Recipe;
  readonly program: Program;
  readonly trace: Trace;
  readonly tape: Tape;
}

/** @throws SourceError where the source, or a number of the point, does not read */
export function startRun(recipe: Recipe): Run {
  const program = readProgram(recipe.source, vocabulary);
  const trace = traceProgram(program, evaluatePoint(program, recipe.point));
  return scheduleRun(recipe, program, trace);
}

/** The tape of a trace is the same in every mode. Nobody runs it again at another point. */
const tapes = new WeakMap<Trace, Tape>();

/** The steps of a mode on a trace that is already there. */
export function scheduleRun(recipe: Recipe, program: Program, trace: Trace): Run {
  const tape = tapes.get(trace) ?? tapeOf(trace);
  tapes.set(trace, tape);
  const scheduled = schedule(trace, tape, planOf(trace, recipe), MOST_STEPS);
  if (scheduled.steps.length > MOST_STEPS) throw tooManySteps(recipe, program, trace);
  return { recipe, program, trace, tape, ...scheduled };
}

/** A player that counts further than this counts for nobody. */
const MOST_STEPS = 20_000_000;

function tooManySteps({ mode }: Recipe, program: Program, trace: Trace): SourceError {
  const [work, remedy] =
    mode === 'forward'
      ? [`${trace.inputs.length} passes`, 'Use reverse mode, or one direction.']
      : [`${trace.outputs.length} sweeps`, 'Use forward mode, or seed one output.'];
  return new SourceError(
    program.source,
    program.main.span,
    `${mode} mode would take ${work} and more than ${MOST_STEPS} steps`,
    remedy,
  );
}

function planOf(trace: Trace, { mode, direction, seed }: Recipe): readonly Planned[] {
  const passes = plansOf('forward pass', direction, trace.inputs.length);
  const sweeps = plansOf('reverse sweep', seed, trace.outputs.length);
  switch (mode) {
    case 'forward':
      return passes;
    case 'reverse':
      return [{ kind: 'forward sweep' }, ...sweeps];
    case 'both':
      // Without an input there is a pass for the values alone.
      return [passes[0] ?? { kind: 'forward pass', vector: () => [] }, ...sweeps.slice(0, 1)];
    default:
      return assertNever(mode);
  }
}

function plansOf(
  kind: 'forward pass' | 'reverse sweep',
  chosen: Direction | Seed,
  length: number,
): readonly Planned[] {
  if (chosen !== 'each') return [{ kind, vector: () => fitted(chosen, length) }];
  return Array.from({ length }, (_, place) => ({ kind, vector: () => unitVector(length, place) }));
}

/** A vector of another length is cut, or filled with 0. */
function fitted(vector: readonly number[], length: number): readonly number[] {
  return Array.from({ length }, (_, position) => vector[position] ?? 0);
}

/** ẋ of the first pass that a direction asks for. */
export function firstDirection(direction: Direction, inputs: number): readonly number[] {
  return direction === 'each' ? unitVector(inputs, 0) : fitted(direction, inputs);
}

/** The numbers behind the typed point. @throws SourceError where one does not read */
export function evaluatePoint(
  program: Program,
  point: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    program.inputs
      .filter(({ name }) => Object.hasOwn(point, name))
      .map(({ name }) => [name, evaluateNumber(point[name] ?? '')]),
  );
}
