/** Activation functions of neural networks, and the error function behind gelu. */
import erf from '@stdlib/math-base-special-erf';
import { gelu, geluSlope, sigmoid, silu, siluSlope, softplus } from './accurate';
import type { Entry } from './entry';
import { binary, unary, ZERO, zeroAtZero } from './exact';
import { fraction } from './fraction';
import { bracket, functionNotation, named, upright } from './notation';
import { kink } from './places';

export const neural: readonly Entry[] = [
  {
    name: 'relu',
    operands: 1,
    evaluate: (u = Number.NaN) => Math.max(0, u),
    partials: ['1 if u > 0 else 0'],
    exact: unary((u) => (u.compare(0) > 0 ? u : ZERO)),
    irregularity: ([u]) =>
      u === 0
        ? kink('relu has a kink at 0: there is no derivative, Wengert takes 0, as PyTorch does.')
        : undefined,
    notation: functionNotation(named('relu'), 'relu of', upright('relu')),
    about: 'max(0, x)',
  },
  {
    name: 'leaky_relu',
    operands: 2,
    defaults: [0.01],
    evaluate: (u = Number.NaN, v = Number.NaN) => (u > 0 ? u : v * u),
    partials: ['1 if u > 0 else v', '0 if u > 0 else u'],
    exact: binary((u, v) => (u.compare(0) > 0 ? u : u.mul(v))),
    irregularity: ([u, v]) =>
      u === 0 && v !== 1
        ? kink(
            'leaky_relu has a kink at 0: there is no derivative, Wengert takes the slope of the left side, as PyTorch does.',
          )
        : undefined,
    notation: {
      ...functionNotation(named('lrelu'), 'leaky relu of'),
      write: (u = '', v = '') => `${named('lrelu')}_{${v}}${bracket(u)}`,
      glyph: () => upright('lrelu'),
    },
    about: 'x above 0, else slope · x; leaky_relu(x) has the slope 0.01',
  },
  {
    name: 'sigmoid',
    spellings: ['logistic', 'expit'],
    operands: 1,
    evaluate: (u = Number.NaN) => sigmoid(u),
    // σ(u)(1 − σ(u)), without the difference, which has lost its digits for large u.
    partials: ['y*sigmoid(-u)'],
    exact: unary((u) => (u.equals(0) ? fraction(1, 2) : undefined)),
    notation: functionNotation('\\sigma', 'sigmoid of'),
    about: '1/(1 + e^(−x))',
  },
  {
    name: 'softplus',
    operands: 1,
    evaluate: (u = Number.NaN) => softplus(u),
    partials: ['sigmoid(u)'],
    notation: functionNotation(named('softplus'), 'softplus of', `${upright('soft')}^{+}`),
    about: 'ln(1 + e^x), a smooth relu',
  },
  {
    name: 'silu',
    spellings: ['swish'],
    operands: 1,
    evaluate: (u = Number.NaN) => silu(u),
    partials: ['silu_slope(u)'],
    exact: zeroAtZero,
    notation: functionNotation(named('silu'), 'silu of', upright('silu')),
    about: 'x · sigmoid(x)',
  },
  {
    name: 'gelu',
    operands: 1,
    evaluate: (u = Number.NaN) => gelu(u),
    partials: ['gelu_slope(u)'],
    exact: zeroAtZero,
    notation: functionNotation(named('gelu'), 'gelu of', upright('gelu')),
    about: 'x · Φ(x), with the normal distribution Φ',
  },
  {
    name: 'erf',
    operands: 1,
    evaluate: (u = Number.NaN) => erf(u),
    partials: ['2/sqrt(pi)*exp(-u^2)'],
    exact: zeroAtZero,
    notation: functionNotation(named('erf'), 'error function of', upright('erf')),
    about: 'error function',
  },
  {
    name: 'silu_slope',
    operands: 1,
    evaluate: (u = Number.NaN) => siluSlope(u),
    partials: ['sigmoid(u)*sigmoid(-u)*(2-u*tanh(u/2))'],
    exact: unary((u) => (u.equals(0) ? fraction(1, 2) : undefined)),
    notation: {
      ...functionNotation(named('silu'), 'slope of silu at', `${upright('silu')}'`),
      write: (u = '') => `\\sigma${bracket(u)}\\left(1 + ${u}\\,\\sigma${bracket(`-${u}`)}\\right)`,
      binding: 'product',
      operandBinding: () => 'prefix',
    },
    formula: 'sigmoid(u)*(1+u*sigmoid(-u))',
    about: 'derivative of silu, accurate where it vanishes',
  },
  {
    name: 'gelu_slope',
    operands: 1,
    evaluate: (u = Number.NaN) => geluSlope(u),
    // (2 − u²)φ(u), in an order that has no 0·∞ in it.
    partials: ['(sqrt(2)-u)*exp(-u^2/2)*(sqrt(2)+u)/sqrt(tau)'],
    exact: unary((u) => (u.equals(0) ? fraction(1, 2) : undefined)),
    notation: {
      ...functionNotation(named('gelu'), 'slope of gelu at', `${upright('gelu')}'`),
      write: (u = '') => `\\Phi${bracket(u)} + ${u}\\,\\varphi${bracket(u)}`,
      binding: 'sum',
      operandBinding: () => 'prefix',
    },
    formula: '(1+erf(u/sqrt(2)))/2+u*exp(-u^2/2)/sqrt(tau)',
    about: 'derivative of gelu, accurate where it vanishes',
  },
];
