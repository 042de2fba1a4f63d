/**
 * What a name means at a place in the text. A parameter or an assigned name wins over a function
 * or constant of the same name, and so does a definition of the text over the vocabulary.
 */
import type { Token } from './lexer';
import type { Outline } from './outline';
import type { FunctionSignature, Vocabulary } from './syntax';

export interface Scope {
  readonly vocabulary: Vocabulary;
  readonly outline: Outline;
  /** The index of the line that is being read. */
  readonly line: number;
  /** The parameters of the definition that is being read; empty elsewhere. */
  readonly parameters: ReadonlySet<string>;
}

/** What a reader of expressions stands on: the text, the tokens of a line, and their scope. */
export interface Reading {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly scope: Scope;
}

export type Meaning =
  | { readonly kind: 'variable' }
  /** A variable or function whose line stands below. */
  | { readonly kind: 'later'; readonly line: number }
  | { readonly kind: 'constant'; readonly name: string; readonly value: number }
  | {
      readonly kind: 'function';
      readonly target: 'vocabulary' | 'definition';
      readonly signature: FunctionSignature;
    }
  /** A name before a bracket of which nothing is known. */
  | { readonly kind: 'unknown' };

export function meaningOf(name: string, called: boolean, scope: Scope): Meaning {
  const { vocabulary, outline, parameters } = scope;
  if (parameters.has(name)) return { kind: 'variable' };
  const firstAssignment = outline.assignments.get(name)?.[0];
  if (firstAssignment !== undefined) {
    return firstAssignment < scope.line
      ? { kind: 'variable' }
      : { kind: 'later', line: firstAssignment };
  }
  const definition = outline.definitions.get(name);
  if (definition !== undefined) {
    if (definition > scope.line) return { kind: 'later', line: definition };
    const count = parameterCount(outline, definition);
    const signature = { name, least: count, most: count };
    return { kind: 'function', target: 'definition', signature };
  }
  const constant = vocabulary.constants.get(name);
  if (constant !== undefined) return { kind: 'constant', ...constant };
  const signature = vocabulary.functions.get(name);
  if (signature !== undefined) return { kind: 'function', target: 'vocabulary', signature };
  if (called && !outline.plain.has(name) && !isVariableLike(name)) return { kind: 'unknown' };
  return { kind: 'variable' };
}

function parameterCount(outline: Outline, line: number): number {
  const tokens = outline.lines[line]?.tokens ?? [];
  const header = tokens.slice(2, (outline.lines[line]?.valueStart ?? 2) - 2);
  return header.filter((token) => token.kind === 'name').length;
}

const GREEK_NAMES =
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lam|lambda|mu|nu|xi|omicron|pi|rho|' +
  'sigma|tau|upsilon|phi|chi|psi|omega';
const VARIABLE_LIKE = new RegExp(`^(?:\\p{L}|${GREEK_NAMES})(?:\\d*|_\\w+)$`, 'iu');

/** Whether a name looks like a variable rather than a function: `x`, `w12`, `x_max`, `alpha`. */
export function isVariableLike(name: string): boolean {
  return VARIABLE_LIKE.test(name);
}

/** Every name that can be called at this place, to suggest one from. */
export function callableNames(scope: Scope): readonly string[] {
  return [...scope.vocabulary.functions.keys(), ...scope.outline.definitions.keys()];
}
