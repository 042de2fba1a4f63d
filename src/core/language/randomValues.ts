/**
 * The values of random programs: numbers, names, `+`, `-`, `*`, `sin`, `tanh`, calls, elements of
 * lists, and tests. Imported by tests only.
 */
import { numberLiteral } from './randomExpressions';
import type { Choices } from './randomPrograms';
import type { Call, Expression } from './syntax';

const NOWHERE = { from: 0, to: 0 };
const NUMBERS = ['0.5', '2', '1.5', '0.25', '3', '1'];

/** What can be used at a place. */
export interface Known {
  readonly numbers: readonly string[];
  /** Lists of at least two numbers. */
  readonly lists: readonly string[];
  readonly functions: readonly string[];
}

export function name(word: string): Expression {
  return { kind: 'name', name: word, span: NOWHERE };
}

export function arithmetic(
  operator: '+' | '-' | '*',
  left: Expression,
  right: Expression,
): Expression {
  return { kind: 'arithmetic', operator, left, right, implicit: false, span: NOWHERE };
}

export function call(
  callee: string,
  target: Call['target'],
  ...values: readonly Expression[]
): Expression {
  return { kind: 'call', callee, target, arguments: values, calleeSpan: NOWHERE, span: NOWHERE };
}

export function list(elements: readonly Expression[], form: 'list' | 'tuple' = 'list'): Expression {
  return { kind: 'list', form, elements, span: NOWHERE };
}

export function randomNumber(choices: Choices): Expression {
  return numberLiteral(choices.one(NUMBERS));
}

export function comparison(choices: Choices, known: Known): Expression {
  const operands = [randomValue(choices, known, 1), randomValue(choices, known, 1)];
  const operators = [choices.one(['<', '>', '<=', '>='] as const)];
  const test: Expression = { kind: 'comparison', operands, operators, span: NOWHERE };
  const another = () => comparison(choices, known);
  switch (choices.next(6)) {
    case 4:
      return { kind: 'not', operand: test, span: NOWHERE };
    case 5: {
      const operator = choices.one(['and', 'or'] as const);
      return { kind: 'logical', operator, left: test, right: another(), span: NOWHERE };
    }
    default:
      return test;
  }
}

/** A number of moderate size. */
export function randomValue(choices: Choices, known: Known, depth: number): Expression {
  const leaf = () => name(choices.one(known.numbers));
  const inner = () => randomValue(choices, known, depth - 1);
  if (depth <= 0 || choices.ended) return choices.next(3) === 0 ? leaf() : oneLeaf(choices, known);
  switch (choices.next(9)) {
    case 0:
      return leaf();
    case 1:
      return arithmetic('+', inner(), inner());
    case 2:
      return arithmetic('-', inner(), inner());
    case 3:
      return arithmetic('*', inner(), inner());
    case 4:
      return call(choices.one(['sin', 'tanh']), 'vocabulary', inner());
    case 5:
      return { kind: 'negation', operand: inner(), span: NOWHERE };
    case 6: {
      const test = comparison(choices, known);
      return {
        kind: 'conditional',
        test,
        consequent: inner(),
        alternative: inner(),
        span: NOWHERE,
      };
    }
    case 7:
      return calledFunction(choices, known, inner) ?? leaf();
    default:
      return sumOver(choices, known) ?? leaf();
  }
}

function oneLeaf(choices: Choices, known: Known): Expression {
  const words = known.lists;
  if (words.length === 0 || choices.next(2) === 0) return randomNumber(choices);
  const index = numberLiteral(choices.one(['0', '1']));
  const negative: Expression = { kind: 'negation', operand: numberLiteral('1'), span: NOWHERE };
  return {
    kind: 'subscript',
    list: name(choices.one(words)),
    index: choices.next(3) === 0 ? negative : index,
    span: NOWHERE,
  };
}

function calledFunction(
  choices: Choices,
  { functions }: Known,
  inner: () => Expression,
): Expression | undefined {
  if (functions.length === 0) return undefined;
  const word = choices.one(functions);
  if (word === 'h') return call(word, 'definition', inner());
  if (word === 'r') {
    const times = numberLiteral(choices.one(['1', '2', '3']));
    return call(word, 'definition', times, inner());
  }
  const value = call(word, 'definition', inner()) as Call;
  if (choices.next(2) === 0) return value;
  return { ...value, keywords: [{ name: 'v', value: inner(), span: NOWHERE }] };
}

/** `sum([w*a for w in xs if w > 0])` */
function sumOver(choices: Choices, known: Known): Expression | undefined {
  if (known.lists.length === 0) return undefined;
  const word = name(choices.one(known.lists));
  if (choices.next(2) === 0) return call('sum', 'builtin', word);
  const inside = { numbers: [...known.numbers, 'w'], lists: [], functions: [] };
  const conditions = choices.next(2) === 0 ? [] : [comparison(choices, inside)];
  return call('sum', 'builtin', {
    kind: 'comprehension',
    element: arithmetic('*', name('w'), randomValue(choices, inside, 1)),
    clauses: [
      {
        target: { kind: 'name', name: 'w', span: NOWHERE },
        iterable: word,
        conditions,
        span: NOWHERE,
      },
    ],
    span: NOWHERE,
  });
}
