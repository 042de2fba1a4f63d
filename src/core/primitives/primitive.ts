/**
 * What an entry of the table of operations looks like.
 * The partials are written once, as expressions in the table's own functions. From that one
 * line come the number in a sweep, the LaTeX on an edge and, later, the symbolic derivative.
 */

import type { ArithmeticOperator, ComparisonOperator, Expression } from '../language';
import type { Fraction } from './fraction';

/** How tightly a typeset formula holds together, from loosest to tightest. */
export type Binding = 'condition' | 'sum' | 'product' | 'prefix' | 'power' | 'atom';

/** A place where an operation has no derivative, or none that is finite. */
export interface Irregularity {
  readonly kind: 'kink' | 'jump' | 'pole' | 'vertical tangent' | 'outside domain';
  /** One sentence that names the place and what Wengert does there; plain text, no LaTeX. */
  readonly sentence: string;
}

export interface Notation {
  /** LaTeX of an application to typeset operands, bracketed already where `operandBinding` asks. */
  readonly write: (...operands: readonly string[]) => string;
  /** How tightly the result of `write` holds. */
  readonly binding: Binding;
  /** The loosest binding that operand `slot` may have without brackets. */
  readonly operandBinding: (slot: number) => Binding;
  /**
   * LaTeX of the sign inside the node. `constants[slot]` is the typeset constant that is drawn
   * inside the operation, or undefined for an operand that has an edge of its own.
   */
  readonly glyph: (constants: readonly (string | undefined)[]) => string;
  /** How a screen reader says it: "plus", "square root". */
  readonly spoken: string;
}

/** A partial turned into a function once, for sweeps over many nodes. */
export interface CompiledPartial {
  /** The value where it is the same everywhere (add: 1), so that nothing need be called. */
  readonly constant: number | undefined;
  /** The slot of the operand whose value it is (mul: the other one), where it is no more. */
  readonly operand?: number;
  /**
   * The partial where operands 0 and 1 are `u` and `v` and the result is `y`. `operands` is read
   * only by operations of three and more.
   */
  readonly at: (u: number, v: number, y: number, operands: readonly number[]) => number;
}

/** Where the field's own words for "operand 0, operand 1, result" in a partial are u, v, y. */
export interface Primitive {
  /** Canonical name, and the name of the call in source text where it has one. */
  readonly name: string;
  /** Other spellings in source text. Empty for operators that are not called by name. */
  readonly spellings: readonly string[];
  /** Whether `name` may be called in source text (`sqrt(x)`), or only comes from an operator. */
  readonly callable: boolean;
  /** Whether a program defined it, with its derivatives; left out for those of the table. */
  readonly isOwn?: true;
  /** Of such a one, where they were asked for: central differences at its operands, by slot. */
  readonly differences?: readonly number[];
  /** The sign that stands between its operands in source text, if it has one. */
  readonly operator: ArithmeticOperator | ComparisonOperator | undefined;
  /** Number of operands; `most` is Infinity for operations of any number. */
  readonly arity: { readonly least: number; readonly most: number };
  /** Operands that a call may leave out, last ones: [0.01] for the slope of leaky_relu. */
  readonly defaults: readonly number[];
  /** The value, as accurate as the platform's Math; never throws. */
  readonly evaluate: (...operands: readonly number[]) => number;
  /**
   * ∂result/∂operand `slot` for an application to `count` operands, as an expression in the
   * names of `operandNames(count)` and `y`, the result. Parsed once, from the line in the table.
   */
  readonly partial: (slot: number, count: number) => Expression;
  /** The number behind `partial`, compiled from the very same expression. */
  readonly evaluatePartial: (slot: number, operands: readonly number[], result: number) => number;
  /**
   * The function behind `evaluatePartial`. `constants[slot]` says that an operand never changes:
   * ∂(u²)/∂u then comes out as 2u, with no test and no power in it.
   */
  readonly compiledPartial: (
    slot: number,
    count: number,
    constants?: readonly (number | undefined)[],
  ) => CompiledPartial;
  /** The value in exact rational arithmetic, or undefined where the result is not rational. */
  readonly exact: (operands: readonly Fraction[]) => Fraction | undefined;
  /**
   * What to say when the operands lie where the derivative does not exist or is not finite.
   * `varies[slot]` tells which operands a derivative reaches; all do where it is left out, except
   * that a whole-numbered exponent is taken for a constant.
   */
  readonly irregularity: (
    operands: readonly number[],
    varies?: readonly boolean[],
  ) => Irregularity | undefined;
  readonly notation: Notation;
  /** Of a careful form such as silu_slope: the textbook expression that it computes, in u. */
  readonly formula: Expression | undefined;
  /** What it computes and where it is defined, for help: "square root, x ≥ 0". */
  readonly about: string;
}
