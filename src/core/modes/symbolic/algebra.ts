/**
 * Simplified expression ↔ terms and sums, each worked out once: what one call of `simplify` knows.
 * `spend` keeps count of the work, so that no formula takes longer than it is worth.
 */
import type { Expression } from '../../language';
import { type Fraction, fraction, primitiveForOperator } from '../../primitives';
import { arithmetic } from './build';
import { cancelCertain } from './cancel';
import { divideExactly } from './divide';
import { Identities } from './identities';
import { exactNumber, isOne, numberExpression, ONE, OUT_OF_REACH, OutOfReach } from './numbers';
import { multiplySums, ZERO_TERM } from './polynomial';
import {
  constantTerm,
  factorTerm,
  multiplyTerms,
  powerOfTerm,
  type Style,
  scaleTerm,
  type Term,
  writeTerm,
} from './product';
import { collect, contentOf, type Sum, scaleSum, writeSum } from './sum';

/** How far apart the coefficients of what is multiplied out may lie. */
const WIDEST_SPREAD = 1e6;

export class Algebra {
  readonly ids = new Identities();
  /** Known sizes, for `operationsIn`. */
  readonly sizes = new Map<Expression, number>();
  /** The smallest ways to write sums that were met as factors. */
  readonly smallest = new Map<string, Expression>();
  private readonly terms = new Map<Expression, Term>();
  private readonly sums = new Map<Expression, Sum>();
  private readonly expanded = new Map<Expression, Sum | undefined>();

  constructor(
    readonly style: Style,
    private readonly budget: { left: number },
  ) {}

  /** @throws OutOfReach where the work has come to its limit */
  spend(amount: number): void {
    this.budget.left -= amount;
    if (this.budget.left < 0) throw OUT_OF_REACH;
  }

  /** Whether the work has come to its limit. */
  get isSpent(): boolean {
    return this.budget.left < 0;
  }

  /** `compute()`, or undefined where that gets out of hand. */
  attempt<T>(compute: () => T): T | undefined {
    try {
      return compute();
    } catch (error) {
      if (error instanceof OutOfReach) return undefined;
      throw error;
    }
  }

  /** A simplified expression as a coefficient and factors. */
  termOf(expression: Expression): Term {
    const known = this.terms.get(expression);
    if (known) return known;
    // A number with too many digits is no letter to do sums with: what it stands in stays as it is.
    if (expression.kind === 'number' && !exactNumber(expression)) throw OUT_OF_REACH;
    const made = this.attempt(() => this.findTerm(expression)) ?? this.atom(expression);
    this.terms.set(expression, made);
    return made;
  }

  private atom(expression: Expression, exponent = 1): Term {
    return factorTerm(expression, this.ids.idOf(expression), exponent);
  }

  private findTerm(expression: Expression): Term {
    this.spend(1);
    const number = exactNumber(expression);
    if (number) return constantTerm(number);
    if (expression.kind === 'negation')
      return scaleTerm(this.termOf(expression.operand), ONE.neg());
    if (expression.kind !== 'arithmetic') return this.atom(expression);
    const { operator, left, right } = expression;
    switch (operator) {
      case '*':
        return multiplyTerms(this.termOf(left), this.termOf(right));
      case '/':
        return multiplyTerms(this.termOf(left), this.inverse(right));
      case '^':
        return this.powerTerm(expression, left, exactNumber(right));
      case '+':
      case '-':
        return this.bracketTerm(expression);
      default:
        return this.atom(expression);
    }
  }

  /** 1/expression. */
  inverse(expression: Expression): Term {
    const term = this.termOf(expression);
    return powerOfTerm(term, -1) ?? this.atom(expression, -1);
  }

  private powerTerm(whole: Expression, base: Expression, exponent: Fraction | undefined): Term {
    if (!exponent) return this.atom(whole);
    const n = Number(exponent.s * exponent.n);
    if (exponent.d === 1n) {
      const term = powerOfTerm(this.termOf(base), n);
      if (term) return term;
      return n === 0 ? this.atom(whole) : this.atom(base, n);
    }
    const number = exactNumber(base);
    const power = number && primitiveForOperator('^').exact([number, exponent]);
    if (power) return constantTerm(power);
    if (exponent.n > 100n) return this.atom(whole);
    const degree = numberExpression(fraction(1, exponent.d), this.style.decimals);
    return this.atom(arithmetic('^', base, degree), n);
  }

  /** A sum as a factor. What divides its coefficients goes in front where that costs nothing. */
  private bracketTerm(expression: Expression): Term {
    const sum = this.sumOf(expression);
    const [first, ...rest] = sum.values();
    if (!first) return constantTerm(fraction(0));
    if (rest.length === 0) return first;
    const content = contentOf(sum);
    const gains = [...sum.values()].some(
      ({ coefficient, factors }) => factors.length > 0 && coefficient.abs().equals(content.abs()),
    );
    if (isOne(content) || !gains) return this.atom(expression);
    const base = writeSum(scaleSum(sum, content.inverse()), this.style);
    return multiplyTerms(constantTerm(content), this.atom(base));
  }

