/**
 * How the formula of a derivative grows with the number of iterations: its operations as it comes
 * from the rules, simplified while that is small enough to be written out, and beside them what
 * automatic differentiation does. The first is counted on shared parts, without writing it out.
 */
import type { Expression, Program } from '../../language';
import { edgesInto, type NodeId, nodeAt, type Trace } from '../../trace';
import { expressionsOf } from './applied';
import { Differentiation } from './derive';
import { ancestorsOf, iteratedIn } from './iterated';
import { operationsIn } from './operationsIn';
import type { ClosedForm, Swell, SwellPoint } from './report';
import { Shared } from './shared';
import { simplify } from './simplify';

/** Operations of a derivative that is simplified, at most. */
export const MOST_SIMPLIFIED = 3_000;

/** Iterations that are shown, at most: the simplifier works on every one of them. */
const MOST_POINTS = 20;

/** How often a function is put into itself. */
const SELF_APPLICATIONS = 8;

export interface SwellOptions {
  /** Position of the output. */
  readonly output: number;
  /** The name of the input. */
  readonly input: string;
  /** Of a function of one input, which is put into itself where nothing else is iterated. */
  readonly form: ClosedForm | undefined;
  /** The most operations of a formula that is written out. */
  readonly most?: number;
}

export function swellOf(
  program: Program,
  trace: Trace,
  { output, input, form, most = MOST_SIMPLIFIED }: SwellOptions,
): Swell | undefined {
  const shared = new Shared();
  const rules = new Differentiation(shared, input);
  const iterated = iteratedIn(trace, output);
  if (iterated !== undefined) {
    const { kind, name, values } = iterated;
    const expressions = expressionsOf(trace, shared);
    // In the order of the list every operand is worked out before what rests on it.
    for (const id of nodesBefore(trace, values[Math.min(values.length, MOST_POINTS) - 1] ?? -1)) {
      const expression = expressions[id];
      if (expression === undefined) return undefined;
      rules.derivativeOf(expression);
    }
    const derivatives = values.slice(0, MOST_POINTS).map((value) => ({
      raw: rules.derivativeOf(expressions[value] as Expression),
      automatic: passUpTo(trace, value),
    }));
    return { kind, name, ...pointsOf(derivatives, most) };
  }
  if (form === undefined || trace.inputs.length !== 1 || trace.outputs.length !== 1) {
    return undefined;
  }
  return putIntoItself(program, trace, form, { shared, rules, input, most });
}

function* nodesBefore(trace: Trace, last: NodeId): Generator<NodeId, void> {
  const needed = ancestorsOf(trace, last);
  for (let id = 0; id <= last; id += 1) if (needed[id] === 1) yield id;
}

/** Operations of one forward pass that ends with this value. */
function passUpTo(trace: Trace, value: NodeId): number {
  let operations = 0;
  for (const id of nodesBefore(trace, value)) {
    const node = nodeAt(trace, id);
    if (node.kind !== 'operation') continue;
    const edges = edgesInto(trace, node).length;
    operations += 1 + edges + Math.max(0, edges - 1);
  }
  return operations;
}

interface Derived {
  readonly raw: Expression;
  readonly automatic: number;
}

function pointsOf(
  derivatives: readonly Derived[],
  most: number,
): Pick<Swell, 'points' | 'stopped'> {
  let stopped: Swell['stopped'];
  const points = derivatives.map(({ raw, automatic }, index): SwellPoint => {
    const iteration = index + 1;
    const size = operationsIn(raw);
    if (size > most) stopped ??= { iteration, limit: most };
    const simplified = stopped === undefined ? operationsIn(simplify(raw)) : undefined;
    return { iteration, raw: size, simplified, automatic };
  });
  return { points, stopped };
}

interface Own {
  readonly shared: Shared;
  readonly rules: Differentiation;
  readonly input: string;
  readonly most: number;
}

/** f(f(…f(x))) */
function putIntoItself(
  { main }: Program,
  trace: Trace,
  { expression }: ClosedForm,
  { shared, rules, input, most }: Own,
): Swell | undefined {
  const body = shared.adopt(expression);
  if (shared.isConstant(body) || body.kind === 'name') return undefined;
  const automatic = passUpTo(trace, trace.output);
  const derivatives: Derived[] = [];
  let value: Expression = shared.name(input);
  for (let times = 1; times <= SELF_APPLICATIONS; times += 1) {
    value = shared.substitute(body, shared.name(input), value);
    derivatives.push({ raw: rules.derivativeOf(value), automatic: automatic * times });
  }
  const name = main.kind === 'expression' ? 'f' : main.name;
  return { kind: 'self-composition', name, ...pointsOf(derivatives, most) };
}
