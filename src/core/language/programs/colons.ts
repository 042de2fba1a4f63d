/** A colon inside a value → the error that says what was meant: `else`, a quotient, or nothing. */
import type { Token } from '../lexer';
import { type Fix, removing, SourceError, spaced, writing } from '../source';
import { endsValue } from '../valueEdges';

/** `a if test : b` lacks an `else`; `x:2` is a quotient; elsewhere a colon means nothing. */
export function colon(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const error = (nextMove: string, fix: Fix) =>
    new SourceError(source, token, 'a colon has no meaning here', nextMove, fix);
  const word = tokens.slice(0, index).findLast(({ text }) => /^(?:if|else)$/.test(text));
  if (word?.text === 'if' && after?.text !== 'else') {
    return error('Write `else`.', writing(token, spaced(source, token, 'else'), 'else'));
  }
  if (endsValue(before) && before?.to === token.from && after?.from === token.to) {
    return error('Write `/` to divide, or remove it.', writing(token, '/'));
  }
  return error('Remove it.', removing(source, token));
}
