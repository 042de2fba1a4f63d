/** Operators: sums, products, quotients, powers, remainders. */
import { floorQuotient, modulo, power } from './accurate';
import type { Entry } from './entry';
import { binary, exactFloor, exactPower, exactQuotient, isZero, unary } from './exact';
import { glyphWith, juxtapose, unsigned, upright } from './notation';
import { inWords, jump, outside, pole, verticalTangent } from './places';
import type { Irregularity, Notation } from './primitive';

const sum: Notation = {
  write: (u = '', v = '') => `${u} + ${unsigned(v)}`,
  binding: 'sum',
  operandBinding: (slot) => (slot === 0 ? 'sum' : 'product'),
  glyph: ([left, right]) => {
    const constant = left ?? right;
    if (constant === undefined) return '+';
    return glyphWith((c) => (c.startsWith('-') ? `{${c}}` : `{+}${c}`), constant);
  },
  spoken: 'plus',
};

const difference: Notation = {
  write: (u = '', v = '') => `${u} - ${unsigned(v)}`,
  binding: 'sum',
  operandBinding: (slot) => (slot === 0 ? 'sum' : 'product'),
  glyph: ([left, right]) => {
    if (left !== undefined) return glyphWith((c) => `${c}{-}\\cdot`, left);
    return right === undefined ? '-' : glyphWith((c) => `{-}${unsigned(c)}`, right);
  },
  spoken: 'minus',
};

const product: Notation = {
  write: (u = '', v = '') => juxtapose(u, v),
  binding: 'product',
  operandBinding: (slot) => (slot === 0 ? 'product' : 'prefix'),
  glyph: ([left, right]) => {
    const constant = left ?? right;
    if (constant === undefined) return '\\times';
    return glyphWith((c) => `{\\times}${unsigned(c)}`, constant);
  },
  spoken: 'times',
};

const quotient: Notation = {
  write: (u = '', v = '') => `\\frac{${u}}{${v}}`,
  binding: 'prefix',
  operandBinding: () => 'condition',
  glyph: ([above, below]) => {
    if (above !== undefined) return glyphWith((c) => `${c}/\\cdot`, above);
    return below === undefined ? '\\div' : glyphWith((c) => `{\\div}${unsigned(c)}`, below);
  },
  spoken: 'divided by',
};

const raised: Notation = {
  write: (u = '', v = '') => `{${u}}^{${v}}`,
  binding: 'power',
  operandBinding: (slot) => (slot === 0 ? 'atom' : 'condition'),
  glyph: ([base, exponent]) => {
    if (exponent !== undefined) return glyphWith((c) => `(\\cdot)^{${c}}`, exponent);
    if (base === undefined) return '(\\cdot)^{(\\cdot)}';
    return glyphWith((c) => `{${unsigned(c)}}^{(\\cdot)}`, base);
  },
  spoken: 'to the power of',
};

const remainder: Notation = {
  write: (u = '', v = '') => `${u} \\bmod ${unsigned(v)}`,
  binding: 'condition',
  operandBinding: (slot) => (slot === 0 ? 'product' : 'prefix'),
  glyph: ([, divisor]) =>
    divisor === undefined ? upright('mod') : glyphWith((c) => `${upright('mod')}\\,${c}`, divisor),
  spoken: 'modulo',
};

const wholeQuotient: Notation = {
  write: (u = '', v = '') => `\\left\\lfloor \\frac{${u}}{${v}} \\right\\rfloor`,
  binding: 'atom',
  operandBinding: () => 'condition',
  glyph: ([above, below]) => {
    if (above !== undefined) return glyphWith((c) => `\\lfloor ${c}/\\cdot\\rfloor`, above);
    return glyphWith((c) => `\\lfloor\\cdot/${c}\\rfloor`, below ?? '\\cdot');
  },
  spoken: 'divided and rounded down by',
};

const opposite: Notation = {
  write: (u = '') => `-${unsigned(u)}`,
  binding: 'prefix',
  operandBinding: () => 'product',
  glyph: () => '{-}(\\cdot)',
  spoken: 'minus, the opposite of',
};

function dividedAt(name: string, u: number, v: number): Irregularity | undefined {
  if (v !== 0) return undefined;
  return u === 0
    ? {
        kind: 'outside domain',
        sentence: `The quotient u${name}v has no value where 0 is divided by 0, and Wengert shows NaN (not a number).`,
      }
    : pole(`The quotient u${name}v`, 0);
}

