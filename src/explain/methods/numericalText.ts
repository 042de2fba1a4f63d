/** What numerical differentiation comes to, in sentences: the error at this h, the best h, the work. */
import type { ErrorSample, NumericalReport } from '../../core/modes/numerical';
import type { Phrase } from '../explain';
import { formatNumber, spokenNumber } from '../numbers';
import { math, type Piece, phrase } from '../phrase';

/** LaTeX of a name, and how it is spoken. */
export interface SpokenName {
  readonly latex: string;
  readonly spoken: string;
}

export const H: Piece = math('h', 'h');

export function numberPiece(value: number): Piece {
  return math(formatNumber(value, 'decimals'), spokenNumber(value));
}

/** h = 10⁻⁵ */
export function stepPiece(h: number): Piece {
  return math(`h = ${formatNumber(h, 'decimals')}`, `h equals ${spokenNumber(h)}`);
}

/** One digit: the best h is as good as random to its second. */
export function roughly(value: number): number {
  return Number(value.toPrecision(1));
}

/** An error that is larger than this share of the derivative at every h is none of rounding. */
const FAR_OFF = 1e-4;

/** Whether the quotient nears the automatic derivative at no h: a kink, a jump, or a pole. */
export function staysAway({ curve, automatic }: NumericalReport): boolean {
  const { best } = curve;
  return best === undefined || best.error > FAR_OFF * Math.max(1, Math.abs(automatic));
}

/** How far from the best h its neighbourhood reaches, as a factor. */
const NEAR = 4;

/** What the error at this h is made of, and what would make it smaller. */
export function describeStep(report: NumericalReport, input: SpokenName): Phrase {
  const { quotient, automatic, curve } = report;
  const { h, value, losesStep } = quotient;
  const error = Math.abs(value - automatic);
  if (!Number.isFinite(automatic)) {
    return phrase`The automatic derivative is ${numberPiece(automatic)} here, so there is no error to measure.`;
  }
  if (Number.isNaN(report.at.y)) {
    return phrase`The function has no value at the point, so there is nothing to take differences of.`;
  }
  if (losesStep) return describeLostStep(report, input);
  if (Number.isNaN(value)) {
    return phrase`The function has no value at a neighbour of ${named(input)}, so the quotient has none.${whyNot(report)}`;
  }
  if (report.isDoubtful) {
    return phrase`The automatic derivative fails its check, so that the distance from it says nothing of ${H}.`;
  }
  if (error === 0) return phrase`At ${stepPiece(h)} the quotient is exact, to the last digit.`;
  if (staysAway(report)) {
    return phrase`The error stays large at every ${H}: a kink or a jump at the point. Differences see the graph beside it, the automatic derivative only what ran.`;
  }
  const found = phrase`At ${stepPiece(h)} the error is ${numberPiece(error)}`;
  const best = curve.best?.h ?? h;
  if (h > best * NEAR) return phrase`${found}, mostly truncation: a smaller ${H} helps.`;
  if (h < best / NEAR) return phrase`${found}, mostly round-off: a larger ${H} helps.`;
  return phrase`${found}: truncation and round-off are about equal, and no ${H} does much better.`;
}

/** What stopped the program beside the point, as a sentence of its own; code goes in quotes. */
export function whyNot({ failure }: { readonly failure?: string | undefined }): string {
  if (failure === undefined) return '';
  return ` It does not run there: ${failure.replaceAll(/`([^`]*)`/g, '“$1”')}.`;
}

function describeLostStep({ quotient }: NumericalReport, input: SpokenName): Phrase {
  const { difference, h, value } = quotient;
  if (difference === 'central') {
    return phrase`At ${stepPiece(h)} a neighbour is rounded to ${named(input)} itself: ${H} is lost, at least on one side.`;
  }
  const [sign, spokenSign] = difference === 'forward' ? ['+', 'plus'] : ['-', 'minus'];
  const neighbour = math(`${input.latex} ${sign} h`, `${input.spoken} ${spokenSign} h`);
  return phrase`At ${stepPiece(h)}, ${neighbour} is ${named(input)}: ${H} is lost in rounding, and the quotient is ${numberPiece(value)}.`;
}

function named({ latex, spoken }: SpokenName): Piece {
  return math(latex, spoken);
}

/** √ε or ∛ε, times |x| where that is larger than 1. */
export function ruleOfThumbPiece({ curve, at }: NumericalReport): Piece {
  const [latex, spoken] =
    curve.order === 1
      ? ['\\sqrt{\\varepsilon}', 'root of epsilon']
      : ['\\sqrt[3]{\\varepsilon}', 'cube root of epsilon'];
  return Math.abs(at.x) > 1
    ? math(`${latex}\\,|x|`, `${spoken} times the size of the input`)
    : math(latex, spoken);
}

/** The best h beside the rule of thumb; undefined where no h is good. */
export function describeBest(report: NumericalReport): Phrase | undefined {
  const { best, ruleOfThumb } = report.curve;
  if (best === undefined || report.isDoubtful || staysAway(report)) return undefined;
  const thumb = phrase`the rule of thumb ${ruleOfThumbPiece(report)} says ${numberPiece(Number(ruleOfThumb.toPrecision(2)))}`;
  if (best.error === 0) {
    return phrase`Exact at ${stepPiece(best.h)}, by luck or because nothing is cut off; ${thumb}.`;
  }
  return phrase`Best near ${stepPiece(roughly(best.h))}, with an error of ${numberPiece(roughly(best.error))}; ${thumb}.`;
}

/** The chart of errors as one sentence, for who does not see it. */
export function describeErrorCurve(report: NumericalReport): string {
  const { samples, best } = report.curve;
  const measured = samples.filter(({ error }) => Number.isFinite(error));
  const largest = measured.reduce<ErrorSample | undefined>(
    (a, b) => (a === undefined || b.h > a.h ? b : a),
    undefined,
  );
  const smallest = measured.reduce<ErrorSample | undefined>(
    (a, b) => (a === undefined || b.h < a.h ? b : a),
    undefined,
  );
  const subject = `Absolute error of the ${report.quotient.difference} difference against h, both axes logarithmic`;
  if (best === undefined || largest === undefined || smallest === undefined) {
    return `${subject}: no error can be measured here.`;
  }
  const at = ({ h, error }: ErrorSample): string =>
    `${error === 0 ? 'exactly 0' : spokenNumber(error)} at h = ${spokenNumber(h)}`;
  return `${subject}: ${at(largest)}, at its smallest ${at(best)}, and ${at(smallest)}.`;
}

/** The graph with its secant as one sentence. */
export function describeSecant(report: NumericalReport): string {
  const { quotient, automatic } = report;
  const tangent = `the tangent has the slope ${spokenNumber(automatic)}`;
  return Number.isFinite(quotient.value)
    ? `The graph of the function around the point: ${tangent}, the secant at h = ${spokenNumber(quotient.h)} has ${spokenNumber(quotient.value)}.`
    : `The graph of the function around the point: ${tangent}; there is no secant at h = ${spokenNumber(quotient.h)}.`;
}

/** "n + 1 evaluations of f for a gradient of n inputs: 3 here." */
export function describeEvaluations(
  { quotient, evaluations, isCounted }: NumericalReport,
  name: SpokenName,
): Phrase {
  const rule = quotient.difference === 'central' ? math('2n', '2 n') : math('n + 1', 'n plus 1');
  const count = evaluations.toLocaleString('en');
  const here = isCounted ? `${count} here` : `${count} here, too many to do them all`;
  return phrase`${rule} evaluations of ${named(name)} for a gradient of ${math('n', 'n')} inputs: ${here}.`;
}
