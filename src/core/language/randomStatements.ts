/**
 * The bodies of random programs: assignments, swaps, branches, loops that end, lists that grow.
 * Names that a branch or a loop makes stay inside of it. Imported by tests only.
 */
import { numberLiteral } from './randomExpressions';
import type { Choices } from './randomPrograms';
import {
  arithmetic,
  call,
  comparison,
  type Known,
  list,
  name,
  randomNumber,
  randomValue,
} from './randomValues';
import type { Expression, IfArm, NameTarget, Statement, Target } from './syntax';

const NOWHERE = { from: 0, to: 0 };

export class RandomStatements {
  readonly #choices: Choices;
  readonly #length: number;
  #known: Known;
  #loops = 0;
  #made = 0;

  constructor(
    choices: Choices,
    numbers: readonly string[],
    functions: readonly string[],
    length = 6,
  ) {
    this.#choices = choices;
    this.#length = length;
    this.#known = { numbers, lists: [], functions };
  }

  /** A few statements, and a `return` of a number that rests on all that they made. */
  body(): readonly Statement[] {
    const statements = this.#block(1 + this.#choices.next(this.#length));
    const made = this.#known.numbers.filter((word) => /^a/.test(word)).map(name);
    const first = randomValue(this.#choices, this.#known, 2);
    const value = made.reduce((sum, word) => arithmetic('+', sum, word), first);
    return [...statements, { kind: 'return', value, span: NOWHERE }];
  }

  #block(count: number): Statement[] {
    return Array.from({ length: count }, () => this.#statements()).flat();
  }

  /** A block whose new names are not known behind it. */
  #inner(count: number, more: Partial<Known> = {}): Statement[] {
    const outer = this.#known;
    this.#known = { ...outer, numbers: [...outer.numbers, ...(more.numbers ?? [])] };
    const statements = this.#block(count);
    this.#known = outer;
    return statements;
  }

