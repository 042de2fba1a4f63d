/**
 * A mode turns the trace into a list of steps. Every step carries its numbers and what it
 * depends on; a frame, a sentence and a picture are made from the steps alone.
 */
import type { Edge, NodeId } from '../trace';

/** Forward sweep of reverse mode: the inputs take their values (one step), then each operation. */
export interface Evaluate {
  readonly kind: 'evaluate';
  readonly nodes: readonly NodeId[];
  readonly phase: number;
}

/** First step of a forward pass: every input takes its value and its tangent. */
export interface SeedTangent {
  readonly kind: 'seedTangent';
  readonly nodes: readonly NodeId[];
  /** ẋ, in the order of the inputs. */
  readonly direction: readonly number[];
  readonly phase: number;
}

/** One summand of a tangent: partial · tangent of the operand. */
export interface TangentTerm {
  readonly edge: Edge;
  readonly operand: NodeId;
  readonly partial: number;
  readonly tangent: number;
  readonly product: number;
}

/** One operation of a forward pass: its value, and v̇ᵢ = Σ ∂vᵢ/∂vⱼ · v̇ⱼ. */
export interface Pushforward {
  readonly kind: 'pushforward';
  readonly node: NodeId;
  readonly terms: readonly TangentTerm[];
  readonly tangent: number;
  readonly phase: number;
}

/** First step of the reverse sweep: all adjoints are 0, the output takes the seed ȳ. */
export interface SeedAdjoint {
  readonly kind: 'seedAdjoint';
  readonly node: NodeId;
  readonly seed: number;
  readonly phase: number;
}

/** One edge of the reverse sweep: v̄ⱼ += v̄ᵢ · ∂vᵢ/∂vⱼ. */
export interface Pullback {
  readonly kind: 'pullback';
  readonly edge: Edge;
  /** j: the node whose adjoint grows. */
  readonly operand: NodeId;
  /** v̄ᵢ */
  readonly adjoint: number;
  readonly partial: number;
  readonly contribution: number;
  readonly before: number;
  readonly after: number;
  /** The how-manieth contribution to the operand this is, from 1, and of how many. */
  readonly arrival: number;
  readonly arrivals: number;
  readonly phase: number;
}

export type Step = Evaluate | SeedTangent | Pushforward | SeedAdjoint | Pullback;

/** A stretch of steps that belongs together: a pass, or a sweep. Steps `from … to − 1`. */
export interface Phase {
  readonly kind: 'forward pass' | 'forward sweep' | 'reverse sweep';
  /** Of a forward pass: its direction ẋ. */
  readonly direction?: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What was really done, counted while doing it. */
export interface Operations {
  /** Operations of the program computed. */
  readonly evaluations: number;
  /** Products of a local partial with a tangent or an adjoint. */
  readonly multiplications: number;
  /** Sums of tangent terms, and `+=` of adjoint contributions. */
  readonly additions: number;
}

export type Mode = 'forward' | 'reverse' | 'both';

/** Direction of the tangents: each input in turn (n passes), or one vector ẋ (one pass). */
export type Direction = 'each' | readonly number[];
