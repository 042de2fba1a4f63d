/**
 * A difference quotient → LaTeX: the textbook's formula, f′(x) ≈ (f(x+h) − f(x))/h, and the same
 * with its numbers, written out so far that the digits that cancel are seen.
 */
import { assertNever } from '../../core/language';
import type { Difference, NumericalReport } from '../../core/modes/numerical';
import { formatNumber } from '../numbers';
import { typesetWord } from '../typeset';

/** The function and the input that moves, LaTeX. */
export interface MovedFunction {
  readonly name: string;
  readonly input: string;
}

/** More inputs than this are dots. */
const MOST_NAMED = 3;

export function differenceFormula(
  difference: Difference,
  { name, input }: MovedFunction,
  report: Pick<NumericalReport, 'inputs' | 'input' | 'gradient'>,
): string {
  const at = (argument: string): string => `${name}(${argumentsWith(argument, report).join(', ')})`;
  const derivative =
    report.inputs > 1 ? `\\dfrac{\\partial ${name}}{\\partial ${input}}` : `${name}'(${input})`;
  const [right, left, divisor] = partsOf(difference, input);
  return `${derivative} \\approx \\dfrac{${at(right)} - ${at(left)}}{${divisor}}`;
}

function partsOf(
  difference: Difference,
  input: string,
): readonly [right: string, left: string, divisor: string] {
  switch (difference) {
    case 'forward':
      return [`${input} + h`, input, 'h'];
    case 'backward':
      return [input, `${input} - h`, 'h'];
    case 'central':
      return [`${input} + h`, `${input} - h`, '2h'];
    default:
      return assertNever(difference);
  }
}

function argumentsWith(
  moved: string,
  { inputs, input, gradient }: Pick<NumericalReport, 'inputs' | 'input' | 'gradient'>,
): readonly string[] {
  if (inputs <= MOST_NAMED && gradient.length === inputs) {
    return gradient.map(({ name }, place) => (place === input ? moved : typesetWord(name).latex));
  }
  return [...(input > 0 ? ['\\dots'] : []), moved, ...(input < inputs - 1 ? ['\\dots'] : [])];
}

/** `= (0.2891 − 0.2890)/10⁻⁵ = 9.066423`, LaTeX; broken before the result in `broken`. */
export function differenceNumbers({ quotient }: Pick<NumericalReport, 'quotient'>): {
  readonly whole: string;
  readonly broken: string;
} {
  const { left, right, divisor, value } = quotient;
  const [from, to] = writtenAlike(left.y, right.y);
  const subtracted = from.startsWith('-') ? `(${from})` : from;
  const slope = writtenLong(value, DIGITS_OF_RESULT);
  const fraction = `\\dfrac{${to} - ${subtracted}}{${formatNumber(divisor, 'decimals')}}`;
  return {
    whole: `= ${fraction} = ${slope}`,
    broken: `\\begin{aligned} &= ${fraction} \\\\[4pt] &= ${slope} \\end{aligned}`,
  };
}

const DIGITS_OF_RESULT = 7;
const FEWEST_DIGITS = 10;
/** So many are enough to tell any two numbers apart. */
const MOST_DIGITS = 17;
/** Of what is left after subtracting. */
const DIGITS_LEFT = 4;

/** Both numbers with the same decimals, or as they are where these are short. */
function writtenAlike(left: number, right: number): readonly [string, string] {
  if ([left, right].some((value) => !Number.isFinite(value))) {
    return [formatNumber(left, 'decimals'), formatNumber(right, 'decimals')];
  }
  const written = [String(left), String(right)];
  const isShort = written.every((text) => text.length < FEWEST_DIGITS && !text.includes('e'));
  const [from = '', to = ''] = written;
  if (isShort) return [from, to];
  const size = Math.max(Math.abs(left), Math.abs(right));
  const rest = Math.abs(right - left);
  const cancelled = rest === 0 ? 0 : Math.floor(Math.log10(size)) - Math.floor(Math.log10(rest));
  const digits = Math.min(MOST_DIGITS, Math.max(FEWEST_DIGITS, cancelled + DIGITS_LEFT));
  return [withDecimals(left, size, digits), withDecimals(right, size, digits)];
}

const SMALLEST_PLAIN = -4;
const LARGEST_PLAIN = 8;

/** `digits` counted from the first figure of `size`. */
function withDecimals(value: number, size: number, digits: number): string {
  if (value === 0) return '0';
  const power = Math.floor(Math.log10(size));
  if (power >= SMALLEST_PLAIN && power <= LARGEST_PLAIN) {
    return value.toFixed(Math.max(0, digits - 1 - power));
  }
  const [mantissa, exponent = '0'] = value.toExponential(digits - 1).split('e');
  return `${mantissa} \\cdot 10^{${Number(exponent)}}`;
}

/** More digits than elsewhere, since the last of them are what changes with h. */
function writtenLong(value: number, digits: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || Number.isInteger(value)) return formatNumber(value, 'decimals');
  const rounded = Number(value.toPrecision(digits));
  if (size >= 10 ** SMALLEST_PLAIN && size < 10 ** LARGEST_PLAIN) return String(rounded);
  const [mantissa, exponent = '0'] = rounded.toExponential().split('e');
  return mantissa === '1' ? `10^{${exponent}}` : `${mantissa} \\cdot 10^{${Number(exponent)}}`;
}
