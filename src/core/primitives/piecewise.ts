/** Functions in pieces: their derivative is that of the piece, and a convention where two meet. */
import { roundHalfEven } from './accurate';
import type { Entry } from './entry';
import { exactFloor, exactRound, unary } from './exact';
import { type Fraction, fraction } from './fraction';
import { enclosing, functionNotation, named, upright } from './notation';
import { inWords, jump, kink } from './places';
import type { Irregularity } from './primitive';

const TAKES_0 = 'Wengert takes 0 for its slope, as PyTorch does.';

function step(name: string, jumpsAt: (u: number) => boolean) {
  return ([u = Number.NaN]: readonly number[]): Irregularity | undefined =>
    jumpsAt(u) ? jump(`${name} jumps at ${inWords(u)}: ${TAKES_0}`) : undefined;
}

/** An extreme that several operands share. */
function tie(name: string, extreme: (...operands: readonly number[]) => number) {
  return (operands: readonly number[]): Irregularity | undefined => {
    const best = extreme(...operands);
    const sharing = operands.filter((operand) => operand === best).length;
    if (sharing < 2) return undefined;
    const shares = sharing === 2 ? '½ and ½' : `1/${sharing} each`;
    return kink(
      `${name} has a kink where operands tie: Wengert lets them share the slope, ${shares}, as PyTorch does.`,
    );
  };
}

/** 1 for the extreme, 0 for the others; operands that tie share it equally. */
function shares(wins: '>' | '<') {
  return (mine: string, names: readonly string[]): string => {
    const [other, ...more] = names.filter((name) => name !== mine);
    if (other === undefined) return '1';
    if (more.length === 0)
      return `1 if ${mine} ${wins} ${other} else 1/2 if ${mine} == ${other} else 0`;
    return `1/(${names.map((name) => `(${name} == y)`).join('+')}) if ${mine} == y else 0`;
  };
}

function exactExtreme(sign: 1 | -1) {
  return (operands: readonly Fraction[]): Fraction | undefined =>
    operands.reduce((best, operand) => (operand.compare(best) * sign > 0 ? operand : best));
}

export const piecewise: readonly Entry[] = [
  {
    name: 'abs',
    spellings: ['fabs'],
    operands: 1,
    evaluate: (u = Number.NaN) => Math.abs(u),
    partials: ['sign(u)'],
    exact: unary((u) => u.abs()),
    irregularity: ([u]) =>
      u === 0
        ? kink('abs has a kink at 0: there is no derivative, Wengert takes 0, as PyTorch does.')
        : undefined,
    notation: enclosing((u) => `\\left|${u}\\right|`, 'absolute value of', '|\\cdot|'),
    about: 'absolute value',
  },
  {
    name: 'sign',
    spellings: ['sgn', 'signum'],
    operands: 1,
    evaluate: (u = Number.NaN) => Math.sign(u),
    partials: ['0'],
    exact: unary((u) => fraction(u.compare(0))),
    irregularity: step('sign', (u) => u === 0),
    notation: functionNotation(named('sign'), 'sign of', upright('sign')),
    about: '−1, 0 or 1',
  },
  {
    name: 'floor',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.floor(u),
    partials: ['0'],
    exact: unary(exactFloor),
    irregularity: step('floor', Number.isInteger),
    notation: enclosing(
      (u) => `\\left\\lfloor ${u} \\right\\rfloor`,
      'floor of',
      '\\lfloor\\cdot\\rfloor',
    ),
    about: 'rounded down',
  },
  {
    name: 'ceil',
    spellings: ['ceiling'],
    operands: 1,
    evaluate: (u = Number.NaN) => Math.ceil(u),
    partials: ['0'],
    exact: unary((u) => exactFloor(u.neg()).neg()),
    irregularity: step('ceil', Number.isInteger),
    notation: enclosing(
      (u) => `\\left\\lceil ${u} \\right\\rceil`,
      'ceiling of',
      '\\lceil\\cdot\\rceil',
    ),
    about: 'rounded up',
  },
  {
    name: 'round',
    operands: 1,
    evaluate: (u = Number.NaN) => roundHalfEven(u),
    partials: ['0'],
    exact: unary(exactRound),
    irregularity: step('round', (u) => Math.abs(u % 1) === 0.5),
    notation: functionNotation(named('round'), 'nearest integer to', upright('round')),
    about: 'nearest integer, halves to the even one',
  },
  {
    name: 'max',
    spellings: ['maximum'],
    operands: 'any',
    evaluate: Math.max,
    partials: shares('>'),
    exact: exactExtreme(1),
    irregularity: tie('max', Math.max),
    notation: functionNotation('\\max', 'maximum of'),
    about: 'the largest; a tie shares its slope',
  },
  {
    name: 'min',
    spellings: ['minimum'],
    operands: 'any',
    evaluate: Math.min,
    partials: shares('<'),
    exact: exactExtreme(-1),
    irregularity: tie('min', Math.min),
    notation: functionNotation('\\min', 'minimum of'),
    about: 'the smallest; a tie shares its slope',
  },
];
