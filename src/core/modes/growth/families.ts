/**
 * Functions of any size, as programs: three whose inputs grow and three whose outputs grow.
 * Each does a number of operations that is linear in n, so that what differs is the method.
 */
import type { Family } from './report';

/** Weights that are written out: they are constants of the program. */
const weight = (index: number): number => Number(Math.sin(index + 1).toFixed(2));

const listOf = (n: number, element: (index: number) => number): readonly number[] =>
  Array.from({ length: n }, (_, index) => element(index));

const written = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;

/** The neurons that a layer of any number of inputs has. */
const NEURONS = 4;

export const families: readonly Family[] = [
  {
    id: 'speelpenning',
    title: 'Speelpenning’s product',
    latex: String.raw`f = x_1 x_2 \cdots x_n`,
    grows: 'inputs',
    least: 1,
    source: () =>
      [
        'def f(x):',
        '    y = 1',
        '    for factor in x:',
        '        y = y*factor',
        '    return y',
      ].join('\n'),
    point: (n) => ({ x: listOf(n, (i) => (i + 1) / (i + 2)) }),
  },
  {
    id: 'rosenbrock',
    title: 'Rosenbrock’s chain',
    latex: String.raw`f = \sum_{i=1}^{n-1} 100\,(x_{i+1} - x_i^2)^2 + (1 - x_i)^2`,
    grows: 'inputs',
    least: 2,
    source: () =>
      [
        'def f(x):',
        '    y = 0',
        '    for i in range(len(x) - 1):',
        '        y = y + 100*(x[i+1] - x[i]**2)**2 + (1 - x[i])**2',
        '    return y',
      ].join('\n'),
    point: (n) => ({ x: listOf(n, (i) => (i % 2 === 0 ? -1.2 : 1)) }),
  },
  {
    id: 'dense',
    title: 'A dense layer',
    latex: String.raw`f = \sum_{k=1}^{${NEURONS}} \tanh\Bigl(\sum_{i=1}^{n} w_{ki} x_i\Bigr)`,
    grows: 'inputs',
    least: 1,
    source: (n) => {
      const rows = listOf(NEURONS, (k) => k).map((k) =>
        written(listOf(n, (i) => weight(k * n + i))),
      );
      return [
        'def f(x):',
        `    W = [${rows.join(',\n         ')}]`,
        '    return sum([tanh(dot(w, x)) for w in W])',
      ].join('\n');
    },
    point: (n) => ({ x: listOf(n, (i) => 1 / (i + 1)) }),
  },
  {
    id: 'powers',
    title: 'Powers of x',
    latex: String.raw`y_i = x\,y_{i-1},\quad y_0 = 1,\quad i = 1, \dots, n`,
    grows: 'outputs',
    least: 1,
    source: (n) =>
      [
        'def f(x):',
        '    y = 1',
        '    ys = []',
        `    for i in range(${n}):`,
        '        y = x*y',
        '        ys.append(y)',
        '    return ys',
      ].join('\n'),
    point: () => ({ x: 0.9 }),
  },
  {
    id: 'dense-outputs',
    title: 'A dense layer of one input',
    latex: String.raw`y_i = \tanh(w_i x),\quad i = 1, \dots, n`,
    grows: 'outputs',
    least: 1,
    source: (n) =>
      [
        'def f(x):',
        `    w = ${written(listOf(n, weight))}`,
        '    return [tanh(w_i*x) for w_i in w]',
      ].join('\n'),
    point: () => ({ x: 0.5 }),
  },
  {
    id: 'simulation',
    title: 'A simulation, with every step an output',
    latex: String.raw`y_i = y_{i-1} + 0.1\,y_{i-1}(1 - y_{i-1}),\quad y_0 = x,\quad i = 1, \dots, n`,
    grows: 'outputs',
    least: 1,
    source: (n) =>
      [
        'def f(x):',
        '    y = x',
        '    ys = []',
        `    for i in range(${n}):`,
        '        y = y + 0.1*y*(1 - y)',
        '        ys.append(y)',
        '    return ys',
      ].join('\n'),
    point: () => ({ x: 0.2 }),
  },
];
