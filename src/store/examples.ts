/** Published functions to begin with, in the order of a first lesson. */
import { branches } from './examplesBranches';
import { lists } from './examplesLists';
import { loops } from './examplesLoops';
import { distance, type Example } from './firstExample';

export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}

const BAYDIN = 'Baydin et al., Automatic Differentiation in Machine Learning: a Survey, JMLR 2018';
const CS231N = 'Stanford CS231n, notes on backpropagation';
const MORE = 'Moré, Garbow, Hillstrom, ACM TOMS 7, 1981';
const PYTORCH_KINKS = 'PyTorch documentation, Gradients for non-differentiable functions';

const firstSteps: readonly Example[] = [
  distance,
  {
    id: 'product',
    title: 'A product',
    source: 'f(x, y) = x*y',
    point: { x: '4', y: '-3' },
    mode: 'reverse',
    watch: 'Each factor receives the value of the other one.',
    origin: `${CS231N}, Simple expressions`,
  },
  {
    id: 'sum-times',
    title: 'A sum times a number',
    source: 'q = x + y\nf = q*z',
    point: { x: '-2', y: '5', z: '-4' },
    mode: 'reverse',
    watch: 'The sum passes its adjoint on unchanged to both of its parts.',
    origin: `${CS231N}, Compound expressions`,
  },
  {
    id: 'three-a-bc',
    title: 'Three lines with names',
    source: 'u = b*c\nv = a + u\nJ = 3v',
    point: { b: '3', c: '2', a: '5' },
    mode: 'reverse',
    watch: 'Switch the names to your own: the trace then reads as the three lines do.',
    origin: 'Andrew Ng, Neural Networks and Deep Learning, Derivatives with a computation graph',
  },
  {
    id: 'cubic',
    title: 'A polynomial of one input',
    source: 'f(x) = x^3 + 2x^2 - 3x + 1',
    point: { x: '1' },
    mode: 'forward',
    watch: 'With one input, one forward pass gives the whole derivative.',
    origin: 'JAX documentation, Automatic differentiation',
  },
];

const usedTwice: readonly Example[] = [
  {
    id: 'survey',
    title: 'The function of the survey',
    source: 'f(x1, x2) = ln(x1) + x1*x2 - sin(x2)',
    point: { x1: '2', x2: '5' },
    mode: 'reverse',
    watch: 'Both inputs are used twice: their adjoints arrive in two contributions that add up.',
    origin: `${BAYDIN}, tables 2 and 3`,
  },
  {
    id: 'olah',
    title: 'A node with two users',
    source: 'c = a + b\nd = b + 1\ne = c*d',
    point: { a: '2', b: '1' },
    mode: 'both',
    watch:
      'b reaches the output by two paths: its derivative is 2 along one and 3 along the other.',
    origin: 'Olah, Calculus on Computational Graphs, 2015',
  },
  {
    id: 'max-product',
    title: 'Twice, and through max',
    source: 'f(x, y, z) = (x + y)*max(y, z)',
    point: { x: '1', y: '2', z: '0' },
    mode: 'reverse',
    watch: 'max sends its whole adjoint to the larger operand, so z receives 0.',
    origin: 'Stanford CS224n, lecture on backpropagation',
  },
  {
    id: 'wikipedia',
    title: 'The same factor twice',
    source: 'z(x, y) = x*(x + y) + y*y',
    point: { x: '2', y: '3' },
    mode: 'reverse',
    watch: 'y*y has two edges from one node, and each of them carries a contribution.',
    origin: 'Wikipedia, Automatic differentiation',
  },
  {
    id: 'griewank',
    title: 'Shared pieces',
    source: 'v1 = x1/x2\nv2 = sin(v1)\nv3 = exp(x2)\nv4 = v1 - v3\nv5 = v2 + v4\ny = v5*v4',
    point: { x1: '1.5', x2: '0.5' },
    mode: 'reverse',
    watch: 'Two of the six intermediates are used twice; their adjoints wait for both users.',
    origin: 'Griewank and Walther, Evaluating Derivatives, 2nd ed., 2008, tables 1.1 to 1.4',
  },
];

