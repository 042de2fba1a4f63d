/**
 * Random syntax trees for property tests: fast-check arbitraries over the names and functions
 * that a test gives. Imported by tests only. Spans are empty, since the trees have no text.
 */
import fc from 'fast-check';
import type {
  ArithmeticOperator,
  Call,
  ComparisonOperator,
  Expression,
  NumberLiteral,
} from './syntax';

export interface RandomExpressionOptions {
  /** The names of variables. */
  readonly names: readonly string[];
  /** The functions, with the number of arguments of each. */
  readonly functions: readonly { readonly name: string; readonly arity: number }[];
  readonly constants?: readonly { readonly name: string; readonly value: number }[];
  /** All operators of arithmetic unless told. */
  readonly operators?: readonly ArithmeticOperator[];
  /** Whether `a if test else b` occurs; yes unless told. */
  readonly conditionals?: boolean;
  /**
   * Where comparisons, `and`, `or` and `not` stand: in tests of conditionals alone, or anywhere,
   * as the grammar allows. In tests unless told.
   */
  readonly truthValues?: 'in tests' | 'anywhere';
  /** The numbers, as they are typed; small positive ones unless told. */
  readonly numbers?: fc.Arbitrary<string>;
  /** The height of the trees; 6 unless told. */
  readonly maxDepth?: number;
}

const NOWHERE = { from: 0, to: 0 };

const OPERATORS: readonly ArithmeticOperator[] = ['+', '-', '*', '/', '//', '%', '^'];
const COMPARISONS: readonly ComparisonOperator[] = ['<', '<=', '>', '>=', '==', '!='];

const TYPED_NUMBERS = fc.constantFrom('0', '1', '2', '3', '10', '.5', '5.', '0.25', '1e-3', '2E5');

export function numberLiteral(text: string): NumberLiteral {
  return { kind: 'number', value: Number(text), text, span: NOWHERE };
}

export function randomExpressions(options: RandomExpressionOptions): fc.Arbitrary<Expression> {
  const { maxDepth = 6, conditionals = true } = options;
  const depthIdentifier = fc.createDepthIdentifier();
  const limits = { maxDepth, depthIdentifier, depthSize: 'small' as const };
  return fc.letrec<{ value: Expression; test: Expression }>((tie) => {
    const values = { ...options, conditionals };
    const compounds = compoundValues(values, tie('value'), tie('test'));
    return {
      value: fc.oneof(limits, { arbitrary: leaves(options), weight: 2 }, ...compounds),
      test: fc.oneof(limits, comparisons(tie('value')), ...logicals(tie('test'))),
    };
  }).value;
}

function leaves(options: RandomExpressionOptions): fc.Arbitrary<Expression> {
  const { names, constants = [], numbers = TYPED_NUMBERS } = options;
  const variable = fc
    .constantFrom(...names)
    .map((name): Expression => ({ kind: 'name', name, span: NOWHERE }));
  const constant = constants.map((known) =>
    fc.constant<Expression>({ kind: 'constant', ...known, span: NOWHERE }),
  );
  return fc.oneof({ arbitrary: variable, weight: 3 }, numbers.map(numberLiteral), ...constant);
}

function compoundValues(
  options: RandomExpressionOptions,
  value: fc.Arbitrary<Expression>,
  test: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression>[] {
  const { functions, operators = OPERATORS, truthValues = 'in tests', conditionals } = options;
  const negation = value.map(
    (operand): Expression => ({ kind: 'negation', operand, span: NOWHERE }),
  );
  const arithmetic = fc
    .record({
      operator: fc.constantFrom(...operators),
      left: value,
      right: value,
      tight: fc.boolean(),
    })
    .map(({ operator, left, right, tight }): Expression => {
      const implicit = operator === '*' && tight;
      return { kind: 'arithmetic', operator, left, right, implicit, span: NOWHERE };
    });
  const conditional = fc
    .record({ test, consequent: value, alternative: value })
    .map((parts): Expression => ({ kind: 'conditional', ...parts, span: NOWHERE }));
  const calls = functions.map(({ name, arity }) =>
    fc.array(value, { minLength: arity, maxLength: arity }).map(
      (values): Call => ({
        kind: 'call',
        callee: name,
        target: 'vocabulary',
        arguments: values,
        calleeSpan: NOWHERE,
        span: NOWHERE,
      }),
    ),
  );
  return [
    negation,
    arithmetic,
    arithmetic,
    ...(calls.length > 0 ? [fc.oneof(...calls)] : []),
    ...(conditionals ? [conditional] : []),
    ...(truthValues === 'anywhere' ? [comparisons(value), ...logicals(value)] : []),
  ];
}

function comparisons(value: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const step = fc.tuple(fc.constantFrom(...COMPARISONS), value);
  return fc.tuple(value, fc.array(step, { minLength: 1, maxLength: 2 })).map(
    ([first, steps]): Expression => ({
      kind: 'comparison',
      operands: [first, ...steps.map(([, operand]) => operand)],
      operators: steps.map(([operator]) => operator),
      span: NOWHERE,
    }),
  );
}

function logicals(operand: fc.Arbitrary<Expression>): fc.Arbitrary<Expression>[] {
  return [
    operand.map((inner): Expression => ({ kind: 'not', operand: inner, span: NOWHERE })),
    fc
      .record({ operator: fc.constantFrom('and', 'or'), left: operand, right: operand })
      .map((parts): Expression => ({ kind: 'logical', ...parts, span: NOWHERE })),
  ];
}

const PLACES: ReadonlySet<string> = new Set(['span', 'nameSpan', 'calleeSpan', 'header']);

/** `tree` with empty spans everywhere, to compare trees from different texts. */
export function withoutSpans<T>(tree: T): T {
  if (Array.isArray(tree)) return tree.map(withoutSpans) as T;
  if (typeof tree !== 'object' || tree === null) return tree;
  const parts = Object.entries(tree).map(([key, part]) => [
    key,
    PLACES.has(key) ? NOWHERE : withoutSpans(part),
  ]);
  return Object.fromEntries(parts) as T;
}
