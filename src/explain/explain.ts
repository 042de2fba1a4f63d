/**
 * How a run is put into words and formulas: the shapes that the views draw.
 * LaTeX here is for KaTeX; derivatives carry the classes k-tan and k-adj through \htmlClass.
 */
import type { Edge, NodeId } from '../core/trace';

/** `list`: v₋₁, v₀, v₁ …; `own`: the names that the person gave, where there are any. */
export type Naming = 'list' | 'own';

export type NumberStyle = 'decimals' | 'fractions';

/** What the person chose about names and numbers. */
export interface Wording {
  readonly naming: Naming;
  readonly numbers: NumberStyle;
}

/** A sentence with formulas in it. */
export type Phrase = readonly (
  | { readonly kind: 'text'; readonly text: string }
  /** `spoken` is the formula in words, for a screen reader and for plain text. */
  | { readonly kind: 'math'; readonly latex: string; readonly spoken: string }
)[];

/** This step: the chain rule in symbols, with numbers put in, the result, and why. */
export interface StepExplanation {
  /** "edge v₋₁ → v₁, backwards" */
  readonly title: Phrase;
  /** Lines of one aligned formula, each `left & right` without the final `\\`. */
  readonly lines: readonly string[];
  /** At most 30 words. */
  readonly sentence: Phrase;
  /** Kinks, poles, jumps and branches at this step's node. */
  readonly notes: readonly string[];
  /** The piece of source that the step computes or differentiates. */
  readonly piece: { readonly from: number; readonly to: number } | undefined;
  /** "The piece v₁ = x₁², which this step differentiates" */
  readonly pieceCaption: Phrase;
}

/** What stands in and at one node of the graph. */
export interface NodeLabels {
  readonly id: NodeId;
  /** LaTeX of the sign or the input's name inside the node. */
  readonly glyph: string;
  /** The sign where constants are drawn as nodes of their own: without them inside. */
  readonly glyphAlone: string;
  /** Full label below the node, `v_4 = y = 5`, and the same before it is known, `v_4 = {?}`. */
  readonly value: string;
  readonly valueUnknown: string;
  /** Every digit of the value, for hover and focus. */
  readonly valueInFull: string;
}

/** The forms of a partial label, fullest first: `∂v₄/∂v₃ = 1/(2·5) = 0.1`, then `0.1`. */
export interface EdgeLabels {
  readonly edge: Edge;
  readonly source: NodeId;
  readonly forms: readonly string[];
  /** The fullest form before the node is computed, `∂v₄/∂v₃ = ?`, then `?`. */
  readonly unknownForms: readonly string[];
  readonly inFull: string;
}

export interface TraceRow {
  readonly id: NodeId;
  readonly name: string;
  readonly expression: string;
  /** Plain text of the expression, for a screen reader and for copying. */
  readonly spoken: string;
}

/** A node's own page: its rule, operands and users. */
export interface NodeDetails {
  readonly id: NodeId;
  readonly title: Phrase;
  /** LaTeX of the rule, `v_4 = \sqrt{v_3}`. */
  readonly rule: string;
  /** One line per operand: LaTeX of the partial in symbols, with numbers and its value. */
  readonly partials: readonly { readonly edge: Edge; readonly latex: string }[];
  readonly operands: readonly NodeId[];
  readonly users: readonly NodeId[];
  readonly piece: { readonly from: number; readonly to: number };
  readonly notes: readonly string[];
}
