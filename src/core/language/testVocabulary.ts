/**
 * A small vocabulary for the tests of the language, which must not know the table of operations.
 */
import type { FunctionSignature, Vocabulary } from './syntax';

const FUNCTIONS: readonly (readonly [spellings: string, least: number, most: number])[] = [
  ['sin', 1, 1],
  ['cos', 1, 1],
  ['tan', 1, 1],
  ['asin arcsin', 1, 1],
  ['atan2', 2, 2],
  ['exp', 1, 1],
  ['log ln', 1, 2],
  ['log2', 1, 1],
  ['sqrt', 1, 1],
  ['cbrt', 1, 1],
  ['abs', 1, 1],
  ['tanh', 1, 1],
  ['sigmoid', 1, 1],
  ['max', 1, Number.POSITIVE_INFINITY],
];

export const testVocabulary: Vocabulary = {
  functions: new Map(
    FUNCTIONS.flatMap(([spellings, least, most]) => {
      const words = spellings.split(' ');
      const signature: FunctionSignature = { name: words[0] ?? '', least, most };
      return words.map((word) => [word, signature] as const);
    }),
  ),
  constants: new Map([
    ['pi', { name: 'pi', value: Math.PI }],
    ['π', { name: 'pi', value: Math.PI }],
    ['tau', { name: 'tau', value: 2 * Math.PI }],
    ['e', { name: 'e', value: Math.E }],
  ]),
};
