/**
 * Formula → its derivative, one rule after the other as in a calculus class, and at once. A part
 * that stands in several places is worked out once, and put in wherever it is needed again, so
 * that the number of steps follows the operations of the formula and not its length on paper.
 */
import { children, type Expression } from '../../language';
import { generalRuleOf } from './generalRule';
import { operationsIn } from './operationsIn';
import type { Derivation, DerivationStep, KnownDerivative } from './report';
import { applyRule, type Rewriting } from './rules';
import { pendingName, Shared } from './shared';
import { MOST_SIMPLIFIED, simplify } from './simplify';
import { Tidy } from './tidy';

/** Steps that are kept. */
export const MOST_STEPS = 200;

/** @param input its name, `x` or `xs[0]` */
export function derive(expression: Expression, input: string, shared = new Shared()): Derivation {
  const rules = new Differentiation(shared, input);
  const whole = shared.adopt(expression);
  const start = rules.pending(whole);
  const steps: DerivationStep[] = [];
  const pending: Record<string, Expression> = { [nameOf(start)]: whole };
  const done = new Map<string, KnownDerivative>();
  let before = start;
  for (let next = rules.firstPending(before); next !== undefined; ) {
    if (steps.length >= MOST_STEPS) break;
    const part = rules.meaningOf(next);
    const { result: written, ...applied } = rules.rewritingOf(part);
    const known = [...rules.pendingIn(written)].flatMap((name) => done.get(name) ?? []);
    const result = rules.replaced(written, (name) => done.get(name)?.derivative);
    const after = rules.replaced(before, (name) => (name === next ? result : undefined));
    for (const name of rules.pendingIn(result)) pending[name] = rules.meaningOf(name);
    const general = generalRuleOf(part, (operand) => rules.dependsOnInput(operand), shared);
    steps.push({
      ...applied,
      ...(general !== undefined && { general }),
      rewrites: next,
      result,
      ...(known.length > 0 && { written, known }),
      before,
      after,
    });
    done.set(next, { under: part, derivative: rules.derivativeOf(part), step: steps.length });
    before = after;
    next = rules.firstPending(before);
  }
  const raw = rules.derivativeOf(whole);
  const rawOperations = operationsIn(raw);
  const isSimplified = rawOperations <= MOST_SIMPLIFIED;
  const simplified = isSimplified ? simplify(raw) : raw;
  return {
    input,
    pending,
    start: nameOf(start),
    steps,
    stepCount: rules.stepsFor(whole),
    raw,
    simplified,
    isSimplified,
    rawOperations,
    operations: operationsIn(simplified),
  };
}

function nameOf(expression: Expression): string {
  return expression.kind === 'name' ? expression.name : '';
}

/** Derivatives by one input of whatever is asked for; what is known is not worked out again. */
export class Differentiation {
  readonly #tidy: Tidy;
  readonly #input: Expression;
  readonly #depends = new Map<Expression, boolean>();
  readonly #rewritings = new Map<Expression, Rewriting>();
  readonly #derivatives = new Map<Expression, Expression>();
  readonly #names = new Map<Expression, Expression>();
  readonly #meanings = new Map<string, Expression>();

  constructor(shared: Shared, input: string) {
    this.#tidy = new Tidy(shared);
    this.#input = shared.name(input);
  }

  /** The whole derivative, as it comes from the rules. */
  derivativeOf(expression: Expression): Expression {
    const known = this.#derivatives.get(expression);
    if (known !== undefined) return known;
    const { result } = this.rewritingOf(expression);
    const derivative = this.replaced(result, (name) => this.derivativeOf(this.meaningOf(name)));
    this.#derivatives.set(expression, derivative);
    return derivative;
  }

  /** One rule applied to it. */
  rewritingOf(expression: Expression): Rewriting {
    const known = this.#rewritings.get(expression);
    if (known !== undefined) return known;
    const rewriting = applyRule(expression, {
      tidy: this.#tidy,
      input: this.#input,
      depends: (part) => this.dependsOnInput(part),
      pending: (part) => this.pending(part),
    });
    this.#rewritings.set(expression, rewriting);
    return rewriting;
  }

  /** The name of the derivative of `expression` while it is still to be worked out. */
  pending(expression: Expression): Expression {
    const known = this.#names.get(expression);
    if (known !== undefined) return known;
    const name = pendingName(this.#names.size + 1);
    const made = this.#tidy.shared.name(name);
    this.#names.set(expression, made);
    this.#meanings.set(name, expression);
    return made;
  }

  /** What stands under d/dx. @throws RangeError for no name of a pending derivative */
  meaningOf(name: string): Expression {
    const meaning = this.#meanings.get(name);
    if (meaning === undefined) throw new RangeError(`${name} is no pending derivative`);
    return meaning;
  }

  /** How many rules the whole derivative takes. */
  stepsFor(expression: Expression): number {
    const reached = new Set([expression]);
    // A set yields what is added while it is walked.
    for (const part of reached) {
      for (const name of this.pendingIn(this.rewritingOf(part).result)) {
        reached.add(this.meaningOf(name));
      }
    }
    return reached.size;
  }

  /** The leftmost pending derivative. */
  firstPending(expression: Expression): string | undefined {
    let part: Expression | undefined = expression;
    while (part !== undefined && part.kind !== 'name') {
      part = partsAsWritten(part).find((each) => this.#tidy.shared.isPending(each));
    }
    return part !== undefined && this.#tidy.shared.isPending(part) ? part.name : undefined;
  }

  pendingIn(expression: Expression): ReadonlySet<string> {
    const { shared } = this.#tidy;
    const names = new Set<string>();
    const seen = new Set([expression]);
    for (const part of seen) {
      if (!shared.isPending(part)) continue;
      if (part.kind === 'name') names.add(part.name);
      for (const child of children(part)) seen.add(child);
    }
    return names;
  }

  /** `expression` with pending derivatives replaced; those without a meaning stay. */
  replaced(
    expression: Expression,
    meaning: (name: string) => Expression | undefined,
    known = new Map<Expression, Expression>(),
  ): Expression {
    if (!this.#tidy.shared.isPending(expression)) return expression;
    const found = known.get(expression);
    if (found !== undefined) return found;
    const inside = (part: Expression): Expression => this.replaced(part, meaning, known);
    const made =
      expression.kind === 'name'
        ? (meaning(expression.name) ?? expression)
        : this.#rebuilt(expression, inside);
    known.set(expression, made);
    return made;
  }

  /** Derivatives stand in sums, products, quotients and cases, and nowhere else. */
  #rebuilt(expression: Expression, inside: (part: Expression) => Expression): Expression {
    switch (expression.kind) {
      case 'negation':
        return this.#tidy.negative(inside(expression.operand));
      case 'arithmetic': {
        const { operator, left, right } = expression;
        return this.#tidy.arithmetic(operator, inside(left), inside(right));
      }
      case 'conditional': {
        const { test, consequent, alternative } = expression;
        return this.#tidy.conditional(test, inside(consequent), inside(alternative));
      }
      default:
        throw new RangeError(`no derivative is pending in a ${expression.kind}`);
    }
  }

  dependsOnInput(expression: Expression): boolean {
    const known = this.#depends.get(expression);
    if (known !== undefined) return known;
    const depends =
      expression === this.#input || children(expression).some((part) => this.dependsOnInput(part));
    this.#depends.set(expression, depends);
    return depends;
  }
}

/** Of cases the consequent is written first. */
function partsAsWritten(expression: Expression): readonly Expression[] {
  return expression.kind === 'conditional'
    ? [expression.consequent, expression.test, expression.alternative]
    : children(expression);
}
