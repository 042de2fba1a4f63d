/**
 * Expressions that share their parts: what is equal is one object, so that a loop of many
 * iterations is a small graph and not a tree, and two parts are equal where they are the same.
 */
import {
  type Arithmetic,
  type ArithmeticOperator,
  assertNever,
  type Comparison,
  type ComparisonOperator,
  type Expression,
  type Span,
} from '../../language';

const NOWHERE: Span = { from: 0, to: 0 };

/** No input can have a name with this sign in it: the language reads it as a derivative. */
const PENDING = "d'";

/** The name of the n-th derivative that is still to be worked out. */
export function pendingName(n: number): string {
  return `${PENDING}${n}`;
}

interface Facts {
  readonly id: number;
  /** Operations inside each other; those of one sum stand in a row, and count once. */
  readonly height: number;
  /** Operations inside each other, whatever they are. */
  readonly depth: number;
  /** Whether a pending derivative stands in it. */
  readonly isPending: boolean;
  /** Whether a name stands in it. */
  readonly varies: boolean;
}

export class Shared {
  readonly #known = new Map<string, Expression>();
  readonly #facts = new Map<Expression, Facts>();

  number(value: number, text = String(value)): Expression {
    return this.#leaf(`n ${text}`, { kind: 'number', value, text, span: NOWHERE });
  }

  name(name: string, span = NOWHERE): Expression {
    const made: Expression = { kind: 'name', name, span };
    return this.#leaf(`x ${name}`, made, true, name.startsWith(PENDING));
  }

  negation(operand: Expression, span = NOWHERE): Expression {
    return this.#whole('-', [operand], () => ({ kind: 'negation', operand, span }));
  }

  arithmetic(
    operator: ArithmeticOperator,
    left: Expression,
    right: Expression,
    { span, implicit }: Pick<Arithmetic, 'span' | 'implicit'> = { span: NOWHERE, implicit: false },
  ): Expression {
    const make = (): Expression => ({ kind: 'arithmetic', operator, left, right, implicit, span });
    return this.#whole(operator, [left, right], make);
  }

  comparison(
    operator: ComparisonOperator,
    left: Expression,
    right: Expression,
    span = NOWHERE,
  ): Expression {
    const operands = [left, right];
    const make = (): Expression => ({ kind: 'comparison', operands, operators: [operator], span });
    return this.#whole(operator, operands, make);
  }

  logical(operator: 'and' | 'or', left: Expression, right: Expression): Expression {
    const make = (): Expression => ({ kind: 'logical', operator, left, right, span: NOWHERE });
    return this.#whole(operator, [left, right], make);
  }

  not(operand: Expression): Expression {
    return this.#whole('not', [operand], () => ({ kind: 'not', operand, span: NOWHERE }));
  }

