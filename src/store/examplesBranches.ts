/** Programs with branches, and with functions that call each other. */
import type { Example } from './firstExample';

export const branches: readonly Example[] = [
  {
    id: 'huber',
    title: 'The Huber loss',
    source: [
      'def huber(y, t):',
      '    r = y - t',
      '    if abs(r) <= 1:',
      '        return r^2/2',
      '    return abs(r) - 1/2',
    ].join('\n'),
    point: { y: '3', t: '0.5' },
    mode: 'reverse',
    watch:
      'A large error pulls with slope 1, however large; move y towards t and the parabola takes over.',
    origin:
      'Huber, Robust Estimation of a Location Parameter, Annals of Mathematical Statistics, 1964',
  },
  {
    id: 'leaky-relu',
    title: 'Leaky ReLU, called twice',
    source: [
      'def leaky(t):',
      '    if t > 0:',
      '        return t',
      '    return 0.01*t',
      '',
      'def f(x, y):',
      '    return leaky(x*y) + leaky(x)',
    ].join('\n'),
    point: { x: '2', y: '-3' },
    mode: 'reverse',
    watch: 'The same test goes one way in the first call and the other way in the second.',
    origin:
      'Maas, Hannun, Ng, Rectifier Nonlinearities Improve Neural Network Acoustic Models, 2013',
  },
  {
    id: 'if-problem',
    title: 'A test that misleads',
    source: ['def f(x):', '    if x == 3:', '        return 9', '    return x^2'].join('\n'),
    point: { x: '3' },
    mode: 'reverse',
    watch: 'f is x² everywhere, but at 3 a constant ran: AD gives 0 where the derivative is 6.',
    origin: 'After Beck and Fischer, The if-problem in automatic differentiation, 1994',
  },
  {
    id: 'recursion',
    title: 'A power by recursion',
    source: [
      'def power(x, n):',
      '    if n == 0:',
      '        return 1',
      '    return x*power(x, n - 1)',
      '',
      'def f(x):',
      '    return power(x, 4)',
    ].join('\n'),
    point: { x: '2' },
    mode: 'reverse',
    watch:
      'Each call leaves one product; the calls themselves are gone from the list of operations.',
    origin: 'Written for Wengert',
  },
];
