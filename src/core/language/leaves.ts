/** What the ends of a printed expression are, which decides how a product without a sign is written. */
import { assertNever } from './assertNever';
import { isVariableLike } from './scope';
import type { Expression } from './syntax';

/** Whether a bracket behind this leaf is read as a call, as long as no bracket closes it. */
export function readsAsCall(leaf: Expression | undefined): boolean {
  switch (leaf?.kind) {
    case 'name':
      return !isVariableLike(leaf.name);
    case 'subscript':
    case 'slice':
    case 'application':
    case 'method':
      return true;
    default:
      return false;
  }
}

export function isCoefficient(expression: Expression): boolean {
  return expression.kind === 'negation'
    ? expression.operand.kind === 'number'
    : expression.kind === 'number';
}

/** The leaf whose text ends the text of `expression`. */
export function lastLeaf(expression: Expression): Expression | undefined {
  let last = expression;
  for (;;) {
    switch (last.kind) {
      case 'number':
      case 'name':
      case 'constant':
      case 'call':
      case 'truth':
      case 'list':
      case 'subscript':
      case 'slice':
      case 'comprehension':
      case 'application':
      case 'method':
        return last;
      case 'lambda':
        last = last.value;
        break;
      case 'negation':
      case 'not':
        last = last.operand;
        break;
      case 'arithmetic':
      case 'logical':
        last = last.right;
        break;
      case 'comparison': {
        const operand = last.operands.at(-1);
        if (operand === undefined) return undefined;
        last = operand;
        break;
      }
      case 'conditional':
        last = last.alternative;
        break;
      default:
        return assertNever(last);
    }
  }
}
