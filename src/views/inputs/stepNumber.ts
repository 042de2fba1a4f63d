/**
 * What an arrow key makes of the number in a field: the last digit that was typed moves, so that
 * 3 → 4, 0.25 → 0.26 and -1e-3 → 0e-3; an expression is worked out to one decimal first. The digits are
 * counted as a whole number, so that neither their count nor their size is lost.
 */
import { readNumber } from './readNumber';

const DECIMAL = /^\s*([-+]?)(\d*)(?:\.(\d*))?(e[-+]?\d+)?\s*$/i;

/**
 * @param count how many units up (or, below 0, down)
 * @returns undefined where there is no number to move, or none that is finite to move to
 */
export function stepNumber(text: string, count: number): string | undefined {
  const reading = readNumber(text);
  if (reading.kind !== 'number') return undefined;
  const plain = text.replace(/[−–]/g, '-');
  const moved = moveDigits(plain, count) ?? moveDigits(workedOut(reading.value), count);
  return moved !== undefined && Number.isFinite(Number(moved)) ? moved : undefined;
}

/** Beyond 10²¹ a number is written with its power of ten, and its last digit moves. */
function workedOut(value: number): string {
  return Math.abs(value) < 1e21 ? value.toFixed(1) : String(value);
}

function moveDigits(decimal: string, count: number): string | undefined {
  const [, sign = '', whole = '', decimals = '', exponent = ''] = DECIMAL.exec(decimal) ?? [];
  if (whole === '' && decimals === '') return undefined;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n) + BigInt(count);
  const size = String(digits < 0n ? -digits : digits).padStart(decimals.length + 1, '0');
  const point = size.length - decimals.length;
  const fraction = decimals === '' ? '' : `.${size.slice(point)}`;
  return `${digits < 0n ? '-' : ''}${size.slice(0, point)}${fraction}${exponent}`;
}
