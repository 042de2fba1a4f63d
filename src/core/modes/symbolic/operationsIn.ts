/**
 * Expression → how many operations it has when it is written out as a tree: the size that the
 * screen shows. Parts that are shared count as often as they are written, but are visited once.
 */
import { children, type Expression } from '../../language';

/**
 * Each `+ − · / ^ // %`, each call, each link of a comparison, each `and`, `or`, `not` and each
 * conditional counts 1. A minus counts 1 unless it is the sign of a number: in `-3`, `-3x` and
 * `-1/x` it is, in `-x` it is not. Numbers, constants and names count 0.
 * Infinity where the count is beyond floating point.
 * @param known counts from before, for many expressions with the same parts; new ones are added
 */
export function operationsIn(
  expression: Expression,
  known: Map<Expression, number> = new Map(),
): number {
  const waiting: Expression[] = [expression];
  for (let part = waiting.at(-1); part !== undefined; part = waiting.at(-1)) {
    const missing = known.has(part) ? [] : children(part).filter((child) => !known.has(child));
    if (missing.length > 0) {
      for (const child of missing) waiting.push(child);
      continue;
    }
    waiting.pop();
    if (!known.has(part)) known.set(part, ownOperations(part) + inParts(part, known));
  }
  return known.get(expression) ?? 0;
}

function inParts(expression: Expression, known: ReadonlyMap<Expression, number>): number {
  let count = 0;
  for (const child of children(expression)) count += known.get(child) ?? 0;
  return count;
}

function ownOperations(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'name':
    case 'truth':
      return 0;
    case 'negation':
      return isLedByNumber(expression.operand) ? 0 : 1;
    case 'comparison':
      return expression.operators.length;
    default:
      return 1;
  }
}

/** Whether a product or quotient starts with a number, so that a minus before it is its sign. */
function isLedByNumber(expression: Expression): boolean {
  let part = expression;
  while (part.kind === 'arithmetic' && (part.operator === '*' || part.operator === '/')) {
    part = part.left;
  }
  return part.kind === 'number';
}