const neurons: readonly Example[] = [
  {
    id: 'neuron',
    title: 'A sigmoid neuron',
    source: 'f(w0, x0, w1, x1, w2) = 1/(1 + exp(-(w0*x0 + w1*x1 + w2)))',
    point: { w0: '2', x0: '-1', w1: '-3', x1: '-2', w2: '-3' },
    mode: 'reverse',
    watch: 'Five inputs, one output: reverse mode needs 2 traversals, forward mode 5 passes.',
    origin: `${CS231N}, Sigmoid example`,
  },
  {
    id: 'micrograd',
    title: 'The loss of the micrograd lecture',
    source: 'e = a*b\nd = e + c\nL = d*f',
    point: { a: '2', b: '-3', c: '10', f: '-2' },
    mode: 'reverse',
    watch: 'The adjoint of e is that of d: a sum passes it on.',
    origin: 'Karpathy, Neural Networks: Zero to Hero, micrograd lecture',
  },
  {
    id: 'tanh',
    title: 'tanh from exponentials',
    source: 'f(x) = (1 - exp(-2x))/(1 + exp(-2x))',
    point: { x: '1' },
    mode: 'forward',
    watch: 'exp(−2x) is written twice, so it is computed and differentiated twice.',
    origin: 'HIPS autograd, README',
  },
  {
    id: 'softmax',
    title: 'Log of a sum of exponentials',
    source: 'f(x, y) = ln(exp(x) + exp(y))',
    point: { x: '0', y: 'ln(2)' },
    mode: 'reverse',
    watch: 'The two derivatives are a softmax: they add up to 1.',
    origin: 'Zhang et al., Dive into Deep Learning, Multivariable calculus',
  },
];

const classics: readonly Example[] = [
  {
    id: 'rosenbrock',
    title: 'Rosenbrock’s valley',
    source: 'f(x, y) = (1 - x)^2 + 100(y - x^2)^2',
    point: { x: '-1.2', y: '1' },
    mode: 'reverse',
    watch: 'The factor 100 makes the second path outweigh the first.',
    origin: `${MORE}, problem 1`,
  },
  {
    id: 'beale',
    title: 'Beale’s function',
    source: 'f(x, y) = (1.5 - x(1 - y))^2 + (2.25 - x(1 - y^2))^2 + (2.625 - x(1 - y^3))^2',
    point: { x: '1', y: '1' },
    mode: 'reverse',
    watch: 'At (1, 1) every path from x is blocked by a partial that is 0.',
    origin: `${MORE}, problem 5`,
  },
  {
    id: 'speelpenning',
    title: 'Speelpenning’s product',
    source: 'f(x1, x2, x3, x4, x5, x6, x7) = x1*x2*x3*x4*x5*x6*x7',
    point: { x1: '1/2', x2: '2/3', x3: '3/4', x4: '4/5', x5: '5/6', x6: '6/7', x7: '7/8' },
    mode: 'reverse',
    watch: 'Show fractions: the value is 1/8, and each derivative is the value over its input.',
    origin: 'ADOL-C, speelpenning example',
  },
  {
    id: 'goldstein-price',
    title: 'The function of Goldstein and Price',
    source:
      'f(x, y) = (1 + (x + y + 1)^2*(19 - 14x + 3x^2 - 14y + 6x*y + 3y^2))' +
      '*(30 + (2x - 3y)^2*(18 - 32x + 12x^2 + 48y - 36x*y + 27y^2))',
    point: { x: '0', y: '-1' },
    mode: 'reverse',
    watch: 'At its minimum the contributions to x and to y cancel to 0 exactly.',
    origin: 'SciPy, benchmark functions for global optimisation',
  },
];

const hard: readonly Example[] = [
  {
    id: 'logistic',
    title: 'Logistic map, three times over',
    source: 'f(x) = 64x(1 - x)(1 - 2x)^2*(1 - 8x + 8x^2)^2',
    point: { x: '0.2' },
    mode: 'forward',
    watch:
      'One product rule after another: as a formula the derivative swells, as steps it does not.',
    origin: `${BAYDIN}, table 1`,
  },
  {
    id: 'abs',
    title: 'A kink',
    source: 'f(x) = abs(x)',
    point: { x: '0' },
    mode: 'reverse',
    watch: 'At 0 there is no derivative; both modes take 0, and so do central differences.',
    origin: PYTORCH_KINKS,
  },
  {
    id: 'tie',
    title: 'A tie',
    source: 'f(x, y) = max(x, y)',
    point: { x: '2', y: '2' },
    mode: 'reverse',
    watch: 'Equal operands share the adjoint, one half each.',
    origin: PYTORCH_KINKS,
  },
  {
    id: 'vertical',
    title: 'A vertical tangent',
    source: 'f(x) = sqrt(x)',
    point: { x: '0' },
    mode: 'reverse',
    watch: 'The derivative at 0 is ∞: it is shown, and the step says why.',
    origin: PYTORCH_KINKS,
  },
  {
    id: 'branch',
    title: 'A branch',
    source: 'f(x) = 3x^2 if x < 3 else -4x',
    point: { x: '2' },
    mode: 'forward',
    watch: 'Only the branch that ran is on the graph; beyond 3 the other one is differentiated.',
    origin: 'JAX documentation, Control flow',
  },
];

export const examples: readonly ExampleGroup[] = [
  { title: 'First steps', examples: firstSteps },
  { title: 'A value used twice', examples: usedTwice },
  { title: 'Neurons', examples: neurons },
  { title: 'Classics', examples: classics },
  { title: 'Programs', examples: [...loops, ...branches, ...lists] },
  { title: 'Where it gets hard', examples: hard },
];
