/** The clauses of a comprehension, told from its tokens before its element is read. */
import type { Token } from '../lexer';
import { depthOf } from './tokenRanges';

/** Whether a `for` stands from `start` to the bracket at `end`, outside of brackets and lists. */
export function hasClauses(tokens: readonly Token[], start: number, end: number): boolean {
  let depth = 0;
  // The commas of `lambda t, i=i: …` stand between its parameters.
  let lambdas = 0;
  for (let i = start; i < end; i++) {
    const token = tokens[i] as Token;
    if (depth === 0 && token.text === 'lambda') lambdas += 1;
    if (depth === 0 && token.kind === 'colon' && lambdas > 0) lambdas -= 1;
    if (depth === 0 && token.kind === 'comma' && lambdas === 0) return false;
    if (depth === 0 && token.kind === 'keyword' && token.text === 'for') return true;
    depth += depthOf(token);
  }
  return false;
}

/** The names that the clauses bind: those between `for` and `in`. */
export function clauseNames(
  tokens: readonly Token[],
  start: number,
  end: number,
): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let inTarget = false;
  for (let i = start; i < end; i++) {
    const token = tokens[i] as Token;
    depth += depthOf(token);
    if (depth === 0 && token.text === 'for') inTarget = true;
    if (depth === 0 && token.text === 'in') inTarget = false;
    if (inTarget && token.kind === 'name') names.push(token.text);
  }
  return names;
}
