/**
 * Syntax tree → LaTeX, with the fewest brackets that keep the meaning. How an operation is
 * written comes from the table of primitives; a conditional is set as cases.
 */
import {
  type Call,
  type Comparison,
  type ComparisonOperator,
  type Conditional,
  descendants,
  type Expression,
  type NumberLiteral,
} from '../core/language';
import {
  type Binding,
  bracket,
  needsBrackets,
  type Primitive,
  primitiveForCall,
  primitiveForOperator,
  primitiveNamed,
} from '../core/primitives';
import { readIdentifier, typesetIdentifier } from './identifier';
import { typesetNumber } from './numbers';
import { typesetListed } from './typesetListed';
import { visibleLength } from './width';

/** LaTeX together with how tightly it holds. */
export interface Typeset {
  readonly latex: string;
  readonly binding: Binding;
}

export interface TypesetOptions {
  /** How a name is set; left out: as an identifier. */
  readonly name?: (name: string) => Typeset;
  /** How a number is set; left out: as it was typed. */
  readonly number?: (literal: NumberLiteral) => Typeset;
  /** A dot between the factors of every product, for formulas with numbers put in. */
  readonly dots?: boolean;
  /** The text that the tree was read from, for what has no formula of its own. */
  readonly source?: string;
}

/** LaTeX of an expression. */
export function typesetExpression(expression: Expression, options: TypesetOptions = {}): string {
  return typesetTree(expression, options).latex;
}

/** As `typesetExpression`, with the binding of the whole. */
export function typesetTree(expression: Expression, options: TypesetOptions = {}): Typeset {
  const inside = (part: Expression): Typeset => typesetTree(part, options);
  switch (expression.kind) {
    case 'number':
      return options.number?.(expression) ?? numberAsTyped(expression.text);
    case 'name':
      return options.name?.(expression.name) ?? typesetWord(expression.name);
    case 'constant':
      return { latex: expression.name === 'e' ? 'e' : `\\${expression.name}`, binding: 'atom' };
    case 'negation':
      return typesetApplication(primitiveNamed('neg'), [inside(expression.operand)], options);
    case 'arithmetic': {
      const primitive = primitiveForOperator(expression.operator);
      return typesetApplication(
        primitive,
        [inside(expression.left), inside(expression.right)],
        options,
      );
    }
    case 'comparison':
      return typesetComparison(expression, inside);
    case 'logical': {
      const left = inside(expression.left).latex;
      const right = inside(expression.right).latex;
      return condition(`${left} \\text{ ${expression.operator} } ${right}`);
    }
    case 'not':
      return condition(`\\text{not } ${enclosed(inside(expression.operand), 'sum')}`);
    case 'conditional':
      return condition(typesetCases(expression, inside));
    case 'call':
      return typesetCall(expression, inside, options);
    default:
      return typesetListed(expression, inside, options.source);
  }
}

/** An operation on typeset operands, bracketed where its notation asks. */
export function typesetApplication(
  primitive: Primitive,
  operands: readonly Typeset[],
  options: Pick<TypesetOptions, 'dots'> = {},
): Typeset {
  const { notation } = primitive;
  const written = operands.map((operand, slot) => {
    const least = notation.operandBinding(slot);
    // After a sign of the notation's own, as in ln(1 + u), a minus needs brackets too.
    const meetsSign = operands.length === 1 && least === 'sum' && operand.latex.startsWith('-');
    return meetsSign ? bracket(operand.latex) : enclosed(operand, least);
  });
  const [left = '', right = ''] = written;
  // x·x with a dot, since two equal letters side by side read as one name.
  const dotted =
    primitive.name === 'mul' &&
    primitive.isOwn !== true &&
    (options.dots === true || left === right);
  const latex = dotted ? `${left} \\cdot ${withoutSign(right)}` : notation.write(...written);
  return { latex: neaten(latex), binding: notation.binding };
}

/** `latex` in brackets where it holds more loosely than `least`. */
export function enclosed({ latex, binding }: Typeset, least: Binding): string {
  if (!needsBrackets(binding, least)) return latex;
  if (latex.startsWith('[')) return latex;
  // A condition among numbers counts as 1 or 0: Iverson's bracket.
  if (/<|>|\\le |\\ge |\\ne | = /.test(latex) && !latex.includes('\\begin')) return `[${latex}]`;
  return latex.includes('\\begin') ? `\\left(${latex}\\right)` : bracket(latex);
}

function withoutSign(latex: string): string {
  return latex.startsWith('-') ? bracket(latex) : latex;
}

const INDEXED_BASE =
  /(?<![_^}a-zA-Z])\{((?:[a-zA-Z]|[\d.]+|\\[a-zA-Z]+|\\(?:mathrm|text)\{[^{}]*\})(?:_\{(?:[^{}]|\{[^{}]*\})*\})?)\}\^/g;
