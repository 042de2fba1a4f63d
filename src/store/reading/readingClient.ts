/**
 * A text and a point → what comes of them, read beside the page: traces and errors as the rest of
 * the app knows them. A comparison of gradients has a worker of its own, and holds up no reading.
 */
import { SourceError } from '../../core/language';
import type { Agreement } from '../../core/modes';
import { unpackTrace } from '../../core/trace/unpack';
import type { CompareQuestion, PackedAnswer, Question, ReadAnswer, ReadQuestion } from './question';
import { createWorkerLine, type LineParts, type LineWorker, usualTiming } from './workerLine';

export { receive } from '../answering';

export type ReadingWorker = LineWorker<Question, PackedAnswer>;

export interface ReadingClient {
  /** Undefined where a later question, or `stop`, came before the answer. */
  read(question: ReadQuestion): Promise<ReadAnswer | undefined>;
  /** Undefined where another was asked for, or the program does not run. */
  compare(question: CompareQuestion): Promise<Agreement | undefined>;
  /** Abandons what is being read. */
  stop(): void;
  /** Abandons everything. */
  close(): void;
}

export function createReadingClient(
  parts: Partial<LineParts<Question, PackedAnswer>> = {},
): ReadingClient {
  const whole = { ...usualParts, ...parts };
  const reading = createWorkerLine(whole);
  const comparing = createWorkerLine(whole);
  return {
    async read(question) {
      const answer = await reading.ask(question);
      return answer === undefined ? undefined : unpack(question, answer);
    },
    async compare(question) {
      const answer = await comparing.ask(question);
      return answer?.kind === 'compared' ? answer.agreement : undefined;
    },
    stop: reading.stop,
    close() {
      reading.close();
      comparing.close();
    },
  };
}

function unpack({ source }: ReadQuestion, answer: PackedAnswer): ReadAnswer | undefined {
  switch (answer.kind) {
    case 'read': {
      const { kind, program, trace, point } = answer;
      return { kind, program, trace: unpackTrace(trace), point };
    }
    case 'refused': {
      const { kind, span, cause, nextMove, fix, spentBudget } = answer;
      return { kind, error: new SourceError(source, span, cause, nextMove, fix), spentBudget };
    }
    case 'unreadInput':
      return answer;
    case 'failed': {
      const cause = 'this program could not be run here';
      const nextMove = 'Make it smaller, or reload the page.';
      const error = new SourceError(source, { from: 0, to: 0 }, cause, nextMove);
      return { kind: 'refused', error, spentBudget: false };
    }
    case 'compared':
      return undefined;
  }
}

const usualParts: LineParts<Question, PackedAnswer> = {
  startWorker: startReadingWorker,
  answerHere: async (question) =>
    (await import('./answerQuestion')).answerQuestion(question).answer,
  ...usualTiming,
};

function startReadingWorker(): ReadingWorker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
