/**
 * What a name means at a place in the text. A parameter or an assigned name wins over a function
 * or constant of the same name, and so does a definition of the text over the vocabulary.
 */
import type { Complaints } from './complaints';
import type { Token } from './lexer';
import type { Outline } from './outline';
import type { SourceError, Span } from './source';
import type { Call, FunctionSignature, Vocabulary } from './syntax';

/** What a reader of expressions asks of the place that it reads. */
export interface Scope {
  readonly vocabulary: Vocabulary;
  /** The errors for what is wrong at this place. */
  readonly complaints: Complaints;
  meaningOf(name: string, called: boolean): Meaning;
  /** Whether the text gives `name` a value, or uses it as a variable. */
  isVariable(name: string): boolean;
  /** Whether `name` is a parameter, or has a value given by an assignment. */
  isGiven(name: string): boolean;
  /** Every name that can be called at this place, to suggest one from. */
  callableNames(): readonly string[];
  /** The line above, where a line may go on with it. */
  readonly above: Span | undefined;
}

/** What a reader of expressions stands on: the text, the tokens of a line, and their scope. */
export interface Reading {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly scope: Scope;
}

/** The reading of a line of formulas. */
export interface LineReading extends Reading {
  readonly scope: LineScope;
}

export type Meaning =
  | { readonly kind: 'variable' }
  /** A name that cannot be used at this place. */
  | { readonly kind: 'refused'; readonly error: (reading: Reading, name: Token) => SourceError }
  | { readonly kind: 'constant'; readonly name: string; readonly value: number }
  | {
      readonly kind: 'function';
      readonly target: Call['target'];
      readonly signature: FunctionSignature;
    }
  /** A name before a bracket of which nothing is known. */
  | { readonly kind: 'unknown' };

/** The scope of one line of formulas. */
export class LineScope implements Scope {
  readonly vocabulary: Vocabulary;
  readonly complaints: Complaints;
  readonly outline: Outline;
  /** The index of the line that is being read. */
  readonly line: number;
  /** The parameters of the definition that is being read; empty elsewhere. */
  readonly parameters: ReadonlySet<string>;

  constructor(
    { vocabulary, complaints }: Pick<Scope, 'vocabulary' | 'complaints'>,
    outline: Outline,
    line: number,
    parameters: ReadonlySet<string> = new Set(),
  ) {
    this.vocabulary = vocabulary;
    this.complaints = complaints;
    this.outline = outline;
    this.line = line;
    this.parameters = parameters;
  }

  /** The same line, inside the definition that it is. */
  within(parameters: ReadonlySet<string>): LineScope {
    return new LineScope(this, this.outline, this.line, parameters);
  }

  meaningOf(name: string, called: boolean): Meaning {
    const { vocabulary, outline, parameters } = this;
    if (parameters.has(name)) return { kind: 'variable' };
    const firstAssignment = outline.assignments.get(name)?.[0];
    if (firstAssignment !== undefined) {
      return firstAssignment < this.line ? { kind: 'variable' } : this.#later(firstAssignment);
    }
    const definition = outline.definitions.get(name);
    if (definition !== undefined) {
      if (definition > this.line) return this.#later(definition);
      const count = parameterCount(outline, definition);
      const signature = { name, least: count, most: count };
      return { kind: 'function', target: 'definition', signature };
    }
    return wordOf(vocabulary, name) ?? unknownOrVariable(name, called && !outline.plain.has(name));
  }

  /** A variable or function whose line stands below. */
  #later(line: number): Meaning {
    const { outline, line: user } = this;
    return {
      kind: 'refused',
      error: ({ source }, name) => this.complaints.usedTooEarly(source, outline, user, name, line),
    };
  }

  isVariable(name: string): boolean {
    return this.outline.plain.has(name) || this.parameters.has(name);
  }

  isGiven(name: string): boolean {
    return this.parameters.has(name) || this.outline.assignments.has(name);
  }

  callableNames(): readonly string[] {
    return [...this.vocabulary.functions.keys(), ...this.outline.definitions.keys()];
  }

  get above(): Span | undefined {
    return this.outline.lines[this.line - 1];
  }
}

/** What the vocabulary says of `name`. */
export function wordOf(vocabulary: Vocabulary, name: string): Meaning | undefined {
  const constant = vocabulary.constants.get(name);
  if (constant !== undefined) return { kind: 'constant', ...constant };
  const signature = vocabulary.functions.get(name);
  return signature && { kind: 'function', target: 'vocabulary', signature };
}

/** `called`: whether a bracket follows, and nothing says that the name is a variable. */
export function unknownOrVariable(name: string, called: boolean): Meaning {
  return { kind: called && !isVariableLike(name) ? 'unknown' : 'variable' };
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
