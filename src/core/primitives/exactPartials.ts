/**
 * Expression → exact rational number, for constants in source text and for partials: the same
 * expressions that `compile` turns into floating-point functions.
 */
import type { Comparison, ComparisonOperator, Expression } from '../language';
import { assertNever } from '../language/assertNever';
import { fractionOfText, isZero, ONE, readable, truth, ZERO } from './exact';
import { type Fraction, fraction } from './fraction';
import { operandNames, RESULT } from './operandNames';
import type { Primitive } from './primitive';
import { primitiveForCall, primitiveForOperator } from './table';

type Meaning = (name: string) => Fraction | undefined;

/**
 * ∂result/∂operand `slot`, where it is rational. A sum's is 1 whatever it adds up: operands and
 * result that are no fractions are left out.
 */
export function exactPartial(
  primitive: Primitive,
  slot: number,
  operands: readonly (Fraction | undefined)[],
  result: Fraction | undefined = exactResult(primitive, operands),
): Fraction | undefined {
  const names = operandNames(operands.length);
  return exactValue(primitive.partial(slot, operands.length), (name) =>
    name === RESULT ? result : operands[names.indexOf(name)],
  );
}

function exactResult(
  primitive: Primitive,
  operands: readonly (Fraction | undefined)[],
): Fraction | undefined {
  const known = operands.filter((operand) => operand !== undefined);
  return known.length === operands.length ? primitive.exact(known) : undefined;
}

/** The exact value of an expression; undefined where it, or anything it needs, is not rational. */
export function exactValue(expression: Expression, meaning: Meaning): Fraction | undefined {
  const inside = (part: Expression): Fraction | undefined => exactValue(part, meaning);
  switch (expression.kind) {
    case 'number':
      return fractionOfText(expression.text);
    case 'constant':
      return undefined;
    case 'name':
      return readable(meaning(expression.name));
    case 'negation':
      return inside(expression.operand)?.neg();
    case 'arithmetic': {
      const left = inside(expression.left);
      const right = inside(expression.right);
      if (!left || !right) return undefined;
      return primitiveForOperator(expression.operator).exact([left, right]);
    }
    case 'comparison':
      return exactComparison(expression, inside);
    case 'logical': {
      const left = inside(expression.left);
      if (!left) return undefined;
      return isZero(left) === (expression.operator === 'and') ? left : inside(expression.right);
    }
    case 'not': {
      const operand = inside(expression.operand);
      return operand && truth(isZero(operand));
    }
    case 'conditional': {
      const test = inside(expression.test);
      if (!test) return undefined;
      return inside(isZero(test) ? expression.alternative : expression.consequent);
    }
    case 'call': {
      const given = expression.arguments.map(inside);
      if (!given.every((operand) => operand !== undefined)) return undefined;
      if (expression.target === 'definition') return undefined;
      const { primitive, defaults } = primitiveForCall(expression.callee, given.length);
      return primitive.exact([...given, ...defaults.map(exactDefault)]);
    }
    default:
      throw new RangeError(`A partial has no ${expression.kind}`);
  }
}

function exactDefault(value: number): Fraction {
  return fractionOfText(String(value)) ?? fraction(value);
}

function exactComparison(
  expression: Comparison,
  inside: (part: Expression) => Fraction | undefined,
): Fraction | undefined {
  for (const [link, operator] of expression.operators.entries()) {
    const [left, right] = expression.operands.slice(link, link + 2).map(inside);
    if (!left || !right) return undefined;
    if (!holds(operator, left.compare(right))) return ZERO;
  }
  return ONE;
}

function holds(operator: ComparisonOperator, order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    default:
      return assertNever(operator);
  }
}
