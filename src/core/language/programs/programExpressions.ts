/**
 * The values of programs: what formulas have, and lists (see `listExpressions`), calls (see
 * `callExpressions`), subscripts, slices and truth values.
 */
import type { Token } from '../lexer';
import { type Operand, whole } from '../operand';
import { CallExpressionParser } from './callExpressions';
import { emptyIndex, foreignValue, membership, severalIndices } from './expressionErrors';
import { unexpectedInProgram } from './unexpectedInProgram';

export class ProgramExpressionParser extends CallExpressionParser {
  protected override comparison(): Operand {
    const operand = super.comparison();
    const next = this.peek();
    const after = this.tokens[this.index + 1];
    if (next?.kind !== 'keyword') return operand;
    if (next.text === 'not' && after?.text === 'in') throw membership(this.reading, this.index);
    if (next.text === 'in') throw membership(this.reading, this.index);
    if (next.text === 'is') throw foreignValue(this.reading, this.index);
    return operand;
  }

  /** A value with the brackets, subscripts and methods behind it. */
  protected override atom(): Operand {
    let operand = this.plainAtom();
    for (;;) {
      const next = this.peek();
      if (next?.kind === 'openSquare') operand = this.subscript(operand);
      else if (next?.kind === 'dot') operand = this.method(operand);
      else if (next?.kind === 'open' && this.isCalled(operand)) operand = this.application(operand);
      else return operand;
    }
  }

  private plainAtom(): Operand {
    const token = this.peek();
    if (token?.kind === 'openSquare') return this.list(token);
    if (token?.kind === 'keyword' && /^(?:True|False)$/.test(token.text)) {
      this.index += 1;
      const span = { from: token.from, to: token.to };
      return whole({ kind: 'truth', value: token.text === 'True', span });
    }
    const error = foreignValue(this.reading, this.index);
    if (error !== undefined) throw error;
    return super.atom();
  }

  private isCalled({ expression, from }: Operand): boolean {
    const bracketed = from < expression.span.from;
    const { scope } = this.reading;
    switch (expression.kind) {
      case 'name':
        return !bracketed && !scope.isNumber(expression.name);
      case 'subscript':
      case 'application':
        return !bracketed;
      case 'lambda':
        return true;
      case 'call':
        return (
          !bracketed &&
          expression.target === 'definition' &&
          scope.functionCalled(expression.callee)?.makesFunctions === true
        );
      default:
        return false;
    }
  }

  /** `xs[i]` or `xs[from:to:step]`; an array of several dimensions is a list of lists. */
  private subscript(list: Operand): Operand {
    const open = this.tokens[this.index] as Token;
    this.index += 1;
    const part = () => {
      const kind = this.peek()?.kind;
      if (kind === 'colon' || kind === 'closeSquare') return undefined;
      return this.nested(() => this.conditional()).expression;
    };
    const first = part();
    const parts = [first];
    while (parts.length < 3 && this.take('colon')) parts.push(part());
    if (this.peek()?.kind === 'comma') throw severalIndices(this.source, this.tokens, this.index);
    const close = this.take('closeSquare');
    if (close === undefined) throw unexpectedInProgram(this.reading, this.index);
    const span = { from: list.from, to: close.to };
    if (parts.length > 1) {
      const [from, to, step] = parts;
      return whole({ kind: 'slice', list: list.expression, from, to, step, span });
    }
    if (first === undefined) throw emptyIndex(this.source, open, close);
    return whole({ kind: 'subscript', list: list.expression, index: first, span });
  }
}
