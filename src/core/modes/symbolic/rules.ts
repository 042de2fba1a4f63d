/**
 * One expression → its derivative by one rule of calculus, in which the derivatives of its parts
 * are still pending. What a rule says is read from the table of operations, and from there alone:
 *
 *   d/dx f(u, v) = ∂f/∂u · du/dx + ∂f/∂v · dv/dx
 */
import type { ArithmeticOperator, Expression } from '../../language';
import { operandNames, type Primitive } from '../../primitives';
import { type Application, applicationOf } from './applicationOf';
import { countUses } from './chains';
import { fractionSum } from './fractionSum';
import { placePartial } from './placePartial';
import type { Rule } from './report';
import { isNumber, type Tidy } from './tidy';

/** One rule, applied. */
export interface Rewriting {
  readonly rule: Rule;
  readonly primitive: string | undefined;
  readonly isChained?: boolean;
  readonly result: Expression;
}

export interface Surroundings {
  readonly tidy: Tidy;
  /** The input that is differentiated by. */
  readonly input: Expression;
  /** Whether the input stands in it. */
  readonly depends: (expression: Expression) => boolean;
  /** The name that stands for a derivative which is still to be worked out. */
  readonly pending: (expression: Expression) => Expression;
  /** ∂/∂operand; the line of the table unless told. */
  readonly partialOf?: (primitive: Primitive, slot: number, count: number) => Expression;
}

/** @throws RangeError for what no formula has */
export function applyRule(expression: Expression, around: Surroundings): Rewriting {
  const { tidy, input, depends, pending } = around;
  if (expression === input) return plain('variable', tidy.shared.number(1));
  if (!depends(expression)) return plain('constant', tidy.shared.number(0));
  switch (expression.kind) {
    case 'conditional': {
      const { test, consequent, alternative } = expression;
      const sides = [pending(consequent), pending(alternative)] as const;
      return plain('cases', tidy.conditional(test, ...sides));
    }
    // `a and b` is b where a holds, else a; `a or b` the other way round.
    case 'logical': {
      const { operator, left, right } = expression;
      const sides = [pending(right), pending(left)] as const;
      const [ifSo, ifNot] = operator === 'and' ? sides : ([sides[1], sides[0]] as const);
      return plain('cases', tidy.conditional(left, ifSo, ifNot));
    }
    default:
      return byTable(expression, applicationOf(expression, tidy.shared), around);
  }
}

function plain(rule: Rule, result: Expression): Rewriting {
  return { rule, primitive: undefined, result };
}

function byTable(
  expression: Expression,
  application: Application,
  around: Surroundings,
): Rewriting {
  switch (application.primitive.operator) {
    case '+':
    case '-':
      return sumRule(expression, around);
    case '*':
      return productRule(expression, application, around);
    case '/':
      return quotientRule(expression, application, around);
    default:
      if (expression.kind !== 'negation') return chainRule(expression, application, around);
      return plain('negation', around.tidy.negative(around.pending(expression.operand)));
  }
}

/** ∂/∂operand of slot, with the operands in it. */
function partialAt(
  slot: number,
  expression: Expression,
  { primitive, operands }: Application,
  { tidy, partialOf }: Surroundings,
): Expression {
  const count = operands.length;
  const meanings = new Map(
    operandNames(count).map((name, position) => [name, operands[position] as Expression]),
  );
  const partial = partialOf?.(primitive, slot, count) ?? primitive.partial(slot, count);
  return placePartial(partial, meanings.set('y', expression), tidy);
}

function slotsOf({ operands }: Application, { depends }: Surroundings): readonly number[] {
  return operands.flatMap((operand, slot) => (depends(operand) ? [slot] : []));
}

export interface Term {
  /** What the table says, 1 or −1. */
  readonly isAdded: boolean;
  readonly part: Expression;
}

/** All terms of `a + b - (c - d)` at once, constant ones too: each has a derivative. */
function sumRule(expression: Expression, around: Surroundings): Rewriting {
  const { tidy, pending } = around;
  const terms = termsOf(expression, true, around);
  const [first, ...rest] = terms as [Term, ...Term[]];
  const start = first.isAdded ? pending(first.part) : tidy.negative(pending(first.part));
  const result = rest.reduce<Expression>(
    (sum, { isAdded, part }) =>
      isAdded ? tidy.sum(sum, pending(part)) : tidy.difference(sum, pending(part)),
    start,
  );
  return plain(terms.length === 2 && !(terms[1] as Term).isAdded ? 'difference' : 'sum', result);
}

