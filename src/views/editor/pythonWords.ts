/** What programs have beyond formulas, for completion: reserved words, and functions for lists. */
import type { Word } from './words';

const KEYWORDS = [
  ['def', 'def f(x):', 'defines a function; its body stands further in'],
  ['return', 'return y', 'ends a function and gives its value'],
  ['for', 'for i in range(3):', 'runs its body once for each element'],
  ['while', 'while x > 1:', 'runs its body as long as the test holds'],
  ['if', 'if x > 0:', 'runs its body where the test holds'],
  ['elif', 'elif x > 0:', 'another test, where those above failed'],
  ['else', 'else:', 'runs where all tests above failed'],
  ['break', 'break', 'leaves the loop'],
  ['continue', 'continue', 'goes on with the next iteration'],
  ['pass', 'pass', 'does nothing'],
  ['lambda', 'lambda x: x^2', 'a function without a name'],
  ['and', 'a and b', 'holds where both do'],
  ['or', 'a or b', 'holds where one of the two does'],
  ['not', 'not a', 'holds where the test does not'],
  ['True', 'True', 'a test that holds'],
  ['False', 'False', 'a test that does not hold'],
] as const;

const FUNCTIONS = [
  ['range', 'range(n)', 'the whole numbers 0, 1, … n − 1'],
  ['len', 'len(xs)', 'the number of elements'],
  ['sum', 'sum(xs)', 'adds the elements'],
  ['prod', 'prod(xs)', 'multiplies the elements'],
  ['mean', 'mean(xs)', 'the sum over the number of elements'],
  ['dot', 'dot(xs, ys)', 'adds the products, element by element'],
  ['enumerate', 'enumerate(xs)', 'pairs of place and element'],
  ['zip', 'zip(xs, ys)', 'pairs of elements of two lists'],
  ['reversed', 'reversed(xs)', 'the elements from the last to the first'],
  ['zeros', 'zeros(n)', 'a list of n zeros'],
  ['ones', 'ones(n)', 'a list of n ones'],
] as const;

export const pythonWords: readonly Word[] = [
  ...KEYWORDS.map(([word, use, about]): Word => ({ word, kind: 'keyword', use, about })),
  ...FUNCTIONS.map(([word, use, about]): Word => ({ word, kind: 'function', use, about })),
];
