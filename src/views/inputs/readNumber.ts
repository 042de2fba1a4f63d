/**
 * What was typed in a number field → a finite number, or a sentence or two: the cause and the
 * next move, with code between backticks.
 */
import { freeNames, parseExpression, SourceError } from '../../core/language';
import { vocabulary } from '../../core/primitives';
import { evaluateNumber } from '../../core/trace';

export type Reading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly sentence: string };

const NEXT_MOVE = 'Type a number such as `3`, `-1e-3` or `pi/4`.';

/** `1e` on the way to `1e-3`: read as a product with Euler's number, it would jump to 2.718. */
const HALF_A_POWER = /^[-+−–]?\s*[\d.]+e[-+−–]?$/i;

const LONGEST_QUOTE = 24;

export function readNumber(text: string): Reading {
  const typed = text.trim();
  if (typed.replace(/#.*/, '').trim() === '') return problem('No number is typed', NEXT_MOVE);
  if (HALF_A_POWER.test(typed)) {
    return problem(`${quote(typed)} has no power of ten yet`, 'Add one, as in `1e-3`.');
  }
  try {
    const [name] = freeNames(parseExpression(text, vocabulary));
    if (name !== undefined) return problem(`${quote(name.name)} has no value here`, NEXT_MOVE);
    const value = evaluateNumber(text);
    if (Number.isFinite(value)) return { kind: 'number', value };
    const cause = Number.isNaN(value) ? 'is not a real number' : 'is not a finite number';
    return problem(`${quote(typed)} ${cause}`, NEXT_MOVE);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return problem(error.cause, error.nextMove);
  }
}

/** Whether two texts stand for the same number. */
export function sameNumber(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [readNumber(a), readNumber(b)];
  return left.kind === 'number' && right.kind === 'number' && left.value === right.value;
}

/** Two sentences; the cause begins with a capital, except where it begins with code. */
function problem(cause: string, nextMove: string): Reading {
  const start = cause.charAt(0).toUpperCase() + cause.slice(1);
  return { kind: 'problem', sentence: `${start}. ${nextMove}` };
}

function quote(typed: string): string {
  const short = typed.length > LONGEST_QUOTE ? `${typed.slice(0, LONGEST_QUOTE)}…` : typed;
  return `\`${short}\``;
}
