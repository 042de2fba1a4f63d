/**
 * The rule of a derivation step, named as in a calculus class, and in general:
 * d(uv) = v du + u dv. The formula is made from the partials in the table of primitives:
 * dy is the sum of ∂y/∂u · du over the operands.
 */
import { assertNever, children, type Expression } from '../../core/language';
import type { DerivationStep, Rule } from '../../core/modes/symbolic';
import { operandNames, type Primitive, primitives, substitute } from '../../core/primitives';
import { arithmetic, sum } from '../build';
import { tidy } from '../tidy';
import { type Typeset, typesetApplication, typesetTree, typesetWord } from '../typeset';
import { operationsWithin } from './symbolicSize';

/** "product rule", "chain rule for sin" */
export function ruleName({ rule, primitive }: Pick<DerivationStep, 'rule' | 'primitive'>): string {
  switch (rule) {
    case 'constant':
      return 'a constant does not change';
    case 'variable':
      return 'the variable itself';
    case 'negation':
      return 'sign rule';
    case 'constant factor':
      return 'constant factor rule';
    case 'cases':
      return 'case by case';
    case 'function':
    case 'chain':
      return primitive === undefined ? `${rule} rule` : `${rule} rule for ${primitive}`;
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
    case 'power':
      return `${rule} rule`;
    default:
      return assertNever(rule);
  }
}

/** LaTeX of the rule in general; undefined where there is no short formula for it. */
export function generalRule(
  { rule, primitive }: Pick<DerivationStep, 'rule' | 'primitive'>,
  /** LaTeX of d/dx. */
  operator: string,
  /** LaTeX of the input. */
  input: string,
): string | undefined {
  switch (rule) {
    case 'constant':
      return `${operator}(c) = 0`;
    case 'variable':
      return `${operator}(${input}) = 1`;
    case 'cases':
      return undefined;
    default: {
      const entry = primitives.find(({ name }) => name === (OPERATIONS[rule] ?? primitive));
      return entry === undefined ? undefined : ruleOf(entry, CONSTANT_OPERANDS[rule]);
    }
  }
}

/** The operation of the table behind a rule that is named after it. */
const OPERATIONS: Partial<Readonly<Record<Rule, string>>> = {
  sum: 'add',
  difference: 'sub',
  negation: 'neg',
  'constant factor': 'mul',
  product: 'mul',
  quotient: 'div',
  power: 'pow',
};

/** Operands that a rule takes for constants: they have no differential, and a letter of their own. */
const CONSTANT_OPERANDS: Partial<Readonly<Record<Rule, Constant>>> = {
  'constant factor': { slot: 0, letter: 'c' },
  power: { slot: 1, letter: 'n' },
};

interface Constant {
  readonly slot: number;
  readonly letter: string;
}

/** Longer rules than this say less than the step itself. */
const LONGEST_RULE = 24;
/** Of operations of any number, `max(u, v)`. */
const SHOWN_OPERANDS = 2;

function ruleOf(primitive: Primitive, constant: Constant | undefined): string | undefined {
  const { least, most } = primitive.arity;
  const names = operandNames(Number.isFinite(most) ? most : Math.max(least, SHOWN_OPERANDS));
  const letters = names.map((name, slot) => {
    if (constant === undefined) return name;
    return slot === constant.slot ? constant.letter : 'u';
  });
  const terms = names.flatMap((_, slot): readonly Expression[] => {
    if (slot === constant?.slot) return [];
    const differential = nameOf(`d${letters[slot]}`);
    return [arithmetic('*', usual(primitive.partial(slot, names.length)), differential)];
  });
  const whole = sum(terms);
  if (operationsWithin(whole, LONGEST_RULE) > LONGEST_RULE) return undefined;
  const renamed = new Map(names.map((name, slot) => [name, nameOf(letters[slot] ?? name)]));
  const put = substitute(whole, renamed);
  const shown = hasCases(put) ? put : tidy(put, NO_VALUES);
  const left = typesetApplication(
    primitive,
    letters.map((letter) => typesetWord(letter)),
  );
  const name = (word: string): Typeset => {
    if (word === RESULT) return left;
    return DIFFERENTIAL.test(word)
      ? { latex: `\\mathrm{d}${typesetWord(word.slice(1)).latex}`, binding: 'prefix' }
      : typesetWord(word);
  };
  const right = typesetTree(shown, { name }).latex;
  return `\\mathrm{d}${inBrackets(left)} = ${right}`;
}

const RESULT = 'y';
const DIFFERENTIAL = /^d[uvw]\d*$/;
const NO_VALUES: ReadonlyMap<string, number> = new Map();

/** d sin(u) reads as it is; d(u v) would not without its brackets. */
function inBrackets({ latex, binding }: Typeset): string {
  return binding === 'atom' ? `\\,${latex}` : `\\left(${latex}\\right)`;
}

/**
 * Without the exceptions at single points, such as uᵛ at v = 0, which the table has and the rule
 * in general has not.
 */
function usual(expression: Expression): Expression {
  if (expression.kind !== 'conditional' || !isOnePoint(expression.test)) return expression;
  return usual(expression.alternative);
}

function isOnePoint(test: Expression): boolean {
  if (test.kind === 'logical' && test.operator === 'and') {
    return isOnePoint(test.left) || isOnePoint(test.right);
  }
  return test.kind === 'comparison' && test.operators.includes('==');
}

function hasCases(expression: Expression): boolean {
  return (
    /^(?:conditional|comparison|logical|not)$/.test(expression.kind) ||
    children(expression).some(hasCases)
  );
}

function nameOf(name: string): Expression {
  return { kind: 'name', name, span: { from: 0, to: 0 } };
}
