/**
 * One step of a derivation whose formula is too long → the part that the rule rewrites, with
 * letters for its long operands: d/dx(u v) = d/dx(u) v + u d/dx(v), where u = …, v = ….
 */
import { children, type Expression } from '../../core/language';
import { type Derivation, type DerivationStep, withParts } from '../../core/modes/symbolic';
import { type Typeset, typesetTree, typesetWord } from '../typeset';
import { type DerivativeNotation, derivativeOf, formulaLatex, plainName } from './symbolicFormula';
import { beginningOf, GLIMPSE, operationsWithin } from './symbolicSize';

export interface PartLatex {
  /** What is rewritten = what comes in its place. */
  readonly latex: string;
  /** What the letters stand for, `u = 4 x⋯`. */
  readonly where: readonly string[];
}

/** Operations of an operand up to which it is written out. */
const SHORT = 3;
/** Operations of the whole line: more than any rule has on letters. */
const LONGEST = 40;
const LETTERS = ['u', 'v', 'w', 'p', 'q', 'r', 's', 't'];

export function partLatex(
  { pending }: Derivation,
  step: DerivationStep,
  notation: DerivativeNotation,
): PartLatex {
  const part = pending[step.rewrites];
  const result = step.written ?? step.result;
  if (part === undefined) return { latex: formulaLatex(result, GLIMPSE), where: [] };
  const letters = lettersFor(part, result, pending);
  const put = abbreviated(letters);
  const derivative = (under: Expression): Typeset =>
    derivativeOf(beginningOf(put(under), LONGEST), notation);
  const name = (word: string): Typeset => {
    const under = pending[word];
    return under === undefined ? plainName(word) : derivative(under);
  };
  const right = typesetTree(beginningOf(put(result), LONGEST), { name }).latex;
  const where = [...letters].map(
    ([operand, letter]) => `${typesetWord(letter).latex} = ${formulaLatex(operand, GLIMPSE)}`,
  );
  return { latex: `${derivative(part).latex} = ${right}`, where };
}

/** A letter for each long operand of the part, in the order in which they stand. */
function lettersFor(
  part: Expression,
  result: Expression,
  pending: Derivation['pending'],
): ReadonlyMap<Expression, string> {
  const names = namesIn([part]);
  const free = LETTERS.filter((letter) => !names.has(letter));
  const under = [...namesIn([result])].flatMap((name) => pending[name] ?? []);
  // Of a sum, what is differentiated are its terms, and not its two operands.
  const isSum = part.kind === 'arithmetic' && /^[-+]$/.test(part.operator);
  const operands = isSum ? under : [...children(part), ...under];
  const long = operands.filter((each) => each !== part && operationsWithin(each, SHORT) > SHORT);
  return new Map([...new Set(long)].slice(0, free.length).map((each, i) => [each, free[i] ?? '']));
}

/** Each part once, however often it is written. */
function namesIn(expressions: readonly Expression[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set(expressions);
  for (const each of seen) {
    if (each.kind === 'name') names.add(each.name);
    for (const part of children(each)) seen.add(part);
  }
  return names;
}

function abbreviated(letters: ReadonlyMap<Expression, string>) {
  const known = new Map<Expression, Expression>();
  const put = (expression: Expression): Expression => {
    const found = known.get(expression);
    if (found !== undefined) return found;
    const letter = letters.get(expression);
    const made: Expression =
      letter === undefined
        ? withParts(expression, put)
        : { kind: 'name', name: letter, span: expression.span };
    known.set(expression, made);
    return made;
  };
  return put;
}
