/**
 * A run, one of its inputs and a step h → the whole report on numerical differentiation: the
 * quotient, the gradient with its evaluations counted, the error against h, the graph, the check.
 */
import { type Program, SourceError } from '../../language';
import { nodeAt, type Trace } from '../../trace';
import { unitVector } from '../forward';
import { type Nearby, nameOf, nearbyValues, type Point, type Tracer, valueAt } from '../nearby';
import { repeatsNearby } from '../repeats';
import { sweepReverse } from '../sweeps';
import type { Tape } from '../tape';
import { errorCurve, evaluationsOfCurve, SAMPLES_A_DECADE } from './errorCurve';
import { gradientByDifferences } from './gradientByDifferences';
import { type Checked, checkGradient } from './gradientCheck';
import { graphAround, SAMPLES_A_SIDE } from './graphAround';
import { hasUncheckedDerivative, roughnessTo, wrongGivenOf } from './obstacles';
import { differenceQuotient } from './quotient';
import type { Difference, NumericalReport } from './report';

/** What is differentiated: a program, its run at a point, one input and one output by position. */
export interface NumericalSubject {
  readonly program: Program;
  readonly trace: Trace;
  readonly tape: Tape;
  readonly point: Point;
  readonly input: number;
  readonly output: number;
  readonly difference: Difference;
  readonly h: number;
  /** Runs the program at another point. */
  readonly tracer: Tracer;
}

/** The rows of the gradient that the report has. */
export const MOST_INPUTS = 8;

/** The rows of the gradient check: by so many inputs differences are taken. */
export const MOST_CHECKED = 200;

/**
 * The most nodes that one part of the report computes, about a third of a second. A program that
 * runs takes some hundred times as long for a node as a list that is run again.
 */
const MOST_NODES = 30_000_000;
const NODES_OF_RUN = 100;

/** @throws RangeError where there is no such input */
export function differentiateNumerically(subject: NumericalSubject): NumericalReport {
  const { program, trace, tape, point, input, output, difference, h, tracer } = subject;
  const seeds = unitVector(trace.outputs.length, output);
  const repeats = repeatsNearby(program, trace);
  const { watched, failureIn } = watch(tracer);
  const nearby = nearbyValues(program, trace, point, seeds, watched, { repeats, tape });
  const adjoints = sweepReverse(tape, seeds);
  const checked = (position: number): Checked => {
    const id = trace.inputs[position] ?? -1;
    return {
      name: nameOf(trace, id),
      x: nodeAt(trace, id).primal,
      automatic: valueAt(adjoints, id),
      probe: (moved) => nearby(position, moved),
    };
  };
  const affordable = MOST_NODES / (trace.nodes.length * (repeats ? 1 : NODES_OF_RUN));
  const { x, automatic, probe } = checked(input);
  const { result: quotient, failure } = failureIn(() =>
    differenceQuotient(difference, probe, x, h),
  );
  const surroundings = surroundingsOf(subject, affordable, checked, failureIn);
  const wrong = wrongGivenOf(program, trace, tape);
  const moved = nameOf(trace, trace.inputs[input] ?? -1);
  const kink = surroundings.check.rows.find(({ name }) => name === moved)?.kink;
  return {
    input,
    output,
    at: { x, y: valueAt(tape.primals, trace.outputs[output] ?? -1) },
    automatic,
    quotient,
    failure: Number.isNaN(quotient.value) ? failure : undefined,
    ...gradientOf(subject, nearby, affordable, checked),
    inputs: trace.inputs.length,
    ...surroundings,
    isDoubtful:
      !surroundings.check.passes && (wrong !== undefined || hasUncheckedDerivative(trace)),
    ...(wrong !== undefined && { wrong }),
    ...(kink !== undefined && { kink }),
  };
}

/** Does something, and tells why f first did not run meanwhile: "line 3, this is no whole number". */
type FailureIn = <T>(work: () => T) => {
  readonly result: T;
  readonly failure: string | undefined;
};

