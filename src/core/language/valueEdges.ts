/** Where a value can begin and end among the tokens, as far as one token tells. */
import type { Token } from './lexer';

/** Whether a value can begin with this token. */
export function beginsValue(token: Token | undefined): boolean {
  return token !== undefined && /^(?:name|number|open|root)$/.test(token.kind);
}

/** Whether a value can end with this token. */
export function endsValue(token: Token | undefined): boolean {
  return token !== undefined && /^(?:name|number|close|superscript)$/.test(token.kind);
}

/** Whether a whole value begins behind this token, or at the start of the text. */
export function precedesValue(token: Token | undefined): boolean {
  return (
    token === undefined ||
    /^(?:newline|equals|open|comma)$/.test(token.kind) ||
    token.text === 'else'
  );
}

/** The index at which the whole value begins that goes up to `tokens[end]`. */
export function valueStart(tokens: readonly Token[], end: number): number {
  let depth = 0;
  for (let i = end; i > 0; i--) {
    const before = tokens[i - 1];
    if (depth === 0 && precedesValue(before)) return i;
    if (before?.kind === 'close') depth += 1;
    if (before?.kind === 'open') depth -= 1;
  }
  return 0;
}
