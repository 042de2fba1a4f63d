/** The sample under the pointer in one line: "h = 10⁻⁵, absolute error = 3.37·10⁻⁴". */
import { formatNumber, type Phrase } from '../../../explain';
import { spokenNumber } from '../../../explain/numbers';
import { math, phrase } from '../../../explain/phrase';
import type { Nearest } from './plotFrame';
import type { Axis } from './series';

export function readoutOf({ series, sample }: Nearest, x: Axis, y: Axis): Phrase {
  const zero = y.scale === 'log' && sample.y <= 0 ? y.zero : undefined;
  const value = zero ?? writtenOn(y, sample.y);
  return phrase`${x.name} = ${writtenOn(x, sample.x)}, ${series.name}: ${value}`;
}

function writtenOn(axis: Axis, value: number): Phrase {
  if (axis.isWhole === true) {
    const digits = value.toLocaleString('en');
    return [math(digits.replaceAll(',', '{,}'), digits)];
  }
  return [math(formatNumber(value, 'decimals'), spokenNumber(value))];
}
