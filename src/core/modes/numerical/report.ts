/**
 * What numerical differentiation of one output by one input comes to, at a point and a step h:
 * everything that the column "Numerical" shows. Plain data, made in a worker.
 */

/** Which neighbours of the point a difference quotient looks at. */
export type Difference = 'forward' | 'backward' | 'central';

/** A point of the graph of f, as one input moves. */
export interface Sample {
  readonly x: number;
  readonly y: number;
}

/** (f(right) − f(left)) / divisor, the textbook's formula, with the numbers that went into it. */
export interface Quotient {
  readonly difference: Difference;
  readonly h: number;
  /**
   * The neighbours x − h and x + h, rounded as the computer rounds them; of a forward difference
   * `left` is the point itself, of a backward one `right` is.
   */
  readonly left: Sample;
  readonly right: Sample;
  /** h for one-sided differences, 2h for central ones. */
  readonly divisor: number;
  /** NaN where f has no value at a neighbour. */
  readonly value: number;
  /** Whether a neighbour rounds to the point itself, so that a one-sided quotient is 0. */
  readonly losesStep: boolean;
}

export interface ErrorSample {
  readonly h: number;
  readonly value: number;
  /** |value − automatic derivative|; NaN where the quotient has no value. */
  readonly error: number;
  /** Whether h is lost in rounding, as in `Quotient`. */
  readonly losesStep: boolean;
}

/** The error of the quotient against h, from 1 down to 1e-17. */
export interface ErrorCurve {
  readonly samples: readonly ErrorSample[];
  /**
   * The sample with the smallest error, of equal ones that with the largest h; where h is lost
   * none is the best. Undefined where no error is finite.
   */
  readonly best: ErrorSample | undefined;
  /** √ε for one-sided, ∛ε for central differences, times max(1, |x|). */
  readonly ruleOfThumb: number;
  /** Truncation error ~ h^order: 1 for one-sided differences, 2 for central ones. */
  readonly order: 1 | 2;
}

export interface PartialByDifferences {
  /** The input, `x` or `xs[0]`. */
  readonly name: string;
  readonly numerical: number;
  readonly automatic: number;
}

/** Two slopes at the point, where something on the way says that it is irregular. */
export interface Kink {
  /** `either` at the border of a test. */
  readonly kind: 'kink' | 'jump' | 'either';
  /** The slopes of f on both sides of the point, at the step of the check. */
  readonly left: number;
  readonly right: number;
}

/** A derivative that was typed in, and that differences of its operation alone contradict. */
export interface WrongGiven {
  /** The operation. */
  readonly name: string;
  /** By which of several parameters. */
  readonly parameter?: string;
  readonly line?: number;
  readonly given: number;
  readonly differences: number;
}

/** What a gradient check says, with the threshold of PyTorch's `gradcheck`. */
export interface GradientCheck {
  readonly h: number;
  readonly relative: number;
  readonly absolute: number;
  /** How many inputs the function has; `rows` has those that were checked. */
  readonly inputs: number;
  /** One for each input that was checked: all of them, or as many as could be afforded. */
  readonly rows: readonly (PartialByDifferences & {
    /** |automatic − numerical| */
    readonly error: number;
    /** absolute + relative · |numerical| */
    readonly allowed: number;
    readonly passes: boolean;
    /** What rounding may do to `numerical`: beyond `allowed` the check says nothing. */
    readonly roundOff?: number;
    /** Whether f is infinite at a neighbour, so that the difference is no number. */
    readonly overflows?: true;
    /** Left out where the point is regular, and where f has one slope. */
    readonly kink?: Kink;
  })[];
  /** Whether every row passes. */
  readonly passes: boolean;
  /** Why f first did not run at a neighbour, as in `NumericalReport`; left out where it ran. */
  readonly failure?: string;
}

export interface NumericalReport {
  /** Position of the input that is moved. */
  readonly input: number;
  readonly output: number;
  readonly at: Sample;
  /** ∂f/∂x at the point, by a reverse sweep: the reference. */
  readonly automatic: number;
  readonly quotient: Quotient;
  /** By every input at this h, those after the first `MOST_INPUTS` left out. */
  readonly gradient: readonly PartialByDifferences[];
  readonly inputs: number;
  /**
   * Evaluations of f for the whole gradient, of the inputs left out too: n + 1 or 2n. Counted
   * while all of them were done, where `isCounted` says so.
   */
  readonly evaluations: number;
  /** False where a gradient by so many inputs was too much work: then `evaluations` is n + 1 or 2n. */
  readonly isCounted: boolean;
  readonly curve: ErrorCurve;
  /** The graph of f around the point, left to right; y is NaN where f has no value. */
  readonly picture: readonly Sample[];
  readonly check: GradientCheck;
  /**
   * Whether the automatic derivative itself may be wrong: the check fails, and a derivative that
   * was typed in is `wrong`, or was compared with nothing.
   */
  readonly isDoubtful: boolean;
  readonly wrong?: WrongGiven;
  /** Of the input that is moved; left out where the point is regular, and where f has one slope. */
  readonly kink?: Kink;
  /**
   * Why f did not run at a neighbour, where the quotient has no value for that reason:
   * "line 3, this is 3.00001, and a whole number is needed here".
   */
  readonly failure: string | undefined;
}
