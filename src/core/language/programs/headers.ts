/**
 * The heads of functions, read from their tokens: the names and the number of parameters, and
 * where a formula or a derivative of one's own begins.
 */
import type { Token } from '../lexer';
import { closing, indexAtDepth0, splitAt } from './tokenRanges';

export interface FunctionShape {
  readonly parameters: readonly string[];
  /** How many of them have no default. */
  readonly required: number;
  /** Whether a call of it may be a function itself. */
  readonly makesFunctions: boolean;
}

/** The names between the brackets of a header, each of which may have an annotation and a default. */
export function shapeOf(tokens: readonly Token[]): Pick<FunctionShape, 'parameters' | 'required'> {
  const parts = splitAt(tokens, 'comma').filter((part) => part[0]?.kind === 'name');
  const withDefault = (part: readonly Token[]) =>
    indexAtDepth0(part, ({ kind }) => kind === 'equals') < part.length;
  return {
    parameters: parts.map((part) => part[0]?.text ?? ''),
    required: parts.filter((part) => !withDefault(part)).length,
  };
}

export interface FormulaHeader {
  readonly name: Token;
  /** Of a derivative: the mark behind the name, and the parameter that it names. */
  readonly prime: Token | undefined;
  readonly by: Token | undefined;
  readonly open: number;
  readonly close: number;
}

/** `g(t) =`, `g'(t) =`, `g'x(x, y) =` at the start of `tokens`. */
export function formulaHeader(tokens: readonly Token[]): FormulaHeader | undefined {
  const [name, second, third] = tokens;
  if (name?.kind !== 'name') return undefined;
  const prime = second?.kind === 'prime' ? second : undefined;
  const by = prime && third?.kind === 'name' ? third : undefined;
  const open = 1 + (prime ? 1 : 0) + (by ? 1 : 0);
  if (tokens[open]?.kind !== 'open') return undefined;
  const close = closing(tokens, open);
  if (tokens[close + 1]?.kind !== 'equals') return undefined;
  return { name, prime, by, open, close };
}
