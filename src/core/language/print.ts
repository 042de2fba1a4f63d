/**
 * Syntax tree → source text with the fewest brackets, so that parsing the text gives the tree
 * again: `parse(print(e)) = e` up to spans, products without a sign included.
 */
import { assertNever } from './assertNever';
import { isVariableLike } from './scope';
import type { Arithmetic, ArithmeticOperator, Expression, Program, Statement } from './syntax';

/** How tightly a text holds together, from loosest to tightest, as the parser climbs. */
const LEVEL = {
  conditional: 1,
  or: 2,
  and: 3,
  not: 4,
  comparison: 5,
  sum: 6,
  product: 7,
  unary: 8,
  power: 9,
  atom: 10,
} as const;

type Level = (typeof LEVEL)[keyof typeof LEVEL];

interface Printed {
  readonly text: string;
  readonly level: Level;
}

/** The text of an expression. */
export function printExpression(expression: Expression): string {
  return print(expression).text;
}

/** The text of a program, one line a statement; comments of the original are not kept. */
export function printProgram(program: Pick<Program, 'statements'>): string {
  return program.statements.flatMap((statement) => printStatement(statement, '')).join('\n');
}

function printStatement(statement: Statement, indent: string): readonly string[] {
  switch (statement.kind) {
    case 'expression':
      return [`${indent}${printExpression(statement.value)}`];
    case 'assignment':
      return [`${indent}${statement.name} = ${printExpression(statement.value)}`];
    case 'return':
      return [`${indent}return ${printExpression(statement.value)}`];
    case 'definition': {
      const parameters = statement.parameters.map((parameter) => parameter.name).join(', ');
      const header = `${statement.name}(${parameters})`;
      const [only, ...more] = statement.body;
      if (only?.kind === 'return' && more.length === 0) {
        return [`${indent}${header} = ${printExpression(only.value)}`];
      }
      const body = statement.body.flatMap((inner) => printStatement(inner, `${indent}    `));
      return [`${indent}def ${header}:`, ...body];
    }
    default:
      return assertNever(statement);
  }
}

function print(expression: Expression): Printed {
  switch (expression.kind) {
    case 'number':
      // Trees made by a computation can hold negative numbers; a text cannot.
      return at(expression.text.startsWith('-') ? 'unary' : 'atom', expression.text);
    case 'name':
    case 'constant':
      return at('atom', expression.name);
    case 'negation':
      return at('unary', `-${bracketed(expression.operand, LEVEL.unary)}`);
    case 'arithmetic':
      return printArithmetic(expression);
    case 'comparison': {
      const [first = '', ...rest] = expression.operands.map((part) => bracketed(part, LEVEL.sum));
      const pairs = rest.map((part, i) => ` ${expression.operators[i]} ${part}`);
      return at('comparison', first + pairs.join(''));
    }
    case 'logical': {
      const level = LEVEL[expression.operator];
      const left = bracketed(expression.left, level);
      const right = bracketed(expression.right, (level + 1) as Level);
      return { text: `${left} ${expression.operator} ${right}`, level };
    }
    case 'not':
      return at('not', `not ${bracketed(expression.operand, LEVEL.not)}`);
    case 'conditional': {
      const consequent = bracketed(expression.consequent, LEVEL.or);
      const test = bracketed(expression.test, LEVEL.or);
      const alternative = bracketed(expression.alternative, LEVEL.conditional);
      return at('conditional', `${consequent} if ${test} else ${alternative}`);
    }
    case 'call':
      return at(
        'atom',
        `${expression.callee}(${expression.arguments.map(printExpression).join(', ')})`,
      );
    default:
      return assertNever(expression);
  }
}

function at(level: keyof typeof LEVEL, text: string): Printed {
  return { text, level: LEVEL[level] };
}

/** The text of `expression`, in brackets where it holds more loosely than `least`. */
function bracketed(expression: Expression, least: Level): string {
  const { text, level } = print(expression);
  return level < least ? `(${text})` : text;
}

const SIGNS: Readonly<Record<ArithmeticOperator, string>> = {
  '+': ' + ',
  '-': ' - ',
  '*': '*',
  '/': '/',
  '//': ' // ',
  '%': ' % ',
  '^': '^',
};

function printArithmetic(expression: Arithmetic): Printed {
  const { operator, left, right, implicit } = expression;
  const written = (leastLeft: Level, leastRight: Level) =>
    bracketed(left, leastLeft) + SIGNS[operator] + bracketed(right, leastRight);
  switch (operator) {
    case '+':
    case '-':
      return at('sum', written(LEVEL.sum, LEVEL.product));
    case '*':
    case '/':
    case '//':
    case '%':
      if (implicit) return at('product', printJuxtaposed(expression));
      return at('product', written(LEVEL.product, LEVEL.unary));
    case '^':
      return at('power', written(LEVEL.atom, LEVEL.unary));
    default:
      return assertNever(operator);
  }
}

/** A product without a sign: a right factor that starts with a number needs brackets. */
function printJuxtaposed({ left, right }: Arithmetic): string {
  const plain = bracketed(right, LEVEL.power);
  const after = /^[\d.]/.test(plain) ? `(${printExpression(right)})` : plain;
  const before = bracketed(left, LEVEL.product);
  if (after.startsWith('(')) {
    // A long name before a bracket reads as a call, `rate(1 - x)`; brackets keep it a factor.
    const leaf = lastLeaf(left);
    const named = leaf?.kind === 'name' && !isVariableLike(leaf.name) && !before.endsWith(')');
    return named ? `(${before})${after}` : before + after;
  }
  // `2 e5` and `2 sin(x)` keep their blank: `2e5` is a number.
  const leading = right.kind === 'arithmetic' ? right.left : right;
  const isLetter = leading.kind === 'name' || leading.kind === 'constant';
  const tight = isCoefficient(left) && isLetter && !/^[eE_]/.test(after);
  return tight ? before + after : `${before} ${after}`;
}

function isCoefficient(expression: Expression): boolean {
  return expression.kind === 'negation'
    ? expression.operand.kind === 'number'
    : expression.kind === 'number';
}

/** The leaf whose text ends the text of `expression`. */
function lastLeaf(expression: Expression): Expression | undefined {
  let last = expression;
  for (;;) {
    switch (last.kind) {
      case 'number':
      case 'name':
      case 'constant':
      case 'call':
        return last;
      case 'negation':
      case 'not':
        last = last.operand;
        break;
      case 'arithmetic':
      case 'logical':
        last = last.right;
        break;
      case 'comparison': {
        const operand = last.operands.at(-1);
        if (operand === undefined) return undefined;
        last = operand;
        break;
      }
      case 'conditional':
        last = last.alternative;
        break;
      default:
        return assertNever(last);
    }
  }
}
