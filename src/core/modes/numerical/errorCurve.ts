/**
 * The error of a difference quotient against h, from 1 down to 1e-17, as figure 3 of Baydin et
 * al. draws it (Automatic Differentiation in Machine Learning: a Survey, JMLR 18(153), 2018).
 * On the right the truncation error falls with h, on the left the rounding error grows as 1/h.
 */
import { type Probe, quotientAt } from './quotient';
import type { Difference, ErrorCurve, ErrorSample, Sample } from './report';

/** The smallest h is 1e-17. */
const DECADES = 17;

/** Samples of each decade, where f can be evaluated that often. */
export const SAMPLES_A_DECADE = 10;

/**
 * @param automatic the reference: the automatic derivative
 * @param perDecade the powers of ten are samples whatever it is
 */
export function errorCurve(
  difference: Difference,
  probe: Probe,
  x: number,
  automatic: number,
  perDecade = SAMPLES_A_DECADE,
): ErrorCurve {
  const at = (neighbour: number): Sample => ({ x: neighbour, y: probe(neighbour) });
  const here = difference === 'central' ? undefined : at(x);
  const samples = stepsDown(perDecade).map((h): ErrorSample => {
    const { value, losesStep } = quotientAt(difference, at, here, x, h);
    return { h, value, error: Math.abs(value - automatic), losesStep };
  });
  return {
    samples,
    best: bestOf(samples),
    ruleOfThumb: ruleOfThumb(difference, x),
    order: difference === 'central' ? 2 : 1,
  };
}

/** How often `errorCurve` evaluates f. */
export function evaluationsOfCurve(difference: Difference, perDecade: number): number {
  const steps = DECADES * perDecade + 1;
  return difference === 'central' ? 2 * steps : steps + 1;
}

/** √ε for one-sided differences, ∛ε for central ones: where both errors are about equal, if f is tame. */
export function ruleOfThumb(difference: Difference, x: number): number {
  const relative = difference === 'central' ? Math.cbrt(Number.EPSILON) : Math.sqrt(Number.EPSILON);
  return relative * Math.max(1, Math.abs(x));
}

/** The powers of ten are the numbers that a person types: 1e-5, where 10 ** -5 is another double. */
function stepsDown(perDecade: number): readonly number[] {
  return Array.from({ length: DECADES * perDecade + 1 }, (_, step) =>
    step % perDecade === 0 ? Number(`1e-${step / perDecade}`) : 10 ** (-step / perDecade),
  );
}

/** Where h is lost the quotient is 0, which would be without error where the derivative is 0. */
function bestOf(samples: readonly ErrorSample[]): ErrorSample | undefined {
  let best: ErrorSample | undefined;
  for (const sample of samples) {
    if (sample.losesStep || !Number.isFinite(sample.error)) continue;
    if (best === undefined || sample.error < best.error) best = sample;
  }
  return best;
}
