/**
 * Random programs for property tests: loops, branches, calls, lists and lambdas, in which every
 * name has a value before it is used, every loop ends, and values stay moderate, since only
 * `sin`, `tanh`, `+`, `-`, `*` and comparisons occur. Imported by tests only.
 */
import fc from 'fast-check';
import { printProgram } from './printProgram';
import { numberLiteral } from './randomExpressions';
import { RandomStatements } from './randomStatements';
import type { Definition, Expression, Parameter, Statement } from './syntax';

export interface RandomProgram {
  readonly source: string;
  /** The inputs in order. */
  readonly inputs: readonly string[];
  /** What `source` parses to, with empty spans. */
  readonly statements: readonly Statement[];
}

const NOWHERE = { from: 0, to: 0 };
const INPUTS = ['x', 'y'];

/** Shorter lists of choices make shorter programs, so that a failing one shrinks. */
export function randomPrograms(): fc.Arbitrary<RandomProgram> {
  return fc
    .array(fc.nat(999), { minLength: 10, maxLength: 150, size: 'max' })
    .map((choices) => build(new Choices(choices)));
}

/** Decisions one after the other; the first of each where the list has ended. */
export class Choices {
  readonly #choices: readonly number[];
  #index = 0;

  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  /** One of 0 … `count` - 1. */
  next(count: number): number {
    const choice = this.#choices[this.#index] ?? 0;
    this.#index += 1;
    return choice % count;
  }

  one<T>(options: readonly T[]): T {
    return options[this.next(options.length)] as T;
  }

  get ended(): boolean {
    return this.#index >= this.#choices.length;
  }
}

function build(choices: Choices): RandomProgram {
  const statements: Statement[] = [];
  if (choices.next(2) === 1) statements.push(twoParameters(choices));
  if (choices.next(2) === 1) statements.push(recursion());
  const functions = statements.map((one) => (one as Definition).name);
  const body = new RandomStatements(choices, INPUTS, functions).body();
  const main: Definition = {
    kind: 'definition',
    name: 'f',
    nameSpan: NOWHERE,
    parameters: INPUTS.map((name) => ({ name, span: NOWHERE })),
    body,
    header: NOWHERE,
    span: NOWHERE,
  };
  statements.push(main);
  return { source: `${printProgram({ statements })}\n`, inputs: INPUTS, statements };
}

/** `def g(u, v=0.5):` with a few statements. */
function twoParameters(choices: Choices): Definition {
  const parameters: Parameter[] = [
    { name: 'u', span: NOWHERE },
    { name: 'v', span: NOWHERE, default: numberLiteral('0.5') },
  ];
  const body = new RandomStatements(choices, ['u', 'v'], [], 2).body();
  return {
    kind: 'definition',
    name: 'g',
    nameSpan: NOWHERE,
    parameters,
    body,
    header: NOWHERE,
    span: NOWHERE,
  };
}

/** `r(n, t) = t if n <= 0 else tanh(r(n - 1, t) + n)` */
function recursion(): Definition {
  const span = NOWHERE;
  const name = (word: string): Expression => ({ kind: 'name', name: word, span });
  const arithmetic = (operator: '+' | '-', left: Expression, right: Expression): Expression => ({
    kind: 'arithmetic',
    operator,
    left,
    right,
    implicit: false,
    span,
  });
  const call = (
    callee: string,
    target: 'vocabulary' | 'definition',
    values: readonly Expression[],
  ): Expression => ({
    kind: 'call',
    callee,
    target,
    arguments: values,
    calleeSpan: span,
    span,
  });
  const inner = call('r', 'definition', [
    arithmetic('-', name('n'), numberLiteral('1')),
    name('t'),
  ]);
  const value: Expression = {
    kind: 'conditional',
    test: {
      kind: 'comparison',
      operands: [name('n'), numberLiteral('0')],
      operators: ['<='],
      span,
    },
    consequent: name('t'),
    alternative: call('tanh', 'vocabulary', [arithmetic('+', inner, name('n'))]),
    span,
  };
  return {
    kind: 'definition',
    name: 'r',
    nameSpan: span,
    parameters: ['n', 't'].map((word) => ({ name: word, span })),
    body: [{ kind: 'return', value, span }],
    span,
  };
}
