/**
 * A choice between two values as other languages write it → the error that says how it is written
 * here: `test ? a : b`, `if test then a else b`.
 */
import type { Token } from './lexer';
import { type Fix, SourceError, writing } from './source';
import { valueStart } from './valueEdges';

const HERE = 'Write `a if test else b`';

/** `x > 0 ? a : b` */
export function questionMark(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const move = `${HERE} for a choice between two values.`;
  const start = tokens[valueStart(tokens, index)] as Token;
  const [all, value] = /^\?([^?:\n#]+):\s*/.exec(source.slice(token.from)) ?? [];
  const fix =
    all === undefined || value === undefined || start === token
      ? undefined
      : choosing(start, token.from + all.length, value, source.slice(start.from, token.from));
  return new SourceError(source, token, '`?` is not read here', move, fix);
}

/** `if test then a else b`: the error at its `if`, or undefined where no `then` follows. */
export function ifThen(source: string, token: Token): SourceError | undefined {
  const [all, test, value] = IF_THEN.exec(source.slice(token.from)) ?? [];
  if (all === undefined || test === undefined || value === undefined) return undefined;
  const fix = choosing(token, token.from + all.length, value, test);
  return new SourceError(source, token, 'the value stands before `if` here', `${HERE}.`, fix);
}

const PART = '((?:(?!\\bif\\b)[^\\n#])+?)';
const IF_THEN = new RegExp(`^if\\b${PART}\\bthen\\b${PART}\\belse\\b\\s*`);

function choosing({ from }: Token, to: number, value: string, test: string): Fix {
  const insert = `${value.trim()} if ${test.trim()} else `;
  return writing({ from, to }, insert, `${insert}…`);
}