const DOUBLE_BRACKETS = /\(\((-[\d.]+)\)\)/g;

/** Index and exponent stand one above the other, x₁², not one after the other. */
function neaten(latex: string): string {
  return latex.replaceAll(INDEXED_BASE, '$1^').replaceAll(DOUBLE_BRACKETS, '($1)');
}

function condition(latex: string): Typeset {
  return { latex, binding: 'condition' };
}

/** A person's own name in upright or slanted letters. */
export function typesetWord(name: string): Typeset {
  return { latex: typesetIdentifier(readIdentifier(name)), binding: 'atom' };
}

/** As it was typed: `1e-3` as a power of ten, `.5` with its zero. */
function numberAsTyped(text: string): Typeset {
  const [, sign = '', digits = '', exponent] =
    /^([-−]?)([\d._]*)(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  const plain = digits.replaceAll('_', '').replace(/^\./, '0.').replace(/\.$/, '');
  if (plain === '') return typesetNumber(Number(text), 'decimals');
  if (exponent === undefined) return signed(sign, { latex: plain, binding: 'atom' });
  const power = `10^{${Number(exponent)}}`;
  if (plain === '1') return signed(sign, { latex: power, binding: 'power' });
  return signed(sign, { latex: `${plain} \\cdot ${power}`, binding: 'product' });
}

function signed(sign: string, size: Typeset): Typeset {
  return sign === '' ? size : { latex: `-${size.latex}`, binding: 'sum' };
}

/** Longer numbers than this are rounded where there is little room. */
const LONGEST_LITERAL = 7;
const LONGEST_CONSTANT = 10;

/** A number of the source in little room: as it was typed, or rounded where that is long. */
export function typesetLiteral({ text, value }: NumberLiteral): Typeset {
  return text.length > LONGEST_LITERAL || !Number.isFinite(value)
    ? typesetNumber(value, 'decimals')
    : numberAsTyped(text);
}

/** A constant of a trace: as it was written, 2π, or its number where that is long. */
export function typesetConstant(expression: Expression, value: number): Typeset {
  if (isWholeSum(expression, value)) return typesetNumber(value, 'decimals');
  const typeset = typesetTree(expression, { number: typesetLiteral });
  const isShort = visibleLength(typeset.latex) <= LONGEST_CONSTANT;
  return isShort ? typeset : typesetNumber(value, 'decimals');
}

/** `0 + 1`, `2*i + 3` in a loop: whole numbers that were put together are read as one. */
function isWholeSum(expression: Expression, value: number): boolean {
  return (
    expression.kind === 'arithmetic' &&
    /^(?:[-+*%]|\/\/)$/.test(expression.operator) &&
    Number.isInteger(value) &&
    [...descendants(expression)].every(({ kind }) => /^(?:arithmetic|number|negation)$/.test(kind))
  );
}

export const COMPARISON_SIGNS: Readonly<Record<ComparisonOperator, string>> = {
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  '==': '=',
  '!=': '\\ne',
};

function typesetComparison(
  { operands, operators }: Comparison,
  inside: (part: Expression) => Typeset,
): Typeset {
  const [first = '', ...rest] = operands.map((operand) => enclosed(inside(operand), 'sum'));
  const links = rest.map((operand, i) => ` ${COMPARISON_SIGNS[operators[i] ?? '==']} ${operand}`);
  return condition(first + links.join(''));
}

/** `a if c else b if d else e` as three lines of cases. */
function typesetCases(expression: Conditional, inside: (part: Expression) => Typeset): string {
  const lines: string[] = [];
  let rest: Expression = expression;
  while (rest.kind === 'conditional') {
    lines.push(`${inside(rest.consequent).latex} & \\text{if } ${inside(rest.test).latex}`);
    rest = rest.alternative;
  }
  lines.push(`${inside(rest).latex} & \\text{otherwise}`);
  return `\\begin{cases} ${lines.join(' \\\\ ')} \\end{cases}`;
}

function typesetCall(
  call: Call,
  inside: (part: Expression) => Typeset,
  options: TypesetOptions,
): Typeset {
  const operands = call.arguments.map(inside);
  if (call.target !== 'vocabulary') {
    const list = operands.map(({ latex }) => latex).join(', ');
    return { latex: `${typesetWord(call.callee).latex}${bracket(list)}`, binding: 'atom' };
  }
  const { primitive, defaults } = primitiveForCall(call.callee, operands.length);
  const rest = defaults.map((value) => typesetNumber(value, 'decimals'));
  return typesetApplication(primitive, [...operands, ...rest], options);
}
