/** Programs with lists, with several outputs, and with a derivative of one's own. */
import type { Example } from './firstExample';

export const lists: readonly Example[] = [
  {
    id: 'speelpenning-list',
    title: 'Speelpenning’s product of a list',
    source: [
      'def f(x):',
      '    y = 1',
      '    for factor in x:',
      '        y = y*factor',
      '    return y',
    ].join('\n'),
    point: { x: '[1/2, 2/3, 3/4, 4/5]' },
    mode: 'reverse',
    watch:
      'Make the list longer: reverse mode still needs two traversals, forward mode one pass more.',
    origin: 'ADOL-C, speelpenning example',
  },
  {
    id: 'mazur',
    title: 'A network with two layers',
    source: [
      'def E(W, V):',
      '    x = [0.05, 0.1]',
      '    target = [0.01, 0.99]',
      '    h = [sigmoid(dot(w, x) + 0.35) for w in W]',
      '    y = [sigmoid(dot(v, h) + 0.6) for v in V]',
      '    return sum([(t - o)^2/2 for t, o in zip(target, y)])',
    ].join('\n'),
    point: { W: '[[0.15, 0.2], [0.25, 0.3]]', V: '[[0.4, 0.45], [0.5, 0.55]]' },
    mode: 'reverse',
    watch:
      'One sweep gives all eight derivatives; that of the first weight of V is 0.0822, as published.',
    origin: 'Mazur, A Step by Step Backpropagation Example, 2015',
  },
  {
    id: 'cross-entropy',
    title: 'Softmax and cross-entropy',
    source: [
      'def loss(z):',
      '    total = sum([exp(s) for s in z])',
      '    p = [exp(s)/total for s in z]',
      '    return -log(p[2])',
    ].join('\n'),
    point: { z: '[-2.85, 0.86, 0.28]' },
    mode: 'reverse',
    watch: 'Each derivative is the probability of its class, less 1 for the class that is right.',
    origin: 'Stanford CS231n, notes on linear classification, softmax classifier',
  },
  {
    id: 'recurrent',
    title: 'A recurrent cell over three steps',
    source: [
      'def f(w, u, x):',
      '    h = 0',
      '    for x_t in x:',
      '        h = tanh(w*h + u*x_t)',
      '    return h',
    ].join('\n'),
    point: { w: '0.5', u: '1', x: '[1, -0.5, 0.25]' },
    mode: 'reverse',
    watch:
      'w and u are used at every time step, and each step sends them a contribution of its own.',
    origin: 'Goodfellow, Bengio, Courville, Deep Learning, 2016, section 10.2',
  },
  {
    id: 'polar',
    title: 'Polar to Cartesian',
    source: [
      'def polar(r, phi):',
      '    x = r*cos(phi)',
      '    y = r*sin(phi)',
      '    return x, y',
    ].join('\n'),
    point: { r: '2', phi: 'pi/6' },
    mode: 'reverse',
    watch: 'Two outputs need two reverse sweeps; their two rows are the Jacobian.',
    origin: 'Wikipedia, Jacobian matrix and determinant, example 2',
  },
  {
    id: 'straight-through',
    title: 'A derivative of your own',
    source: [
      'def step(t):',
      '    return round(t)',
      "step'(t) = 1",
      '',
      'def f(x):',
      '    return (step(x) - 3)^2',
    ].join('\n'),
    point: { x: '1.7' },
    mode: 'reverse',
    watch: 'Rounding has the derivative 0; the one given in its place lets −2 through.',
    origin:
      'Bengio, Léonard, Courville, Estimating or Propagating Gradients, 2013, straight-through estimator',
  },
];
