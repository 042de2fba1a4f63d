/**
 * A run is data: what the person chose, the trace, and the steps of the chosen mode. Everything
 * on the screen is a function of a run and a step number k.
 */
import { assertNever, type Program, parseProgram, SourceError } from '../language';
import { vocabulary } from '../primitives';
import { evaluateNumber, type Trace, traceProgram } from '../trace';
import { forwardPasses, type Schedule, unitDirections } from './forward';
import { forwardSweep, reverseSweep } from './reverse';
import type { Direction, Mode, Operations, Phase, Step } from './step';
import { type Tape, tapeOf } from './tape';

/** What the person chose. The point holds what was typed, so that `pi/4` stays `pi/4`. */
export interface Recipe {
  readonly source: string;
  readonly point: Readonly<Record<string, string>>;
  readonly mode: Mode;
  readonly direction: Direction;
  /** ȳ, the adjoint that the output starts with. */
  readonly seed: number;
}

export interface Run {
  readonly recipe: Recipe;
  readonly program: Program;
  readonly trace: Trace;
  readonly tape: Tape;
  readonly steps: readonly Step[];
  readonly phases: readonly Phase[];
  /** Counted in this run, over all its steps. */
  readonly operations: Operations;
}

/** @throws SourceError where the source, or a number of the point, does not read */
export function startRun(recipe: Recipe): Run {
  const program = parseProgram(recipe.source, vocabulary);
  const trace = traceProgram(program, evaluatePoint(program, recipe.point));
  return scheduleRun(recipe, program, trace);
}

/** The steps of a mode on a trace that is already there. */
export function scheduleRun(recipe: Recipe, program: Program, trace: Trace): Run {
  refuseTooManySteps(recipe, program, trace);
  const tape = tapeOf(trace);
  const schedule = scheduleMode(trace, tape, recipe);
  return { recipe, program, trace, tape, ...schedule };
}

/** Each step is an object with its numbers: more of them than this would fill the memory. */
const MOST_STEPS = 200_000;

function refuseTooManySteps(recipe: Recipe, program: Program, trace: Trace): void {
  if (recipe.mode !== 'forward' || recipe.direction !== 'each') return;
  const steps = trace.inputs.length * trace.nodes.length;
  if (steps <= MOST_STEPS) return;
  throw new SourceError(
    program.source,
    program.main.span,
    `forward mode would take ${trace.inputs.length} passes and more than ${MOST_STEPS} steps`,
    'Use reverse mode, or one direction.',
  );
}

function scheduleMode(trace: Trace, tape: Tape, recipe: Recipe): Schedule {
  const inputs = trace.inputs.length;
  switch (recipe.mode) {
    case 'forward':
      return forwardPasses(trace, tape, directionsOf(recipe.direction, inputs));
    case 'reverse':
      return join(forwardSweep(trace), reverseSweep(trace, tape, recipe.seed));
    case 'both': {
      const [first = []] = directionsOf(recipe.direction, inputs);
      return join(forwardPasses(trace, tape, [first]), reverseSweep(trace, tape, recipe.seed));
    }
    default:
      return assertNever(recipe.mode);
  }
}

/** The passes that a direction asks for; a vector of another length is cut or filled with 0. */
export function directionsOf(direction: Direction, inputs: number): readonly (readonly number[])[] {
  if (direction === 'each') return unitDirections(inputs);
  return [Array.from({ length: inputs }, (_, position) => direction[position] ?? 0)];
}

/** One schedule after the other. */
function join(first: Schedule, second: Schedule): Schedule {
  const shift = first.steps.length;
  const phases = first.phases.length;
  return {
    steps: [
      ...first.steps,
      ...second.steps.map((step): Step => ({ ...step, phase: step.phase + phases })),
    ],
    phases: [
      ...first.phases,
      ...second.phases.map(
        (phase): Phase => ({ ...phase, from: phase.from + shift, to: phase.to + shift }),
      ),
    ],
    operations: {
      evaluations: first.operations.evaluations + second.operations.evaluations,
      multiplications: first.operations.multiplications + second.operations.multiplications,
      additions: first.operations.additions + second.operations.additions,
    },
  };
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
