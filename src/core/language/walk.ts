/**
 * Walks over a syntax tree: the children of an expression, the names it needs, its height.
 * All walks keep their own stack, so that no tree, however tall, overflows JavaScript's.
 */
import { assertNever } from './assertNever';
import type { Expression, Name } from './syntax';

/** The direct parts of an expression, in the order in which they stand in the tree. */
export function children(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'constant':
      return [];
    case 'negation':
    case 'not':
      return [expression.operand];
    case 'arithmetic':
    case 'logical':
      return [expression.left, expression.right];
    case 'comparison':
      return expression.operands;
    case 'conditional':
      return [expression.test, expression.consequent, expression.alternative];
    case 'call':
      return expression.arguments;
    default:
      return assertNever(expression);
  }
}

/** `expression` and all its parts, each before its own parts. */
export function* descendants(expression: Expression): Generator<Expression, void> {
  const waiting: Expression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const parts = children(next);
    for (let i = parts.length - 1; i >= 0; i--) waiting.push(parts[i] as Expression);
  }
}

/** The first occurrence of each name in `expression`, in the order of the text. */
export function freeNames(expression: Expression): readonly Name[] {
  const first = new Map<string, Name>();
  for (const part of descendants(expression)) {
    if (part.kind !== 'name') continue;
    const known = first.get(part.name);
    // In `a if test else b` the test is a child before `a`, and stands after it.
    if (known === undefined || part.span.from < known.span.from) first.set(part.name, part);
  }
  return [...first.values()].sort((a, b) => a.span.from - b.span.from);
}

/** The number of operations on the longest way from the top to a leaf; 0 for a leaf. */
export function heightOf(expression: Expression): number {
  let level: readonly Expression[] = [expression];
  let height = -1;
  while (level.length > 0) {
    height += 1;
    level = level.flatMap(children);
  }
  return height;
}
