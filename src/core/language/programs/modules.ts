/**
 * The modules that pasted programs take their functions from, and what a function of them is
 * called here. `np.exp` is `exp`; `np.array` is the language's own `array`; a function that stands
 * for an operator (`np.multiply`) is written with it.
 */
import type { ArithmeticOperator, Vocabulary } from '../syntax';
import { BUILTINS } from './builtins';

/** The modules, by the names that people import them as. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    math: 'math',
    cmath: 'math',
    np: 'numpy',
    numpy: 'numpy',
    anp: 'numpy',
    jnp: 'jax.numpy',
    jax: 'jax',
    lax: 'jax.lax',
    torch: 'torch',
    nn: 'torch.nn',
    F: 'torch.nn.functional',
    tf: 'tensorflow',
    tensorflow: 'tensorflow',
    T: 'theano.tensor',
    tt: 'theano.tensor',
    theano: 'theano',
    scipy: 'scipy',
    special: 'scipy.special',
    autograd: 'autograd',
  }),
);

const MODULES: ReadonlySet<string> = new Set(
  (
    'math numpy jax jax.numpy jax.nn jax.lax jax.scipy jax.scipy.special torch torch.nn ' +
    'torch.nn.functional torch.special tensorflow tensorflow.math tensorflow.nn theano ' +
    'theano.tensor theano.tensor.nnet scipy scipy.special autograd autograd.numpy ' +
    'autograd.scipy autograd.scipy.special'
  ).split(' '),
);

/** Names of functions in modules, where they differ from those here. */
const RENAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    absolute: 'abs',
    amax: 'max',
    amin: 'min',
    fmax: 'max',
    fmin: 'min',
    reduce_max: 'max',
    reduce_min: 'min',
    fsum: 'sum',
    add_n: 'sum',
    reduce_sum: 'sum',
    reduce_mean: 'mean',
    reduce_prod: 'prod',
    asarray: 'array',
    tensor: 'array',
    as_tensor: 'array',
    constant: 'array',
    Variable: 'array',
    stack: 'array',
    arange: 'range',
    inner: 'dot',
    vdot: 'dot',
    float32: 'float',
    float64: 'float',
    round_: 'round',
    rint: 'round',
    log_sigmoid: 'logsigmoid',
  }),
);

/** What of the language's own functions no module has. */
const OUTSIDE_MODULES: ReadonlySet<string> = new Set(
  'len range enumerate zip reversed float int bool tuple list'.split(' '),
);

/** Functions that are an operator here. */
export const OPERATORS: ReadonlyMap<string, ArithmeticOperator> = new Map<
  string,
  ArithmeticOperator
>([
  ['add', '+'],
  ['subtract', '-'],
  ['sub', '-'],
  ['multiply', '*'],
  ['mul', '*'],
  ['divide', '/'],
  ['div', '/'],
  ['true_divide', '/'],
  ['floor_divide', '//'],
  ['mod', '%'],
  ['remainder', '%'],
  ['pow', '^'],
  ['power', '^'],
]);

/** Functions that are short for something else here, with the number of arguments of each. */
export const SHORT_FORMS: ReadonlyMap<string, number> = new Map([
  ['square', 1],
  ['negative', 1],
  ['neg', 1],
  ['reciprocal', 1],
  ['where', 3],
]);

export type ModuleMember =
  | { readonly kind: 'module'; readonly path: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: string }
  | { readonly kind: 'infinity' }
  | { readonly kind: 'unknown' };

/** The module that a name stands for where the text does not say, or undefined. */
export function moduleOf(name: string): string | undefined {
  return ALIASES.get(name);
}

/** Whether anything can be imported from this path. */
export function isModule(path: string): boolean {
  return MODULES.has(path) || MODULES.has(ALIASES.get(path) ?? '');
}

/** What `name` is in the module `path`. */
export function memberOf(path: string, name: string, vocabulary: Vocabulary): ModuleMember {
  const inner = `${path}.${name}`;
  if (MODULES.has(inner)) return { kind: 'module', path: inner };
  if (!MODULES.has(path)) return { kind: 'unknown' };
  if (vocabulary.constants.has(name)) return { kind: 'constant', name };
  if (name === 'inf' || name === 'Inf' || name === 'infty') return { kind: 'infinity' };
  const here = RENAMED.get(name) ?? name;
  if (vocabulary.functions.has(here)) return { kind: 'function', name: here };
  if (OPERATORS.has(here) || SHORT_FORMS.has(here)) return { kind: 'function', name: here };
  const known = BUILTINS.has(here) && (here !== name || !OUTSIDE_MODULES.has(here));
  return known ? { kind: 'function', name: here } : { kind: 'unknown' };
}
