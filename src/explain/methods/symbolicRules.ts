/**
 * The rule of a derivation step, named as in a calculus class, and in general:
 * d(uv) = du v + u dv. The formula is the one that the step applies, on letters; nothing is
 * rewritten here.
 */
import { assertNever } from '../../core/language';
import type { DerivationStep } from '../../core/modes/symbolic';
import { primitives } from '../../core/primitives';
import { type Typeset, typesetTree, typesetWord } from '../typeset';
import { operationsWithin } from './symbolicSize';

export type NamedRule = Pick<DerivationStep, 'rule' | 'primitive' | 'isChained'>;

/** "product rule", "power rule and chain rule", "chain rule for sin" */
export function ruleName({ rule, primitive, isChained }: NamedRule): string {
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
      return primitive === undefined ? `${rule} rule` : `${rule} rule for ${signOf(primitive)}`;
    case 'power':
    case 'exponential':
      return isChained === true ? `${rule} rule and chain rule` : `${rule} rule`;
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return `${rule} rule`;
    default:
      return assertNever(rule);
  }
}

/** As a person writes the operation: `sin`, and of an operator its sign between the operands. */
function signOf(primitive: string): string {
  const entry = primitives.find(({ name }) => name === primitive);
  if (entry?.operator === undefined) return primitive;
  return entry.operator === '^' ? 'uᵛ' : `u ${entry.operator} v`;
}

/** Longer rules than this say less than the step itself. */
const LONGEST_RULE = 24;

/** LaTeX of the rule in general; undefined where there is no short formula for it. */
export function generalRule(
  { rule, general }: Pick<DerivationStep, 'rule' | 'general'>,
  /** LaTeX of d/dx. */
  operator: string,
  /** LaTeX of the input. */
  input: string,
): string | undefined {
  if (rule === 'constant') return `${operator}(c) = 0`;
  if (rule === 'variable') return `${operator}(${input}) = 1`;
  if (general === undefined) return undefined;
  if (operationsWithin(general.right, LONGEST_RULE) > LONGEST_RULE) return undefined;
  const left = typesetTree(general.left);
  const right = typesetTree(general.right, { name: letter }).latex;
  return `\\mathrm{d}${inBrackets(left)} = ${right}`;
}

const DIFFERENTIAL = /^d[uvw]\d*$/;

function letter(word: string): Typeset {
  return DIFFERENTIAL.test(word)
    ? { latex: `\\mathrm{d}${typesetWord(word.slice(1)).latex}`, binding: 'prefix' }
    : typesetWord(word);
}

/** d sin(u) reads as it is; d(u v) would not without its brackets. */
function inBrackets({ latex, binding }: Typeset): string {
  return binding === 'atom' ? `\\,${latex}` : `\\left(${latex}\\right)`;
}

/** What to say where there is no formula of the rule. */
export function ruleInWords({ rule }: Pick<DerivationStep, 'rule'>): string {
  return rule === 'cases'
    ? 'Each case is differentiated on its own.'
    : 'With so many operands the rule in general is too long to write here.';
}
