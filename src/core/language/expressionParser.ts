/**
 * The tokens of one value → its syntax tree, by precedence climbing with Python's levels:
 * if-else < or < and < not < comparisons < + - < * / // % and products without a sign < unary
 * minus < ^ < calls and brackets. Every method leaves the cursor behind what it has read.
 */
import { fitsArity } from './arity';
import { assertNever } from './assertNever';
import type { Complaints } from './complaints';
import type { Token } from './lexer';
import { GREATEST_HEIGHT } from './limits';
import { arithmetic, logical, type Operand, whole } from './operand';
import type { Reading } from './scope';
import { SourceError, type Span } from './source';
import type {
  ArithmeticOperator,
  Call,
  ComparisonOperator,
  Expression,
  FunctionSignature,
} from './syntax';
import { heightOf } from './walk';

/** Reads the value that starts at `tokens[start]` and must end with the tokens. */
export function parseValue(reading: Reading, start: number): Operand {
  const operand = new ExpressionParser(reading, start).parse();
  refuseTooTall(reading, operand.expression);
  return operand;
}

export function refuseTooTall({ source, scope }: Reading, expression: Expression): void {
  if (heightOf(expression) <= GREATEST_HEIGHT) return;
  throw scope.complaints.tooTall(source, expression.span);
}

export class ExpressionParser<R extends Reading = Reading> {
  protected reading: R;
  protected readonly source: string;
  protected readonly tokens: readonly Token[];
  protected index: number;
  /** How many calls that may nest without brackets (`- - x`, `a ^ b ^ c`) are under way. */
  private depth = 0;

  constructor(reading: R, start: number) {
    this.reading = reading;
    this.source = reading.source;
    this.tokens = reading.tokens;
    this.index = start;
  }

  private get complaints(): Complaints {
    return this.reading.scope.complaints;
  }

  parse(): Operand {
    const operand = this.conditional();
    if (this.peek() !== undefined) throw this.complaints.unexpected(this.reading, this.index);
    return operand;
  }

  protected conditional(): Operand {
    const consequent = this.or();
    if (!this.take('keyword', 'if')) return consequent;
    const test = this.or();
    if (!this.take('keyword', 'else')) {
      throw this.withoutElse(test);
    }
    const alternative = this.nested(() => this.conditional());
    const span = { from: consequent.from, to: alternative.to };
    return whole({
      kind: 'conditional',
      test: test.expression,
      consequent: consequent.expression,
      alternative: alternative.expression,
      span,
    });
  }

  /** `a if test` is read, and no `else` follows. */
  protected withoutElse(test: Operand): SourceError {
    const next = this.peek();
    return next?.kind === 'equals'
      ? this.complaints.equalsForEquality(this.source, next, 'in a test')
      : this.complaints.missingElse(this.source, test.to);
  }

  protected or(): Operand {
    let left = this.and();
    while (this.take('keyword', 'or')) left = logical('or', left, this.and());
    return left;
  }

  protected and(): Operand {
    let left = this.not();
    while (this.take('keyword', 'and')) left = logical('and', left, this.not());
    return left;
  }

  protected not(): Operand {
    const sign = this.take('keyword', 'not');
    if (sign === undefined) return this.comparison();
    const { expression, to } = this.nested(() => this.not());
    return whole({ kind: 'not', operand: expression, span: { from: sign.from, to } });
  }

  protected comparison(): Operand {
    const first = this.sum();
    const operands = [first.expression];
    const operators: ComparisonOperator[] = [];
    let to = first.to;
    for (let sign = this.peek(); isSign(sign, COMPARISONS); sign = this.peek()) {
      this.index += 1;
      const operand = this.sum();
      operands.push(operand.expression);
      operators.push(sign.text as ComparisonOperator);
      to = operand.to;
    }
    if (operators.length === 0) return first;
    return whole({ kind: 'comparison', operands, operators, span: { from: first.from, to } });
  }

  protected sum(): Operand {
    let left = this.product();
    for (let sign = this.peek(); isSign(sign, SUMS); sign = this.peek()) {
      this.index += 1;
      left = arithmetic(sign.text as ArithmeticOperator, left, this.product());
    }
    return left;
  }

  protected product(): Operand {
    let left = this.unary();
    for (let next = this.peek(); next !== undefined; next = this.peek()) {
      if (isSign(next, PRODUCTS)) {
        this.index += 1;
        left = arithmetic(next.text as ArithmeticOperator, left, this.unary());
      } else if (next.kind === 'number') {
        throw this.complaints.numberBehind(this.source, left, next);
      } else if (next.kind === 'name' || next.kind === 'open' || next.kind === 'root') {
        left = arithmetic('*', left, this.power(), true);
      } else {
        break;
      }
    }
    return left;
  }

  protected unary(): Operand {
    const sign = this.peek();
    if (!isSign(sign, SUMS)) return this.power();
    this.index += 1;
    const { expression, to } = this.nested(() => this.unary());
    if (sign.text === '+') return { expression, from: sign.from, to };
    return whole({ kind: 'negation', operand: expression, span: { from: sign.from, to } });
  }

  protected power(): Operand {
    let base = this.atom();
    for (let raised = this.take('superscript'); raised; raised = this.take('superscript')) {
      base = arithmetic('^', base, this.superscript(raised));
    }
    if (!this.take('operator', '^')) return base;
    return arithmetic(
      '^',
      base,
      this.nested(() => this.unary()),
    );
  }

  protected superscript(token: Token): Operand {
    const negative = token.text.startsWith('-');
    const span = { from: token.from + (negative ? 1 : 0), to: token.to };
    const number = this.number({ ...token, ...span, text: token.text.replace('-', '') });
    if (!negative) return number;
    const operand = number.expression;
    return whole({ kind: 'negation', operand, span: { from: token.from, to: token.to } });
  }