  #statements(): readonly Statement[] {
    const nested = this.#loops < 2 && !this.#choices.ended;
    switch (this.#choices.next(nested ? 11 : 6)) {
      case 0:
      case 1:
        return [this.#assignment()];
      case 2:
        return [this.#augmented()];
      case 3:
        return [this.#swap()];
      case 4:
        return [this.#list()];
      case 5:
        return [this.#append() ?? this.#assignment()];
      case 6:
        return [this.#if()];
      case 7:
        return [this.#for()];
      case 8:
        return this.#while();
      case 9:
        return [this.#overList() ?? this.#if()];
      default:
        return [this.#lambda() ?? this.#for()];
    }
  }

  #fresh(prefix: string): string {
    this.#made += 1;
    return `${prefix}${this.#made}`;
  }

  /** Bounded, so that no loop makes it grow. */
  #bounded(): Expression {
    const value = randomValue(this.#choices, this.#known, 2);
    return call(this.#choices.one(['tanh', 'sin']), 'vocabulary', value);
  }

  #assignment(): Statement {
    const value = this.#bounded();
    const old = this.#choices.next(2) === 0 ? undefined : this.#choices.one(this.#known.numbers);
    // The inputs and the counters of loops keep their values.
    const word = old !== undefined && /^a/.test(old) ? old : this.#fresh('a');
    this.#know(word);
    return { kind: 'assignment', name: word, nameSpan: NOWHERE, value, span: NOWHERE };
  }

  #know(word: string): void {
    const { numbers } = this.#known;
    if (!numbers.includes(word)) this.#known = { ...this.#known, numbers: [...numbers, word] };
  }

  #own(): string | undefined {
    const own = this.#known.numbers.filter((word) => /^a/.test(word));
    return own.length === 0 ? undefined : this.#choices.one(own);
  }

  #augmented(): Statement {
    const word = this.#own();
    if (word === undefined) return this.#assignment();
    const operator = this.#choices.one(['+', '-', '*'] as const);
    return {
      kind: 'augmented',
      target: target(word),
      operator,
      value: this.#bounded(),
      span: NOWHERE,
    };
  }

  /** `a1, a2 = a2, a1` */
  #swap(): Statement {
    const [first, second] = [this.#own(), this.#own()];
    if (first === undefined || second === undefined || first === second) return this.#assignment();
    return {
      kind: 'unpacking',
      targets: [{ kind: 'tuple', elements: [target(first), target(second)], span: NOWHERE }],
      value: list([name(second), name(first)], 'tuple'),
      span: NOWHERE,
    };
  }

  #list(): Statement {
    const value = list([this.#bounded(), this.#bounded(), randomNumber(this.#choices)]);
    const word = this.#fresh('xs');
    this.#known = { ...this.#known, lists: [...this.#known.lists, word] };
    return { kind: 'assignment', name: word, nameSpan: NOWHERE, value, span: NOWHERE };
  }

  /** `xs.append(v)` or `xs[0] = v` */
  #append(): Statement | undefined {
    if (this.#known.lists.length === 0) return undefined;
    const object = name(this.#choices.one(this.#known.lists));
    const value = this.#bounded();
    if (this.#choices.next(2) === 0) {
      const append: Expression = {
        kind: 'method',
        object,
        method: 'append',
        arguments: [value],
        span: NOWHERE,
      };
      return { kind: 'expression', value: append, span: NOWHERE };
    }
    const index = numberLiteral(this.#choices.one(['0', '1']));
    const element: Target = { kind: 'subscript', list: object, index, span: NOWHERE };
    return { kind: 'unpacking', targets: [element], value, span: NOWHERE };
  }

  #lambda(): Statement | undefined {
    if (this.#loops > 0 || this.#known.functions.includes('h')) return undefined;
    const inside = { numbers: [...this.#known.numbers, 't'], lists: [], functions: [] };
    const value = randomValue(this.#choices, inside, 2);
    this.#known = { ...this.#known, functions: [...this.#known.functions, 'h'] };
    return {
      kind: 'definition',
      name: 'h',
      nameSpan: NOWHERE,
      parameters: [{ name: 't', span: NOWHERE }],
      body: [{ kind: 'return', value, span: NOWHERE }],
      span: NOWHERE,
    };
  }

  #if(): Statement {
    const arm = (): IfArm => {
      const test = comparison(this.#choices, this.#known);
      return { test, body: this.#nested(() => this.#inner(1)), header: NOWHERE };
    };
    const arms = this.#choices.next(3) === 2 ? [arm(), arm()] : [arm()];
    const otherwise = this.#choices.next(2) === 0 ? undefined : this.#nested(() => this.#inner(1));
    return { kind: 'if', arms, otherwise, span: NOWHERE };
  }

  #nested<T>(make: () => T): T {
    this.#loops += 1;
    const made = make();
    this.#loops -= 1;
    return made;
  }

  /** `if a > 1: break` at the end of the body of a loop, in one of three. */
  #jump(): readonly Statement[] {
    if (this.#choices.next(3) !== 2) return [];
    const test = comparison(this.#choices, this.#known);
    const body: Statement[] = [{ kind: this.#choices.one(['break', 'continue']), span: NOWHERE }];
    return [
      { kind: 'if', arms: [{ test, body, header: NOWHERE }], otherwise: undefined, span: NOWHERE },
    ];
  }

  #for(): Statement {
    const counter = this.#fresh('i');
    const count = numberLiteral(this.#choices.one(['2', '1', '3']));
    const jump = this.#jump();
    const body = this.#nested(() => this.#inner(1 + this.#choices.next(2), { numbers: [counter] }));
    return {
      kind: 'for',
      target: target(counter),
      iterable: call('range', 'builtin', count),
      body: [...jump, ...body],
      header: NOWHERE,
      span: NOWHERE,
    };
  }

  /** A loop with a counter that it alone changes, first thing. */
  #while(): readonly Statement[] {
    const counter = this.#fresh('k');
    const one = numberLiteral('1');
    const count = numberLiteral(this.#choices.one(['2', '1', '3']));
    const start: Statement = {
      kind: 'assignment',
      name: counter,
      nameSpan: NOWHERE,
      value: numberLiteral('0'),
      span: NOWHERE,
    };
    const step: Statement = {
      kind: 'assignment',
      name: counter,
      nameSpan: NOWHERE,
      value: arithmetic('+', name(counter), one),
      span: NOWHERE,
    };
    const jump = this.#jump();
    const body = this.#nested(() => this.#inner(1 + this.#choices.next(2), { numbers: [counter] }));
    const test: Expression = {
      kind: 'comparison',
      operands: [name(counter), count],
      operators: ['<'],
      span: NOWHERE,
    };
    const loop: Statement = {
      kind: 'while',
      test,
      body: [step, ...jump, ...body],
      header: NOWHERE,
      span: NOWHERE,
    };
    return [start, loop];
  }

  /** `for i, w in enumerate(xs):`, in whose body no list grows. */
  #overList(): Statement | undefined {
    const word = this.#known.lists[0];
    if (word === undefined) return undefined;
    const [index, element] = [this.#fresh('i'), this.#fresh('w')];
    const outer = this.#known;
    this.#known = { ...outer, lists: [] };
    const body = this.#nested(() => this.#inner(1, { numbers: [index, element] }));
    this.#known = outer;
    return {
      kind: 'for',
      target: { kind: 'tuple', elements: [target(index), target(element)], span: NOWHERE },
      iterable: call('enumerate', 'builtin', name(word)),
      body,
      header: NOWHERE,
      span: NOWHERE,
    };
  }
}

function target(word: string): NameTarget {
  return { kind: 'name', name: word, span: NOWHERE };
}
