/** Answers of the worker as tests need them: what it would say of a program, without running it. */
import { parseProgram, SourceError } from '../core/language';
import { vocabulary } from '../core/primitives';
import { traceProgram } from '../core/trace';
import { receive } from './answering';
import type { Action, Choices } from './choices';
import type { ReadAnswer } from './reading/question';
import { firstChoices, reduce } from './reducer';

export const PROGRAM = 'def f(x):\n    return x*x\n';
export const LONGER = 'def f(x):\n    y = x*x\n    return y*x\n';

/** What the worker would answer for a program that computes this formula. */
export function read(formula: string, point: Readonly<Record<string, string>>): ReadAnswer {
  const program = parseProgram(formula, vocabulary);
  const numbers = Object.entries(point).map(([name, text]) => [name, Number(text)] as const);
  const trace = traceProgram(program, Object.fromEntries(numbers));
  return { kind: 'read', program: { ...program, form: 'program' }, trace, point };
}

export function refused(source: string, spentBudget = false): ReadAnswer {
  const error = new SourceError(source, { from: 0, to: 3 }, 'it does not end', 'End it.');
  return { kind: 'refused', error, spentBudget };
}

export function afterActions(choices: Choices, ...actions: readonly Action[]): Choices {
  return actions.reduce(reduce, choices);
}

/** The answer to what is awaited now. */
export function answered(choices: Choices, answer: ReadAnswer): Choices {
  const { awaited } = choices;
  if (awaited === undefined) throw new Error('nothing is awaited');
  return reduce(choices, { type: 'answer', question: awaited.question, answer, receive });
}

/** `PROGRAM` in the editor, not read yet; and drawn. */
export const typed = afterActions(firstChoices, { type: 'type', draft: PROGRAM });
export const drawn = answered(typed, read('x*x', { x: '3' }));
