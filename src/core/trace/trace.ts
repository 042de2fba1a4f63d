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
  /** The innermost scope that it was computed in. */
  readonly scope: ScopeId;
  /** The piece of source text that made this node. */
  readonly span: Span;
  /** The names that the person gave to this value, in order: `q` for `q = x + y`. */
  readonly names: readonly string[];
}

export interface InputNode extends NodeBase {
  readonly kind: 'input';
  /** `x`, or `x[0]` for an element of an input that is a list. */
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
}

export type TraceNode = InputNode | ConstantNode | OperationNode;

/** An edge is a node and one of its operand slots, so `x*x` has two edges. */
export interface Edge {
  readonly node: NodeId;
  readonly slot: number;
}

interface ScopeBase {
  readonly id: ScopeId;
  /** Its nodes, those of the scopes inside it included, are `from … to − 1` in the list. */
  readonly from: NodeId;
  readonly to: NodeId;
}

/** The whole program: scope 0. */
export interface ProgramScope extends ScopeBase {
  readonly kind: 'program';
}

/** One call of a function of the text. */
export interface CallScope extends ScopeBase {
  readonly kind: 'call';
  readonly parent: ScopeId;
  readonly callee: string;
  /** The call, not the definition. */
  readonly span: Span;
}

/** A loop or a list comprehension, from its first to its last iteration. */
export interface LoopScope extends ScopeBase {
  readonly kind: 'loop';
  readonly parent: ScopeId;
  readonly keyword: 'for' | 'while' | 'comprehension';
  /** The header of the loop, or the comprehension. */
  readonly span: Span;
  readonly iterations: number;
  /** Whether how often it runs depends on an input, so that another point may run it otherwise. */
  readonly dependsOnInput: boolean;
}

/** One iteration; its parent is the loop. */
export interface IterationScope extends ScopeBase {
  readonly kind: 'iteration';
  readonly parent: ScopeId;
  /** From 1. */
  readonly number: number;
  /** What the loop's own names are in it: `i = 2`, as text; empty in a `while`. */
  readonly variables: readonly { readonly name: string; readonly text: string }[];
}

export type Scope = ProgramScope | CallScope | LoopScope | IterationScope;

/** A name that got a value, in the order in which the program ran. */
export interface Binding {
  /** `y`, or `xs[2]` for an element of a list. */
  readonly name: string;
  /** Undefined for a constant. */
  readonly node: NodeId | undefined;
  readonly primal: number;
  readonly scope: ScopeId;
  /** The statement that gave it. */
  readonly span: Span;
}

/** A test that chose a way through the program: `if`, `while`, `a if test else b`, `and`, `or`. */
export interface Branch {
  readonly kind: 'if' | 'while' | 'conditional' | 'logical';
  readonly test: Span;
  readonly outcome: boolean;
  /** What ran; of an `if` without `else` whose test failed nothing did. */
  readonly taken: Span | undefined;
  readonly notTaken: Span | undefined;
  /** Whether the outcome depends on an input, so that another point may take another way. */
  readonly dependsOnInput: boolean;
  /** Whether a comparison in it stands exactly at its border. */
  readonly atBorder: boolean;
  /** Whether the test asks for equality or inequality, of numbers that depend on an input. */
  readonly isEquality: boolean;
  /** The sides of the comparison that decided, in order; none where it was no comparison. */
  readonly sides: readonly number[];
  /** The nodes of the list that the test looked at. */
  readonly reads: readonly NodeId[];
  readonly scope: ScopeId;
  /** Length of the list when it was decided: the branch stands before the node of this number. */
  readonly at: NodeId;
}

export interface Trace {
  readonly nodes: readonly TraceNode[];
  /** The inputs, in order; they are the first nodes of the list. */
  readonly inputs: readonly NodeId[];
  /** The first output. */
  readonly output: NodeId;
  /** All outputs, in order: one, or those of `return a, b`. */
  readonly outputs: readonly NodeId[];
  /** Their names where the program gives any: of `return a, b` a and b. */
  readonly outputNames: readonly (string | undefined)[];
  readonly scopes: readonly Scope[];
  readonly branches: readonly Branch[];
  readonly bindings: readonly Binding[];
  /** Where the statements that ran start in the text. */
  readonly ran: ReadonlySet<number>;
  /**
   * The index i of the shown name vᵢ after Griewank and Walther: inputs count up to 0, operations
   * from 1. Constants have none.
   */
  readonly subscripts: readonly (number | undefined)[];
}
