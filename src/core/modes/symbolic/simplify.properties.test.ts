/** Random expressions, simplified: same values, same domain, no larger, and at rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArithmeticOperator,
  type Expression,
  printExpression,
  readExpression,
} from '../../language';
import { numberLiteral, randomExpressions } from '../../language/randomExpressions';
import {
  primitiveForCall,
  primitiveForOperator,
  primitiveNamed,
  vocabulary,
} from '../../primitives';
import { arithmetic } from './build';
import { evaluateExpression, operationsIn, simplify } from './simplify';

const NAMES = ['x', 'y', 'z'] as const;

const one = (name: string) => ({ name, arity: 1 });

const any = randomExpressions({
  names: NAMES,
  functions: ['sin', 'exp', 'ln', 'sqrt', 'tanh', 'abs', 'sigmoid', 'atan', 'cbrt'].map(one),
  constants: [{ name: 'pi', value: Math.PI }],
  operators: ['+', '-', '*', '/', '^'],
  numbers: fc.constantFrom('0', '1', '2', '3', '0.5', '4', '0.25'),
  maxDepth: 5,
});

/** Sums, products and quotients, where there is most to collect. */
const rational = randomExpressions({
  names: ['x', 'y'],
  functions: [one('sin'), one('ln')],
  operators: ['+', '-', '*', '/'],
  conditionals: false,
  numbers: fc.constantFrom('0', '1', '2', '3'),
  maxDepth: 6,
});

/** Many parts of few kinds, so that there is something to collect. */
const polynomial = randomExpressions({
  names: ['x', 'y'],
  functions: [],
  operators: ['+', '-', '*'],
  conditionals: false,
  numbers: fc.constantFrom('1', '2', '3', '0.5'),
  maxDepth: 7,
});

const joined = fc
  .array(
    fc.tuple(
      fc.constantFrom<ArithmeticOperator>('+', '-', '*', '/'),
      fc.oneof(rational, polynomial),
    ),
    {
      minLength: 2,
      maxLength: 5,
    },
  )
  .map((parts) =>
    parts.reduce<Expression>(
      (left, [operator, right]) => arithmetic(operator, left, right),
      numberLiteral('1'),
    ),
  );

/** Powers of every kind, below and above a bar: negative ones, roots, and those that may be u^0. */
const powers = fc
  .tuple(
    fc.constantFrom('x', 'y', 'x*y', '(y/3)'),
    fc.constantFrom('-0.5', '(-1)', '-2', '0.5', '(1/2)', '2', 'y', '(x*y)', '(x^2)'),
    fc.constantFrom('1/', 'x/', 'x*', '(y/y)/', '3*'),
    fc.constantFrom(' + x/x', ' + y/y', ' - x', '*x', '^-1', '^2'),
  )
  .map(([base, exponent, before, after]) =>
    readExpression(`${before}(${base}^${exponent})${after}`, vocabulary),
  );

const formulas = fc.oneof(any, rational, polynomial, joined, powers);

// Halves: zeros, poles and equal values are met, and sums of them are exact.
const coordinate = fc.integer({ min: -6, max: 6 }).map((halves) => halves / 2);
const points = fc.record({ x: coordinate, y: coordinate, z: coordinate });

type Point = Readonly<Record<string, number>>;

/** A value, what rounding may have added to it, and whether there is one; undefined: not known. */
interface Estimate {
  readonly value: number;
  readonly error: number;
}
type Outcome = Estimate | 'no value' | 'not known';

const EPSILON = 2 ** -52;

/** By the rules of the domain, not of floating point: 1/0 has no value, and an overflow is unknown. */
function estimate(e: Expression, point: Point): Outcome {
  switch (e.kind) {
    case 'number':
    case 'constant':
      return { value: e.value, error: 0 };
    case 'name':
      return { value: point[e.name] ?? Number.NaN, error: 0 };
    case 'negation':
      return apply(primitiveNamed('neg'), [e.operand], point);
    case 'arithmetic':
      return apply(primitiveForOperator(e.operator), [e.left, e.right], point);
    case 'call':
      return apply(primitiveForCall(e.callee, e.arguments.length).primitive, e.arguments, point);
    case 'comparison': {
      const sides = e.operands.map((operand) => estimate(operand, point));
      return combined(sides, (known) => {
        const links = e.operators.map((operator, link) => {
          const [left, right] = known.slice(link, link + 2);
          if (!left || !right) return undefined;
          const isClear = Math.abs(left.value - right.value) > 100 * (left.error + right.error);
          const isExact = left.error + right.error === 0;
          if (!isClear && !isExact) return undefined;
          return primitiveForOperator(operator).evaluate(left.value, right.value) !== 0;
        });
        if (links.includes(undefined)) return 'not known';
        return { value: links.every(Boolean) ? 1 : 0, error: 0 };
      });
    }
    case 'logical': {
      const left = estimate(e.left, point);
      if (typeof left === 'string') return left;
      return (left.value !== 0) === (e.operator === 'and') ? estimate(e.right, point) : left;
    }
    case 'not': {
      const operand = estimate(e.operand, point);
      return typeof operand === 'string'
        ? operand
        : { value: operand.value === 0 ? 1 : 0, error: 0 };
    }
    case 'conditional': {
      const test = estimate(e.test, point);
      if (typeof test === 'string') return test;
      return estimate(test.value !== 0 ? e.consequent : e.alternative, point);
    }
    default:
      throw new Error(`not among the random expressions: ${e.kind}`);
  }
}

