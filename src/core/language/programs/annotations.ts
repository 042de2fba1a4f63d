/**
 * The tokens of a line without its types: `x: float = 1` → `x = 1`, `def f(x: float) -> float:` →
 * `def f(x):`. Types are read by people, and change nothing here.
 */
import type { Token } from '../lexer';
import { closing, indexAtDepth0 } from './tokenRanges';

export function withoutAnnotations(tokens: readonly Token[]): readonly Token[] {
  const [first, second, third] = tokens;
  if (first?.kind === 'name' && second?.kind === 'colon' && isType(third)) {
    const equals = indexAtDepth0(tokens, ({ kind }) => kind === 'equals');
    return [first, ...tokens.slice(equals)];
  }
  const isDef = first?.kind === 'keyword' && first.text === 'def';
  if (!isDef || third?.kind !== 'open') return tokens;
  const close = closing(tokens, 2);
  const parameters = tokens.slice(3, close);
  let rest = tokens.slice(close);
  if (rest[1]?.kind === 'arrow') {
    const colon = indexAtDepth0(rest, ({ kind }) => kind === 'colon', 1);
    rest = [rest[0] as Token, ...rest.slice(colon)];
  }
  return [...tokens.slice(0, 3), ...withoutTypes(parameters), ...rest];
}

function isType(token: Token | undefined): boolean {
  return token !== undefined && /^(?:name|string|keyword)$/.test(token.kind);
}

/** Whether a line is `x: float` and no more. */
export function isBareAnnotation(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens;
  if (first?.kind !== 'name' || second?.kind !== 'colon' || !isType(third)) return false;
  return indexAtDepth0(tokens, ({ kind }) => kind === 'equals') === tokens.length;
}

function withoutTypes(parameters: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < parameters.length; i++) {
    const token = parameters[i] as Token;
    const before = parameters[i - 2];
    const begins =
      token.kind === 'colon' &&
      parameters[i - 1]?.kind === 'name' &&
      (before === undefined || before.kind === 'comma');
    if (!begins) {
      kept.push(token);
      continue;
    }
    i = indexAtDepth0(parameters, ({ kind }) => kind === 'comma' || kind === 'equals', i) - 1;
  }
  return kept;
}