  conditional(test: Expression, consequent: Expression, alternative: Expression): Expression {
    return this.#whole('if', [test, consequent, alternative], () => ({
      kind: 'conditional',
      test,
      consequent,
      alternative,
      span: NOWHERE,
    }));
  }

  call(callee: string, operands: readonly Expression[], span = NOWHERE): Expression {
    return this.#whole(`${callee}(`, operands, () => ({
      kind: 'call',
      callee,
      target: 'vocabulary',
      arguments: operands,
      calleeSpan: span,
      span,
    }));
  }

  heightOf(expression: Expression): number {
    return this.#factsOf(expression).height;
  }

  depthOf(expression: Expression): number {
    return this.#factsOf(expression).depth;
  }

  isPending(expression: Expression): boolean {
    return this.#factsOf(expression).isPending;
  }

  /** Whether it is made of numbers alone. */
  isConstant(expression: Expression): boolean {
    return !this.#factsOf(expression).varies;
  }

  /**
   * An expression made elsewhere, part by part the one of here. A chain of comparisons becomes
   * cases, for each of them is one test.
   * @throws RangeError for what no closed form has: lists, lambdas, calls of definitions
   */
  adopt(expression: Expression): Expression {
    if (this.#facts.has(expression)) return expression;
    return this.#withParts(expression, (part) => this.adopt(part));
  }

  /** `expression` with one part of it replaced, wherever that stands. */
  substitute(
    expression: Expression,
    part: Expression,
    by: Expression,
    known = new Map<Expression, Expression>([[part, by]]),
  ): Expression {
    const found = known.get(expression);
    if (found !== undefined) return found;
    const inside = (each: Expression): Expression => this.substitute(each, part, by, known);
    const made = this.#withParts(expression, inside);
    known.set(expression, made);
    return made;
  }

  #withParts(expression: Expression, inside: (part: Expression) => Expression): Expression {
    switch (expression.kind) {
      case 'number':
        return this.#leaf(`n ${expression.text}`, expression);
      case 'constant':
        return this.#leaf(`c ${expression.name}`, expression);
      case 'truth':
        return this.number(expression.value ? 1 : 0);
      case 'name':
        return this.name(expression.name, expression.span);
      case 'negation':
        return this.negation(inside(expression.operand), expression.span);
      case 'arithmetic': {
        const { operator, left, right } = expression;
        return this.arithmetic(operator, inside(left), inside(right), expression);
      }
      case 'comparison':
        return this.#links(expression, expression.operands.map(inside));
      case 'logical':
        return this.logical(expression.operator, inside(expression.left), inside(expression.right));
      case 'not':
        return this.not(inside(expression.operand));
      case 'conditional': {
        const { test, consequent, alternative } = expression;
        return this.conditional(inside(test), inside(consequent), inside(alternative));
      }
      case 'call':
        if (expression.target !== 'vocabulary') break;
        return this.call(expression.callee, expression.arguments.map(inside), expression.span);
      case 'list':
      case 'subscript':
      case 'slice':
      case 'comprehension':
      case 'lambda':
      case 'application':
      case 'method':
        break;
      default:
        return assertNever(expression);
    }
    throw new RangeError(`a formula has no ${expression.kind}`);
  }

  /** Each link is a test of its own: that behind one which fails does not count. */
  #links({ operators, span }: Comparison, operands: readonly Expression[]): Expression {
    const links = operators.map((operator, link) =>
      this.comparison(
        operator,
        operands[link] as Expression,
        operands[link + 1] as Expression,
        span,
      ),
    );
    return links.reduceRight((rest, link) => this.conditional(link, rest, link));
  }

  #leaf(key: string, expression: Expression, varies = false, isPending = false): Expression {
    return this.#keep(key, expression, { height: 0, depth: 0, isPending, varies });
  }

  #whole(head: string, parts: readonly Expression[], make: () => Expression): Expression {
    let key = head;
    let height = 0;
    let depth = 0;
    let isPending = false;
    let varies = false;
    for (const part of parts) {
      const facts = this.#factsOf(part);
      key += ` ${facts.id}`;
      height = Math.max(height, isInRow(head, part) ? facts.height - 1 : facts.height);
      depth = Math.max(depth, facts.depth);
      isPending ||= facts.isPending;
      varies ||= facts.varies;
    }
    const known = this.#known.get(key);
    return (
      known ?? this.#keep(key, make(), { height: height + 1, depth: depth + 1, isPending, varies })
    );
  }

  #keep(key: string, expression: Expression, facts: Omit<Facts, 'id'>): Expression {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, expression);
    this.#facts.set(expression, { id: this.#facts.size, ...facts });
    return expression;
  }

  #factsOf(expression: Expression): Facts {
    const facts = this.#facts.get(expression);
    if (facts === undefined) throw new RangeError('this expression was made elsewhere');
    return facts;
  }
}

/** Whether a part of a sum is itself a sum: all terms of one are differentiated at once. */
function isInRow(head: string, part: Expression): boolean {
  return part.kind === 'arithmetic' && /^[-+]$/.test(head) && /^[-+]$/.test(part.operator);
}
