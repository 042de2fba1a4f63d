/** The six hyperbolic functions and their inverses. */
import { acoth, acsch, asech, csch, sech } from './accurate';
import type { Entry } from './entry';
import { onlyAt, zeroAtZero } from './exact';
import { functionNotation, named, upright } from './notation';
import { outside, pole, verticalTangent } from './places';

export const hyperbolic: readonly Entry[] = [
  {
    name: 'sinh',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.sinh(u),
    partials: ['cosh(u)'],
    exact: zeroAtZero,
    notation: functionNotation('\\sinh', 'hyperbolic sine of'),
    about: 'hyperbolic sine',
  },
  {
    name: 'cosh',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.cosh(u),
    partials: ['sinh(u)'],
    exact: onlyAt(0, 1),
    notation: functionNotation('\\cosh', 'hyperbolic cosine of'),
    about: 'hyperbolic cosine',
  },
  {
    name: 'tanh',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.tanh(u),
    // Not 1 − y², which has lost its digits where y is next to 1.
    partials: ['sech(u)^2'],
    exact: zeroAtZero,
    notation: functionNotation('\\tanh', 'hyperbolic tangent of'),
    about: 'hyperbolic tangent',
  },
  {
    name: 'sech',
    operands: 1,
    evaluate: (u = Number.NaN) => sech(u),
    partials: ['-y*tanh(u)'],
    exact: onlyAt(0, 1),
    notation: functionNotation(named('sech'), 'hyperbolic secant of', upright('sech')),
    about: 'hyperbolic secant, 1/cosh(x)',
  },
  {
    name: 'csch',
    spellings: ['cosech'],
    operands: 1,
    evaluate: (u = Number.NaN) => csch(u),
    partials: ['-y*coth(u)'],
    irregularity: ([u]) => (u === 0 ? pole('csch', 0) : undefined),
    notation: functionNotation(named('csch'), 'hyperbolic cosecant of', upright('csch')),
    about: 'hyperbolic cosecant, 1/sinh(x)',
  },
  {
    name: 'coth',
    operands: 1,
    evaluate: (u = Number.NaN) => 1 / Math.tanh(u),
    partials: ['-csch(u)^2'],
    irregularity: ([u]) => (u === 0 ? pole('coth', 0) : undefined),
    notation: functionNotation('\\coth', 'hyperbolic cotangent of'),
    about: 'hyperbolic cotangent, 1/tanh(x)',
  },
  {
    name: 'asinh',
    spellings: ['arsinh', 'arcsinh'],
    operands: 1,
    evaluate: (u = Number.NaN) => Math.asinh(u),
    // √(1 + u²) without the square, which overflows first.
    partials: ['1/hypot(1,u)'],
    exact: zeroAtZero,
    notation: functionNotation(named('arsinh'), 'inverse hyperbolic sine of', upright('arsinh')),
    about: 'inverse hyperbolic sine',
  },
  {
    name: 'acosh',
    spellings: ['arcosh', 'arccosh'],
    operands: 1,
    evaluate: (u = Number.NaN) => Math.acosh(u),
    partials: ['1/(sqrt(u-1)*sqrt(u+1))'],
    exact: onlyAt(1, 0),
    irregularity: ([u = Number.NaN]) => {
      if (u < 1) return outside('acosh', 'numbers from 1 on', u);
      return u === 1 ? verticalTangent('acosh', 1) : undefined;
    },
    notation: functionNotation(named('arcosh'), 'inverse hyperbolic cosine of', upright('arcosh')),
    about: 'inverse hyperbolic cosine, x ≥ 1',
  },
  {
    name: 'atanh',
    spellings: ['artanh', 'arctanh'],
    operands: 1,
    evaluate: (u = Number.NaN) => Math.atanh(u),
    partials: ['1/((1-u)*(1+u))'],
    exact: zeroAtZero,
    irregularity: ([u = Number.NaN]) => {
      if (Math.abs(u) > 1) return outside('atanh', 'numbers between −1 and 1', u);
      return Math.abs(u) === 1 ? pole('atanh', u) : undefined;
    },
    notation: functionNotation(named('artanh'), 'inverse hyperbolic tangent of', upright('artanh')),
    about: 'inverse hyperbolic tangent, −1 < x < 1',
  },
  {
    name: 'asech',
    spellings: ['arsech', 'arcsech'],
    operands: 1,
    evaluate: (u = Number.NaN) => asech(u),
    partials: ['-1/(u*sqrt((1-u)*(1+u)))'],
    exact: onlyAt(1, 0),
    irregularity: ([u = Number.NaN]) => {
      if (u < 0 || u > 1) return outside('asech', 'numbers above 0 and up to 1', u);
      if (u === 0) return pole('asech', 0);
      return u === 1 ? verticalTangent('asech', 1) : undefined;
    },
    notation: functionNotation(named('arsech'), 'inverse hyperbolic secant of', upright('arsech')),
    about: 'inverse hyperbolic secant, 0 < x ≤ 1',
  },
  {
    name: 'acsch',
    spellings: ['arcsch', 'arccsch'],
    operands: 1,
    evaluate: (u = Number.NaN) => acsch(u),
    partials: ['-1/(abs(u)*hypot(1,u))'],
    irregularity: ([u]) => (u === 0 ? pole('acsch', 0) : undefined),
    notation: functionNotation(
      named('arcsch'),
      'inverse hyperbolic cosecant of',
      upright('arcsch'),
    ),
    about: 'inverse hyperbolic cosecant',
  },
  {
    name: 'acoth',
    spellings: ['arcoth', 'arccoth'],
    operands: 1,
    evaluate: (u = Number.NaN) => acoth(u),
    partials: ['1/((1-u)*(1+u))'],
    irregularity: ([u = Number.NaN]) => {
      if (Math.abs(u) < 1) return outside('acoth', 'numbers below −1 and above 1', u);
      return Math.abs(u) === 1 ? pole('acoth', u) : undefined;
    },
    notation: functionNotation(
      named('arcoth'),
      'inverse hyperbolic cotangent of',
      upright('arcoth'),
    ),
    about: 'inverse hyperbolic cotangent, |x| > 1',
  },
];
