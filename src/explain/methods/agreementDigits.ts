/**
 * A number beside a reference → how many of its leading digits agree, and its text in two parts.
 * What is printed decides: both are written with sixteen digits and compared place by place, so
 * that a digit is marked as right exactly where the reference prints the same one. Where a carry
 * hides how near two numbers are, as with 2.999… beside 3, `isClose` and `error` tell.
 */

/** As many as a double holds. */
export const MOST_DIGITS = 16;

export interface MarkedNumber {
  /** 0 … 16: the significant digits in `agreeing`. */
  readonly digits: number;
  /** The sign and the digits that agree; a true minus sign. */
  readonly agreeing: string;
  readonly differing: string;
  /** A power of ten behind the digits, `e−12`; empty where none is written. */
  readonly exponent: string;
  /** Whether the reference is a number: beside ∞ or NaN nothing agrees or differs. */
  readonly isCompared: boolean;
  /** |value − reference|; 0 for equal values, NaN where only one is finite. */
  readonly error: number;
  /** Whether the error is rounding in the last places, whatever the digits that are printed. */
  readonly isClose: boolean;
}

/** From here on what differs is the rounding of the last places. */
const CLOSE = 1e-13;

/** `value` with sixteen significant digits, parted behind those that the reference prints too. */
export function markDigits(value: number, reference: number): MarkedNumber {
  const isCompared = Number.isFinite(reference);
  const digits = isCompared ? agreeingDigits(value, reference) : 0;
  const { text, exponent } = written(value);
  const end = endOfDigits(text, digits);
  const error = isSame(value, reference) ? 0 : finite(Math.abs(value - reference));
  return {
    digits,
    agreeing: text.slice(0, end),
    differing: text.slice(end),
    exponent,
    isCompared,
    error,
    isClose: isCompared && (error <= CLOSE * Math.abs(reference) || error === 0),
  };
}

/** Leading significant digits of `value` that `reference` prints in the same places, 0 … 16. */
export function agreeingDigits(value: number, reference: number): number {
  if (isSame(value, reference)) return MOST_DIGITS;
  if (!Number.isFinite(value) || !Number.isFinite(reference)) return 0;
  if (Math.sign(value) !== Math.sign(reference)) return 0;
  const [digits = '', power] = figures(value);
  const [others = '', otherPower] = figures(reference);
  if (power !== otherPower) return 0;
  const differs = [...digits].findIndex((digit, place) => digit !== others[place]);
  return differs < 0 ? MOST_DIGITS : differs;
}

/** Zeros of either sign, and two values that are none, are the same. */
function isSame(value: number, reference: number): boolean {
  return Object.is(value, reference) || value === reference;
}

function finite(error: number): number {
  return Number.isFinite(error) ? error : Number.NaN;
}

/** Sixteen digits without a point, and the power of ten of the first. */
function figures(value: number): readonly string[] {
  return Math.abs(value)
    .toExponential(MOST_DIGITS - 1)
    .replace('.', '')
    .split('e');
}

function written(value: number): { readonly text: string; readonly exponent: string } {
  if (Number.isNaN(value)) return { text: 'NaN', exponent: '' };
  if (value === 0) return { text: '0', exponent: '' };
  const sign = value < 0 ? '−' : '';
  if (!Number.isFinite(value)) return { text: `${sign}∞`, exponent: '' };
  const size = Math.abs(value);
  if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
    return { text: sign + size.toPrecision(MOST_DIGITS), exponent: '' };
  }
  const [text = '', power = ''] = size.toExponential(MOST_DIGITS - 1).split('e');
  return { text: sign + text, exponent: `e${power.replace('+', '').replace('-', '−')}` };
}

/** Numbers outside are written with a power of ten, as everywhere in Wengert. */
const SMALLEST_PLAIN = 1e-4;
const LARGEST_PLAIN = 1e7;

/** The place behind the `digits`th significant digit; the zeros before the first do not count. */
function endOfDigits(text: string, digits: number): number {
  if (digits === 0) return 0;
  const first = text.search(/[1-9]/);
  if (first < 0 || digits >= MOST_DIGITS) return text.length;
  let seen = 0;
  for (let at = first; at < text.length; at += 1) {
    if (text[at] !== '.') seen += 1;
    if (seen === digits) return at + 1;
  }
  return text.length;
}
