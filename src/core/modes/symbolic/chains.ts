/**
 * A formula cut where it is best simplified: a stretch of sums and minuses, or of products and
 * quotients, is one node with many parts, so that a long sum is collected once and not at each `+`.
 */
import { children, type Expression } from '../../language';

/** A part of a sum: added, or taken away. Of a product: a factor, or a divisor. */
export interface Link {
  readonly part: Expression;
  readonly inverse: boolean;
}

export interface Chain {
  readonly kind: 'sum' | 'product';
  readonly links: readonly Link[];
}

/** How many times each part of a formula is used. */
export function countUses(expression: Expression): ReadonlyMap<Expression, number> {
  const uses = new Map<Expression, number>([[expression, 1]]);
  const waiting: Expression[] = [expression];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const child of children(part)) {
      const known = uses.get(child) ?? 0;
      uses.set(child, known + 1);
      if (known === 0) waiting.push(child);
    }
  }
  return uses;
}

/**
 * The stretch that starts at `expression`; undefined where there is none. A part that is used
 * several times is not looked into: it is simplified once, for all of its uses.
 */
export function chainAt(
  expression: Expression,
  uses: ReadonlyMap<Expression, number>,
): Chain | undefined {
  const kind = kindOf(expression);
  if (kind === undefined) return undefined;
  const links: Link[] = [];
  const waiting: Link[] = [{ part: expression, inverse: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, inverse } = next;
    const isInside = part === expression || (uses.get(part) ?? 0) < 2;
    const isOneWithIt = kindOf(part) === kind && isInside && (kind === 'sum' || !inverse);
    if (!isOneWithIt) {
      links.push(next);
    } else if (part.kind === 'negation') {
      waiting.push({ part: part.operand, inverse: !inverse });
    } else if (part.kind === 'arithmetic') {
      const turns = part.operator === '-' || part.operator === '/';
      waiting.push({ part: part.right, inverse: turns ? !inverse : inverse });
      waiting.push({ part: part.left, inverse });
    }
  }
  return { kind, links };
}

function kindOf(expression: Expression): Chain['kind'] | undefined {
  if (expression.kind === 'negation') return 'sum';
  if (expression.kind !== 'arithmetic') return undefined;
  const { operator } = expression;
  if (operator === '+' || operator === '-') return 'sum';
  return operator === '*' || operator === '/' ? 'product' : undefined;
}
