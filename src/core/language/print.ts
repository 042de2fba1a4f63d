/**
 * Syntax tree → source text with the fewest brackets, so that parsing the text gives the tree
 * again: `parse(print(e)) = e` up to spans, products without a sign included.
 */
import { assertNever } from './assertNever';
import { isCoefficient, lastLeaf, readsAsCall } from './leaves';
import type {
  Arithmetic,
  ArithmeticOperator,
  Comprehension,
  Expression,
  KeywordArgument,
  ListLiteral,
  Parameter,
  Target,
} from './syntax';

/** How tightly a text holds together, from loosest to tightest, as the parser climbs. */
const LEVEL = {
  /** `a, b` without brackets. */
  tuple: 0,
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

/** The text of an expression where a comma would end it. */
function printArgument(expression: Expression): string {
  return bracketed(expression, LEVEL.conditional);
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
    case 'call': {
      const { arguments: values, keywords = [] } = expression;
      return at('atom', `${expression.callee}(${printArguments(values, keywords)})`);
    }
    case 'truth':
      return at('atom', expression.value ? 'True' : 'False');
    case 'list':
      return printList(expression);
    case 'subscript':
      return at('atom', `${printPrimary(expression.list)}[${printArgument(expression.index)}]`);
    case 'slice': {
      const [from = '', to = '', step] = [expression.from, expression.to, expression.step].map(
        (part) => part && printArgument(part),
      );
      const last = step === undefined ? '' : `:${step}`;
      return at('atom', `${printPrimary(expression.list)}[${from}:${to}${last}]`);
    }
    case 'comprehension':
      return at('atom', `[${printArgument(expression.element)}${printClauses(expression)}]`);
    case 'lambda': {
      const parameters = printParameters(expression.parameters);
      const head = parameters === '' ? 'lambda' : `lambda ${parameters}`;
      return at('conditional', `${head}: ${printArgument(expression.value)}`);
    }
    case 'application': {
      const { function: called, arguments: values, keywords } = expression;
      return at('atom', `${printPrimary(called)}(${printArguments(values, keywords)})`);
    }
    case 'method': {
      const values = printArguments(expression.arguments, []);
      return at('atom', `${printPrimary(expression.object)}.${expression.method}(${values})`);
    }
    default:
      return assertNever(expression);
  }
}

function printArguments(
  values: readonly Expression[],
  keywords: readonly KeywordArgument[],
): string {
  const named = keywords.map(({ name, value }) => `${name}=${printArgument(value)}`);
  return [...values.map(printArgument), ...named].join(', ');
}

export function printParameters(parameters: readonly Parameter[]): string {
  return parameters
    .map(({ name, default: given }) => (given ? `${name}=${printArgument(given)}` : name))
    .join(', ');
}

function printList({ form, elements }: ListLiteral): Printed {
  const values = elements.map(printArgument);
  if (form === 'list') return at('atom', `[${values.join(', ')}]`);
  if (values.length === 0) return at('atom', '()');
  return at('tuple', values.length === 1 ? `${values[0]},` : values.join(', '));
}

function printClauses({ clauses }: Comprehension): string {
  return clauses
    .map(({ target, iterable, conditions }) => {
      const tests = conditions.map((condition) => ` if ${bracketed(condition, LEVEL.or)}`);
      return ` for ${printTarget(target)} in ${bracketed(iterable, LEVEL.or)}${tests.join('')}`;
    })
    .join('');
}

/** `a, (b, xs[0])` */
export function printTarget(target: Target): string {
  switch (target.kind) {
    case 'name':
      return target.name;
    case 'subscript':
      return printExpression(target);
    case 'tuple': {
      const elements = target.elements.map((element) =>
        element.kind === 'tuple' ? `(${printTarget(element)})` : printTarget(element),
      );
      return elements.length === 1 ? `${elements[0]},` : elements.join(', ');
    }
    default:
      return assertNever(target);
  }
}

/** What a bracket, an index or a dot stands behind. */
function printPrimary(expression: Expression): string {
  const text = bracketed(expression, LEVEL.atom);
  // `3.append` is no number, and `3(x)` is a product.
  return expression.kind === 'number' ? `(${text})` : text;
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
    return readsAsCall(leaf) && !before.endsWith(')') ? `(${before})${after}` : before + after;
  }
  // `2 e5` and `2 sin(x)` keep their blank: `2e5` is a number.
  const leading = right.kind === 'arithmetic' ? right.left : right;
  const isLetter = leading.kind === 'name' || leading.kind === 'constant';
  const tight = isCoefficient(left) && isLetter && !/^[eE_]/.test(after);
  return tight ? before + after : `${before} ${after}`;
}
