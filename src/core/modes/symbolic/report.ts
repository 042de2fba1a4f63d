/**
 * What symbolic differentiation of one output by one input comes to: everything that the column
 * "Symbolic" shows. Plain data, made in a worker; expressions share their parts.
 */
import type { Expression, Span } from '../../language';

/** Why there is no formula, or none that is written out; with the place, as errors have it. */
export interface Refusal {
  readonly kind: 'refused';
  readonly span: Span;
  /** "the loop on line 3 runs as often as an input says", without a full stop. */
  readonly cause: string;
  /** What one can do instead, a sentence. */
  readonly nextMove: string;
}

/** An output as one formula in the inputs: loops unrolled, calls put in, plain branches as cases. */
export interface ClosedForm {
  readonly kind: 'closed';
  readonly expression: Expression;
  /** Its operations, written out as a tree. */
  readonly operations: number;
  /** Ways through the program: 1 without branches that depend on an input. */
  readonly ways: number;
}

export type Rule =
  | 'constant'
  | 'variable'
  | 'sum'
  | 'difference'
  | 'negation'
  | 'constant factor'
  | 'product'
  | 'quotient'
  | 'power'
  | 'function'
  | 'chain'
  | 'cases';

/**
 * One rule of calculus applied to one part. Derivatives that are still to be worked out stand in
 * the formula as names of their own (`pending`), so that it is an expression like any other.
 */
export interface DerivationStep {
  readonly rule: Rule;
  /** Of 'function' and 'chain': the operation of the table whose partial was used. */
  readonly primitive: string | undefined;
  /** The name of the pending derivative that is rewritten. */
  readonly rewrites: string;
  /** What comes in its place. */
  readonly result: Expression;
  /** The whole formula before and after. */
  readonly before: Expression;
  readonly after: Expression;
}

export interface Derivation {
  /** The input, `x` or `xs[0]`. */
  readonly input: string;
  /** What stands under d/dx for each pending name. */
  readonly pending: Readonly<Record<string, Expression>>;
  /** The name that the whole derivation starts from. */
  readonly start: string;
  /** The first steps, at most `MOST_STEPS`. */
  readonly steps: readonly DerivationStep[];
  /** How many there are in all. */
  readonly stepCount: number;
  /** As it comes from the rules. */
  readonly raw: Expression;
  readonly simplified: Expression;
  readonly rawOperations: number;
  readonly operations: number;
}

/** The symbolic derivative beside the automatic one at one point. */
export interface PointCheck {
  readonly point: Readonly<Record<string, number>>;
  readonly symbolic: number;
  readonly automatic: number;
  readonly agrees: boolean;
}

export interface SwellPoint {
  /** From 1; of a composition, how many times the function is applied. */
  readonly iteration: number;
  /** Operations of the derivative as it comes from the rules, counted without writing it out. */
  readonly raw: number;
  /** Operations of the simplified derivative; undefined from where the limit was met. */
  readonly simplified: number | undefined;
  /** Operations of value and derivative by automatic differentiation (one forward pass). */
  readonly automatic: number;
}

/** Size of the derivative's formula against the number of iterations. */
export interface Swell {
  /** A loop of the program, calls of one function inside each other, or f put into itself. */
  readonly kind: 'loop' | 'composition' | 'self-composition';
  /** What is iterated: the variable that the loop carries, or the function. */
  readonly name: string;
  readonly points: readonly SwellPoint[];
  /** The first iteration whose formula would have had more operations than are written out. */
  readonly stopped: { readonly iteration: number; readonly limit: number } | undefined;
}

export interface SymbolicReport {
  readonly input: number;
  readonly output: number;
  readonly form: ClosedForm | Refusal;
  /** By the chosen input; undefined where there is no closed form. */
  readonly derivation: Derivation | undefined;
  /** The simplified derivatives by all inputs, those after the first `MOST_INPUTS` left out. */
  readonly gradient: readonly {
    readonly name: string;
    readonly derivative: Expression;
    readonly operations: number;
  }[];
  /** At several points; empty where there is no closed form. */
  readonly checks: readonly PointCheck[];
  /** Undefined where there is neither loop nor composition, and more inputs than one. */
  readonly swell: Swell | undefined;
}
