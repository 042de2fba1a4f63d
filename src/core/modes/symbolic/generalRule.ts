/**
 * A step's expression → the rule in general: d(uv) = du v + u dv. It is made by the function that
 * makes the step, applied to letters in the place of the operands, and with the cases of the table
 * decided as the operands decide them: so that the rule that is shown is the rule that is applied.
 */
import type { Expression } from '../../language';
import { operandNames, type Primitive } from '../../primitives';
import { type Application, applicationOf } from './applicationOf';
import { applied } from './applied';
import { NOWHERE } from './build';
import { withCasesDecided } from './placePartial';
import type { GeneralRule } from './report';
import { applyRule, termsOf } from './rules';
import { Shared } from './shared';
import { Tidy } from './tidy';

/** Of a longer sum the first two terms are shown. */
const MOST_TERMS = 3;

/**
 * Undefined where no operation of the table is applied: for the input, constants and cases.
 * @param depends whether the input stands in a part
 */
export function generalRuleOf(
  expression: Expression,
  depends: (part: Expression) => boolean,
  shared: Shared,
): GeneralRule | undefined {
  const isPlain = /^(?:number|name|constant|truth|conditional|logical)$/.test(expression.kind);
  if (isPlain || !depends(expression)) return undefined;
  const application = applicationOf(expression, shared);
  const general = new Shared();
  const tidy = new Tidy(general);
  const letters = new Letters(general);
  const left = isSum(application.primitive)
    ? sumInLetters(expression, depends, shared, letters)
    : applied(general, application.primitive, inLetters(application, depends, letters), NOWHERE);
  if (left === undefined) return undefined;
  const { result } = applyRule(left, {
    tidy,
    // No letter is the input itself: each has a differential.
    input: general.name('x'),
    depends: (part) => letters.areIn(part),
    pending: (part) => general.name(part.kind === 'name' ? `d${part.name}` : 'd'),
    partialOf: (primitive, slot, count) => {
      const partial = primitive.partial(slot, count);
      return isSum(primitive) ? partial : decidedAs(partial, expression, application, shared);
    },
  });
  return { left, right: result };
}

function isSum({ operator }: Primitive): boolean {
  return operator === '+' || operator === '-';
}

function decidedAs(
  partial: Expression,
  expression: Expression,
  { operands }: Application,
  shared: Shared,
): Expression {
  const names = operandNames(operands.length);
  const meanings = new Map(names.map((name, slot) => [name, operands[slot] as Expression]));
  return withCasesDecided(partial, meanings.set('y', expression), new Tidy(shared));
}

/** u, v, w for what varies; n for an exponent that does not, a for a base, c for other constants. */
function inLetters(
  { primitive, operands }: Application,
  depends: (part: Expression) => boolean,
  letters: Letters,
): readonly Expression[] {
  const constants = operands.filter((operand) => !depends(operand)).length;
  return operands.map((operand, slot) => {
    if (depends(operand)) return letters.next(operands.length - constants);
    if (primitive.operator === '^') return letters.constant(slot === 1 ? 'n' : 'a', operand);
    return letters.constant(constants > 1 ? `c${slot + 1}` : 'c', operand);
  });
}

/** u + v − w, with the signs that the terms have. */
function sumInLetters(
  expression: Expression,
  depends: (part: Expression) => boolean,
  shared: Shared,
  letters: Letters,
): Expression | undefined {
  const tidy = new Tidy(shared);
  const unused = (part: Expression): Expression => part;
  const around = { tidy, input: shared.name(''), depends, pending: unused };
  const terms = termsOf(expression, true, around);
  const shown = terms.length > MOST_TERMS ? terms.slice(0, 2) : terms;
  let sum: Expression | undefined;
  for (const { isAdded } of shown) sum = letters.added(sum, isAdded, shown.length);
  return sum;
}

/** The letters of one rule. */
class Letters {
  readonly #shared: Shared;
  readonly #given: Expression[] = [];

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  /** @param count of how many */
  next(count: number): Expression {
    const letter = this.#shared.name(operandNames(count)[this.#given.length] ?? 'u');
    this.#given.push(letter);
    return letter;
  }

  /** The constant e keeps its own letter. */
  constant(name: string, operand: Expression): Expression {
    const isE = operand.kind === 'constant' && operand.name === 'e';
    return isE ? this.#shared.adopt(operand) : this.#shared.name(name);
  }

  added(sum: Expression | undefined, isAdded: boolean, count: number): Expression {
    const letter = this.next(count);
    if (sum === undefined) return isAdded ? letter : this.#shared.negation(letter);
    return this.#shared.arithmetic(isAdded ? '+' : '-', sum, letter);
  }

  areIn(part: Expression): boolean {
    if (this.#given.includes(part)) return true;
    switch (part.kind) {
      case 'negation':
        return this.areIn(part.operand);
      case 'arithmetic':
        return this.areIn(part.left) || this.areIn(part.right);
      case 'call':
        return part.arguments.some((each) => this.areIn(each));
      case 'comparison':
        return part.operands.some((each) => this.areIn(each));
      default:
        return false;
    }
  }
}
