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
  | 'exponential'
  | 'function'
  | 'chain'
  | 'cases';

/**
 * One rule of calculus applied to one part. Derivatives that are still to be worked out stand in
 * the formula as names of their own (`pending`), so that it is an expression like any other.
 */
export interface DerivationStep {
  readonly rule: Rule;
  /** Of 'function', 'chain', 'power' and 'exponential': the operation whose partial was used. */
  readonly primitive: string | undefined;
  /** Of 'power' and 'exponential': whether the inner derivative comes in, by the chain rule. */
  readonly isChained?: boolean;
  /** The rule in general, placed as the step places it: u, v for what varies, c, n, a for the rest. */
  readonly general?: GeneralRule;
  /** The name of the pending derivative that is rewritten. */
  readonly rewrites: string;
  /** What comes in its place, with the derivatives that are known by then put in. */
  readonly result: Expression;
  /** The same with these still pending: what the rule itself gives. */
  readonly written?: Expression;
  /** The derivatives that are known and put in. */
  readonly known?: readonly KnownDerivative[];
  /** The whole formula before and after. */
  readonly before: Expression;
  readonly after: Expression;
}

/** d(left) = right, in which `du` stands for the differential of u. */
export interface GeneralRule {
  readonly left: Expression;
  readonly right: Expression;
}

/** A derivative that an earlier step has worked out. */
export interface KnownDerivative {
  readonly under: Expression;
  readonly derivative: Expression;
  /** The step, from 1. */
  readonly step: number;
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
  /** The same as `raw` where nothing was simplified. */
  readonly simplified: Expression;
  /** False where `raw` has too many operations for simplification to be attempted. */
  readonly isSimplified?: boolean;
  readonly rawOperations: number;
  readonly operations: number;
}

/** The symbolic derivative beside the automatic one at one point. */
export interface PointCheck {
  readonly point: Readonly<Record<string, number>>;
  readonly symbolic: number;
  /** The value of the derivative as it comes from the rules. */
  readonly asItComes?: number;
  readonly automatic: number;
  readonly agrees: boolean;
}

export interface SwellPoint {
  /**
   * From 1: of a loop, the value before it is the first, as l₁ of the logistic map is; of a
   * composition, how many times the function is applied.
   */
  readonly iteration: number;
  /** Operations of the derivative as it comes from the rules, counted without writing it out. */
  readonly raw: number;
  /** Operations of the simplified derivative; undefined from where the limit was met. */
  readonly simplified: number | undefined;
  /** Operations of value and derivative by automatic differentiation (one forward pass). */
  readonly automatic: number;
  /** Nodes of the trace up to this value, inputs and constants included. */
  readonly traceLength?: number;
}

/** Size of the derivative's formula against the number of iterations. */
export interface Swell {
  /** A loop of the program, calls of one function inside each other, or f put into itself. */
  readonly kind: 'loop' | 'composition' | 'self-composition';
  /** What is iterated: the variable that the loop carries, or the function. */
  readonly name: string;
  readonly points: readonly SwellPoint[];
  /** Whether the first point is the value before the loop. */
  readonly hasStart?: boolean;
  /** Of a composition: whether calls that hand a value on without an operation are left out. */
  readonly leavesOut?: boolean;
  /** How many there would be, where the chart stops before. */
  readonly inAll?: number;
  /** Whether an input decides what is iterated or how: then this is the path that ran. */
  readonly isOfPath?: boolean;
  /** The first point whose formula has more operations than are simplified. */
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
  /** Whether f has a finite value at the point; where it has none, its derivative says nothing. */
  readonly hasValue?: boolean;
  /** Where f has a value, the point first; empty where there is no closed form. */
  readonly checks: readonly PointCheck[];
  /** Undefined where there is neither loop nor composition, and more inputs than one. */
  readonly swell: Swell | undefined;
}
