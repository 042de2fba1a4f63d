/** How work and memory grow. Plain data. */

/** What one method does for all derivatives of a function, counted while doing it. */
export interface Work {
  /** Evaluations of f, forward passes, or sweeps. */
  readonly traversals: number;
  /**
   * Operations of f, multiplications by a partial and additions, all together. The subtraction and
   * the division of a difference quotient are left out, as the partials of the modes are.
   */
  readonly operations: number;
}

export interface GrowthPoint {
  /** Number of inputs, or of outputs where the family grows by these. */
  readonly n: number;
  /** By forward differences. */
  readonly numerical: Work;
  readonly forward: Work;
  readonly reverse: Work;
  /** Really run; else drawn on from those that were. */
  readonly isMeasured: boolean;
}

/** Functions of any size, one for each n. */
export interface Family {
  readonly id: string;
  /** "Speelpenning’s product" */
  readonly title: string;
  /** LaTeX of the function for any n: "f = x_1 x_2 \cdots x_n" */
  readonly latex: string;
  readonly grows: 'inputs' | 'outputs';
  /** The smallest n that there is a function for. */
  readonly least: number;
  /** The program for n, as a person would type it, and a point for it. */
  readonly source: (n: number) => string;
  readonly point: (n: number) => Readonly<Record<string, number | readonly number[]>>;
}

export interface GrowthReport {
  readonly family: string;
  /** n from 1, or the least that there is, to 1,000,000, rising; first those that were measured. */
  readonly points: readonly GrowthPoint[];
}

/** Numbers that have to be held, constants not among them, after each node: see `memoryOf`. */
export interface Memory {
  /** Values and tangents that are still needed, after each input and operation of a pass. */
  readonly forward: readonly number[];
  /** After each of the forward sweep, then of the reverse sweep: twice as long. */
  readonly reverse: readonly number[];
}