/** A tracer whose failures are remembered. */
function watch(tracer: Tracer): { readonly watched: Tracer; readonly failureIn: FailureIn } {
  let failure: string | undefined;
  const watched: Tracer = (program, point) => {
    try {
      return tracer(program, point);
    } catch (error) {
      if (error instanceof SourceError) failure ??= `line ${error.position.line}, ${error.cause}`;
      throw error;
    }
  };
  const failureIn: FailureIn = (work) => {
    failure = undefined;
    const result = work();
    return { result, failure };
  };
  return { watched, failureIn };
}

/** What does not depend on h: it is the same again while h is dragged. */
type Surroundings = Pick<NumericalReport, 'curve' | 'picture' | 'check'>;

/** Of each trace the last ones, and what was chosen then. */
const known = new WeakMap<Trace, Surroundings & { readonly chosen: string }>();

function surroundingsOf(
  { trace, tape, input, output, difference }: NumericalSubject,
  affordable: number,
  checked: (position: number) => Checked,
  failureIn: FailureIn,
): Surroundings {
  const chosen = `${input} ${output} ${difference}`;
  const last = known.get(trace);
  if (last?.chosen === chosen)
    return { curve: last.curve, picture: last.picture, check: last.check };
  const { x, automatic, probe } = checked(input);
  const isFine = evaluationsOfCurve(difference, SAMPLES_A_DECADE) <= affordable;
  const inputs = trace.inputs.length;
  const outputId = trace.outputs[output] ?? -1;
  const roughnessFrom = roughnessTo(trace, outputId);
  const { result: check, failure } = failureIn(() =>
    checkGradient(
      toCheck(inputs, input, affordable).map((position) => ({
        ...checked(position),
        roughness: roughnessFrom(trace.inputs[position] ?? -1),
        here: valueAt(tape.primals, outputId),
      })),
      inputs,
    ),
  );
  const surroundings: Surroundings = {
    curve: errorCurve(difference, probe, x, automatic, isFine ? SAMPLES_A_DECADE : 1),
    picture: graphAround(probe, x, isFine ? SAMPLES_A_SIDE : SAMPLES_A_SIDE / 8),
    check: failure === undefined ? check : { ...check, failure },
  };
  known.set(trace, { ...surroundings, chosen });
  return surroundings;
}

/**
 * The first rows of the gradient. All of it is computed wherever that can be afforded, so that its
 * evaluations are counted; else the rows alone, and the number of evaluations is the known one.
 */
function gradientOf(
  { trace, difference, h }: NumericalSubject,
  nearby: Nearby,
  affordable: number,
  checked: (position: number) => Checked,
): Pick<NumericalReport, 'gradient' | 'evaluations' | 'isCounted'> {
  const numbers = trace.inputs.map((id) => nodeAt(trace, id).primal);
  const inputs = numbers.length;
  const needed = difference === 'central' ? 2 * inputs : inputs + 1;
  const isCounted = inputs <= MOST_INPUTS || needed <= affordable;
  const computed = isCounted ? numbers : numbers.slice(0, MOST_INPUTS);
  const { derivatives, evaluations } = gradientByDifferences(difference, nearby, computed, h);
  const gradient = derivatives.slice(0, MOST_INPUTS).map((numerical, position) => {
    const { name, automatic } = checked(position);
    return { name, numerical, automatic };
  });
  return { gradient, evaluations: isCounted ? evaluations : needed, isCounted };
}

/** The first inputs, and the chosen one whatever its place. */
function toCheck(inputs: number, chosen: number, affordable: number): readonly number[] {
  const length = Math.min(inputs, Math.max(MOST_INPUTS, Math.min(MOST_CHECKED, affordable / 2)));
  const first = Array.from({ length: Math.floor(length) }, (_, position) => position);
  return chosen < first.length ? first : [...first, chosen];
}
