/**
 * A derivation, step by step, as LaTeX: derivatives that are still to be worked out as d/dx(…),
 * the part that a rule rewrites, and what comes in its place, highlighted (k-hl).
 */
import { descendants, type Expression } from '../../core/language';
import type { Derivation, DerivationStep } from '../../core/modes/symbolic';
import { bracket } from '../../core/primitives';
import { type Typeset, typesetTree, typesetWord } from '../typeset';
import { beginningOf, ELIDED, GLIMPSE, MOST_WRITTEN, operationsWithin } from './symbolicSize';

export interface DerivativeNotation {
  /** The input that is differentiated by, as it is named in the source. */
  readonly input: string;
  /** Curly ∂ where f has several inputs. */
  readonly isPartial: boolean;
}

/** LaTeX of d/dx, or of ∂/∂x. */
export function operatorLatex({ input, isPartial }: DerivativeNotation): string {
  const d = isPartial ? '\\partial' : 'd';
  return `\\frac{${d}}{${d} ${typesetWord(input).latex}}`;
}

/** A formula without anything pending, or its beginning where it is too long to be written. */
export function formulaLatex(expression: Expression, most = MOST_WRITTEN): string {
  const isShort = operationsWithin(expression, most) <= most;
  const shown = isShort ? expression : beginningOf(expression, most);
  return typesetTree(shown, { name: plainName }).latex;
}

export interface StepLatex {
  readonly before: string;
  /** With the result as the rule gives it, `1 \\cdot x + 0`. */
  readonly after: string;
  /** What one writes instead, without factors 1 and terms 0; undefined where that is the same. */
  readonly tidied: string | undefined;
}

/**
 * The whole formula before and after a step, each with the part in question highlighted.
 * @returns undefined where it is too long to be written
 */
export function stepLatex(
  derivation: Derivation,
  step: DerivationStep,
  notation: DerivativeNotation,
): StepLatex | undefined {
  const { pending } = derivation;
  if (isTooLong(step.before, pending) || isTooLong(step.after, pending)) return undefined;
  const rewritten = pendingLatex(derivation, step.rewrites, notation);
  const name = namesOf(derivation, notation);
  const result = typesetTree(step.result, { name });
  const after = highlighted(derivation, step, notation, result);
  const tidied = typesetTree(step.after, { name }).latex;
  return {
    before: highlighted(derivation, step, notation, rewritten),
    after,
    tidied: withoutHighlight(after, result.latex) === tidied ? undefined : tidied,
  };
}

/** Derivatives of a step that are named; the others are counted. */
const MOST_KNOWN = 3;

/** "d/dx(x²) = 2x", of the derivatives that a step puts in since an earlier one found them. */
export function knownLatex(
  { known = [] }: DerivationStep,
  notation: DerivativeNotation,
): readonly { readonly latex: string; readonly step: number }[] {
  return known.slice(0, MOST_KNOWN).map(({ under, derivative, step }) => {
    const left = derivativeOf(beginningOf(under, GLIMPSE), notation).latex;
    return { latex: `${left} = ${formulaLatex(derivative, GLIMPSE)}`, step };
  });
}

/** What the derivation starts from: d/dx of the whole function. */
export function startLatex(
  derivation: Derivation,
  notation: DerivativeNotation,
): string | undefined {
  const start = derivation.pending[derivation.start];
  if (start === undefined || operationsWithin(start, MOST_WRITTEN) > MOST_WRITTEN) return undefined;
  return pendingLatex(derivation, derivation.start, notation).latex;
}

/** `before`, with `part` in the place of the name that the step rewrites. */
function highlighted(
  derivation: Derivation,
  step: DerivationStep,
  notation: DerivativeNotation,
  part: Typeset,
): string {
  const others = namesOf(derivation, notation);
  // The mark stands behind the part: what decides about dots and signs is how it begins.
  const marked: Typeset = { latex: `${part.latex}${MARK}`, binding: part.binding };
  const { latex } = typesetTree(step.before, {
    name: (name) => (name === step.rewrites ? marked : others(name)),
  });
  return latex.replaceAll(marked.latex, highlight(part.latex)).replaceAll(MARK, '');
}

function withoutHighlight(latex: string, part: string): string {
  return latex.replaceAll(highlight(part), part);
}

function highlight(latex: string): string {
  return `\\htmlClass{k-hl}{${latex}}`;
}

/** A character that no formula has. */
const MARK = '\uE000';

function namesOf(derivation: Derivation, notation: DerivativeNotation) {
  return (name: string): Typeset =>
    Object.hasOwn(derivation.pending, name)
      ? pendingLatex(derivation, name, notation)
      : plainName(name);
}

function pendingLatex({ pending }: Derivation, name: string, notation: DerivativeNotation) {
  const under = pending[name];
  return under === undefined ? plainName(name) : derivativeOf(under, notation);
}

export function derivativeOf(under: Expression, notation: DerivativeNotation): Typeset {
  const inside = typesetTree(under, { name: plainName }).latex;
  return { latex: `${operatorLatex(notation)}${bracket(inside)}`, binding: 'prefix' };
}

export function plainName(name: string): Typeset {
  return name === ELIDED ? { latex: '\\cdots', binding: 'atom' } : typesetWord(name);
}

/** Written out, with what stands under the pending derivatives. */
function isTooLong(expression: Expression, pending: Derivation['pending']): boolean {
  let room = MOST_WRITTEN - operationsWithin(expression, MOST_WRITTEN);
  if (room < 0) return true;
  for (const name of namesIn(expression)) {
    const under = pending[name];
    if (under !== undefined) room -= operationsWithin(under, MOST_WRITTEN);
    if (room < 0) return true;
  }
  return false;
}

/** The names of an expression, each as often as it is written. */
function* namesIn(expression: Expression): Generator<string, void> {
  for (const part of descendants(expression)) if (part.kind === 'name') yield part.name;
}
