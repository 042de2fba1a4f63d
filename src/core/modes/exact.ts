/**
 * The run once more in exact rational arithmetic, as far as it is rational: for "Fractions".
 * It follows the steps of the run, so it shows the same quantities; where a number is no
 * fraction (√2, sin 1) it is undefined, and so is all that depends on it.
 */
import { assertNever, type Expression, parseExpression } from '../language';
import { exactPartial, exactValue, type Fraction, fraction, vocabulary } from '../primitives';
import { type Edge, type NodeId, nodeAt, partialOf, type Trace } from '../trace';
import { keepRecent } from './keepRecent';
import type { Run } from './run';
import type { Step } from './step';

export type Exact = Fraction | undefined;

/** The exact twins of a step's numbers, by the step's own field names. */
export interface ExactStep {
  readonly terms: readonly { readonly tangent: Exact; readonly product: Exact }[];
  readonly tangent: Exact;
  readonly adjoint: Exact;
  readonly contribution: Exact;
  readonly before: Exact;
  readonly after: Exact;
}

export interface ExactRun {
  readonly primal: (node: NodeId) => Exact;
  readonly partial: (edge: Edge) => Exact;
  /** @param index from 0: step k is at k − 1 */
  readonly step: (index: number) => ExactStep | undefined;
}

const ZERO = fraction(0);

const NOTHING: ExactStep = {
  terms: [],
  tangent: undefined,
  adjoint: undefined,
  contribution: undefined,
  before: undefined,
  after: undefined,
};

export function exactRun(run: Run): ExactRun {
  const primals = exactPrimals(run);
  const partial = (edge: Edge): Exact => partialOn(run.trace, primals, edge);
  const kept = Math.max(2, Math.floor(KEPT_STEPS / run.trace.nodes.length));
  const phase = keepRecent((position) => exactPhase(run, position, partial), kept);
  return {
    primal: (node) => primals[node],
    partial,
    step: (index) => {
      const position = run.steps.at(index)?.phase;
      if (position === undefined) return undefined;
      return phase(position)[index - (run.phases[position]?.from ?? 0)];
    },
  };
}

/** About so many steps of passes and sweeps whose fractions are kept. */
const KEPT_STEPS = 20_000;

function exactPrimals(run: Run): readonly Exact[] {
  const primals: Exact[] = [];
  for (const node of run.trace.nodes) {
    switch (node.kind) {
      case 'input':
        primals.push(trusted(exactText(run.recipe.point[node.name]), node.primal));
        break;
      case 'constant':
        primals.push(trusted(exactConstant(node.expression), node.primal));
        break;
      case 'operation': {
        const operands = allKnown(node.operands.map((operand) => primals[operand]));
        primals.push(trusted(operands && node.primitive.exact(operands), node.primal));
        break;
      }
    }
  }
  return primals;
}

function partialOn(trace: Trace, primals: readonly Exact[], edge: Edge): Exact {
  const node = nodeAt(trace, edge.node);
  if (node.kind !== 'operation') return undefined;
  const operands = node.operands.map((operand) => primals[operand]);
  const exact = exactPartial(node.primitive, edge.slot, operands, primals[edge.node]);
  return trusted(exact, partialOf(trace, edge));
}

/** What rounding may set a number of the run apart from its exact twin. */
const ROUNDING = 1e-12;

/**
 * The exact twin of a number, where the run went the same way: rounding may have put a floor, a
 * kink or a tie on its other side, and then the fraction would be of another function.
 */
function trusted(exact: Exact, seen: number): Exact {
  if (exact === undefined) return undefined;
  const size = Math.max(Math.abs(exact.valueOf()), Math.abs(seen));
  const isZero = exact.equals(0) || seen === 0;
  const allowed = isZero ? 0 : ROUNDING * size;
  return Math.abs(exact.valueOf() - seen) <= allowed ? exact : undefined;
}

/** What has been computed on the way, by node: tangents of the pass, adjoints of the sweep. */
interface Known {
  readonly tangents: Exact[];
  readonly adjoints: Exact[];
}

/** A phase starts from its seeds alone. */
function exactPhase(
  run: Run,
  position: number,
  partial: (edge: Edge) => Exact,
): readonly ExactStep[] {
  const { from = 0, to = 0 } = run.phases[position] ?? {};
  const known: Known = { tangents: [], adjoints: run.trace.nodes.map(() => ZERO) };
  const steps: ExactStep[] = [];
  for (let index = from; index < to; index += 1) {
    const step = run.steps.at(index);
    if (step !== undefined) steps.push(exactStep(step, known, partial));
  }
  return steps;
}

function exactStep(step: Step, known: Known, partial: (edge: Edge) => Exact): ExactStep {
  const { tangents, adjoints } = known;
  switch (step.kind) {
    case 'evaluate':
      return NOTHING;
    case 'seedTangent':
      step.nodes.forEach((node, position) => {
        tangents[node] = exactNumber(step.direction[position] ?? 0);
      });
      return NOTHING;
    case 'pushforward': {
      const terms = step.terms.map(({ edge, operand }) => {
        const tangent = tangents[operand];
        return { tangent, product: multiply(partial(edge), tangent) };
      });
      const tangent = terms.reduce<Exact>((sum, { product }) => add(sum, product), ZERO);
      tangents[step.node] = tangent;
      return { ...NOTHING, terms, tangent };
    }
    case 'seedAdjoint': {
      step.nodes.forEach((node, position) => {
        adjoints[node] = add(adjoints[node], exactNumber(step.seeds[position] ?? 0));
      });
      return NOTHING;
    }
    case 'pullback': {
      const adjoint = adjoints[step.edge.node];
      const contribution = multiply(adjoint, partial(step.edge));
      const before = adjoints[step.operand];
      const after = add(before, contribution);
      adjoints[step.operand] = after;
      return { ...NOTHING, adjoint, contribution, before, after };
    }
    default:
      return assertNever(step);
  }
}

function exactConstant(expression: Expression): Exact {
  return exactValue(expression, () => undefined);
}

/** What a person typed for an input: `0.2` is one fifth, `pi/4` is no fraction. */
function exactText(text: string | undefined): Exact {
  return text === undefined ? undefined : exactConstant(parseExpression(text, vocabulary));
}

/** A number as it is written: 0.2 is one fifth. */
function exactNumber(value: number): Exact {
  return Number.isFinite(value) ? exactText(String(value)) : undefined;
}

function multiply(a: Exact, b: Exact): Exact {
  return a === undefined || b === undefined ? undefined : withinReach(a.mul(b));
}

function add(a: Exact, b: Exact): Exact {
  return a === undefined || b === undefined ? undefined : withinReach(a.add(b));
}

/** Larger than this nobody reads them, and long sweeps would grow them without end. */
const LARGEST = 10n ** 15n;

function withinReach(value: Fraction): Exact {
  return value.n > LARGEST || value.d > LARGEST ? undefined : value;
}

function allKnown(values: readonly Exact[]): readonly Fraction[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}
