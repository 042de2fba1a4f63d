/**
 * The values of programs that hold several values: lists, tuples, comprehensions and targets; and
 * `lambda`. What stands between them is read as in formulas.
 */
import { ExpressionParser, refuseTooTall } from '../expressionParser';
import type { Token } from '../lexer';
import { type Operand, whole } from '../operand';
import type { SourceError } from '../source';
import type { ComprehensionClause, Expression, Target } from '../syntax';
import { clauseNames, hasClauses } from './clauses';
import { colon } from './colons';
import { generator, missingIn } from './expressionErrors';
import { parseParameters } from './parameters';
import type { ProgramReading, ProgramScope } from './programScope';
import { targetOf } from './targets';
import { closing } from './tokenRanges';
import { unexpectedInProgram } from './unexpectedInProgram';

/** What cannot begin an element: behind it a comma is the last. */
const ENDS: ReadonlySet<Token['kind']> = new Set([
  'close',
  'closeSquare',
  'equals',
  'colon',
  'semicolon',
]);

export abstract class ListExpressionParser extends ExpressionParser<ProgramReading> {
  /** A value, or `a, b` without brackets. */
  tuple(): Operand {
    const first = this.conditional();
    let operand = first;
    if (this.peek()?.kind === 'comma') {
      const { elements, to } = this.elements(first);
      operand = whole({ kind: 'list', form: 'tuple', elements, span: { from: first.from, to } });
    }
    refuseTooTall(this.reading, operand.expression);
    return operand;
  }

  /** A value without commas. */
  value(): Operand {
    const operand = this.conditional();
    refuseTooTall(this.reading, operand.expression);
    return operand;
  }

  /** What `for` gives its values to, up to `in`. */
  target(): Target {
    const first = this.atom();
    let operand = first;
    if (this.peek()?.kind === 'comma') {
      const elements = [first.expression];
      while (this.take('comma') && this.peek()?.text !== 'in') {
        elements.push(this.atom().expression);
      }
      const to = (this.tokens[this.index - 1] as Token).to;
      operand = whole({ kind: 'list', form: 'tuple', elements, span: { from: first.from, to } });
    }
    refuseTooTall(this.reading, operand.expression);
    return targetOf(this.reading, operand, 'in');
  }

  get at(): number {
    return this.index;
  }

  next(): Token | undefined {
    return this.peek();
  }

  accept(kind: Token['kind'], text?: string): Token | undefined {
    return this.take(kind, text);
  }

  skipTo(index: number): void {
    this.index = index;
  }

  /** Reads with the names of an inner scope. */
  within<T>(scope: ProgramScope, read: () => T): T {
    const outer = this.reading;
    this.reading = { ...outer, scope };
    const result = read();
    this.reading = outer;
    return result;
  }

  /** The rest of a list behind its first element, up to what cannot begin another. */
  private elements(first: Operand): { readonly elements: Expression[]; readonly to: number } {
    const elements = [first.expression];
    let to = first.to;
    for (let comma = this.take('comma'); comma; comma = this.take('comma')) {
      to = comma.to;
      const next = this.peek();
      if (next === undefined || ENDS.has(next.kind)) break;
      const element = this.nested(() => this.conditional());
      elements.push(element.expression);
      to = element.to;
    }
    return { elements, to };
  }

  protected override conditional(): Operand {
    const word = this.take('keyword', 'lambda');
    if (word === undefined) return super.conditional();
    const parameters = parseParameters(this, this.reading, 'colon');
    const scope = this.reading.scope.inner(parameters.map(({ name }) => name));
    const value = this.within(scope, () => this.nested(() => this.conditional()));
    const span = { from: word.from, to: value.to };
    return whole({ kind: 'lambda', parameters, value: value.expression, span });
  }

  protected override withoutElse(test: Operand): SourceError {
    const next = this.peek();
    const colonInside = next?.kind === 'colon' && this.tokens[this.index + 1] !== undefined;
    return colonInside ? colon(this.source, this.tokens, this.index) : super.withoutElse(test);
  }

  protected override brackets(): Operand {
    const open = this.tokens[this.index] as Token;
    const close = this.tokens[this.index + 1];
    if (close?.kind === 'close' && this.tokens[this.index - 1]?.kind !== 'name') {
      this.index += 2;
      const span = { from: open.from, to: close.to };
      return whole({ kind: 'list', form: 'tuple', elements: [], span });
    }
    return super.brackets();
  }

  protected override moreInBrackets(openIndex: number, first: Expression): Operand {
    const open = this.tokens[openIndex] as Token;
    if (this.peek()?.text === 'for') throw generator(this.reading, this.index);
    if (this.peek()?.kind !== 'comma' || this.tokens[openIndex - 1]?.kind === 'name') {
      return super.moreInBrackets(openIndex, first);
    }
    const { elements } = this.elements(whole(first));
    const close = this.take('close');
    if (close === undefined) throw unexpectedInProgram(this.reading, this.index);
    const span = { from: open.from, to: close.to };
    return whole({ kind: 'list', form: 'tuple', elements, span });
  }

  protected list(open: Token): Operand {
    const end = closing(this.tokens, this.index);
    this.index += 1;
    if (hasClauses(this.tokens, this.index, end)) {
      const { expression } = this.comprehension(end);
      const close = this.take('closeSquare');
      if (close === undefined) throw unexpectedInProgram(this.reading, this.index);
      const span = { from: open.from, to: close.to };
      return whole({ ...expression, span } as Expression);
    }
    const none = this.peek()?.kind === 'closeSquare';
    const elements = none ? [] : this.elements(this.nested(() => this.conditional())).elements;
    const close = this.take('closeSquare');
    if (close === undefined) throw unexpectedInProgram(this.reading, this.index);
    const span = { from: open.from, to: close.to };
    return whole({ kind: 'list', form: 'list', elements, span });
  }

  /** `element for target in iterable if condition …`, up to the bracket at `end`. */
  protected comprehension(end: number): Operand {
    const outer = this.reading.scope;
    const scope = outer.inner(clauseNames(this.tokens, this.index, end));
    return this.within(scope, () => {
      const element = this.nested(() => this.conditional());
      const clauses: ComprehensionClause[] = [];
      let to = element.to;
      for (let word = this.take('keyword', 'for'); word; word = this.take('keyword', 'for')) {
        const target = this.target();
        if (!this.take('keyword', 'in')) throw missingIn(this.reading, this.index);
        // Python reads the first list before any of the targets has a value.
        const around = clauses.length === 0 ? outer : scope;
        const iterable = this.within(around, () => this.nested(() => this.or()));
        to = iterable.to;
        const conditions: Expression[] = [];
        while (this.take('keyword', 'if')) {
          const condition = this.nested(() => this.or());
          conditions.push(condition.expression);
          to = condition.to;
        }
        const span = { from: word.from, to };
        clauses.push({ target, iterable: iterable.expression, conditions, span });
      }
      const span = { from: element.from, to };
      return whole({ kind: 'comprehension', element: element.expression, clauses, span });
    });
  }
}
