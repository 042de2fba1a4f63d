/** What was typed in a number field → a finite number, or one sentence: the cause and the next move. */
import { freeNames, parseExpression, SourceError } from '../../core/language';
import { vocabulary } from '../../core/primitives';
import { evaluateNumber } from '../../core/trace';

export type Reading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly sentence: string };

const NEXT_MOVE = 'Type a number such as 3, -1e-3 or pi/4.';

export function readNumber(text: string): Reading {
  if (text.trim() === '') return problem(`No number is typed. ${NEXT_MOVE}`);
  try {
    const [name] = freeNames(parseExpression(text, vocabulary));
    if (name !== undefined) return problem(`${name.name} has no value here. ${NEXT_MOVE}`);
    const value = evaluateNumber(text);
    if (Number.isFinite(value)) return { kind: 'number', value };
    const cause = Number.isNaN(value) ? 'is not a real number' : 'is not a finite number';
    return problem(`${text.trim()} ${cause}. ${NEXT_MOVE}`);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return problem(`${asSentence(error.cause, text)}. ${error.nextMove}`);
  }
}

/** Whether two texts stand for the same number. */
export function sameNumber(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [readNumber(a), readNumber(b)];
  return left.kind === 'number' && right.kind === 'number' && left.value === right.value;
}

function problem(sentence: string): Reading {
  return { kind: 'problem', sentence };
}

/** A capital at the start, except where a cause begins with what was typed. */
function asSentence(cause: string, text: string): string {
  const [first = ''] = cause.split(' ');
  return text.includes(first) ? cause : cause.charAt(0).toUpperCase() + cause.slice(1);
}
