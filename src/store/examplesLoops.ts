/** Programs with loops: a fixed number of iterations, and one that the values decide. */
import type { Example } from './firstExample';

export const loops: readonly Example[] = [
  {
    id: 'logistic-loop',
    title: 'Logistic map, in a loop',
    source: [
      'def f(x):',
      '    y = x',
      '    for i in range(3):',
      '        y = 4*y*(1-y)',
      '    if y > 0.5:',
      '        return y^2',
      '    return y',
    ].join('\n'),
    point: { x: '0.2' },
    mode: 'reverse',
    watch:
      'The sweep goes back through the iterations that ran; the branch that did not run is left out.',
    origin: 'Baydin et al., JMLR 2018, figure 2, with a branch added',
  },
  {
    id: 'babylonian',
    title: 'The Babylonian square root',
    source: [
      'def root(a):',
      '    x = a',
      '    for i in range(5):',
      '        x = 0.5*(x + a/x)',
      '    return x',
    ].join('\n'),
    point: { a: '2' },
    mode: 'forward',
    watch: 'Value and tangent converge together, the tangent to 1/(2√2) = 0.3536.',
    origin: 'HIPS autograd, examples, fixed_points.py',
  },
  {
    id: 'horner',
    title: 'Horner’s scheme',
    source: [
      'def p(x):',
      '    y = 0',
      '    for c in [2, -6, 2, -1]:',
      '        y = y*x + c',
      '    return y',
    ].join('\n'),
    point: { x: '3' },
    mode: 'reverse',
    watch:
      'x is used in every iteration, and each use sends it a contribution: together they are 20.',
    origin: 'Wikipedia, Horner’s method',
  },
  {
    id: 'exp-eps',
    title: 'The exponential as a series',
    source: [
      'def exp_eps(x):',
      '    k = 0',
      '    term = 1',
      '    total = 1',
      '    while term > 0.2:',
      '        k += 1',
      '        term = term*x/k',
      '        total += term',
      '    return total',
    ].join('\n'),
    point: { x: '0.5' },
    mode: 'reverse',
    watch:
      'Two terms ran, so the derivative is that of 1 + x + x²/2: it is 1.5, one term behind the value.',
    origin: 'CppAD documentation, exp_eps',
  },
  {
    id: 'newton',
    title: 'Newton’s method for a cube root',
    source: [
      'def cube_root(a):',
      '    x = a/3',
      '    while abs(x^3 - a) > 1e-6:',
      '        x = x - (x^3 - a)/(3*x^2)',
      '    return x',
    ].join('\n'),
    point: { a: '8' },
    mode: 'forward',
    watch:
      'The values decide how often the loop runs; the derivative comes out near 1/12 all the same.',
    origin: 'Written for Wengert',
  },
  {
    id: 'doubling',
    title: 'Doubling until it is large',
    source: [
      'def f(a):',
      '    b = a*2',
      '    while abs(b) < 1000:',
      '        b = b*2',
      '    if b > 0:',
      '        c = b',
      '    else:',
      '        c = 100*b',
      '    return c',
    ].join('\n'),
    point: { a: '0.37' },
    mode: 'reverse',
    watch: 'f is a times a power of two, so the derivative is f(a)/a, exactly 4096.',
    origin: 'Zhang et al., Dive into Deep Learning, Automatic differentiation, control flow',
  },
];
