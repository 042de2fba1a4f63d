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
import { MOST_SIMPLIFIED, simplify } from './simplify';

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
  /** The most operations of a formula that is simplified. */
  readonly most?: number;
}

export function swellOf(
  program: Program,
  trace: Trace,
  { output, input, form, most = MOST_SIMPLIFIED }: SwellOptions,
): Swell | undefined {
  const shared = new Shared();
  const rules = new Differentiation(shared, input);
  const { main } = program;
  const own = main.kind === 'definition' ? main.name : undefined;
  const iterated = iteratedIn(trace, output, own);
  if (iterated !== undefined) {
    const { kind, name, start, leavesOut } = iterated;
    const values = start === undefined ? iterated.values : [start, ...iterated.values];
    const shown = values.slice(0, MOST_POINTS);
    const expressions = expressionsOf(trace, shared);
    // In the order of the list every operand is worked out before what rests on it.
    for (const id of nodesBefore(trace, idOf(shown.at(-1)))) {
      const expression = expressions[id];
      if (expression === undefined) return undefined;
      rules.derivativeOf(expression);
    }
    const derivatives = shown.map((value) => ({
      raw: rules.derivativeOf(expressions[idOf(value)] ?? shared.number(0)),
      ...passUpTo(trace, idOf(value)),
    }));
    return {
      kind,
      name,
      ...pointsOf(derivatives, most),
      ...(start !== undefined && { hasStart: true }),
      ...(leavesOut === true && { leavesOut }),
      ...(values.length > shown.length && { inAll: values.length }),
      ...(isOfPath(trace, form) && { isOfPath: true }),
    };
  }
  if (form === undefined || trace.inputs.length !== 1 || trace.outputs.length !== 1) {
    return undefined;
  }
  return putIntoItself(program, trace, form, { shared, rules, input, most });
}

/** No node for a constant: no derivative reaches it. */
function idOf(value: NodeId | 'constant' | undefined): NodeId {
  return typeof value === 'number' ? value : -1;
}

/** Whether another point may iterate otherwise, so that this is the path that ran. */
function isOfPath({ branches, scopes }: Trace, form: ClosedForm | undefined): boolean {
  if (form !== undefined) return form.ways > 1;
  return (
    branches.some(({ dependsOnInput }) => dependsOnInput) ||
    scopes.some((scope) => scope.kind === 'loop' && scope.dependsOnInput)
  );
}

function* nodesBefore(trace: Trace, last: NodeId): Generator<NodeId, void> {
  const needed = ancestorsOf(trace, last);
  for (let id = 0; id <= last; id += 1) if (needed[id] === 1) yield id;
}

/** Operations of one forward pass that ends with this value, and the list that it goes through. */
function passUpTo(trace: Trace, value: NodeId): Omit<Derived, 'raw'> {
  let operations = 0;
  let length = 0;
  for (const id of nodesBefore(trace, value)) {
    const node = nodeAt(trace, id);
    length += 1;
    if (node.kind !== 'operation') continue;
    const edges = edgesInto(trace, node).length;
    operations += 1 + edges + Math.max(0, edges - 1);
  }
  return { automatic: operations, traceLength: length };
}

interface Derived {
  readonly raw: Expression;
  readonly automatic: number;
  readonly traceLength: number;
}

function pointsOf(
  derivatives: readonly Derived[],
  most: number,
): Pick<Swell, 'points' | 'stopped'> {
  let stopped: Swell['stopped'];
  const points = derivatives.map(({ raw, automatic, traceLength }, index): SwellPoint => {
    const iteration = index + 1;
    const size = operationsIn(raw);
    if (size > most) stopped ??= { iteration, limit: most };
    const simplified = stopped === undefined ? operationsIn(simplify(raw)) : undefined;
    return { iteration, raw: size, simplified, automatic, traceLength };
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
  // A constant slope stays one, however often f is put into itself.
  if (shared.isConstant(rules.derivativeOf(body))) return undefined;
  const { automatic, traceLength } = passUpTo(trace, trace.output);
  const derivatives: Derived[] = [];
  let value: Expression = shared.name(input);
  for (let times = 1; times <= SELF_APPLICATIONS; times += 1) {
    value = shared.substitute(body, shared.name(input), value);
    derivatives.push({
      raw: rules.derivativeOf(value),
      automatic: automatic * times,
      traceLength: (traceLength - 1) * times + 1,
    });
  }
  const name = main.kind === 'expression' ? 'f' : main.name;
  return { kind: 'self-composition', name, ...pointsOf(derivatives, most) };
}
