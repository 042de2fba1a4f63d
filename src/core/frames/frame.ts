/**
 * What is known, and what is active, when k steps of a run are done: a look-up, never a copy.
 * k = 0 is the picture before the first step; k = steps.length the one after the last.
 */
import type { Step } from '../modes';
import type { Edge, NodeId } from '../trace';

/** Design, section 5. `idle`: not computed; `pending`: value known, derivative to come. */
export type NodeState = 'idle' | 'pending' | 'operand' | 'active' | 'done';

export type EdgeState = 'idle' | 'active' | 'done';

export type AdjointKnowledge =
  /** Before the reverse sweep: there is no adjoint yet. */
  | { readonly kind: 'unknown' }
  /** Adjoints have been set to 0, and nothing has arrived. */
  | { readonly kind: 'zero' }
  /** Some contributions have arrived, some have not. */
  | { readonly kind: 'partial'; readonly value: number }
  | { readonly kind: 'complete'; readonly value: number };

export interface Frame {
  readonly k: number;
  /** The step that was done last, shown as the current one; undefined at k = 0. */
  readonly step: Step | undefined;
  readonly primal: (node: NodeId) => number | undefined;
  /** Tangent in the pass that step k belongs to. */
  readonly tangent: (node: NodeId) => number | undefined;
  readonly adjoint: (node: NodeId) => AdjointKnowledge;
  readonly nodeState: (node: NodeId) => NodeState;
  /** Whether a tangent lies on the edge (done or arriving in this pass). */
  readonly tangentEdge: (edge: Edge) => EdgeState;
  /** Whether an adjoint has travelled back along the edge. */
  readonly adjointEdge: (edge: Edge) => EdgeState;
}
