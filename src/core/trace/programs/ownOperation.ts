/**
 * A definition with derivatives of its own → one operation of the list. Its value and its partials
 * are what its bodies compute from the numbers of the operands: they leave no nodes.
 */
import {
  type Definition,
  descendants,
  type Expression,
  type OwnDerivative,
  SourceError,
  type Span,
} from '../../language';
import { operandNames, ownPrimitive, substitute } from '../../primitives';
import { enter, leave, RunError } from '../effort';
import { apply, asScalar, type Context, constant } from '../evaluate';
import { describeValue, type FunctionValue, isScalar, type Scalar, type Value } from '../values';
import { ClosedRecorder } from './closedRecorder';
import { returned, runBlock } from './statements';

export function applyOwnOperation(
  called: FunctionValue,
  values: ReadonlyMap<string, Value>,
  span: Span,
  context: Context,
): Value {
  const definition = called.source as Definition;
  const { name, parameters, derivatives = [] } = definition;
  const operands = parameters.map((parameter) =>
    asScalar(values.get(parameter.name) as Value, { span }, context),
  );
  const run = bodyRunner(called, operands, context);
  const bySlot = new Map(derivatives.map((derivative) => [derivative.slot, derivative]));
  // Where no derivative arrives, none is computed: a constant may stand where there is none.
  const partials = operands.map((operand, slot) => {
    const derivative = bySlot.get(slot);
    return operand.kind === 'constant' || derivative === undefined ? Number.NaN : run(derivative);
  });
  const primitive = ownPrimitive({
    name,
    primal: run(definition),
    partials,
    expressions: expressionsOf(definition, bySlot),
    ...(context.checksOwn === true && {
      differences: operands.map(({ kind }, slot) =>
        kind === 'constant' ? Number.NaN : differenceOf(definition, run, operands, slot),
      ),
    }),
  });
  return apply(primitive, operands, { span }, context, (closed) => ({
    kind: 'call',
    callee: name,
    target: 'definition',
    arguments: closed,
    calleeSpan: span,
    span,
  }));
}

/** Made once for a definition: its applications share them. */
const known = new WeakMap<Definition, readonly Expression[]>();

function expressionsOf(
  definition: Definition,
  bySlot: ReadonlyMap<number, OwnDerivative>,
): readonly Expression[] {
  const { name, parameters } = definition;
  const found =
    known.get(definition) ??
    parameters.map((_, slot) => partialOf(name, parameters.length, bySlot.get(slot)));
  known.set(definition, found);
  return found;
}

/** A body of the operation, for its value or for one of its derivatives. */
type Body = Pick<OwnDerivative, 'parameters' | 'body' | 'span'>;

/** Runs a body on the numbers of the operands, or on others. */
type BodyRunner = (body: Body, at?: readonly number[]) => number;

/** ∛ε: where truncation and rounding of a central difference are about equal. */
const RELATIVE_STEP = Math.cbrt(Number.EPSILON);

/** (g(u + h) − g(u − h)) / 2h in one operand; NaN where g does not run there. */
function differenceOf(
  definition: Definition,
  run: BodyRunner,
  operands: readonly Scalar[],
  slot: number,
): number {
  const at = operands.map(({ primal }) => primal);
  const u = at[slot] ?? Number.NaN;
  const h = RELATIVE_STEP * Math.max(1, Math.abs(u));
  try {
    return (
      (run(definition, at.with(slot, u + h)) - run(definition, at.with(slot, u - h))) / (2 * h)
    );
  } catch (error) {
    if (error instanceof SourceError && !(error instanceof RunError)) return Number.NaN;
    throw error;
  }
}

/** Runs bodies on the numbers of the operands. */
function bodyRunner(
  called: FunctionValue,
  operands: readonly Scalar[],
  context: Context,
): BodyRunner {
  const { source } = context;
  const recorder = new ClosedRecorder(context.recorder, source, called.name);
  const own = operands.map(({ primal }) => primal);
  return ({ parameters, body, span }, at = own) => {
    const values = new Map<string, Value>(
      parameters.map(({ name }, slot) => [name, constant(at[slot] ?? 0, span)]),
    );
    const names = { values, outer: called.names };
    const inside: Context = { ...context, recorder, names, scope: 0 };
    enter({ span }, inside);
    const value = returned(runBlock(body, inside));
    leave(inside);
    if (value.kind === 'node') throw recorder.readsFromOutside(span);
    if (isScalar(value)) return value.primal;
    throw new SourceError(
      source,
      span,
      `an operation with a derivative of its own has one number as its value, and this is ${describeValue(value)}`,
      'Return a number.',
    );
  };
}

/** The derivative as an expression in u, v …: what stands behind its `return`, or `g'(u)`. */
function partialOf(name: string, count: number, derivative: OwnDerivative | undefined): Expression {
  const names = operandNames(count);
  const span = derivative?.span ?? { from: 0, to: 0 };
  const operands = names.map((operand): Expression => ({ kind: 'name', name: operand, span }));
  const [only, ...more] = derivative?.body ?? [];
  const parameters = derivative?.parameters ?? [];
  if (only?.kind === 'return' && more.length === 0 && isClosed(only.value, parameters)) {
    const meanings = parameters.map(({ name: own }, slot) => [own, operands[slot]] as const);
    return substitute(only.value, new Map(meanings as [string, Expression][]));
  }
  const callee =
    count === 1 ? `${name}'` : `${name}'${derivative?.parameters[derivative.slot]?.name ?? ''}`;
  return {
    kind: 'call',
    callee,
    target: 'definition',
    arguments: operands,
    calleeSpan: span,
    span,
  };
}

/** Whether an expression names its parameters alone, and calls the table's operations alone. */
function isClosed(value: Expression, parameters: OwnDerivative['parameters']): boolean {
  const known = new Set(parameters.map(({ name }) => name));
  for (const part of descendants(value)) {
    switch (part.kind) {
      case 'number':
      case 'constant':
      case 'negation':
      case 'arithmetic':
      case 'comparison':
      case 'logical':
      case 'not':
      case 'conditional':
        break;
      case 'name':
        if (!known.has(part.name)) return false;
        break;
      case 'call':
        if (part.target !== 'vocabulary') return false;
        break;
      default:
        return false;
    }
  }
  return true;
}
