/**
 * Numbers → LaTeX, plain text and speech: four significant digits, a true minus sign, and exact
 * fractions where they are asked for and exist. Whole numbers below 10⁷ keep all their digits.
 */
import type { Fraction } from '../core/primitives';
import type { NumberStyle } from './explain';
import type { Typeset } from './typeset';

const DIGITS = 4;
const SMALLEST = 1e-4;
const LARGEST = 1e7;
/** Fractions with more digits than this above or below read worse than decimals. */
const LARGEST_PART = 10n ** 7n;
const LARGEST_WHOLE = 10n ** 10n;

interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  /** Of 10, where the number is written with one. */
  readonly exponent: number | undefined;
}

/** LaTeX; `exact` is used by the style of fractions, and decimals stand in where it is undefined. */
export function formatNumber(value: number, style: NumberStyle, exact?: Fraction): string {
  return typesetNumber(value, style, exact).latex;
}

/** As `formatNumber`, with how tightly it holds: a negative number needs brackets in a product. */
export function typesetNumber(value: number, style: NumberStyle, exact?: Fraction): Typeset {
  if (style === 'fractions' && exact !== undefined && isReadable(exact)) return fraction(exact);
  if (Number.isNaN(value)) return { latex: '\\mathrm{NaN}', binding: 'atom' };
  const { negative, digits, exponent } = decimal(value);
  const size = exponent === undefined ? digits : withPower(digits, exponent);
  if (negative) return { latex: `-${size}`, binding: 'sum' };
  if (exponent === undefined) return { latex: size, binding: 'atom' };
  return { latex: size, binding: digits === '1' ? 'power' : 'product' };
}

/** Text: `−0.6`, `1.2e−7`, `∞`. */
export function plainNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const { negative, digits, exponent } = decimal(value);
  const size = digits === '\\infty' ? '∞' : digits;
  const power = exponent === undefined ? '' : `e${exponent}`.replace('-', '−');
  return `${negative ? '−' : ''}${size}${power}`;
}

/** For a screen reader: `minus 0.6`, `1.2 times 10 to the minus 7`. */
export function spokenNumber(
  value: number,
  style: NumberStyle = 'decimals',
  exact?: Fraction,
): string {
  if (style === 'fractions' && exact !== undefined && isReadable(exact)) {
    const sign = exact.s < 0n ? 'minus ' : '';
    return exact.d === 1n ? `${sign}${exact.n}` : `${sign}${exact.n} over ${exact.d}`;
  }
  if (Number.isNaN(value)) return 'not a number';
  const { negative, digits, exponent } = decimal(value);
  const size = digits === '\\infty' ? 'infinity' : digits;
  const power = exponent === undefined ? '' : ` times 10 to the ${exponent}`.replace('-', 'minus ');
  return `${negative ? 'minus ' : ''}${size}${power}`;
}

/** Every digit: the shortest text that reads back as the same number. */
export function numberInFull(value: number): string {
  if (value === 0) return '0';
  return String(value).replaceAll('-', '−').replace('+', '').replace('Infinity', '∞');
}

/** "1st", "12th", "33rd" */
export function ordinal(place: number): string {
  const isTeen = Math.floor(place / 10) % 10 === 1;
  return `${place}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][place % 10]) ?? 'th'}`;
}

function decimal(value: number): Decimal {
  const size = Math.abs(value);
  const negative = value < 0;
  if (size === 0) return { negative: false, digits: '0', exponent: undefined };
  if (!Number.isFinite(size)) return { negative, digits: '\\infty', exponent: undefined };
  if (size < SMALLEST || size >= LARGEST) {
    const [mantissa = '', exponent = '0'] = size.toExponential(DIGITS - 1).split('e');
    return { negative, digits: String(Number(mantissa)), exponent: Number(exponent) };
  }
  const whole = size >= 10 ** DIGITS ? Math.round(size) : Number(size.toPrecision(DIGITS));
  return { negative, digits: String(Number.isInteger(size) ? size : whole), exponent: undefined };
}

function withPower(digits: string, exponent: number): string {
  const power = `10^{${exponent}}`;
  return digits === '1' ? power : `${digits} \\cdot ${power}`;
}

function isReadable(exact: Fraction): boolean {
  return exact.d === 1n
    ? exact.n < LARGEST_WHOLE
    : exact.n < LARGEST_PART && exact.d < LARGEST_PART;
}

function fraction(exact: Fraction): Typeset {
  const sign = exact.s < 0n ? '-' : '';
  const size = exact.d === 1n ? String(exact.n) : `\\frac{${exact.n}}{${exact.d}}`;
  if (sign !== '') return { latex: `${sign}${size}`, binding: 'sum' };
  return { latex: size, binding: exact.d === 1n ? 'atom' : 'prefix' };
}
