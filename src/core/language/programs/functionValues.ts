/**
 * A function that is named without being called, as in `apply(sin, x)`: a definition is a value
 * of its own, and a function of the vocabulary becomes `lambda u: sin(u)`.
 */
import type { Token } from '../lexer';
import { type Operand, whole } from '../operand';
import type { Expression, Parameter } from '../syntax';
import type { ProgramReading } from './programScope';

const BEFORE = /^(?:open|openSquare|comma|equals|colon|semicolon)$/;
const AFTER = /^(?:close|closeSquare|comma|semicolon|newline|dot)$/;

/**
 * `tokens[index]` names a function: what it is as a value, or undefined where a call, a factor or
 * anything else must be meant. `name` has the place and the canonical spelling where they differ.
 */
export function functionAsValue(
  { tokens, scope }: ProgramReading,
  index: number,
  name: Token = tokens[index] as Token,
): Operand | undefined {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const starts =
    before === undefined ||
    BEFORE.test(before.kind) ||
    before.kind === 'dot' ||
    /^(?:return|else|in)$/.test(before.text);
  const ends =
    after === undefined || AFTER.test(after.kind) || /^(?:if|else|for)$/.test(after.text);
  if (!starts || !ends) return undefined;
  const meaning = scope.meaningOf(name.text, true);
  if (meaning.kind !== 'function') return undefined;
  const span = { from: name.from, to: name.to };
  if (meaning.target === 'definition') {
    scope.use(name.text, span);
    return whole({ kind: 'name', name: name.text, span });
  }
  const { signature, target } = meaning;
  if (signature.least > 3) return undefined;
  const names = ['u', 'v', 'w'].slice(0, signature.least);
  const parameters = names.map((word): Parameter => ({ name: word, span }));
  const values = names.map((word): Expression => ({ kind: 'name', name: word, span }));
  const call: Expression = {
    kind: 'call',
    callee: signature.name,
    target,
    arguments: values,
    calleeSpan: span,
    span,
  };
  return whole({ kind: 'lambda', parameters, value: call, span });
}
