/**
 * What is asked of the worker that reads programs, and what it answers. A trace crosses as flat
 * arrays, an error as its parts; the client makes a trace and an error of them again.
 */
import type { Fix, Program, SourceError, Span } from '../../core/language';
import type { Agreement, Recipe } from '../../core/modes';
import type { PackedTrace, Trace } from '../../core/trace';

type Point = Recipe['point'];

/** To be parsed and run. */
export interface ReadQuestion {
  readonly kind: 'read';
  readonly source: string;
  readonly point: Point;
  /** The most operations that it may take. */
  readonly budget: number;
  /** Whether inputs without a value get one; else the point is taken as it stands. */
  readonly completes: boolean;
}

/** The gradient by three ways, at a point at which the program ran. */
export interface CompareQuestion {
  readonly kind: 'compare';
  readonly source: string;
  readonly point: Point;
  readonly budget: number;
  /** Weights of the outputs. */
  readonly seeds: readonly number[];
}

export type Question = ReadQuestion | CompareQuestion;

export type PackedAnswer =
  | {
      readonly kind: 'read';
      readonly program: Program;
      readonly trace: PackedTrace;
      readonly point: Point;
    }
  | {
      readonly kind: 'refused';
      readonly span: Span;
      readonly cause: string;
      readonly nextMove: string;
      readonly fix: Fix | undefined;
      readonly spentBudget: boolean;
    }
  | { readonly kind: 'unreadInput'; readonly name: string }
  | { readonly kind: 'compared'; readonly agreement: Agreement }
  | { readonly kind: 'failed'; readonly reason: string };

/** What comes of a text at a point. */
export type ReadAnswer =
  | {
      readonly kind: 'read';
      readonly program: Program;
      readonly trace: Trace;
      /** The point of the question, with a value for each input of the program and no other. */
      readonly point: Point;
    }
  | { readonly kind: 'refused'; readonly error: SourceError; readonly spentBudget: boolean }
  /** A text of the point stands for no finite number, nor for a list of such. */
  | { readonly kind: 'unreadInput'; readonly name: string };
