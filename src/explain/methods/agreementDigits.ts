/**
 * A number beside a reference → how many of its leading digits agree, and its text in two parts:
 * the digits that can be trusted and those that cannot. With the relative error r, ⌊−log₁₀ r⌋
 * digits agree, so that 0.9999 beside 1 counts as four and not as none.
 */

/** As many as a double holds. */
export const MOST_DIGITS = 16;

export interface MarkedNumber {
  /** 0 … 16. */
  readonly digits: number;
  /** The sign and the digits that agree; a true minus sign. */
  readonly agreeing: string;
  readonly differing: string;
  /** A power of ten behind the digits, `e−12`; empty where none is written. */
  readonly exponent: string;
}

/** Leading significant digits of `value` that agree with `reference`, 0 … 16. */
export function agreeingDigits(value: number, reference: number): number {
  if (Object.is(value, reference) || value === reference) return MOST_DIGITS;
  if (!Number.isFinite(value) || !Number.isFinite(reference)) return 0;
  if (Math.sign(value) !== Math.sign(reference)) return 0;
  const relative = Math.abs(value - reference) / Math.abs(reference);
  const digits = Math.floor(-Math.log10(relative));
  return Math.max(0, Math.min(MOST_DIGITS, digits));
}

/** `value` with sixteen significant digits, parted behind those that agree with `reference`. */
export function markDigits(value: number, reference: number): MarkedNumber {
  const digits = agreeingDigits(value, reference);
  const { text, exponent } = written(value);
  const end = endOfDigits(text, digits);
  return { digits, agreeing: text.slice(0, end), differing: text.slice(end), exponent };
}

function written(value: number): { readonly text: string; readonly exponent: string } {
  if (Number.isNaN(value)) return { text: 'NaN', exponent: '' };
  if (value === 0) return { text: '0', exponent: '' };
  const sign = value < 0 ? '−' : '';
  if (!Number.isFinite(value)) return { text: `${sign}∞`, exponent: '' };
  const [text = '', power] = Math.abs(value).toPrecision(MOST_DIGITS).split('e');
  const exponent = power === undefined ? '' : `e${power.replace('+', '').replace('-', '−')}`;
  return { text: sign + text, exponent };
}

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
