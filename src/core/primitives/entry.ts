/**
 * One line of the table: what a person writes down to add an operation. `table.ts` makes a
 * `Primitive` of it.
 */

import type { ArithmeticOperator, ComparisonOperator } from '../language';
import type { Fraction } from './fraction';
import type { Irregularity, Notation } from './primitive';

export interface Entry {
  readonly name: string;
  readonly spellings?: readonly string[];
  /** Left out: it may be called by name. */
  readonly callable?: false;
  /** The sign that stands for it in source text. */
  readonly operator?: ArithmeticOperator | ComparisonOperator;
  /** Number of operands, or 'any' for one and more. */
  readonly operands: 1 | 2 | 'any';
  /** Values of the last operands where a call leaves them out. */
  readonly defaults?: readonly number[];
  readonly evaluate: (...operands: readonly number[]) => number;
  /**
   * ∂y/∂u, ∂y/∂v in Wengert's own language, with y for the result. Every function in them has to
   * be in the table. For any number of operands: the line for the one `mine` among all `names`.
   */
  readonly partials: readonly string[] | ((mine: string, names: readonly string[]) => string);
  readonly exact?: (operands: readonly Fraction[]) => Fraction | undefined;
  readonly irregularity?: (
    operands: readonly number[],
    varies?: readonly boolean[],
  ) => Irregularity | undefined;
  readonly notation: Notation;
  readonly formula?: string;
  /** What it computes and where it is defined, for help: "square root, x ≥ 0". */
  readonly about: string;
}
