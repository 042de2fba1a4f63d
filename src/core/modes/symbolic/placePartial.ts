/**
 * A partial of the table and the operands → the partial in the person's own words. What the
 * operands decide is decided: `0 if v == 0 else v*u^(v-1)` at x³ is 3·x².
 */
import type { Expression } from '../../language';
import { evaluateExpression } from './evaluateExpression';
import type { Tidy } from './tidy';
import { withParts } from './withParts';

/** @param meanings what u, v … and y stand for */
export function placePartial(
  partial: Expression,
  meanings: ReadonlyMap<string, Expression>,
  tidy: Tidy,
): Expression {
  const { shared } = tidy;
  const inside = (part: Expression): Expression => placePartial(part, meanings, tidy);
  switch (partial.kind) {
    case 'name':
      return meanings.get(partial.name) ?? shared.adopt(partial);
    case 'negation':
      return tidy.negative(inside(partial.operand));
    case 'arithmetic':
      return tidy.arithmetic(partial.operator, inside(partial.left), inside(partial.right));
    case 'comparison': {
      const [left, right] = partial.operands;
      const [operator] = partial.operators;
      const isPlain = partial.operators.length === 1;
      if (!isPlain || left === undefined || right === undefined || operator === undefined) {
        throw new RangeError('a partial compares two sides');
      }
      return shared.comparison(operator, inside(left), inside(right));
    }
    case 'logical': {
      const left = inside(partial.left);
      const holds = decided(left, tidy);
      if (holds !== undefined) {
        return holds === (partial.operator === 'and') ? inside(partial.right) : left;
      }
      return shared.logical(partial.operator, left, inside(partial.right));
    }
    case 'not':
      return shared.not(inside(partial.operand));
    case 'conditional': {
      const test = inside(partial.test);
      const holds = decided(test, tidy);
      if (holds !== undefined) return inside(holds ? partial.consequent : partial.alternative);
      return tidy.conditional(test, inside(partial.consequent), inside(partial.alternative));
    }
    case 'call':
      return tidy.call(partial.callee, partial.arguments.map(inside));
    default:
      return shared.adopt(partial);
  }
}

/**
 * A partial whose cases are decided as far as the operands decide them, still in u, v …: with the
 * exponent 3, `0 if v == 0 else v*u^(v-1)` is `v*u^(v-1)`.
 */
export function withCasesDecided(
  partial: Expression,
  meanings: ReadonlyMap<string, Expression>,
  tidy: Tidy,
): Expression {
  const inside = (part: Expression): Expression => withCasesDecided(part, meanings, tidy);
  if (partial.kind !== 'conditional') return withParts(partial, inside);
  const holds = decided(placePartial(partial.test, meanings, tidy), tidy);
  if (holds === undefined) return withParts(partial, inside);
  return inside(holds ? partial.consequent : partial.alternative);
}

/** Whether a test holds, where it is made of numbers alone. */
function decided(test: Expression, { shared }: Tidy): boolean | undefined {
  return shared.isConstant(test) ? evaluateExpression(test, {}) !== 0 : undefined;
}
