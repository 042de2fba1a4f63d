/**
 * A trace as it crosses from the worker that made it: columns of numbers, which are handed over
 * and not copied, and plain data for what is rare. Primitives go by name.
 */
import type { Expression } from '../language';
import type { NodeId, Trace } from './trace';

export const KIND = { input: 0, constant: 1, operation: 2 } as const;

export type PackedOperation =
  | { readonly kind: 'table'; readonly name: string }
  /** One with derivatives of its own: these are known at the point of the trace alone. */
  | { readonly kind: 'own'; readonly name: string; readonly partials: readonly Expression[] };

export interface PackedTrace extends Omit<Trace, 'nodes' | 'subscripts' | 'bindings' | 'output'> {
  /** By node. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly primals: Float64Array<ArrayBuffer>;
  readonly nodeScopes: Int32Array<ArrayBuffer>;
  /** From and to, by node. */
  readonly spans: Int32Array<ArrayBuffer>;
  /** Position in `operations`, by node; −1 for what is no operation. */
  readonly primitives: Int32Array<ArrayBuffer>;
  readonly operandStart: Int32Array<ArrayBuffer>;
  readonly operands: Int32Array<ArrayBuffer>;
  readonly operations: readonly PackedOperation[];
  /** Partials of the operations of one's own, in the order of their operands. */
  readonly ownPartials: ReadonlyMap<NodeId, readonly number[]>;
  readonly names: ReadonlyMap<NodeId, readonly string[]>;
  readonly expressions: ReadonlyMap<NodeId, Expression>;
  /** Names of bindings, each once. */
  readonly bindingNames: readonly string[];
  /** Five numbers a binding: name, node or −1, scope, from, to. */
  readonly bindings: Int32Array<ArrayBuffer>;
  readonly bindingPrimals: Float64Array<ArrayBuffer>;
}

/** Numbers of one binding in `PackedTrace.bindings`. */
export const BINDING_WIDTH = 5;
