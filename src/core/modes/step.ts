/**
 * A mode turns the trace into a list of steps. Every step carries its numbers and what it
 * depends on; a frame, a sentence and a picture are made from the steps alone. A step is made
 * when it is asked for: a run has as many as its list has edges, times its passes or sweeps.
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

/** First step of a reverse sweep: all adjoints are 0, the outputs take their seeds ȳ. */
export interface SeedAdjoint {
  readonly kind: 'seedAdjoint';
  /** The outputs, in order; a node that is two of them takes both seeds. */
  readonly nodes: readonly NodeId[];
  /** ȳ, in the order of the outputs. */
  readonly seeds: readonly number[];
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

/** The steps of a run, from index 0: step k is at index k − 1. */
export interface StepList extends Iterable<Step> {
  readonly length: number;
  /** Undefined outside the list; unlike an array's, −1 is outside. */
  readonly at: (index: number) => Step | undefined;
}

/** A stretch of steps that belongs together: a pass, or a sweep. Steps `from … to − 1`. */
export interface Phase {
  readonly kind: 'forward pass' | 'forward sweep' | 'reverse sweep';
  /** Of a forward pass: its direction ẋ. */
  readonly direction?: readonly number[];
  /** Of a reverse sweep: its seeds ȳ, one for each output. */
  readonly seeds?: readonly number[];
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

/** Seeds of the outputs: each in turn (m reverse sweeps), or one vector ȳ (one sweep). */
export type Seed = 'each' | readonly number[];
