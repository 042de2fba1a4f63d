/**
 * What programs have beyond formulas → LaTeX. A list, a subscript and a truth value have a formula;
 * the rest is quoted as it was typed.
 */
import { assertNever, type Expression, type ProgramExpression } from '../core/language';
import { bracket, needsBrackets } from '../core/primitives';
import type { Typeset } from './typeset';

/** @param source the text that the tree was read from */
export function typesetListed(
  expression: ProgramExpression,
  inside: (part: Expression) => Typeset,
  source = '',
): Typeset {
  return { latex: latexOf(expression, inside, source), binding: 'atom' };
}

function latexOf(
  expression: ProgramExpression,
  inside: (part: Expression) => Typeset,
  source: string,
): string {
  switch (expression.kind) {
    case 'truth':
      return quoted(expression.value ? 'True' : 'False');
    case 'list':
      return `\\left[${expression.elements.map((element) => inside(element).latex).join(', ')}\\right]`;
    case 'subscript': {
      const indices: string[] = [];
      let base: Expression = expression;
      while (base.kind === 'subscript') {
        indices.unshift(inside(base.index).latex);
        base = base.list;
      }
      const { latex, binding } = inside(base);
      const list = needsBrackets(binding, 'atom') ? bracket(latex) : latex;
      return `{${list}}_{${indices.join(', ')}}`;
    }
    case 'slice':
    case 'comprehension':
    case 'lambda':
    case 'application':
    case 'method':
      return quoted(source.slice(expression.span.from, expression.span.to));
    default:
      return assertNever(expression);
  }
}

/** Text as text, with the signs that LaTeX reads as its own written out. */
function quoted(text: string): string {
  const plain = text.replaceAll(/[\s\\^~]+/g, ' ');
  return plain === '' ? '\\ldots' : `\\text{${plain.replaceAll(/[{}$&#_%]/g, '\\$&')}}`;
}
