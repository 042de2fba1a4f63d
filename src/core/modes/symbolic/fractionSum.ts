/**
 * Σ partial · inner over one fraction bar, by algebra alone: of u/v the table gives u′·(1/v) and
 * v′·(−(u/v)/v), which is (u′v − uv′)/v².
 */
import type { Expression } from '../../language';
import type { Tidy } from './tidy';

/** ± a product of factors over a product of factors. */
interface Fraction {
  readonly isNegative: boolean;
  readonly above: readonly Expression[];
  readonly below: readonly Expression[];
}

interface Term {
  readonly partial: Expression;
  readonly inner: Expression;
}

export function fractionSum(terms: readonly Term[], tidy: Tidy): Expression {
  const fractions = terms.map(({ partial }) => fractionOf(partial));
  const below: Expression[] = [];
  for (const fraction of fractions) below.push(...without(fraction.below, below));
  const sum = terms
    .map(({ inner }, position) => {
      const { isNegative, above, below: own } = fractions[position] as Fraction;
      const missing = without(below, own);
      // u′v, but uv′.
      const factors = missing.length > 0 ? [...above, inner, ...missing] : [...above, inner];
      const product = productOf(factors, tidy);
      return isNegative ? tidy.negative(product) : product;
    })
    .reduce((left, right) => tidy.sum(left, right));
  return tidy.quotient(sum, powersOf(below, tidy));
}

function fractionOf(expression: Expression): Fraction {
  if (expression.kind === 'negation') {
    const inner = fractionOf(expression.operand);
    return { ...inner, isNegative: !inner.isNegative };
  }
  if (expression.kind === 'arithmetic' && expression.operator === '/') {
    const above = fractionOf(expression.left);
    return { ...above, below: [...above.below, expression.right] };
  }
  const isOne = expression.kind === 'number' && expression.value === 1;
  return { isNegative: false, above: isOne ? [] : [expression], below: [] };
}

/** What of `all` is left when each of `taken` is taken once. */
function without(all: readonly Expression[], taken: readonly Expression[]): readonly Expression[] {
  const waiting = [...taken];
  return all.filter((factor) => {
    const place = waiting.indexOf(factor);
    if (place >= 0) waiting.splice(place, 1);
    return place < 0;
  });
}

function productOf(factors: readonly Expression[], tidy: Tidy): Expression {
  const [first, ...rest] = factors;
  if (first === undefined) return tidy.shared.number(1);
  return rest.reduce((product, factor) => tidy.product(product, factor), first);
}

/** v·v as v². */
function powersOf(factors: readonly Expression[], tidy: Tidy): Expression {
  const powers = [...new Set(factors)].map((factor) => {
    const count = factors.filter((each) => each === factor).length;
    return tidy.power(factor, tidy.shared.number(count));
  });
  return productOf(powers, tidy);
}
