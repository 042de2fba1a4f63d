/**
 * Expression → function of operands and result, by one walk over the tree. The functions are
 * closures (see `closures`), so that no code is made from text.
 */
import type { Arithmetic, Call, Comparison, ComparisonOperator, Expression } from '../language';
import { assertNever } from '../language/assertNever';
import { floorQuotient, modulo } from './accurate';
import type { Closure, Compiled } from './closures';
import {
  constant,
  exponentialOf,
  folded,
  negated,
  powerOf,
  productOf,
  quotientOf,
  sigmoidOf,
  sumOf,
  varying,
} from './closures';
import type { CompiledPartial } from './primitive';

/** What a name stands for: an operand by its slot, the result, or a number that never changes. */
export type Binding =
  | { readonly kind: 'operand'; readonly slot: number }
  | { readonly kind: 'result' }
  | { readonly kind: 'constant'; readonly value: number };

export interface Environment {
  readonly bind: (name: string) => Binding;
  /** The function behind a call, all of its operands given. */
  readonly operation: (
    callee: string,
    count: number,
  ) => {
    readonly evaluate: (...operands: readonly number[]) => number;
    readonly defaults: readonly number[];
  };
}

export function compile(expression: Expression, environment: Environment): CompiledPartial {
  const { constant, at } = compileNode(expression, environment);
  const binding = expression.kind === 'name' ? environment.bind(expression.name) : undefined;
  return { constant, at, ...(binding?.kind === 'operand' && { operand: binding.slot }) };
}

function compileNode(expression: Expression, environment: Environment): Compiled {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return constant(expression.value);
    case 'name':
      return compileName(environment.bind(expression.name));
    case 'negation':
      return negated(compileNode(expression.operand, environment));
    case 'arithmetic':
      return compileArithmetic(expression, environment);
    case 'comparison':
      return compileComparison(expression, environment);
    case 'logical': {
      const left = compileNode(expression.left, environment);
      const right = compileNode(expression.right, environment);
      const and = expression.operator === 'and';
      return folded([left, right], (u, v, y, operands) => {
        const first = left.at(u, v, y, operands);
        return (first !== 0) === and ? right.at(u, v, y, operands) : first;
      });
    }
    case 'not': {
      const { at } = compileNode(expression.operand, environment);
      return varying((u, v, y, operands) => (at(u, v, y, operands) === 0 ? 1 : 0));
    }
    case 'conditional': {
      const test = compileNode(expression.test, environment);
      const consequent = compileNode(expression.consequent, environment);
      const alternative = compileNode(expression.alternative, environment);
      if (test.constant !== undefined) return test.constant !== 0 ? consequent : alternative;
      const holds = test.at;
      const ifSo = consequent.at;
      const ifNot = alternative.at;
      return varying((u, v, y, operands) =>
        holds(u, v, y, operands) !== 0 ? ifSo(u, v, y, operands) : ifNot(u, v, y, operands),
      );
    }
    case 'call':
      return compileCall(expression, environment);
    default:
      throw new RangeError(`A partial has no ${expression.kind}`);
  }
}

function compileName(binding: Binding): Compiled {
  switch (binding.kind) {
    case 'constant':
      return constant(binding.value);
    case 'result':
      return varying((_u, _v, y) => y);
    case 'operand': {
      const { slot } = binding;
      if (slot === 0) return varying((u) => u);
      if (slot === 1) return varying((_u, v) => v);
      return varying((_u, _v, _y, operands) => operands[slot] ?? Number.NaN);
    }
    default:
      return assertNever(binding);
  }
}

function compileArithmetic(expression: Arithmetic, environment: Environment): Compiled {
  const left = compileNode(expression.left, environment);
  const right = compileNode(expression.right, environment);
  const a = left.at;
  const b = right.at;
  switch (expression.operator) {
    case '+':
    case '-':
      return sumOf(left, right, expression.operator);
    case '*':
      return productOf(left, right);
    case '/':
      return quotientOf(left, right);
    case '^':
      return powerOf(left, right);
    case '//':
      return folded([left, right], (u, v, y, operands) =>
        floorQuotient(a(u, v, y, operands), b(u, v, y, operands)),
      );
    case '%':
      return folded([left, right], (u, v, y, operands) =>
        modulo(a(u, v, y, operands), b(u, v, y, operands)),
      );
    default:
      return assertNever(expression.operator);
  }
}

function compileComparison(expression: Comparison, environment: Environment): Compiled {
  const sides = expression.operands.map((operand) => compileNode(operand, environment));
  const links = expression.operators.map((operator, link) => ({
    holds: comparisonOf(operator),
    left: sides[link]?.at ?? notThere,
    right: sides[link + 1]?.at ?? notThere,
  }));
  const [only] = links;
  if (only && links.length === 1) {
    const { holds, left, right } = only;
    return folded(sides, (u, v, y, operands) =>
      holds(left(u, v, y, operands), right(u, v, y, operands)) ? 1 : 0,
    );
  }
  return folded(sides, (u, v, y, operands) =>
    links.every(({ holds, left, right }) =>
      holds(left(u, v, y, operands), right(u, v, y, operands)),
    )
      ? 1
      : 0,
  );
}

const notThere: Closure = () => Number.NaN;

function comparisonOf(operator: ComparisonOperator): (a: number, b: number) => boolean {
  switch (operator) {
    case '<':
      return (a, b) => a < b;
    case '<=':
      return (a, b) => a <= b;
    case '>':
      return (a, b) => a > b;
    case '>=':
      return (a, b) => a >= b;
    case '==':
      return (a, b) => a === b;
    case '!=':
      return (a, b) => a !== b;
    default:
      return assertNever(operator);
  }
}

function compileCall(expression: Call, environment: Environment): Compiled {
  const given = expression.arguments.map((argument) => compileNode(argument, environment));
  const { evaluate, defaults } = environment.operation(expression.callee, given.length);
  const operands = [...given, ...defaults.map(constant)];
  const [first, second] = operands;
  if (first && operands.length === 1) {
    const a = first.at;
    if (first.lost && first.constant === undefined) {
      if (expression.callee === 'exp') return exponentialOf(a, first.lost);
      if (expression.callee === 'sigmoid') return sigmoidOf(a, first.lost);
    }
    // By far the most frequent, cos(u): one call less.
    if (isFirstOperand(expression.arguments[0], environment)) return varying((u) => evaluate(u));
    return folded(operands, (u, v, y, rest) => evaluate(a(u, v, y, rest)));
  }
  if (first && second && operands.length === 2) {
    const a = first.at;
    const b = second.at;
    return folded(operands, (u, v, y, rest) => evaluate(a(u, v, y, rest), b(u, v, y, rest)));
  }
  return folded(operands, (u, v, y, rest) =>
    evaluate(...operands.map((operand) => operand.at(u, v, y, rest))),
  );
}

function isFirstOperand(expression: Expression | undefined, environment: Environment): boolean {
  if (expression?.kind !== 'name') return false;
  const meaning = environment.bind(expression.name);
  return meaning.kind === 'operand' && meaning.slot === 0;
}
