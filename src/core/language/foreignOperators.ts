/**
 * What other languages call by name and an operator writes here → the error that says how:
 * `x mod 3`, `mod(x, 3)`, `square(x)`, `root(x, 3)`.
 */
import type { Token } from './lexer';
import { closingIndex } from './outline';
import type { Reading } from './scope';
import { SourceError, spaced, writing } from './source';
import { beginsValue, endsValue, precedesValue } from './valueEdges';

/** How a call is written here; `a` and `b` stand for its arguments. */
const CALLS: ReadonlyMap<string, string> = new Map([
  ['square', 'a^2'],
  ['sqr', 'a^2'],
  ['root', 'a^(1/b)'],
  ['mod', 'a % b'],
  ['sum', 'a + b'],
]);

/** `tokens[index]`, a name before a bracket of which nothing is known. */
export function operatorInstead(reading: Reading, index: number): SourceError | undefined {
  const { source, tokens } = reading;
  const name = tokens[index] as Token;
  const close = closingIndex(tokens, index + 1);
  const { to } = tokens[close] as Token;
  const [all, ...values] = TWO_VALUES.exec(source.slice(name.to, to)) ?? [];
  const here = source[name.to] === '(' ? CALLS.get(name.text) : undefined;
  const fits = all === undefined || (values[1] !== undefined) === here?.includes('b');
  if (here === undefined || !fits) return signInstead(reading, index);
  const written = here.replace(/\b[ab]\b/g, (letter) => {
    const value = values[letter === 'a' ? 0 : 1]?.trim() ?? letter;
    return /^[\p{L}\d_.]+$/u.test(value) ? value : `(${value})`;
  });
  const [before, after] = [tokens[index - 1], tokens[close + 1]];
  const alone = precedesValue(before) && (!after || /^[),]/.test(after.text));
  const insert = alone ? written : `(${written})`;
  return new SourceError(
    source,
    name,
    `\`${name.text}\` is not a function here`,
    `Write \`${insert}\`.`,
    all === undefined ? undefined : writing({ from: name.from, to }, insert),
  );
}

/** The values of a call, as far as they hold no brackets of their own. */
const TWO_VALUES = /^\(([^(),]+)(?:,([^(),]+))?\)$/;

/** `x mod 3`: a word between two values, which would be read as a factor. */
export function signInstead(
  { source, tokens, scope }: Reading,
  index: number,
): SourceError | undefined {
  const name = tokens[index] as Token;
  if (name.text !== 'mod' || !endsValue(tokens[index - 1])) return undefined;
  if (scope.isGiven(name.text)) return undefined;
  if (!beginsValue(tokens[index + 1])) return undefined;
  const fix = writing(name, spaced(source, name, '%'), '%');
  return new SourceError(source, name, '`mod` is not read here', 'Write `%`.', fix);
}
