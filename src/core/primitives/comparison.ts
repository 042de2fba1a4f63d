/** Comparisons used as numbers: 1 where they hold, else 0. Their derivative is 0, with a jump. */
import type { ComparisonOperator } from '../language';
import type { Entry } from './entry';
import { binary, truth } from './exact';
import { glyphWith } from './notation';
import { jump } from './places';

function comparison(
  name: string,
  sign: ComparisonOperator,
  latex: string,
  spoken: string,
  holds: (u: number, v: number) => boolean,
  byOrder: (order: number) => boolean,
): Entry {
  return {
    name,
    callable: false,
    operator: sign,
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => (holds(u, v) ? 1 : 0),
    partials: ['0', '0'],
    exact: binary((u, v) => truth(byOrder(u.compare(v)))),
    irregularity: ([u, v]) =>
      u === v
        ? jump(
            `u ${sign} v changes where both sides are equal, as here: Wengert takes 0 for its slope.`,
          )
        : undefined,
    notation: {
      write: (u = '', v = '') => `[${u} ${latex} ${v}]`,
      binding: 'atom',
      operandBinding: () => 'sum',
      glyph: ([left, right]) => {
        if (left !== undefined) return glyphWith((c) => `${c}${latex} {\\cdot}`, left);
        return right === undefined ? latex : glyphWith((c) => `{\\cdot}${latex} ${c}`, right);
      },
      spoken,
    },
    about: `1 where u ${sign} v, else 0`,
  };
}

export const comparisons: readonly Entry[] = [
  comparison(
    'lt',
    '<',
    '<',
    'less than',
    (u, v) => u < v,
    (order) => order < 0,
  ),
  comparison(
    'le',
    '<=',
    '\\le',
    'at most',
    (u, v) => u <= v,
    (order) => order <= 0,
  ),
  comparison(
    'gt',
    '>',
    '>',
    'greater than',
    (u, v) => u > v,
    (order) => order > 0,
  ),
  comparison(
    'ge',
    '>=',
    '\\ge',
    'at least',
    (u, v) => u >= v,
    (order) => order >= 0,
  ),
  comparison(
    'eq',
    '==',
    '=',
    'equal to',
    (u, v) => u === v,
    (order) => order === 0,
  ),
  comparison(
    'ne',
    '!=',
    '\\ne',
    'not equal to',
    (u, v) => u !== v,
    (order) => order !== 0,
  ),
];
