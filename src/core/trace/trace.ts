/**
 * The Wengert list: what a program did at one point, operation by operation.
 * It holds structure and primals; local partials follow from these (`partialOf`), and tangents and
 * adjoints live in the steps of a mode.
 *
 *      x1 ─▶ (·)² ─┐
 *                  ├─▶ + ─▶ √        v₋₁ = x1, v₀ = x2, v₁ = v₋₁², v₂ = v₀², v₃ = v₁ + v₂, v₄ = √v₃
 *      x2 ─▶ (·)² ─┘
 */
import type { Expression, Span } from '../language';
import type { Primitive } from '../primitives';

/** Position in the Wengert list; operands always come earlier. */
export type NodeId = number;

/** Position in `Trace.scopes`. */
export type ScopeId = number;

interface NodeBase {
  readonly id: NodeId;
  readonly primal: number;
  /** The piece of source text that made this node. */
  readonly span: Span;
  /** The names that the person gave to this value, in order: `q` for `q = x + y`. */
  readonly names: readonly string[];
}

export interface InputNode extends NodeBase {
  readonly kind: 'input';
  readonly name: string;
}

/** A number, a named constant, or an expression of these alone, which no derivative reaches. */
export interface ConstantNode extends NodeBase {
  readonly kind: 'constant';
  readonly expression: Expression;
}

export interface OperationNode extends NodeBase {
  readonly kind: 'operation';
  readonly primitive: Primitive;
  readonly operands: readonly NodeId[];
  readonly scope: ScopeId;
}

export type TraceNode = InputNode | ConstantNode | OperationNode;

/** An edge is a node and one of its operand slots, so `x*x` has two edges. */
export interface Edge {
  readonly node: NodeId;
  readonly slot: number;
}

export type Scope =
  | { readonly kind: 'program'; readonly id: ScopeId }
  | {
      readonly kind: 'call';
      readonly id: ScopeId;
      readonly parent: ScopeId;
      readonly callee: string;
      readonly span: Span;
    };

/** A test that chose a way through the program: `a if test else b`. */
export interface Branch {
  readonly test: Span;
  readonly outcome: boolean;
  readonly taken: Span;
  readonly notTaken: Span;
  /** Whether the outcome depends on an input, so that another point may take another way. */
  readonly dependsOnInput: boolean;
  /** The sides of an equality or of a comparison that stands exactly at its border, if any. */
  readonly atBorder: boolean;
}

export interface Trace {
  readonly nodes: readonly TraceNode[];
  /** The inputs, in order; they are the first nodes of the list. */
  readonly inputs: readonly NodeId[];
  readonly output: NodeId;
  readonly scopes: readonly Scope[];
  readonly branches: readonly Branch[];
  /**
   * The index i of the shown name vᵢ after Griewank and Walther: inputs count up to 0, operations
   * from 1. Constants have none.
   */
  readonly subscripts: readonly (number | undefined)[];
}
