/** Where things stand in a list of tokens whose brackets pair up. */
import type { Token, TokenKind } from '../lexer';

/** 1 behind an opening bracket, -1 behind a closing one. */
export function depthOf({ kind }: Token): number {
  if (kind === 'open' || kind === 'openSquare') return 1;
  return kind === 'close' || kind === 'closeSquare' ? -1 : 0;
}

/** The index of the bracket that closes the one at `open`; the last index where none does. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    depth += depthOf(tokens[i] as Token);
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

/** The first index from `start` outside of brackets for which `test` holds; the length without. */
export function indexAtDepth0(
  tokens: readonly Token[],
  test: (token: Token) => boolean,
  start = 0,
): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (depth === 0 && test(token)) return i;
    depth += depthOf(token);
    if (depth < 0) return tokens.length;
  }
  return tokens.length;
}

/** The parts between the tokens of `kind` outside of brackets; at least one. */
export function splitAt(tokens: readonly Token[], kind: TokenKind): readonly (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let start = 0;
  for (;;) {
    const end = indexAtDepth0(tokens, (token) => token.kind === kind, start);
    parts.push(tokens.slice(start, end));
    if (end >= tokens.length) return parts;
    start = end + 1;
  }
}

/** The colon that ends the header of a block, past those of its lambdas; the length without. */
export function colonOf(tokens: readonly Token[]): number {
  let lambdas = 0;
  return indexAtDepth0(tokens, ({ kind, text }) => {
    if (kind === 'keyword' && text === 'lambda') lambdas += 1;
    if (kind !== 'colon') return false;
    lambdas -= 1;
    return lambdas < 0;
  });
}