  /** A simplified expression as a sum of terms, brackets left closed. */
  sumOf(expression: Expression): Sum {
    const known = this.sums.get(expression);
    if (known) return known;
    const made = collect(this.summandsOf(expression));
    this.sums.set(expression, made);
    return made;
  }

  private summandsOf(expression: Expression): readonly Term[] {
    const found: Term[] = [];
    const waiting: (readonly [part: Expression, sign: Fraction])[] = [[expression, ONE]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [part, sign] = next;
      this.spend(1);
      if (part.kind === 'negation') {
        waiting.push([part.operand, sign.neg()]);
      } else if (part.kind === 'arithmetic' && (part.operator === '+' || part.operator === '-')) {
        waiting.push([part.right, part.operator === '-' ? sign.neg() : sign]);
        waiting.push([part.left, sign]);
      } else {
        found.push(scaleTerm(this.termOf(part), sign));
      }
    }
    return found;
  }

  /** The term with (x² − 1)/(x + 1)² as (x − 1)/(x + 1), and the like. */
  divide(term: Term): Term {
    const divided = this.attempt(() => this.dividedOnce(term));
    return divided ? this.divide(divided) : term;
  }

  private dividedOnce(term: Term): Term | undefined {
    for (const bracket of term.factors.filter(isOpenBracket)) {
      for (const below of term.factors) {
        if (below.down < 2 || below.up > 0 || !isSum(below.base) || bracket.up > 1) continue;
        const quotient = divideExactly(
          this.expandBracket(bracket.base),
          this.expandBracket(below.base),
        );
        if (!quotient) continue;
        const factors = term.factors.flatMap((factor) => {
          if (factor === bracket) return [];
          return [factor === below ? { ...factor, down: factor.down - 1 } : factor];
        });
        return multiplyTerms({ ...term, factors }, this.termOf(writeSum(quotient, this.style)));
      }
    }
    return undefined;
  }

  /**
   * All brackets multiplied out; undefined where that gets too long, or where its terms would
   * cancel one another so far that digits are lost.
   */
  expand(sum: Sum): Sum | undefined {
    return this.attempt(() => {
      const terms = [...sum.values()].flatMap((term) => this.expandTerm(term));
      const expanded = this.cancel(collect(terms));
      return spreadOf(expanded) > Math.max(WIDEST_SPREAD, spreadOf(sum)) ? undefined : expanded;
    });
  }

  private expandTerm(term: Term): readonly Term[] {
    const brackets = term.factors.filter(isOpenBracket);
    if (brackets.length === 0) return [term];
    const rest = { ...term, factors: term.factors.filter((factor) => !isOpenBracket(factor)) };
    let product: Sum = collect([rest]);
    for (const { base, up } of brackets) {
      const inside = this.expandBracket(base);
      for (let i = 0; i < up; i += 1) {
        this.spend(product.size * inside.size);
        product = multiplySums(product, inside);
      }
    }
    return product.size === 0 ? [ZERO_TERM] : [...product.values()];
  }

  private expandBracket(base: Expression): Sum {
    if (!this.expanded.has(base)) this.expanded.set(base, this.expand(this.sumOf(base)));
    const known = this.expanded.get(base);
    if (!known) throw OUT_OF_REACH;
    return known;
  }

  /** x/x taken for 1 where the rest of the sum has no value at 0. */
  cancel(sum: Sum): Sum {
    return cancelCertain(sum, {
      termOf: (part) => this.termOf(part),
      idOf: (part) => this.ids.idOf(part),
    });
  }

  /** Writes a term, and remembers which it is. */
  write(term: Term): Expression {
    const written = writeTerm(term, this.style);
    if (!this.terms.has(written)) this.terms.set(written, term);
    return written;
  }
}

/** Whether a factor is a sum that can be multiplied out. */
export function isOpenBracket(factor: Term['factors'][number]): boolean {
  return factor.up > 0 && factor.down === 0 && isSum(factor.base);
}

function isSum(base: Expression): boolean {
  return base.kind === 'arithmetic' && (base.operator === '+' || base.operator === '-');
}

/** The largest coefficient of several terms as a multiple of the smallest. */
function spreadOf(sum: Sum): number {
  const sizes = [...sum.values()].map(({ coefficient }) => Math.abs(coefficient.valueOf()));
  const present = sizes.filter((size) => size > 0);
  return present.length < FEWEST_SPREAD ? 1 : Math.max(...present) / Math.min(...present);
}

/** Two terms cannot hide each other's digits more than they did in their bracket. */
const FEWEST_SPREAD = 3;
