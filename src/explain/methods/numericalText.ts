/** What numerical differentiation comes to, in sentences: the error at this h, the best h, the work. */
import { assertNever } from '../../core/language';
import type { ErrorSample, Kink, NumericalReport } from '../../core/modes/numerical';
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

/** Two digits are enough for an error, and for the h that has it. */
export function roughly(value: number): number {
  return Number(value.toPrecision(2));
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
  if (report.kink !== undefined) {
    return phrase`At ${stepPiece(h)} the quotient and the automatic derivative are ${numberPiece(error)} apart; at this point there is no right number.`;
  }
  if (error === 0) return phrase`At ${stepPiece(h)} the quotient is exact, to the last digit.`;
  if (staysAway(report)) {
    return phrase`The error stays large at every ${H}. Differences see the graph beside the point, the automatic derivative only what ran.`;
  }
  const found = phrase`At ${stepPiece(h)} the error is ${numberPiece(error)}`;
  const best = curve.best?.h ?? h;
  if (h > best * NEAR) return phrase`${found}, mostly truncation: a smaller ${H} helps.`;
  if (h < best / NEAR) return phrase`${found}, mostly round-off: a larger ${H} helps.`;
  return phrase`${found}: truncation and round-off are about equal, and no ${H} does much better.`;
}

/** "g′ on line 2 does not match g: it gives 8, and differences of g alone give 12." */
export function describeWrong({ wrong }: Pick<NumericalReport, 'wrong'>): Phrase {
  if (wrong === undefined) return [];
  const { name, parameter, line, given, differences } = wrong;
  const by = parameter === undefined ? '' : ` by ${parameter}`;
  const place = line === undefined ? '' : ` on line ${line}`;
  return phrase` ${name}′${by}${place} does not match ${name}: it gives ${numberPiece(roundly(given))}, and differences of ${name} alone give ${numberPiece(roundly(differences))}.`;
}

/** "slope 0 on its left and 1 on its right", or a jump, whose slopes grow as 1/h. */
export function describeSides({ kind, left, right }: Kink): Phrase {
  if (kind === 'jump') return phrase`the function jumps at the point: there is no derivative`;
  const what = kind === 'kink' ? 'a kink' : 'a kink or a jump';
  return phrase`the point is ${what}, with the slope ${numberPiece(roundly(left))} on its left and ${numberPiece(roundly(right))} on its right: there is no derivative`;
}

/** Slopes that are measured are right to some digits. */
function roundly(slope: number): number {
  return Number(slope.toPrecision(4));
}

/** What is said of the point itself, at any h; undefined where f has one slope. */
export function describePoint({ kink, quotient }: NumericalReport): Phrase | undefined {
  if (kink === undefined) return undefined;
  const { difference } = quotient;
  const sides = capital(describeSides(kink));
  switch (difference) {
    case 'central':
      return phrase`${sides}. Central differences hide it: their quotient lies between both sides.`;
    case 'forward':
    case 'backward':
      return phrase`${sides}. A ${difference} difference sees its ${difference === 'forward' ? 'right' : 'left'} side alone.`;
    default:
      return assertNever(difference);
  }
}

function capital([first, ...rest]: Phrase): Phrase {
  if (first?.kind !== 'text') return first === undefined ? [] : [first, ...rest];
  const text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
  return [{ kind: 'text', text }, ...rest];
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

/** Why the chart of errors is empty; undefined where it is not. */
export function whyNoErrors(report: NumericalReport): Phrase | undefined {
  if (report.curve.samples.some(({ error }) => Number.isFinite(error))) return undefined;
  if (Number.isNaN(report.at.y)) return phrase`No error: the function has no value here.`;
  if (!Number.isFinite(report.automatic)) {
    return phrase`No error: the derivative is ${numberPiece(report.automatic)}.`;
  }
  return phrase`No error: no quotient has a value.`;
}

/** The best h beside the rule of thumb; undefined where no h is good. */
export function describeBest(report: NumericalReport): Phrase | undefined {
  const { best, ruleOfThumb } = report.curve;
  if (best === undefined || report.isDoubtful || report.kink !== undefined) return undefined;
  if (staysAway(report)) return undefined;
  const says = phrase`the rule of thumb ${ruleOfThumbPiece(report)} says ${numberPiece(roughly(ruleOfThumb))}`;
  const isFar = Math.abs(Math.log10(best.h / ruleOfThumb)) > FAR_FROM_RULE;
  const thumb = isFar
    ? phrase`${says}, for a function that changes on the scale of ${SCALE}`
    : says;
  if (best.error === 0) {
    return phrase`Exact at ${stepPiece(best.h)}, ${whyExact(report)}; ${says}.`;
  }
  return phrase`Best near ${stepPiece(roughly(best.h))}, with an error of ${numberPiece(roughly(best.error))}; ${thumb}.`;
}

/** Decades between the best h and the rule of thumb that call for a word. */
const FAR_FROM_RULE = 2;

const SCALE: Piece = math('\\max(1, |x|)', 'the larger of 1 and the size of the input');

/** Errors at large h that are no more than rounding: nothing is cut off there. */
const LARGE_STEP = 1e-2;
const ROUNDING = 1e-11;

function whyExact({ curve, automatic, at }: NumericalReport): string {
  const size = Math.max(1, Math.abs(automatic), Math.abs(at.y));
  const large = curve.samples.filter(({ h }) => h >= LARGE_STEP);
  if (!large.every(({ error }) => error <= ROUNDING * size)) return 'by luck';
  return curve.order === 1
    ? 'since the graph is a straight line there and nothing is cut off'
    : 'since of a line or a parabola central differences cut nothing off';
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
