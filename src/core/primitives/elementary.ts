/** Roots, exponentials, logarithms, and the length of a vector. */
import { hypotenuse, logarithm, logSumExp } from './accurate';
import type { Entry } from './entry';
import {
  binary,
  exactHypotenuse,
  exactLogarithm,
  exactRoot,
  onlyAt,
  unary,
  zeroAtZero,
} from './exact';
import { fraction } from './fraction';
import {
  bracket,
  enclosing,
  functionNotation,
  glyphWith,
  named,
  unsigned,
  upright,
} from './notation';
import { kink, outside, pole, verticalTangent } from './places';
import type { Irregularity } from './primitive';

function logarithmAt(name: string, u: number, zero = 0): Irregularity | undefined {
  if (u === zero) return pole(name, zero);
  const domain = zero === 0 ? 'numbers above 0' : 'numbers above −1';
  return u < zero ? outside(name, domain, u) : undefined;
}

function baseAt(base: number): Irregularity | undefined {
  if (base === 1) return pole('log(x, b) as a function of b', 1);
  return base <= 0 ? outside('log(x, b)', 'a base above 0', base) : undefined;
}

export const elementary: readonly Entry[] = [
  {
    name: 'sqrt',
    operands: 1,
    // −0 + 0 = 0, so that the slope there is ∞ and not −∞.
    evaluate: (u = Number.NaN) => Math.sqrt(u + 0),
    partials: ['1/(2*y)'],
    exact: unary((u) => exactRoot(u, 2)),
    irregularity: ([u = Number.NaN]) => {
      if (u < 0) return outside('sqrt', 'numbers from 0 on', u);
      return u === 0 ? verticalTangent('sqrt', 0) : undefined;
    },
    notation: enclosing((u) => `\\sqrt{${u}}`, 'square root of'),
    about: 'square root, x ≥ 0',
  },
  {
    name: 'cbrt',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.cbrt(u),
    partials: ['1/(3*y^2)'],
    exact: unary((u) => exactRoot(u, 3)),
    irregularity: ([u]) => (u === 0 ? verticalTangent('cbrt', 0) : undefined),
    notation: enclosing((u) => `\\sqrt[3]{${u}}`, 'cube root of'),
    about: 'cube root',
  },
  {
    name: 'exp',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.exp(u),
    partials: ['y'],
    exact: onlyAt(0, 1),
    notation: {
      write: (u = '') => `e^{${u}}`,
      binding: 'power',
      operandBinding: () => 'condition',
      glyph: () => '\\exp',
      spoken: 'e to the power of',
    },
    about: 'e to the power of x',
  },
  {
    name: 'expm1',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.expm1(u),
    partials: ['exp(u)'],
    exact: zeroAtZero,
    notation: {
      write: (u = '') => `e^{${u}} - 1`,
      binding: 'sum',
      operandBinding: () => 'condition',
      glyph: () => 'e^{\\cdot}{-}1',
      spoken: 'e to the power, less 1, of',
    },
    about: 'e^x − 1, accurate for small x',
  },
  {
    name: 'ln',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.log(u),
    partials: ['1/u'],
    exact: onlyAt(1, 0),
    irregularity: ([u = Number.NaN]) => logarithmAt('ln', u),
    notation: functionNotation('\\ln', 'natural logarithm of'),
    about: 'natural logarithm, x > 0',
  },
  {
    name: 'log',
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => logarithm(u, v),
    partials: ['1/(u*ln(v))', '-y/(v*ln(v))'],
    exact: binary(exactLogarithm),
    irregularity: ([u = Number.NaN, v = Number.NaN]) => logarithmAt('log', u) ?? baseAt(v),
    notation: {
      write: (u = '', v = '') => `\\log_{${v}}${bracket(u)}`,
      binding: 'atom',
      operandBinding: () => 'condition',
      glyph: ([, base]) => (base === undefined ? '\\log' : glyphWith((c) => `\\log_{${c}}`, base)),
      spoken: 'logarithm of',
    },
    about: 'logarithm of u to the base v; log(x) is the natural one',
  },
  {
    name: 'log2',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.log2(u),
    partials: ['1/(u*ln(2))'],
    exact: unary((u) => exactLogarithm(u, fraction(2))),
    irregularity: ([u = Number.NaN]) => logarithmAt('log2', u),
    notation: functionNotation('\\log_{2}', 'binary logarithm of'),
    about: 'binary logarithm, x > 0',
  },
  {
    name: 'log10',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.log10(u),
    partials: ['1/(u*ln(10))'],
    exact: unary((u) => exactLogarithm(u, fraction(10))),
    irregularity: ([u = Number.NaN]) => logarithmAt('log10', u),
    notation: functionNotation('\\log_{10}', 'decimal logarithm of'),
    about: 'decimal logarithm, x > 0',
  },
  {
    name: 'log1p',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.log1p(u),
    partials: ['1/(1+u)'],
    exact: zeroAtZero,
    irregularity: ([u = Number.NaN]) => logarithmAt('log1p', u, -1),
    notation: {
      ...functionNotation('\\ln', 'logarithm of 1 plus', upright('log1p')),
      write: (u = '') => `\\ln${bracket(`1 + ${unsigned(u)}`)}`,
      operandBinding: () => 'product',
    },
    about: 'ln(1 + x), accurate for small x, x > −1',
  },
  {
    name: 'hypot',
    operands: 'any',
    evaluate: hypotenuse,
    partials: (mine) => `0 if y == 0 else ${mine}/y`,
    exact: exactHypotenuse,
    irregularity: (lengths) =>
      lengths.every((length) => length === 0)
        ? kink(
            'hypot has a kink where all its operands are 0: there is no derivative, Wengert takes 0, as PyTorch does for a norm.',
          )
        : undefined,
    notation: {
      write: (...lengths) => `\\sqrt{${lengths.map(squared).join(' + ')}}`,
      binding: 'atom',
      operandBinding: () => 'atom',
      glyph: () => upright('hypot'),
      spoken: 'length of',
    },
    about: 'length of a vector, √(u² + v² + …)',
  },
  {
    name: 'logsumexp',
    operands: 'any',
    evaluate: logSumExp,
    // The share of one exponential in the sum, by differences, which do not overflow.
    partials: (mine, names) => {
      const others = names.filter((name) => name !== mine);
      const [other] = others;
      if (other === undefined) return '1';
      if (others.length === 1) return `sigmoid(${mine}-${other})`;
      return `1/(1+${others.map((name) => `exp(${name}-${mine})`).join('+')})`;
    },
    exact: ([u, ...others]) => (others.length === 0 ? u : undefined),
    notation: functionNotation(
      named('logsumexp'),
      'log of the sum of exponentials of',
      upright('LSE'),
    ),
    about: 'ln(e^u + e^v + …), a smooth maximum',
  },
];

function squared(length: string): string {
  return length === '1' || length === '0' ? length : `{${length}}^{2}`;
}
