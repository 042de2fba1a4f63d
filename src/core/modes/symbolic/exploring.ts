/**
 * A run that takes one way through a program, and writes down what every value is in the inputs.
 * Tests that depend on an input come out as they are told to, and as they do at the point behind
 * that; what has no formula, whichever way it goes, ends the run with a refusal.
 */
import { type Expression, printExpression, type Span } from '../../language';
import type { Primitive } from '../../primitives';
import {
  type Branch,
  type NodeId,
  type NodeValue,
  type Question,
  Recorder,
  type Scalar,
} from '../../trace';
import { applied, areThere, constantOf } from './applied';
import type { Refusal } from './report';
import type { Shared } from './shared';

/** The most ways through a program that are looked at. */
export const MOST_WAYS = 32;

/** Ends a run that has no formula. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(span: Span, cause: string, nextMove: string) {
    super(cause);
    this.refusal = { kind: 'refused', span, cause, nextMove };
  }
}

/** A test that depends on an input, and how it came out on this way. */
export interface Decision {
  readonly test: Expression;
  readonly holds: boolean;
  readonly span: Span;
}

export class ExploringRecorder extends Recorder {
  readonly #shared: Shared;
  readonly #forced: readonly boolean[];
  readonly #expressions: (Expression | undefined)[] = [];
  readonly #outcomes = new Map<Expression, boolean>();
  readonly #decisions: Decision[] = [];
  #own: { readonly name: string; readonly span: Span } | undefined;

  /** @param forced how the first tests that depend on an input come out */
  constructor(shared: Shared, forced: readonly boolean[]) {
    super();
    this.#shared = shared;
    this.#forced = forced;
  }

  /** In order; a test that was decided before on the same way is not there again. */
  get decisions(): readonly Decision[] {
    return this.#decisions;
  }

  /** @throws Refused where an operation with derivatives of its own is in it */
  expressionAt(id: NodeId): Expression {
    const known = this.#expressions[id];
    if (known !== undefined) return known;
    const { name, span } = this.#own ?? { name: 'this', span: { from: 0, to: 0 } };
    throw new Refused(
      span,
      `\`${name}\` has a derivative of its own, which is worked out in numbers, at one point`,
      `Take the derivative of \`${name}\` away, and its own operations are differentiated.`,
    );
  }

  #expressionOf(value: Scalar): Expression {
    return value.kind === 'constant'
      ? constantOf(this.#shared, value)
      : this.expressionAt(value.id);
  }

  override input(name: string, primal: number, span: Span): NodeValue {
    const value = super.input(name, primal, span);
    this.#expressions[value.id] = this.#shared.name(name, span);
    return value;
  }

  override materialise(value: Scalar, scope: number): number {
    const id = super.materialise(value, scope);
    if (value.kind === 'constant') this.#expressions[id] = constantOf(this.#shared, value);
    return id;
  }

  override operation(
    primitive: Primitive,
    operands: readonly Scalar[],
    primal: number,
    scope: number,
    span: Span,
  ): NodeValue {
    const value = super.operation(primitive, operands, primal, scope, span);
    if (primitive.isOwn) this.#own ??= { name: primitive.name, span };
    const parts = operands.map((operand) =>
      operand.kind === 'constant'
        ? constantOf(this.#shared, operand)
        : this.#expressions[operand.id],
    );
    this.#expressions[value.id] = areThere(parts)
      ? applied(this.#shared, primitive, parts, span)
      : undefined;
    return value;
  }

  /** The operations of tests stay: their expressions are read from them. */
  override rollBack(): void {}

  override settle({ operator, left, right, holds, span }: Question): boolean {
    const value = this.#expressionOf(left);
    // `a < b` that is used as a number holds where it is not 0: that is the test itself.
    const isTest = operator === '!=' && value.kind === 'comparison' && isZero(right);
    const test = isTest
      ? value
      : this.#shared.comparison(operator, value, this.#expressionOf(right), span);
    const known = this.#outcomes.get(test);
    if (known !== undefined) return known;
    const outcome = this.#forced[this.#decisions.length] ?? holds;
    this.#outcomes.set(test, outcome);
    this.#decisions.push({ test, holds: outcome, span });
    if (this.#decisions.length >= MOST_WAYS) throw tooManyWays(this.#decisions);
    return outcome;
  }

  override branch(branch: Branch): void {
    super.branch(branch);
    if (branch.kind !== 'while' || !branch.dependsOnInput) return;
    throw new Refused(
      branch.test,
      'this loop runs until a test on an input fails, and a formula has the same operations at every point',
      'Let it run a fixed number of times, as `for i in range(5):` does.',
    );
  }

  override choosesBy(value: NodeValue, span: Span): void {
    const expression = this.#expressions[value.id];
    const text = expression === undefined ? undefined : shortText(this.#shared, expression);
    throw new Refused(
      span,
      `this whole number${text === undefined ? '' : `, ${text},`} depends on an input and decides what runs: how often a loop does, or which element is taken`,
      'Write a fixed number there.',
    );
  }
}

function isZero(value: Scalar): boolean {
  return value.kind === 'constant' && value.primal === 0;
}

const LONGEST_TEXT = 40;
const HIGHEST = 8;

/** `floor(x)`, where it is short enough for a sentence. */
export function shortText(shared: Shared, expression: Expression): string | undefined {
  if (shared.depthOf(expression) > HIGHEST) return undefined;
  const text = printExpression(expression);
  return text.length <= LONGEST_TEXT ? `\`${text}\`` : undefined;
}

/** @param decisions those of one way */
export function tooManyWays(decisions: readonly Decision[]): Refused {
  const counts = new Map<number, number>();
  for (const { span } of decisions) counts.set(span.from, (counts.get(span.from) ?? 0) + 1);
  const often = decisions.toSorted(
    (a, b) => (counts.get(b.span.from) ?? 0) - (counts.get(a.span.from) ?? 0),
  )[0];
  const span = often?.span ?? { from: 0, to: 0 };
  const times = counts.get(span.from) ?? 0;
  return times > 1
    ? new Refused(
        span,
        `an input decides this test, and it is asked again and again in a loop or in calls (${times} times on one way alone): that makes more than ${MOST_WAYS} cases`,
        'Ask it fewer times, or in front of the loop.',
      )
    : new Refused(
        span,
        `${decisions.length} branches that depend on an input make more than ${MOST_WAYS} cases`,
        'Use fewer branches.',
      );
}
