/**
 * What an arrow key makes of the number in a field: the last digit that was typed moves, so that
 * 3 → 4, 0.25 → 0.26 and -1e-3 → 0e-3; an expression is worked out first.
 */
import { readNumber } from './readNumber';

const DECIMAL = /^\s*([-+]?)(\d*)(?:\.(\d*))?(e[-+]?\d+)?\s*$/i;

/** @param count how many units up (or, below 0, down) */
export function stepNumber(text: string, count: number): string | undefined {
  const plain = text.replace(/[−–]/g, '-');
  const [, sign = '', whole = '', decimals = '', exponent = ''] = DECIMAL.exec(plain) ?? [];
  if (whole !== '' || decimals !== '') {
    return move(Number(`${sign}${whole}.${decimals}0`), count, decimals.length) + exponent;
  }
  const reading = readNumber(text);
  return reading.kind === 'number' ? move(reading.value, count, 1) : undefined;
}

function move(value: number, count: number, decimals: number): string {
  const unit = 10 ** decimals;
  const moved = (Math.round(value * unit) + count) / unit;
  return moved === 0 ? (0).toFixed(decimals) : moved.toFixed(decimals);
}
