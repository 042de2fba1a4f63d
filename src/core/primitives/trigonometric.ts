/** Angles: the six trigonometric functions, their inverses, and the angle of a vector. */
import { acot, acsc, asec } from './accurate';
import type { Entry } from './entry';
import { binary, isZero, onlyAt, ZERO, zeroAtZero } from './exact';
import { functionNotation, named, upright } from './notation';
import { jump, outside, pole, verticalTangent } from './places';
import type { Irregularity } from './primitive';

function inUnitInterval(name: string, u: number): Irregularity | undefined {
  const size = Math.abs(u);
  if (size > 1) return outside(name, 'numbers from −1 to 1', u);
  return size === 1 ? verticalTangent(name, u) : undefined;
}

function outsideUnitInterval(name: string, u: number): Irregularity | undefined {
  const size = Math.abs(u);
  if (size < 1) return outside(name, 'numbers up to −1 and from 1 on', u);
  return size === 1 ? verticalTangent(name, u) : undefined;
}

export const trigonometric: readonly Entry[] = [
  {
    name: 'sin',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.sin(u),
    partials: ['cos(u)'],
    exact: zeroAtZero,
    notation: functionNotation('\\sin', 'sine of'),
    about: 'sine',
  },
  {
    name: 'cos',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.cos(u),
    partials: ['-sin(u)'],
    exact: onlyAt(0, 1),
    notation: functionNotation('\\cos', 'cosine of'),
    about: 'cosine',
  },
  {
    name: 'tan',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.tan(u),
    partials: ['1+y^2'],
    exact: zeroAtZero,
    notation: functionNotation('\\tan', 'tangent function of'),
    about: 'tangent',
  },
  {
    name: 'sec',
    operands: 1,
    evaluate: (u = Number.NaN) => 1 / Math.cos(u),
    partials: ['y*tan(u)'],
    exact: onlyAt(0, 1),
    notation: functionNotation('\\sec', 'secant of'),
    about: 'secant, 1/cos(x)',
  },
  {
    name: 'csc',
    spellings: ['cosec'],
    operands: 1,
    evaluate: (u = Number.NaN) => 1 / Math.sin(u),
    partials: ['-y*cot(u)'],
    irregularity: ([u]) => (u === 0 ? pole('csc', 0) : undefined),
    notation: functionNotation('\\csc', 'cosecant of'),
    about: 'cosecant, 1/sin(x)',
  },
  {
    name: 'cot',
    operands: 1,
    evaluate: (u = Number.NaN) => 1 / Math.tan(u),
    partials: ['-(1+y^2)'],
    irregularity: ([u]) => (u === 0 ? pole('cot', 0) : undefined),
    notation: functionNotation('\\cot', 'cotangent of'),
    about: 'cotangent, 1/tan(x)',
  },
  {
    name: 'asin',
    spellings: ['arcsin'],
    operands: 1,
    evaluate: (u = Number.NaN) => Math.asin(u),
    // Not 1 − u², which has lost its digits next to 1.
    partials: ['1/sqrt((1-u)*(1+u))'],
    exact: zeroAtZero,
    irregularity: ([u = Number.NaN]) => inUnitInterval('asin', u),
    notation: functionNotation('\\arcsin', 'arc sine of'),
    about: 'inverse sine, −1 ≤ x ≤ 1',
  },
  {
    name: 'acos',
    spellings: ['arccos'],
    operands: 1,
    evaluate: (u = Number.NaN) => Math.acos(u),
    partials: ['-1/sqrt((1-u)*(1+u))'],
    exact: onlyAt(1, 0),
    irregularity: ([u = Number.NaN]) => inUnitInterval('acos', u),
    notation: functionNotation('\\arccos', 'arc cosine of'),
    about: 'inverse cosine, −1 ≤ x ≤ 1',
  },
  {
    name: 'atan',
    spellings: ['arctan'],
    operands: 1,
    evaluate: (u = Number.NaN) => Math.atan(u),
    partials: ['1/(1+u^2)'],
    exact: zeroAtZero,
    notation: functionNotation('\\arctan', 'arc tangent of'),
    about: 'inverse tangent',
  },
  {
    name: 'asec',
    spellings: ['arcsec'],
    operands: 1,
    evaluate: (u = Number.NaN) => asec(u),
    partials: ['1/(abs(u)*sqrt((u-1)*(u+1)))'],
    exact: onlyAt(1, 0),
    irregularity: ([u = Number.NaN]) => outsideUnitInterval('asec', u),
    notation: functionNotation(named('arcsec'), 'arc secant of', upright('arcsec')),
    about: 'inverse secant, |x| ≥ 1',
  },
  {
    name: 'acsc',
    spellings: ['arccsc'],
    operands: 1,
    evaluate: (u = Number.NaN) => acsc(u),
    partials: ['-1/(abs(u)*sqrt((u-1)*(u+1)))'],
    irregularity: ([u = Number.NaN]) => outsideUnitInterval('acsc', u),
    notation: functionNotation(named('arccsc'), 'arc cosecant of', upright('arccsc')),
    about: 'inverse cosecant, |x| ≥ 1',
  },
  {
    name: 'acot',
    spellings: ['arccot'],
    operands: 1,
    evaluate: (u = Number.NaN) => acot(u),
    partials: ['-1/(1+u^2)'],
    irregularity: ([u]) =>
      u === 0
        ? jump(
            'acot jumps from −π/2 to π/2 at 0: Wengert takes π/2, and −1, the slope of either side.',
          )
        : undefined,
    notation: functionNotation(named('arccot'), 'arc cotangent of', upright('arccot')),
    about: 'inverse cotangent, atan(1/x)',
  },
  {
    name: 'atan2',
    spellings: ['arctan2'],
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => Math.atan2(u, v),
    // v/(u² + v²), without the squares, which overflow first.
    partials: ['v/hypot(u,v)/hypot(u,v)', '-u/hypot(u,v)/hypot(u,v)'],
    exact: binary((u, v) => (isZero(u) && v.compare(0) >= 0 ? ZERO : undefined)),
    irregularity: ([u = Number.NaN, v = Number.NaN]) => {
      if (u !== 0 || v > 0) return undefined;
      return v === 0
        ? jump(
            'atan2 has no slope at (0, 0), where all angles meet: Wengert shows NaN (not a number), as PyTorch does.',
          )
        : jump(
            'atan2 jumps from −π to π here: Wengert takes the slope of the angle on either side, as PyTorch does.',
          );
    },
    notation: functionNotation(
      named('atan2'),
      'angle of the vector, arc tangent 2, of',
      upright('atan2'),
    ),
    about: 'angle of the point (v, u), from −π to π',
  },
];
