/**
 * Question → answer: the text parsed, its inputs completed, the program run within its budget. It
 * never throws: what is wrong with the text, and what breaks here, are answers too.
 */
import { SourceError } from '../../core/language';
import { parseSource } from '../../core/language/programs';
import { compareGradients, tapeOf } from '../../core/modes';
import { vocabulary } from '../../core/primitives';
import { RunError } from '../../core/trace';
import { packTrace, traceAnyProgram } from '../../core/trace/programs';
import { readPoint, runAt, runCompleted, UnreadInput } from './programPoint';
import type { CompareQuestion, PackedAnswer, Question, ReadQuestion } from './question';

export interface Answered {
  readonly answer: PackedAnswer;
  /** Buffers that need not be copied. */
  readonly transfer: Transferable[];
}

export function answerQuestion(question: Question): Answered {
  try {
    return question.kind === 'read' ? read(question) : compare(question);
  } catch (error) {
    return { answer: refusal(error), transfer: [] };
  }
}

function read({ source, point, budget, completes }: ReadQuestion): Answered {
  const program = parseSource(source, vocabulary);
  const run = completes
    ? runCompleted(program, point, budget)
    : { trace: runAt(program, point, budget), point };
  const { packed, transfer } = packTrace(run.trace);
  const answer: PackedAnswer = { kind: 'read', program, trace: packed, point: run.point };
  return { answer, transfer };
}

/** Both modes and differences at the point, where the program ran and runs again. */
function compare({ source, point, budget, seeds }: CompareQuestion): Answered {
  const program = parseSource(source, vocabulary);
  const values = readPoint(program, point);
  const trace = traceAnyProgram(program, values, { budget, checksOwn: true });
  const agreement = compareGradients(program, trace, tapeOf(trace), values, seeds, (near, at) =>
    traceAnyProgram(near, at, { budget }),
  );
  return { answer: { kind: 'compared', agreement }, transfer: [] };
}

function refusal(error: unknown): PackedAnswer {
  if (error instanceof UnreadInput) return { kind: 'unreadInput', name: error.input };
  if (!(error instanceof SourceError)) return { kind: 'failed', reason: String(error) };
  const { position, cause, nextMove, fix } = error;
  const span = { from: position.from, to: position.to };
  const spentBudget = error instanceof RunError && error.spentBudget;
  return { kind: 'refused', span, cause, nextMove, fix, spentBudget };
}