/**
 * What is added and taken away in one stretch. A sum that stands in several places of it is one
 * term: of y + y, again and again, there would be 2ⁿ.
 */
export function termsOf(
  part: Expression,
  isAdded: boolean,
  around: Surroundings,
  uses: ReadonlyMap<Expression, number> = countUses(part),
): readonly Term[] {
  const isSum = part.kind === 'arithmetic' && (part.operator === '+' || part.operator === '-');
  const isShared = (uses.get(part) ?? 0) > 1;
  if (!isSum || isShared || !around.depends(part)) return [{ isAdded, part }];
  const application = applicationOf(part, around.tidy.shared);
  return application.operands.flatMap((operand, slot) => {
    const isPlus = isNumber(partialAt(slot, part, application, around), 1);
    return termsOf(operand, isPlus === isAdded, around, uses);
  });
}

function productRule(
  expression: Expression,
  application: Application,
  around: Surroundings,
): Rewriting {
  const { tidy, pending } = around;
  const slots = slotsOf(application, around);
  const terms = slots.map((slot) => {
    const partial = partialAt(slot, expression, application, around);
    const inner = pending(application.operands[slot] as Expression);
    // u′v + uv′, in the order in which the factors stand.
    return slots.length > 1 && slot === 0
      ? tidy.product(inner, partial)
      : times(tidy, partial, inner);
  });
  return plain(slots.length > 1 ? 'product' : 'constant factor', addUp(tidy, terms));
}

function quotientRule(
  expression: Expression,
  application: Application,
  around: Surroundings,
): Rewriting {
  const { tidy, pending } = around;
  const slots = slotsOf(application, around);
  const terms = slots.map((slot) => ({
    partial: partialAt(slot, expression, application, around),
    inner: pending(application.operands[slot] as Expression),
  }));
  const [only, more] = terms;
  if (only !== undefined && more === undefined && slots[0] === 0) {
    return plain('constant factor', times(tidy, only.partial, only.inner));
  }
  return plain('quotient', fractionSum(terms, tidy));
}

/** f(u), f(u, v), u^c: what remains of the table. */
function chainRule(
  expression: Expression,
  application: Application,
  around: Surroundings,
): Rewriting {
  const { tidy, input, pending } = around;
  const slots = slotsOf(application, around);
  const terms = slots.map((slot) => {
    const operand = application.operands[slot] as Expression;
    const partial = partialAt(slot, expression, application, around);
    return operand === input ? partial : times(tidy, partial, pending(operand));
  });
  const isDirect = slots.every((slot) => application.operands[slot] === input);
  const primitive = application.primitive.name;
  const result = addUp(tidy, terms);
  const own = ruleNamedAfter(application, slots);
  if (own !== undefined) return { rule: own, primitive, isChained: !isDirect, result };
  return { rule: isDirect ? 'function' : 'chain', primitive, result };
}

/** uⁿ and aᵘ have rules with names of their own, and eᵘ is one of the latter. */
function ruleNamedAfter(
  { primitive }: Application,
  slots: readonly number[],
): 'power' | 'exponential' | undefined {
  if (primitive.name === 'exp') return 'exponential';
  const isPower = primitive.operator === ('^' satisfies ArithmeticOperator);
  if (!isPower || slots.length !== 1) return undefined;
  return slots[0] === 0 ? 'power' : 'exponential';
}

/** partial · inner, with the inner derivative above the line of a fraction. */
function times(tidy: Tidy, partial: Expression, inner: Expression): Expression {
  if (isNumber(inner, 1)) return partial;
  if (partial.kind === 'negation') return tidy.negative(times(tidy, partial.operand, inner));
  if (partial.kind === 'arithmetic' && partial.operator === '/') {
    return tidy.quotient(times(tidy, partial.left, inner), partial.right);
  }
  return tidy.product(partial, inner);
}

function addUp(tidy: Tidy, terms: readonly Expression[]): Expression {
  return terms.reduce((sum, term) => tidy.sum(sum, term));
}
