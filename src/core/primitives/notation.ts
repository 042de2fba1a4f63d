/**
 * How operations are set: LaTeX of an application, and the sign inside a node's circle.
 * `write` gets typeset operands; a printer brackets them first where `operandBinding` asks.
 */
import type { Binding, Notation } from './primitive';

/** From loosest to tightest. */
export const bindings: readonly Binding[] = [
  'condition',
  'sum',
  'product',
  'prefix',
  'power',
  'atom',
];

/** Whether an operand that holds as tightly as `operand` needs brackets where `slot` is asked for. */
export function needsBrackets(operand: Binding, slot: Binding): boolean {
  return bindings.indexOf(operand) < bindings.indexOf(slot);
}

const TALL = /\\d?frac|\\sqrt|\\sum|\\left|\^\{[^{}]*[\^_]/;

/** Round brackets, stretched only around what is taller than a line. */
export function bracket(latex: string): string {
  return TALL.test(latex) ? `\\left(${latex}\\right)` : `(${latex})`;
}

/** Operands between commas. */
function list(operands: readonly string[]): string {
  return operands.join(', ');
}

/** Brackets around an operand that starts with a sign, where two signs would meet. */
export function unsigned(latex: string): string {
  return /^[-+]/.test(latex) ? bracket(latex) : latex;
}

const STARTS_WITH_DIGIT = /^[\d.]/;
const ENDS_WITH_DIGIT = /(^|[^_^{\w])[\d.]+$/;
const OPENS = /^(\(|\\left)/;
const WORD = /\\(mathrm|operatorname|text|mathit)\b/;

/** A product, with a dot only where juxtaposition would be misread. */
export function juxtapose(left: string, right: string): string {
  const factor = unsigned(right);
  if (STARTS_WITH_DIGIT.test(factor)) return `${left} \\cdot ${factor}`;
  if (ENDS_WITH_DIGIT.test(left) && factor.startsWith('\\frac')) return `${left} \\cdot ${factor}`;
  if (ENDS_WITH_DIGIT.test(left)) return `${left} ${factor}`;
  if (WORD.test(left) || WORD.test(factor) || left.endsWith(')') || OPENS.test(factor)) {
    return `${left} \\, ${factor}`;
  }
  return `${left} ${factor}`;
}

/** The width of the circle in characters of its font. */
const WIDEST_GLYPH = 6;

/** About how many characters wide LaTeX is when it is set on one line. */
export function glyphWidth(latex: string): number {
  const letters = latex
    .replace(/\\(mathrm|operatorname|mathit|text|left|right)\b/g, '')
    .replace(/\\[,;!:]/g, '')
    .replace(
      /\\(sin|cos|tan|sec|csc|cot|exp|max|min|sinh|cosh|tanh|coth|arcsin|arccos|arctan|ln|log|bmod)\b/g,
      '$1',
    )
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/[{}\s]/g, '');
  // What stands raised or lowered is set smaller.
  const raised = /[\^_](.*)$/.exec(letters)?.[1] ?? '';
  return letters.replace(/[\^_]/g, '').length - 0.3 * raised.length;
}

/** `sign` with the constant in it, or with c in its place where the number is too long for the circle. */
export function glyphWith(sign: (constant: string) => string, constant: string): string {
  const full = sign(constant);
  return glyphWidth(full) <= WIDEST_GLYPH ? full : sign('c');
}

/** The sign of a function of one name: short enough for the circle. */
function nameGlyph(command: string): Notation['glyph'] {
  return () => command;
}

/** `\sin(u)` for a command that LaTeX knows, `\operatorname{relu}(u)` for a name. */
export function functionNotation(command: string, spoken: string, glyph = command): Notation {
  return {
    write: (...operands) => `${command}${bracket(list(operands))}`,
    binding: 'atom',
    operandBinding: () => 'condition',
    glyph: nameGlyph(glyph),
    spoken,
  };
}

/** `\operatorname{name}` */
export function named(name: string): string {
  return `\\operatorname{${name}}`;
}

/** Upright letters inside the circle. */
export function upright(name: string): string {
  return `\\mathrm{${name}}`;
}

/** An operation that encloses its operand, `|u|` or `\sqrt{u}`, so that it never needs brackets. */
export function enclosing(
  write: (operand: string) => string,
  spoken: string,
  glyph = write('\\cdot'),
): Notation {
  return {
    write: (operand = '') => write(operand),
    binding: 'atom',
    operandBinding: () => 'condition',
    glyph: nameGlyph(glyph),
    spoken,
  };
}