/** Where uᵛ has no derivative; a constant exponent asks less of the base than one that varies. */
function powerAt(
  [u = Number.NaN, v = Number.NaN]: readonly number[],
  varies: readonly boolean[] = [true, !Number.isInteger(v)],
): Irregularity | undefined {
  const [baseVaries, exponentVaries] = varies;
  if (u < 0 && Number.isFinite(v)) {
    if (!Number.isInteger(v)) return outside(`u^${inWords(v)}`, 'numbers from 0 on', u);
    if (!exponentVaries) return undefined;
    return outside('The slope of u^v in v', 'a base above 0', u);
  }
  if (u !== 0) return undefined;
  if (v < 0) return pole(`u^(${inWords(v)})`, 0);
  if (v === 0 && exponentVaries) {
    return jump(
      '0^v jumps at v = 0: Wengert counts 0^0 as 1 and its slopes as 0, as PyTorch does.',
    );
  }
  if (v === 0 && baseVaries) {
    return jump('0^0 is a convention: Wengert counts it as 1 and its slope as 0, as PyTorch does.');
  }
  return v > 0 && v < 1 && baseVaries ? verticalTangent(`u^${inWords(v)}`, 0) : undefined;
}

export const arithmetic: readonly Entry[] = [
  {
    name: 'add',
    callable: false,
    operator: '+',
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => u + v,
    partials: ['1', '1'],
    exact: binary((u, v) => u.add(v)),
    notation: sum,
    about: 'sum',
  },
  {
    name: 'sub',
    callable: false,
    operator: '-',
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => u - v,
    partials: ['1', '-1'],
    exact: binary((u, v) => u.sub(v)),
    notation: difference,
    about: 'difference',
  },
  {
    name: 'mul',
    callable: false,
    operator: '*',
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => u * v,
    partials: ['v', 'u'],
    exact: binary((u, v) => u.mul(v)),
    notation: product,
    about: 'product',
  },
  {
    name: 'div',
    callable: false,
    operator: '/',
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => u / v,
    // −u/v², without the square, which overflows first.
    partials: ['1/v', '-(u/v)/v'],
    exact: binary(exactQuotient),
    irregularity: ([u = Number.NaN, v = Number.NaN]) => dividedAt('/', u, v),
    notation: quotient,
    about: 'quotient',
  },
  {
    name: 'pow',
    spellings: ['power'],
    operator: '^',
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => power(u, v),
    partials: ['0 if v == 0 else v*u^(v-1)', '0 if u == 0 and v >= 0 else y*ln(u)'],
    exact: binary(exactPower),
    irregularity: powerAt,
    notation: raised,
    about: 'u to the power of v, also written u^v',
  },
  {
    name: 'mod',
    callable: false,
    operator: '%',
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => modulo(u, v),
    partials: ['1', '-(u//v)'],
    exact: binary((u, v) => (isZero(v) ? undefined : u.sub(v.mul(exactFloor(u.div(v)))))),
    irregularity: ([u = Number.NaN, v = Number.NaN]) => {
      if (v === 0) return outside('u % v', 'a divisor other than 0', 0);
      if (modulo(u, v) !== 0) return undefined;
      return jump(
        'u % v jumps where u is a multiple of v: Wengert takes the slope of either side, as PyTorch does.',
      );
    },
    notation: remainder,
    about: 'remainder with the sign of the divisor',
  },
  {
    name: 'floordiv',
    callable: false,
    operator: '//',
    operands: 2,
    evaluate: (u = Number.NaN, v = Number.NaN) => floorQuotient(u, v),
    partials: ['0', '0'],
    exact: binary((u, v) => (isZero(v) ? undefined : exactFloor(u.div(v)))),
    irregularity: ([u = Number.NaN, v = Number.NaN]) => {
      if (v === 0) return dividedAt('//', u, v);
      if (modulo(u, v) !== 0) return undefined;
      return jump(
        'u // v jumps where u is a multiple of v: Wengert takes 0 for its slope, as PyTorch does.',
      );
    },
    notation: wholeQuotient,
    about: 'quotient rounded down',
  },
  {
    name: 'neg',
    callable: false,
    operands: 1,
    evaluate: (u = Number.NaN) => -u,
    partials: ['-1'],
    exact: unary((u) => u.neg()),
    notation: opposite,
    about: 'the opposite number',
  },
];
