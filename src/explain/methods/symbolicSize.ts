/**
 * Formulas that may be far too long to write: whether one can be read, and its beginning where it
 * cannot. Parts that are shared count each time they are written, but nothing is walked further
 * than the room goes.
 */
import { type Arithmetic, children, type Expression } from '../../core/language';

/** Operations up to which a formula is written out. */
export const MOST_WRITTEN = 400;

/** Operations of each piece of what is too long: enough to see what a rule does. */
export const GLIMPSE = 10;

/** Operations of `expression` as a tree, or `room + 1` where there are more. */
export function operationsWithin(expression: Expression, room: number): number {
  let count = 0;
  const waiting: Expression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parts = children(next);
    if (parts.length > 0) count += 1;
    if (count > room) return count;
    waiting.push(...parts);
  }
  return count;
}

/** The name that stands for what is left out. */
export const ELIDED = '⋯';

/** The first `room` operations of a formula; what comes after them is `ELIDED`. */
export function beginningOf(expression: Expression, room: number): Expression {
  return shorten(expression, room).expression;
}

interface Shortened {
  readonly expression: Expression;
  /** Operations that may still be written; below 0 once something was left out. */
  readonly left: number;
}

const CUT = -1;

function shorten(expression: Expression, room: number): Shortened {
  if (children(expression).length === 0) return { expression, left: room };
  if (room <= 0) return { expression: elided(expression), left: CUT };
  switch (expression.kind) {
    case 'negation': {
      const inner = shorten(expression.operand, room - 1);
      return { expression: { ...expression, operand: inner.expression }, left: inner.left };
    }
    case 'arithmetic':
      return /^[-+*]$/.test(expression.operator)
        ? shortenChain(expression, room)
        : shortenPair(expression, room - 1);
    case 'call': {
      let left = room - 1;
      const values = expression.arguments.map((argument) => {
        const inner = shorten(argument, left);
        left = inner.left;
        return inner.expression;
      });
      return { expression: { ...expression, arguments: values }, left };
    }
    default: {
      // A case distinction without its cases would mislead.
      const size = operationsWithin(expression, room);
      return size > room
        ? { expression: elided(expression), left: CUT }
        : { expression, left: room - size };
    }
  }
}

function shortenPair(expression: Arithmetic, room: number): Shortened {
  const first = shorten(expression.left, room);
  const second = shorten(expression.right, first.left);
  const parts = { left: first.expression, right: second.expression };
  return { expression: { ...expression, ...parts }, left: second.left };
}

/** The first terms of a sum, or factors of a product, and one sign for all that comes after them. */
function shortenChain(expression: Arithmetic, room: number): Shortened {
  const [start, ...links] = chainOf(expression);
  if (start === undefined) return { expression, left: room };
  let { expression: written, left } = shorten(start.part, room);
  for (const { operator, part } of links) {
    if (left < 0) break;
    const next = left > 0 ? shorten(part, left - 1) : { expression: elided(part), left: CUT };
    written = joined(operator, written, next.expression);
    left = next.left;
  }
  return { expression: written, left };
}

interface Link {
  /** Before the part; of the first one it says nothing. */
  readonly operator: Arithmetic['operator'];
  readonly part: Expression;
}

/** a − b + c as a, −b, +c. */
function chainOf(expression: Arithmetic): readonly Link[] {
  const links: Link[] = [];
  let rest: Expression = expression;
  while (rest.kind === 'arithmetic' && isAlike(rest.operator, expression.operator)) {
    links.push({ operator: rest.operator, part: rest.right });
    rest = rest.left;
  }
  return [{ operator: '+' as const, part: rest }, ...links.reverse()];
}

function isAlike(one: Arithmetic['operator'], other: Arithmetic['operator']): boolean {
  return one === other || (ADDITIVE.test(one) && ADDITIVE.test(other));
}

const ADDITIVE = /^[+-]$/;

function joined(operator: Arithmetic['operator'], left: Expression, right: Expression): Expression {
  const span = { from: 0, to: 0 };
  return { kind: 'arithmetic', operator, left, right, implicit: false, span };
}

function elided({ span }: Expression): Expression {
  return { kind: 'name', name: ELIDED, span };
}
