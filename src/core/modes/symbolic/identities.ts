/**
 * Expressions → numbers that are equal where the expressions are written alike, up to the order
 * and the brackets of sums and products: the names under which like terms are found.
 */
import { children, type Expression } from '../../language';
import { exactNumber } from './numbers';

/** Longer sums and products are compared as they are written. */
const MOST_PARTS = 100;

export class Identities {
  private readonly byText = new Map<string, number>();
  private readonly byExpression = new Map<Expression, number>();

  /** By its own stack, so that no formula is too tall for it. */
  idOf(expression: Expression): number {
    const known = this.byExpression.get(expression);
    if (known !== undefined) return known;
    const waiting: Expression[] = [expression];
    for (let part = waiting.at(-1); part !== undefined; part = waiting.at(-1)) {
      const missing = children(part).filter((child) => !this.byExpression.has(child));
      for (const child of missing) waiting.push(child);
      if (missing.length > 0) continue;
      waiting.pop();
      if (!this.byExpression.has(part)) this.number(part);
    }
    return this.byExpression.get(expression) ?? -1;
  }

  private number(expression: Expression): void {
    const text = this.textOf(expression);
    const id = this.byText.get(text) ?? this.byText.size;
    this.byText.set(text, id);
    this.byExpression.set(expression, id);
  }

  private textOf(expression: Expression): string {
    const number = exactNumber(expression);
    if (number) return number.toFraction();
    const ids = (parts: readonly Expression[]): string =>
      parts.map((part) => this.idOf(part)).join(' ');
    switch (expression.kind) {
      case 'number':
        return expression.text;
      case 'name':
        return `name ${expression.name}`;
      case 'constant':
        return `constant ${expression.name}`;
      case 'truth':
        return `${expression.value}`;
      case 'negation':
        return `- ${this.idOf(expression.operand)}`;
      case 'not':
        return `not ${this.idOf(expression.operand)}`;
      case 'arithmetic':
        return this.textOfArithmetic(expression);
      case 'logical':
        return `${expression.operator} ${ids([expression.left, expression.right])}`;
      case 'comparison':
        return `${expression.operators.join(' ')} ${ids(expression.operands)}`;
      case 'conditional':
        return `if ${ids([expression.test, expression.consequent, expression.alternative])}`;
      case 'call':
        return `${expression.target} ${expression.callee} ${ids(expression.arguments)}`;
      default:
        // Lists and the like are left alone: each is like itself only.
        return `other ${this.byExpression.size}`;
    }
  }

  private textOfArithmetic(expression: Expression & { readonly kind: 'arithmetic' }): string {
    const { operator, left, right } = expression;
    const parts =
      operator === '+' || operator === '-'
        ? partsOf(expression, ['+', '-'])
        : operator === '*'
          ? partsOf(expression, ['*'])
          : undefined;
    if (parts === undefined) return `${operator} ${this.idOf(left)} ${this.idOf(right)}`;
    const ids = parts.map(({ sign, part }) => `${sign}${this.idOf(part)}`);
    return `${operator === '*' ? 'product' : 'sum'} ${ids.sort().join(' ')}`;
  }
}

interface Part {
  readonly sign: '+' | '-';
  readonly part: Expression;
}

/** What is added, or multiplied, in one stretch; undefined where there is too much of it. */
function partsOf(
  expression: Expression,
  operators: readonly string[],
): readonly Part[] | undefined {
  const found: Part[] = [];
  const waiting: Part[] = [{ sign: '+', part: expression }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { sign, part } = next;
    if (part.kind !== 'arithmetic' || !operators.includes(part.operator)) {
      found.push(next);
    } else {
      const turned = sign === '+' ? '-' : '+';
      waiting.push({ sign: part.operator === '-' ? turned : sign, part: part.right });
      waiting.push({ sign, part: part.left });
    }
    if (found.length + waiting.length > MOST_PARTS) return undefined;
  }
  return found;
}