function combined(
  outcomes: readonly Outcome[],
  compute: (known: readonly Estimate[]) => Outcome,
): Outcome {
  if (outcomes.includes('not known')) return 'not known';
  if (outcomes.includes('no value')) return 'no value';
  return compute(outcomes.filter((outcome) => typeof outcome !== 'string'));
}

function apply(
  primitive: ReturnType<typeof primitiveNamed>,
  operands: readonly Expression[],
  point: Point,
): Outcome {
  return combined(
    operands.map((operand) => estimate(operand, point)),
    (known) => {
      const values = known.map(({ value }) => value);
      const value = primitive.evaluate(...values);
      const place = primitive.irregularity(
        values,
        values.map(() => false),
      );
      const isOutside = place?.kind === 'outside domain' || place?.kind === 'pole';
      const isSure = known.every(({ error }) => error === 0);
      if (Number.isNaN(value) || (isOutside && !Number.isFinite(value))) {
        return isSure ? 'no value' : 'not known';
      }
      if (!Number.isFinite(value) || (value !== 0 && Math.abs(value) < 1e-200)) return 'not known';
      const error = known.reduce(
        (sum, operand, slot) => {
          if (operand.error === 0) return sum;
          return sum + Math.abs(primitive.evaluatePartial(slot, values, value)) * operand.error;
        },
        isExact(primitive.name, values, value) ? 0 : 2 * EPSILON * Math.abs(value),
      );
      return Number.isFinite(error) ? { value, error } : 'not known';
    },
  );
}

/** Small halves and quarters lose nothing in sums and products. */
function isExact(name: string, values: readonly number[], value: number): boolean {
  const isShort = (number: number): boolean =>
    Number.isInteger(number * 2 ** 20) && Math.abs(number) < 2 ** 20;
  return (
    /^(?:add|sub|mul|neg|div|pow|abs|sqrt|cbrt)$/.test(name) && [...values, value].every(isShort)
  );
}

describe('simplify', () => {
  it('takes a negative power for no root', () => {
    const simplified = simplify(readExpression('1/x^(-0.5)', vocabulary));
    expect(evaluateExpression(simplified, { x: 0.25 })).toBe(0.5);
  });

  it('does not conclude from 1/x^y that x is not 0', () => {
    const simplified = simplify(readExpression('x/x + 1/x^y', vocabulary));
    expect(evaluateExpression(simplified, { x: 0, y: 0 })).toBeNaN();
  });

  it('divides no power of a million term by term', () => {
    const power = readExpression('(x^1000000 - 1)/(x + 1)^2', vocabulary);
    expect(printExpression(simplify(power))).toBe('(x^1000000 - 1)/(x + 1)^2');
  });

  it('keeps every value, and has none where there was none', () => {
    fc.assert(
      fc.property(formulas, points, (formula, point) => {
        const before = estimate(formula, point);
        const after = estimate(simplify(formula), point);
        fc.pre(before !== 'not known' && after !== 'not known');
        if (typeof before === 'string' || typeof after === 'string') {
          expect(after, printExpression(simplify(formula))).toBe(before);
          return;
        }
        const allowed = 8 * (before.error + after.error);
        expect(Math.abs(before.value - after.value)).toBeLessThanOrEqual(allowed);
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes a formula larger', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(operationsIn(simplify(formula))).toBeLessThanOrEqual(operationsIn(formula));
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing more to do in what it has simplified', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const once = simplify(formula);
        expect(operationsIn(simplify(once)), printExpression(once)).toBe(operationsIn(once));
      }),
      { numRuns: 500 },
    );
  });
});