  protected atom(): Operand {
    const token = this.peek();
    switch (token?.kind) {
      case 'number':
        this.index += 1;
        return this.number(token);
      case 'name':
        return this.name(token);
      case 'open':
        return this.brackets();
      case 'root':
        return this.root(token);
      default:
        throw this.complaints.missingValue(this.reading, this.index);
    }
  }

  protected number(token: Token): Operand {
    const value = Number(token.text);
    if (!Number.isFinite(value)) {
      const cause = 'this number is too large';
      throw new SourceError(this.source, token, cause, 'Write one below `1.8e308`.');
    }
    const span = { from: token.from, to: token.to };
    return whole({ kind: 'number', value, text: token.text, span });
  }

  protected name(token: Token): Operand {
    const called = this.tokens[this.index + 1]?.kind === 'open';
    const meaning = this.reading.scope.meaningOf(token.text, called);
    const span = { from: token.from, to: token.to };
    switch (meaning.kind) {
      case 'variable': {
        if (token.text === 'mod') {
          const sign = this.complaints.signInstead(this.reading, this.index);
          if (sign !== undefined) throw sign;
        }
        this.index += 1;
        return whole({ kind: 'name', name: token.text, span });
      }
      case 'constant':
        this.index += 1;
        return whole({ kind: 'constant', name: meaning.name, value: meaning.value, span });
      case 'function':
        if (!called) throw this.complaints.functionWithoutBrackets(this.reading, this.index);
        return this.call(token, meaning.target, meaning.signature);
      case 'refused':
        throw meaning.error(this.reading, token);
      case 'unknown':
        throw this.complaints.unknownFunction(this.reading, this.index);
      default:
        return assertNever(meaning);
    }
  }

  protected call(name: Token, target: Call['target'], signature: FunctionSignature): Operand {
    this.index += 2;
    const values: Expression[] = [];
    if (this.peek()?.kind !== 'close') {
      do {
        values.push(this.nested(() => this.conditional()).expression);
      } while (this.take('comma'));
    }
    const close = this.take('close');
    if (close === undefined) throw this.complaints.afterArgument(this.reading, this.index);
    const span = { from: name.from, to: close.to };
    this.checkArity(span, signature, values.length);
    return whole({
      kind: 'call',
      callee: signature.name,
      target,
      arguments: values,
      calleeSpan: { from: name.from, to: name.to },
      span,
    });
  }

  protected brackets(): Operand {
    const openIndex = this.index;
    const open = this.tokens[openIndex] as Token;
    const before = this.tokens[openIndex - 1];
    this.index += 1;
    if (before?.kind === 'name' && this.peek()?.kind === 'close') {
      throw this.complaints.variableCalled(this.reading, openIndex);
    }
    const { expression } = this.nested(() => this.conditional());
    const next = this.peek();
    if (next?.kind === 'close') {
      this.index += 1;
      return { expression, from: open.from, to: next.to };
    }
    return this.moreInBrackets(openIndex, expression);
  }

  /** `first` is read behind the bracket at `openIndex`, and no bracket closes it. */
  protected moreInBrackets(openIndex: number, _first: Expression): Operand {
    const next = this.peek();
    if (next?.kind === 'equals') {
      throw this.complaints.equalsForEquality(this.source, next, 'in brackets');
    }
    if (next?.kind === 'comma' && this.tokens[openIndex - 1]?.kind === 'name') {
      throw this.complaints.variableCalled(this.reading, openIndex);
    }
    throw this.complaints.unexpectedInBrackets(this.reading, this.index);
  }

  /** `√(x)`, `√2`, `√x`: a call of the vocabulary, whatever the text names `sqrt`. */
  protected root(token: Token): Operand {
    const signature = this.reading.scope.vocabulary.functions.get(token.text);
    if (signature === undefined) {
      const cause = `\`${this.source.slice(token.from, token.to)}\` is not read here`;
      throw new SourceError(this.source, token, cause, 'Write a power, such as `x^(1/2)`.');
    }
    this.index += 1;
    const argument = this.nested(() => this.atom());
    const span = { from: token.from, to: argument.to };
    this.checkArity(span, signature, 1);
    return whole({
      kind: 'call',
      callee: signature.name,
      target: 'vocabulary',
      arguments: [argument.expression],
      calleeSpan: { from: token.from, to: token.to },
      span,
    });
  }

  private checkArity(span: Span, signature: FunctionSignature, count: number): void {
    if (fitsArity(signature, count)) return;
    throw this.complaints.wrongArity(this.source, span, signature, count);
  }

  protected nested(read: () => Operand): Operand {
    this.depth += 1;
    if (this.depth > GREATEST_HEIGHT) {
      const from = this.tokens[0]?.from ?? 0;
      throw this.complaints.tooTall(this.source, { from, to: this.tokens.at(-1)?.to ?? from });
    }
    const operand = read();
    this.depth -= 1;
    return operand;
  }

  protected peek(): Token | undefined {
    return this.tokens[this.index];
  }

  protected take(kind: Token['kind'], text?: string): Token | undefined {
    const token = this.peek();
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) return undefined;
    this.index += 1;
    return token;
  }
}

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);
const SUMS: ReadonlySet<string> = new Set(['+', '-']);
const PRODUCTS: ReadonlySet<string> = new Set(['*', '/', '//', '%']);

type Sign = Token & { readonly kind: 'operator' };

function isSign(token: Token | undefined, signs: ReadonlySet<string>): token is Sign {
  return token?.kind === 'operator' && signs.has(token.text);
}
