/**
 * Forward mode, reverse mode and central differences side by side, and why they may differ:
 * the first two are exact up to rounding, the third approximates and knows nothing of kinks.
 */
import type { Program } from '../language';
import type { Irregularity } from '../primitives';
import { type NodeId, nodeAt, type Trace } from '../trace';
import {
  gradientByCentralDifferences,
  gradientByForward,
  gradientByReverse,
  type Point,
  type Tracer,
} from './gradient';
import type { Tape } from './tape';

export interface AgreementRow {
  readonly input: NodeId;
  readonly name: string;
  readonly forward: number;
  readonly reverse: number;
  readonly central: number;
  /** |forward − reverse| over what was added up on the way, which may have cancelled. */
  readonly errorOfModes: number;
  /** |reverse − central| over the larger magnitude, or absolute where that is below 1. */
  readonly errorOfDifferences: number;
}

export interface Agreement {
  /** ȳ: the weights of the outputs in what is compared. */
  readonly seeds: readonly number[];
  readonly rows: readonly AgreementRow[];
  readonly modesAgree: boolean;
  readonly differencesAgree: boolean;
  /** Nodes at which the derivative does not exist or is not finite: why differences may differ. */
  readonly irregularities: readonly {
    readonly node: NodeId;
    readonly irregularity: Irregularity;
  }[];
  /** Whether a test of the program stands exactly at its border. */
  readonly atBorder: boolean;
  /** Derivatives that the program gives for its own operations and that these do not have. */
  readonly wrongDerivatives: readonly WrongDerivative[];
}

export interface WrongDerivative {
  readonly node: NodeId;
  /** The operation, and the place of the operand. */
  readonly name: string;
  readonly slot: number;
  readonly given: number;
  /** What differences of the operation alone give there. */
  readonly differences: number;
}

/** Both modes do the same products, in another order: only rounding may set them apart. */
const MODES_TOLERANCE = 1e-9;
/** Central differences keep about ten digits where f is smooth and of moderate size. */
export const DIFFERENCES_TOLERANCE = 1e-5;

/**
 * @param seeds ȳ, a number for each output: (0, 1) compares the gradients of the second one
 * @param tracer runs the program near the point; left out for lines of formulas
 */
export function compareGradients(
  program: Program,
  trace: Trace,
  tape: Tape,
  point: Point,
  seeds: readonly number[] = [1],
  tracer?: Tracer,
): Agreement {
  const forward = gradientByForward(trace, tape, seeds);
  const reverse = gradientByReverse(trace, tape, seeds);
  const central = gradientByCentralDifferences(program, trace, point, seeds, tracer);
  const magnitudes = gradientByForward(trace, withoutSigns(tape), seeds.map(Math.abs));
  const rows = trace.inputs.map((input): AgreementRow => {
    const node = nodeAt(trace, input);
    const name = node.kind === 'input' ? node.name : '';
    const f = forward[name] ?? Number.NaN;
    const r = reverse[name] ?? Number.NaN;
    const c = central[name] ?? Number.NaN;
    return {
      input,
      name,
      forward: f,
      reverse: r,
      central: c,
      errorOfModes: relativeError(f, r, magnitudes[name] ?? 0),
      errorOfDifferences: relativeError(r, c, 1),
    };
  });
  return {
    seeds,
    rows,
    modesAgree: rows.every((row) => row.errorOfModes <= MODES_TOLERANCE),
    differencesAgree: rows.every((row) => row.errorOfDifferences <= DIFFERENCES_TOLERANCE),
    irregularities: irregularitiesOf(trace),
    atBorder: trace.branches.some((branch) => branch.atBorder),
    wrongDerivatives: wrongDerivativesOf(trace, tape),
  };
}

/** The edges into operations of one's own whose partial differences contradict. */
export function wrongDerivativesOf(trace: Trace, tape: Tape): readonly WrongDerivative[] {
  return trace.nodes.flatMap((node) => {
    const differences = node.kind === 'operation' ? node.primitive.differences : undefined;
    if (node.kind !== 'operation' || differences === undefined) return [];
    const wrong: WrongDerivative[] = [];
    const end = tape.edgeStart[node.id + 1] ?? 0;
    for (let edge = tape.edgeStart[node.id] ?? 0; edge < end; edge += 1) {
      const slot = tape.edgeSlot[edge] ?? 0;
      const given = tape.edgePartial[edge] ?? Number.NaN;
      const difference = differences[slot] ?? Number.NaN;
      if (!Number.isFinite(difference)) continue;
      if (relativeError(given, difference, 1) <= DIFFERENCES_TOLERANCE) continue;
      wrong.push({
        node: node.id,
        name: node.primitive.name,
        slot,
        given,
        differences: difference,
      });
    }
    return wrong;
  });
}

/** All partials without their signs: what was added up before anything cancelled. */
function withoutSigns(tape: Tape): Tape {
  return { ...tape, edgePartial: tape.edgePartial.map(Math.abs) };
}

/** What the operations of a trace say of their own points. */
export function irregularitiesOf(trace: Trace): Agreement['irregularities'] {
  return trace.nodes.flatMap((node) => {
    if (node.kind !== 'operation') return [];
    const operands = node.operands.map((operand) => nodeAt(trace, operand).primal);
    const varies = node.operands.map((operand) => nodeAt(trace, operand).kind !== 'constant');
    const irregularity = node.primitive.irregularity(operands, varies);
    return irregularity === undefined ? [] : [{ node: node.id, irregularity }];
  });
}

/** 0 for equal values, ∞ and NaN included; ∞ where only one is finite. */
function relativeError(a: number, b: number, floor: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const error = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), floor);
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
}
