/** What the view "Compare" asks its worker, and what it answers. */
import type { Recipe } from '../../core/modes';
import type { GrowthReport } from '../../core/modes/growth';
import type { Difference, NumericalReport } from '../../core/modes/numerical';
import type { SymbolicReport } from '../../core/modes/symbolic';

interface AskedOfRun {
  readonly source: string;
  readonly point: Recipe['point'];
  /** The most operations that one run may take. */
  readonly budget: number;
  /** Positions. */
  readonly input: number;
  readonly output: number;
}

export interface NumericalQuestion extends AskedOfRun {
  readonly kind: 'numerical';
  readonly difference: Difference;
  readonly h: number;
}

export interface SymbolicQuestion extends AskedOfRun {
  readonly kind: 'symbolic';
}

export interface GrowthQuestion {
  readonly kind: 'growth';
  readonly family: string;
}

export type MethodsQuestion = NumericalQuestion | SymbolicQuestion | GrowthQuestion;

/** `failed` where the program does not run at this point, or something broke. */
export type MethodsAnswer =
  | { readonly kind: 'numerical'; readonly report: NumericalReport }
  | { readonly kind: 'symbolic'; readonly report: SymbolicReport }
  | { readonly kind: 'growth'; readonly report: GrowthReport }
  | { readonly kind: 'failed'; readonly reason: string };
